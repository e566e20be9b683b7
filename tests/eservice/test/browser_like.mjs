// A visitor of the service without a browser: keeps cookies, sends what a page of the service would send.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { startService } from '../server/service.mjs';
import { makeTlsIdentity } from '../server/tls_identity.mjs';
import { Verifier } from '../server/verifier.mjs';
import { credential, ELEGCTL, tokenOf, trustFolder } from './people.mjs';

/**
 * A service for one test file, with a clock that tests can move.
 * @returns {Promise<{origin: string, ca: string, clock: {ahead: number}, close: () => Promise<void>, sessions: object}>}
 */
export async function serviceForTest(options = {}) {
    const tls = await makeTlsIdentity();
    const clock = { ahead: 0 };
    const verifier = options.verifier ?? new Verifier(ELEGCTL, trustFolder(), tls.folder);
    const service = await startService({ tls, verifier, clock: () => Date.now() + clock.ahead, ...options });
    const close = async () => {
        await service.close();
        await tls.remove();
    };
    return { ...service, ca: readFileSync(tls.caFile, 'utf8'), clock, close };
}

export class Visitor {
    cookie = '';
    constructor(service) {
        this.service = service;
    }

    /** @returns {Promise<{status: number, headers: object, text: string, json: () => any}>} */
    send(method, path, { headers = {}, body } = {}) {
        const { origin, ca } = this.service;
        const all = { Host: new URL(origin).host, ...(this.cookie && { Cookie: this.cookie }),
            ...(method === 'POST' && { Origin: origin }), ...headers };
        for (const [name, value] of Object.entries(all)) if (value === null) delete all[name];
        return new Promise((resolve, reject) => {
            const outgoing = request({ host: '127.0.0.1', port: new URL(origin).port, servername: 'localhost', ca, method,
                path, headers: all, agent: false, setHost: false }, (response) => {
                const chunks = [];
                response.on('data', (chunk) => chunks.push(chunk));
                response.on('error', reject);
                response.on('end', () => {
                    const text = Buffer.concat(chunks).toString('utf8');
                    this.#remember(response.headers['set-cookie']);
                    resolve({ status: response.statusCode, headers: response.headers, text, json: () => JSON.parse(text) });
                });
            });
            outgoing.on('error', reject);
            outgoing.end(body);
        });
    }

    get(path) {
        return this.send('GET', path, { headers: { Accept: 'text/html' } });
    }

    post(path, value) {
        if (value === undefined) return this.send('POST', path);
        const body = typeof value === 'string' ? value : JSON.stringify(value);
        return this.send('POST', path, { headers: { 'Content-Type': 'application/json' }, body });
    }

    async nonce() {
        return (await this.post('/nonce')).json().nonce;
    }

    /** Signs in as `who` with a token for `origin`, the service's own unless another is given. */
    async signIn(who = credential('tolvan'), origin = this.service.origin) {
        return this.post('/sign-in', tokenOf(who, origin, await this.nonce()));
    }

    #remember(setCookie) {
        if (setCookie) this.cookie = setCookie[0].split(';')[0];
    }
}
