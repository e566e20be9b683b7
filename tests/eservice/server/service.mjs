// The e-service: an https server on the loopback interface, its routes, and what every answer carries.
import { createServer } from 'node:https';
import { accountRoutes } from '../routes/account.mjs';
import { signInRoutes } from '../routes/sign_in.mjs';
import { signingRoutes } from '../routes/signing.mjs';
import { problemPage } from '../pages/problem.mjs';
import { Refusal } from './request_body.mjs';
import { cookieFor, Sessions } from './sessions.mjs';
import { loadStaticFiles } from './static_files.mjs';
import { VerifierError } from './verifier.mjs';

const HEADERS = {
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    // Not "no-referrer": with it browsers send "Origin: null" with our own forms, and signing out would be refused.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cache-Control': 'no-store',
    // No Strict-Transport-Security: it would hold for every other server on this computer's localhost too.
};

const LIMITS = { headersMs: 10_000, requestMs: 20_000, idleMs: 5_000, checkMs: 500, connections: 256 };

/**
 * Starts the service on 127.0.0.1.
 * @param {object} options
 * @param {{key: string, certificate: string}} options.tls PEM texts
 * @param {import('./verifier.mjs').Verifier} options.verifier
 * @param {number} [options.port] 0: any that is free
 * @param {() => number} [options.clock] milliseconds since 1970
 * @param {Partial<typeof LIMITS>} [options.limits]
 * @returns {Promise<{origin: string, close: () => Promise<void>, sessions: Sessions}>}
 */
export async function startService({ tls, verifier, port = 0, clock = Date.now, limits = {} }) {
    const bounds = { ...LIMITS, ...limits };
    const context = { verifier, clock, sessions: new Sessions(clock), origin: '' };
    const routes = new Map([...signInRoutes(context), ...signingRoutes(context), ...accountRoutes(context)]);
    const files = loadStaticFiles();
    const server = createServer({
        key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2', maxHeaderSize: 16 * 1024,
        handshakeTimeout: bounds.headersMs, headersTimeout: bounds.headersMs, requestTimeout: bounds.requestMs,
        keepAliveTimeout: bounds.idleMs, connectionsCheckingInterval: bounds.checkMs,
    }, (request, response) => answer({ request, response, context, routes, files }));
    server.maxConnections = bounds.connections;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    context.origin = `https://localhost:${server.address().port}`;
    const close = () => new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return { origin: context.origin, close, sessions: context.sessions };
}

async function answer({ request, response, context, routes, files }) {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const path = request.url.split('?', 1)[0];
    try {
        // Names other than localhost come from pages that had a name of theirs resolved to 127.0.0.1.
        if (`https://${request.headers.host}` !== context.origin) throw new Refusal(421, 'HOST_UNKNOWN');
        if (isRead && files.has(path)) {
            const { type, content } = files.get(path);
            response.writeHead(200, { 'Content-Type': type, 'Content-Length': content.length });
            response.end(request.method === 'HEAD' ? undefined : content);
            return;
        }
        const route = routes.get(`${isRead ? 'GET' : request.method} ${path}`);
        if (!route) throw new Refusal(knownPath(routes, files, path) ? 405 : 404, 'NOT_FOUND');
        if (!isRead && request.headers.origin !== context.origin) throw new Refusal(403, 'FOREIGN_ORIGIN');
        const session = context.sessions.find(request.headers.cookie);
        send(request, response, await route({ request, session }));
    } catch (error) {
        if (!response.headersSent) send(request, response, explain(request, error));
        // What is left of a refused body is not waited for.
        if (!request.complete) response.once('finish', () => request.destroy());
    }
}

const knownPath = (routes, files, path) =>
    files.has(path) || ['GET', 'POST'].some((method) => routes.has(`${method} ${path}`));

/** @param {{status?: number, page?: object, json?: object, seeOther?: string, file?: object, session?: object,
 *   cookie?: string}} reply */
function send(request, response, reply) {
    let { status = 200 } = reply;
    let body = '';
    if (reply.session) response.setHeader('Set-Cookie', cookieFor(reply.session));
    if (reply.cookie) response.setHeader('Set-Cookie', reply.cookie);
    if (!request.complete) response.setHeader('Connection', 'close');
    if (reply.seeOther) {
        status = 303;
        response.setHeader('Location', reply.seeOther);
    } else if (reply.json) {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        body = JSON.stringify(reply.json);
    } else if (reply.file) {
        response.setHeader('Content-Type', reply.file.type);
        response.setHeader('Content-Disposition', `attachment; filename="${reply.file.name}"`);
        body = reply.file.content;
    } else {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        body = String(reply.page);
    }
    response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
}

/** A refusal or a fault, as JSON for scripts and as a page for people. */
function explain(request, error) {
    let status = 500;
    let code = 'INTERNAL';
    if (error instanceof Refusal) {
        ({ status, code } = error);
    } else if (error instanceof VerifierError) {
        status = 503;
        code = 'VERIFIER_UNAVAILABLE';
    }
    if (status >= 500) console.error(`eservice: ${error.stack ?? error}`);
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    return wantsPage ? { status, page: problemPage(status) } : { status, json: { error: { code } } };
}
