// The server itself: what every answer carries, and what strangers cannot do to it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, beforeEach, test } from 'node:test';
import { connect } from 'node:tls';
import { serviceForTest, Visitor } from './browser_like.mjs';

let service;
let visitor;
before(async () => { service = await serviceForTest({ limits: { headersMs: 600, requestMs: 900, checkMs: 50 } }); });
after(() => service.close());
beforeEach(() => { visitor = new Visitor(service); });

const port = () => Number(new URL(service.origin).port);
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** An open TLS connection and everything that it receives until it closes. */
async function rawConnection() {
    const socket = connect({ host: '127.0.0.1', port: port(), servername: 'localhost', ca: service.ca });
    await once(socket, 'secureConnect');
    const received = new Promise((resolve) => {
        let text = '';
        socket.on('data', (chunk) => { text += chunk; });
        socket.on('error', () => {});
        socket.on('close', () => resolve(text));
    });
    return { socket, received };
}

test('its certificate is good for localhost under its own authority, and for nothing else', async () => {
    const { socket } = await rawConnection();
    assert.equal(socket.authorized, true);
    socket.destroy();
    const other = connect({ host: '127.0.0.1', port: port(), servername: 'example.se', ca: service.ca });
    const [error] = await once(other, 'error');
    assert.equal(error.code, 'ERR_TLS_CERT_ALTNAME_INVALID');
});

test('it listens on the loopback interface alone', async () => {
    const others = Object.values(networkInterfaces()).flat().filter((one) => one.address !== '127.0.0.1' && !one.scopeid);
    for (const { address } of [...others, { address: '127.0.0.2' }, { address: '::1' }]) {
        const socket = connectPlain({ host: address, port: port() });
        const outcome = await Promise.race([once(socket, 'connect').then(() => 'open'), once(socket, 'error').then(() => 'refused')])
            .catch(() => 'refused');
        socket.destroy();
        assert.equal(outcome, 'refused', address);
    }
});

test('every answer carries the headers that keep a page to itself', async () => {
    const answers = [await visitor.get('/'), await visitor.get('/style.css'), await visitor.get('/none'),
        await visitor.post('/nonce'), await visitor.send('PUT', '/')];
    for (const { headers } of answers) {
        const policy = headers['content-security-policy'];
        assert.match(policy, /default-src 'none'/);
        assert.doesNotMatch(policy, /unsafe|\*/);
        assert.match(policy, /frame-ancestors 'none'/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'same-origin', 'no-referrer would make the origin of our own forms "null"');
        assert.equal(headers['cache-control'], 'no-store');
        assert.equal(headers['strict-transport-security'], undefined, 'it would bind every other localhost server');
    }
});

test('pages have no script or style of their own inside', async () => {
    await visitor.signIn();
    for (const path of ['/', '/mina-sidor', '/skriv-under', '/utloggad', '/none']) {
        const { text } = await visitor.get(path);
        assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)/);
        assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/);
    }
});

test('pages are in Swedish and have one heading of the first level', async () => {
    await visitor.signIn();
    for (const path of ['/mina-sidor', '/skriv-under', '/utloggad', '/none']) {
        const { text } = await visitor.get(path);
        assert.match(text, /<html lang="sv">/);
        assert.equal(text.match(/<h1/g).length, 1, path);
    }
});

