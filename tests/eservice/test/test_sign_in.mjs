// Signing in: which tokens the service takes, and which not.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { serviceForTest, Visitor } from './browser_like.mjs';
import { credential, strangersCredential, tokenOf } from './people.mjs';

let service;
let visitor;
before(async () => { service = await serviceForTest(); });
after(() => service.close());
beforeEach(() => {
    service.clock.ahead = 0;
    visitor = new Visitor(service);
});

const codeOf = (answer) => answer.json().error.code;
const failedChecks = (answer) => answer.json().error.checks.filter((check) => !check.passed).map((check) => check.id);

test('a valid token signs Tolvan in, and the page shows who he is and how that is known', async () => {
    const answer = await visitor.signIn();
    assert.equal(answer.status, 200, answer.text);
    const page = await visitor.get(answer.json().next);
    assert.equal(page.status, 200);
    assert.match(page.text, /<h1>Tolvan Tolvansson<\/h1>/);
    assert.match(page.text, /19121212-\*\*\*\*/);
    assert.ok(!page.text.includes('191212121212'), 'the whole personnummer is not shown');
    assert.match(page.text, /TEST/, 'the issuer is named');
    assert.match(page.text, /RSA med SHA-256 \(RS256\)/);
    assert.match(page.text, /Spärrkontroll: inte gjord/);
    assert.ok((page.text.match(/class="mark yes"/g) ?? []).length >= 5, 'each check has its tick');
    assert.doesNotMatch(page.text, /class="mark no"/);
});

test('a key of 3072 bits signs in as well', async () => {
    assert.equal((await visitor.signIn(credential('asa', 'auth', 3072))).status, 200);
});

test('the answer and the verdict can be fetched by whoever is signed in only', async () => {
    assert.equal((await visitor.get('/mina-sidor/svaret.json')).status, 303);
    await visitor.signIn();
    const { origin, token, verdict } = (await visitor.get('/mina-sidor/svaret.json')).json();
    assert.equal(origin, service.origin);
    assert.equal(token.format, 'web-eid:1.0');
    assert.equal(verdict.valid, true);
});

test('a nonce is 32 random bytes in base64, new each time', async () => {
    const [first, second] = [await visitor.nonce(), await visitor.nonce()];
    assert.match(first, /^[A-Za-z0-9+/]{43}=$/);
    assert.equal(Buffer.from(first, 'base64').length, 32);
    assert.notEqual(first, second);
});

test('a token is good once', async () => {
    const token = tokenOf(credential('tolvan'), service.origin, await visitor.nonce());
    assert.equal((await visitor.post('/sign-in', token)).status, 200);
    const again = await visitor.post('/sign-in', token);
    assert.equal(again.status, 401);
    assert.equal(codeOf(again), 'NONCE_MISSING');
});

test('a refused token uses the nonce up', async () => {
    const nonce = await visitor.nonce();
    await visitor.post('/sign-in', tokenOf(credential('tolvan'), 'https://evil.example', nonce));
    assert.equal(codeOf(await visitor.post('/sign-in', tokenOf(credential('tolvan'), service.origin, nonce))), 'NONCE_MISSING');
});

test('of two nonces only the newer one counts', async () => {
    const old = await visitor.nonce();
    await visitor.nonce();
    const answer = await visitor.post('/sign-in', tokenOf(credential('tolvan'), service.origin, old));
    assert.equal(answer.status, 401);
    assert.deepEqual(failedChecks(answer), ['signature']);
});

test('a nonce lives for 300 seconds and not one longer', async () => {
    const token = tokenOf(credential('tolvan'), service.origin, await visitor.nonce());
    service.clock.ahead = 299_000;
    assert.equal((await visitor.post('/sign-in', token)).status, 200);
    const late = new Visitor(service);
    const lateToken = tokenOf(credential('tolvan'), service.origin, await late.nonce());
    service.clock.ahead += 301_000;
    const answer = await late.post('/sign-in', lateToken);
    assert.equal(answer.status, 401);
    assert.equal(codeOf(answer), 'NONCE_EXPIRED');
});

