// Signing a text: what is verified before the page says "signed".
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { serviceForTest, Visitor } from './browser_like.mjs';
import { credential, ownFolder, signatureOf } from './people.mjs';

const TEXT = 'Jag ansöker om en odlingslott.\n\nTolvan Tolvansson';
const ALGORITHM = { cryptoAlgorithm: 'RSA', hashFunction: 'SHA-256', paddingScheme: 'PKCS1.5' };

let service;
let visitor;
before(async () => { service = await serviceForTest(); });
after(() => service.close());
beforeEach(async () => {
    service.clock.ahead = 0;
    visitor = new Visitor(service);
    assert.equal((await visitor.signIn()).status, 200);
});

const codeOf = (answer) => answer.json().error.code;
const prepare = (changes = {}) => visitor.post('/signing/prepare', { text: TEXT,
    certificate: credential('tolvan', 'sign').certificate, supportedSignatureAlgorithms: [ALGORITHM], ...changes });
const complete = (changes = {}) => visitor.post('/signing/complete', {
    signature: signatureOf(credential('tolvan', 'sign'), TEXT), signatureAlgorithm: ALGORITHM, ...changes });

test('a text is signed, verified, shown, and can be taken home and verified with openssl', async () => {
    const { hash, hashFunction } = (await prepare()).json();
    assert.equal(hashFunction, 'SHA-256');
    assert.equal(hash, createHash('sha256').update(TEXT).digest('base64'));
    const answer = await complete();
    assert.equal(answer.status, 200, answer.text);

    const page = await visitor.get(answer.json().next);
    assert.match(page.text, /Texten är underskriven/);
    assert.match(page.text, /Underskriven av <strong>Tolvan Tolvansson/);
    assert.match(page.text, /Spärrkontroll: inte gjord/);

    const text = await visitor.get('/underskrift/text.txt');
    assert.equal(text.text, TEXT);
    assert.match(text.headers['content-disposition'], /attachment/);
    const taken = (await visitor.get('/underskrift/underskrift.json')).json();
    const folder = ownFolder();
    const key = new X509Certificate(Buffer.from(taken.certificate, 'base64')).publicKey;
    writeFileSync(join(folder, 'text'), taken.text);
    writeFileSync(join(folder, 'signature'), Buffer.from(taken.signature, 'base64'));
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'spki', format: 'pem' }));
    execFileSync('openssl', ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', 'text'], { cwd: folder });
});

test('a signature over another text is refused', async () => {
    await prepare();
    const answer = await complete({ signature: signatureOf(credential('tolvan', 'sign'), `${TEXT}!`) });
    assert.equal(answer.status, 422);
    assert.equal(codeOf(answer), 'SIGNATURE_REFUSED');
    assert.equal((await visitor.get('/underskrift')).status, 303, 'nothing counts as signed');
});

test('the person who signs must be the one who is signed in', async () => {
    const other = credential('asa', 'sign');
    await prepare({ certificate: other.certificate });
    assert.equal(codeOf(await complete({ signature: signatureOf(other, TEXT) })), 'OTHER_SIGNER');
});

test('a certificate that is for signing in does not sign texts', async () => {
    const wrong = credential('tolvan', 'auth');
    await prepare({ certificate: wrong.certificate });
    assert.equal(codeOf(await complete({ signature: signatureOf(wrong, TEXT) })), 'SIGNATURE_REFUSED');
});

test('each preparation is good for one try', async () => {
    await prepare();
    await complete({ signature: signatureOf(credential('tolvan', 'sign'), 'other') });
    const answer = await complete();
    assert.equal(answer.status, 409);
    assert.equal(codeOf(answer), 'SIGNING_NOT_STARTED');
});

test('a preparation does not wait for ever', async () => {
    await prepare();
    service.clock.ahead = 11 * 60_000;
    assert.equal((await complete()).status, 409);
});

test('nobody signs without being signed in', async () => {
    visitor = new Visitor(service);
    assert.equal((await prepare()).status, 401);
    assert.equal((await complete()).status, 401);
    assert.equal((await visitor.get('/skriv-under')).status, 303);
    assert.equal((await visitor.get('/underskrift/text.txt')).status, 404);
});

test('texts that are empty, too long or not text are refused', async () => {
    for (const text of ['', ' \n', 'x'.repeat(4001), 'half a sign: \ud83d', 7, null, { toString: 'x' }])
        assert.equal(codeOf(await prepare({ text })), 'TEXT_UNUSABLE', JSON.stringify(text)?.slice(0, 40));
});

test('certificates that are not certificates are refused', async () => {
    for (const certificate of ['', 'AAAA', '../../etc/passwd', 7, credential('tolvan').certificate.slice(0, 400)])
        assert.equal(codeOf(await prepare({ certificate })), 'CERTIFICATE_MALFORMED');
});

test('the strongest common ground is chosen, and weak or unknown algorithms are not', async () => {
    const offer = (...names) => names.map((hashFunction) => ({ ...ALGORITHM, hashFunction }));
    const chosen = async (offered) => (await prepare({ supportedSignatureAlgorithms: offered })).json();
    assert.equal((await chosen(offer('SHA-512', 'SHA-256'))).hashFunction, 'SHA-256');
    assert.equal((await chosen(offer('SHA-224', 'SHA-512'))).hashFunction, 'SHA-512');
    for (const offered of [offer('SHA-1'), offer('SHA-224'), offer('__proto__'), [], null, [null],
        [{ ...ALGORITHM, paddingScheme: 'NONE' }], Array(65).fill(ALGORITHM)])
        assert.equal((await chosen(offered)).error?.code, 'ALGORITHMS_UNUSABLE', JSON.stringify(offered)?.slice(0, 80));
});

test('the signature must be made with the hash function that was agreed', async () => {
    await prepare();
    assert.equal(codeOf(await complete({ signatureAlgorithm: { ...ALGORITHM, hashFunction: 'SHA-512' } })), 'ALGORITHMS_UNUSABLE');
});

test('signatures that are not base64 never reach the verifier', async () => {
    for (const signature of ['', '--at=2000-01-01', '$(id)', 7, 'A'.repeat(20_000)]) {
        await prepare();
        assert.equal(codeOf(await complete({ signature })), 'SIGNATURE_MALFORMED');
    }
});