test('the session cookie is for https, this host and no script', async () => {
    const { headers } = await visitor.post('/nonce');
    assert.match(headers['set-cookie'][0],
        /^__Host-session=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    assert.equal((await new Visitor(service).get('/')).headers['set-cookie'], undefined, 'reading makes no session');
});

test('cookies that nobody gave out name no session', async () => {
    for (const cookie of ['__Host-session=', '__Host-session=x', `__Host-session=${'A'.repeat(43)}`, 'session=1', '=;;=', '__proto__=1']) {
        visitor.cookie = cookie;
        assert.equal((await visitor.get('/mina-sidor')).status, 303, cookie);
    }
});

test('no path leads out of the list of files', async () => {
    for (const path of ['/../package.json', '/..%2f..%2feservice.mjs', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd',
        '/style.css/../eservice.mjs', '/.%00./x', '/public/style.css', '/server/service.mjs', '/__proto__', '/constructor'])
        assert.equal((await visitor.get(path)).status, 404, path);
    assert.equal((await visitor.get('/style.css')).status, 200);
    assert.match((await visitor.get('/eleg.js')).text, /export/);
});

test('what it cannot do it says, with the fitting status', async () => {
    assert.equal((await visitor.send('PUT', '/')).status, 405);
    assert.equal((await visitor.send('GET', '/sign-in')).status, 405);
    assert.equal((await visitor.send('DELETE', '/none', {})).status, 404);
    const page = await visitor.get('/none');
    assert.match(page.text, /Sidan finns inte/);
    const head = await visitor.send('HEAD', '/');
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
});

test('requests from other sites, and through other names, are refused', async () => {
    const from = (origin) => visitor.send('POST', '/nonce', { headers: { Origin: origin } });
    for (const origin of ['https://evil.example', 'null', 'https://localhost', service.origin.replace('https', 'http'), null])
        assert.equal((await from(origin)).status, 403, String(origin));
    for (const host of ['evil.example', '127.0.0.1', `localhost.evil.example:${port()}`])
        assert.equal((await visitor.send('GET', '/', { headers: { Host: host } })).status, 421, host);
});

test('bodies that are too large are refused at once, whether they say so or not', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(17 * 1024) });
    const declared = await visitor.post('/sign-in', large);
    assert.equal(declared.status, 413);
    assert.equal(declared.json().error.code, 'BODY_TOO_LARGE');

    const { socket, received } = await rawConnection();
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port()}\r\nOrigin: ${service.origin}\r\n`
        + 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
    const block = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    socket.write(block + block);
    assert.match(await received, /^HTTP\/1\.1 413 /);
});

test('a body that is announced as endless does not have to arrive to be refused', async () => {
    const { socket, received } = await rawConnection();
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port()}\r\nOrigin: ${service.origin}\r\n`
        + 'Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n');
    assert.match(await received, /^HTTP\/1\.1 413 /);
});

test('bodies that are not JSON objects are refused', async () => {
    await visitor.nonce();
    for (const body of ['', '{', '[]', 'null', '7', '"x"', '{"a":1}x', '\ufeff{}', '{"a":\u0000}'])
        assert.equal((await visitor.post('/sign-in', body)).json().error.code, 'BODY_MALFORMED', JSON.stringify(body));
    const invalid = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    assert.equal((await visitor.send('POST', '/sign-in', { headers: JSON_TYPE, body: invalid })).status, 400);
    const deep = '{"a":'.repeat(2000) + '1' + '}'.repeat(2000);
    assert.ok([400, 401].includes((await visitor.post('/sign-in', deep)).status));
});

test('bodies of another type are refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
        assert.equal((await visitor.send('POST', '/sign-in', { headers: { 'Content-Type': type }, body: '{}' })).status, 415, type);
});

test('headers without end are refused', async () => {
    const answer = await visitor.send('GET', '/', { headers: { 'X-Large': 'x'.repeat(20_000) } });
    assert.equal(answer.status, 431);
});

test('a client that dribbles its headers is let go, and others are served meanwhile', async () => {
    const { socket, received } = await rawConnection();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    const dribble = setInterval(() => socket.write('X-A: b\r\n'), 100);
    assert.equal((await visitor.get('/')).status, 200);
    assert.match(await received, /^HTTP\/1\.1 408 |^$/);
    clearInterval(dribble);
});

test('a client that dribbles its body is let go', async () => {
    const { socket, received } = await rawConnection();
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port()}\r\nOrigin: ${service.origin}\r\n`
        + 'Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n');
    const dribble = setInterval(() => socket.write('{'), 100);
    assert.doesNotMatch(await received, /^HTTP\/1\.1 200/);
    clearInterval(dribble);
});

test('a client that hangs up in the middle of a body harms nobody', async () => {
    const { socket, received } = await rawConnection();
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: localhost:${port()}\r\nOrigin: ${service.origin}\r\n`
        + 'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a"');
    socket.destroy();
    await received;
    assert.equal((await visitor.get('/')).status, 200);
});