test('a nonce belongs to the session that asked for it', async () => {
    const token = tokenOf(credential('tolvan'), service.origin, await visitor.nonce());
    const thief = new Visitor(service);
    assert.equal(codeOf(await thief.post('/sign-in', token)), 'NONCE_MISSING');
    await thief.nonce();
    assert.deepEqual(failedChecks(await thief.post('/sign-in', token)), ['signature']);
});

test('a token for another site is refused', async () => {
    const answer = await visitor.signIn(credential('tolvan'), 'https://localhost');
    assert.equal(answer.status, 401);
    assert.deepEqual(failedChecks(answer), ['signature']);
    assert.equal((await visitor.get('/mina-sidor')).status, 303, 'nobody is signed in');
});

test('a certificate from an issuer that the service does not know is refused', async () => {
    const answer = await visitor.signIn(strangersCredential());
    assert.equal(answer.status, 401);
    assert.ok(failedChecks(answer).includes('chain'), answer.text);
});

test('an expired certificate and one that is not valid yet are refused', async () => {
    for (const name of ['gustav', 'nils']) {
        const answer = await visitor.signIn(credential(name));
        assert.equal(answer.status, 401, name);
        assert.ok(failedChecks(answer).includes('validity'), answer.text);
    }
});

test('nobody signs in with the certificate that is for signatures', async () => {
    const answer = await visitor.signIn(credential('tolvan', 'sign'));
    assert.equal(answer.status, 401);
    assert.ok(failedChecks(answer).includes('purpose'), answer.text);
});

test('somebody else\'s certificate does not fit the signature', async () => {
    const answer = await visitor.signIn({ ...credential('tolvan'), certificate: credential('asa').certificate });
    assert.deepEqual(failedChecks(answer), ['signature']);
});

test('tokens that are not tokens are refused with a code', async () => {
    const good = () => visitor.nonce().then((nonce) => tokenOf(credential('tolvan'), service.origin, nonce));
    const twice = JSON.stringify(await good()).replace('{', '{"format":"web-eid:1.0",');
    for (const [document, code] of [
        [{}, 'TOKEN_MALFORMED'], [twice, 'TOKEN_MALFORMED'],
        [{ ...await good(), signature: 7 }, 'TOKEN_MALFORMED'],
        [{ ...await good(), format: 'web-eid:9.0' }, 'TOKEN_FORMAT_UNKNOWN']]) {
        await visitor.nonce();
        const answer = await visitor.post('/sign-in', document);
        assert.equal(answer.status, 401, answer.text);
        assert.ok([code, 'TOKEN_REFUSED'].includes(codeOf(answer)), `${code}: ${answer.text}`);
    }
});

test('a name with HTML, line breaks and direction marks is shown as plain text', async () => {
    assert.equal((await visitor.signIn(credential('rackare'))).status, 200);
    const page = await visitor.get('/mina-sidor');
    assert.match(page.text, /&lt;b&gt;Hög&lt;\/b&gt;/);
    assert.doesNotMatch(page.text, /<b>Hög/);
    assert.doesNotMatch(page.text, /[\u202e\u200b]/);
});

test('signing in changes the session, so that one planted before is worth nothing', async () => {
    const token = tokenOf(credential('tolvan'), service.origin, await visitor.nonce());
    const planted = visitor.cookie;
    await visitor.post('/sign-in', token);
    assert.notEqual(visitor.cookie, planted);
    visitor.cookie = planted;
    assert.equal((await visitor.get('/mina-sidor')).status, 303);
});

test('signing out forgets the session', async () => {
    await visitor.signIn();
    const cookie = visitor.cookie;
    const answer = await visitor.send('POST', '/logga-ut', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, '/utloggad');
    assert.match(answer.headers['set-cookie'][0], /Max-Age=0/);
    visitor.cookie = cookie;
    assert.equal((await visitor.get('/mina-sidor')).status, 303);
});

test('a session that nobody uses ends after half an hour', async () => {
    await visitor.signIn();
    service.clock.ahead = 29 * 60_000;
    assert.equal((await visitor.get('/mina-sidor')).status, 200);
    service.clock.ahead += 31 * 60_000;
    assert.equal((await visitor.get('/mina-sidor')).status, 303);
});

test('sessions do not grow without end', async () => {
    for (let i = 0; i < 1100; i++) service.sessions.create();
    assert.ok(service.sessions.count <= 1000);
});
