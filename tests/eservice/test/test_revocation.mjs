// Asking the issuer: whom the service lets in, and what it says to the others. The responder is the test CA's own.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { Responder } from '../../rig/ca/responder.mjs';
import { explain } from '../public/explanations.js';
import { Verifier } from '../server/verifier.mjs';
import { serviceForTest, Visitor } from './browser_like.mjs';
import { credential, ELEGCTL, ownCa, ownFolder, signatureOf, TREE, trustFolder } from './people.mjs';

const ca = ownCa();
const person = (name, purpose) => credential(name, purpose, 2048, ca);
const folder = ownFolder();
const policy = join(folder, 'policy.json');
// The test CA's responder is on this computer, where no certificate's word alone leads.
writeFileSync(policy, JSON.stringify({ fetching: { allowedAddresses: ['127.0.0.1/32'] } }), { mode: 0o600 });

const verifier = (more = {}) => new Verifier(ELEGCTL, trustFolder(ca), folder, { revocation: true, policy, ...more });

let service;
let responder;
let visitor;
before(async () => { service = await serviceForTest({ verifier: verifier() }); });
after(() => service.close());
beforeEach(async () => {
    visitor = new Visitor(service);
    responder = await Responder.start({ tree: TREE, ca });
});
// Not every test leaves it running.
const stopping = (work) => async () => {
    try {
        await work();
    } finally {
        await responder.stop();
    }
};

const failureOf = (answer) => answer.json().error.failure;

test('who is not revoked is let in, and the page says who answered, and when', stopping(async () => {
    const answer = await visitor.signIn(person('tolvan'));
    assert.equal(answer.status, 200, answer.text);
    assert.equal(await responder.requests(), 1);
    const page = await visitor.get('/mina-sidor');
    assert.match(page.text, /E-legitimationen är inte spärrad/);
    assert.ok(page.text.includes(`Utfärdarens spärrtjänst på ${new URL(responder.url).host} svarade`), page.text);
    assert.match(page.text, /gjordes för just den här kontrollen/);
    assert.doesNotMatch(page.text, /class="mark (no|undone)"/);
    const { verdict } = (await visitor.get('/mina-sidor/svaret.json')).json();
    assert.equal(verdict.trust.revocation, 'good');
}));

test('who is revoked between two visits is stopped at the second, with what to do', stopping(async () => {
    assert.equal((await visitor.signIn(person('rut'))).status, 200);
    await responder.behave('rut=revoked');
    const again = new Visitor(service);
    const answer = await again.signIn(person('rut'));
    assert.equal(answer.status, 401);
    assert.equal(failureOf(answer).id, 'revocation');
    assert.equal(failureOf(answer).code, 'revoked');
    const told = explain(answer.json().error);
    assert.equal(told.title, 'E-legitimationen är spärrad');
    assert.match(told.text, /Beställ en ny/);
    assert.match(told.list[0], /^Spärren gäller från \d+ \p{L}+ \d{4}\.$/u);
    assert.equal((await again.get('/mina-sidor')).status, 303, 'nobody is signed in');
    assert.equal((await new Visitor(service).signIn(person('tolvan'))).status, 200, 'others still are');
}));

test('without an answer nobody is let in', async () => {
    await responder.stop();
    const answer = await visitor.signIn(person('tolvan'));
    assert.equal(answer.status, 401);
    assert.equal(failureOf(answer).code, 'server-unreachable');
    assert.equal(explain(answer.json().error).title, 'Spärrkontrollen gick inte att göra');
    assert.equal((await visitor.get('/mina-sidor')).status, 303);
});

for (const [behaviour, code] of [['unknown', 'ocsp-unknown'], ['try-later', 'ocsp-try-later'],
    ['internal-error', 'ocsp-internal-error'], ['unauthorized', 'ocsp-unauthorized'], ['stale', 'ocsp-times-wrong'],
    ['no-nonce', 'ocsp-nonce-missing'], ['wrong-nonce', 'ocsp-nonce-wrong'], ['wrong-serial', 'ocsp-other-certificate'],
    ['wrong-signer', 'ocsp-signer-not-allowed'], ['bad-signature', 'ocsp-signature-wrong'],
    ['garbage', 'ocsp-not-understood'], ['portal', 'captive-portal'], ['endless', 'answer-too-large'],
    ['silent', 'answer-timed-out'], ['future', 'ocsp-times-wrong']]) {
    test(`an answer that is ${behaviour} lets nobody in`, stopping(async () => {
        await responder.behave(behaviour);
        const answer = await visitor.signIn(person('tolvan'));
        assert.equal(answer.status, 401, answer.text);
        assert.equal(failureOf(answer).id, 'revocation');
        assert.equal(failureOf(answer).code, code);
    }));
}

test('nobody is asked about a token that fails before', stopping(async () => {
    for (const name of ['gustav', 'nils']) assert.equal((await visitor.signIn(person(name))).status, 401);
    assert.equal((await visitor.signIn(person('tolvan', 'sign'))).status, 401);
    assert.equal(await responder.requests(), 0);
}));

test('an address that the policy does not list is not asked', stopping(async () => {
    const strict = await serviceForTest({ verifier: verifier({ policy: undefined }) });
    try {
        const answer = await new Visitor(strict).signIn(person('tolvan'));
        assert.equal(failureOf(answer).code, 'fetch-not-allowed');
        assert.equal(await responder.requests(), 0);
    } finally {
        await strict.close();
    }
}));

test('a signature by a card that was revoked after the sign-in is refused', stopping(async () => {
    assert.equal((await visitor.signIn(person('rut'))).status, 200);
    await responder.behave('rut=revoked');
    const signer = person('rut', 'sign');
    const algorithm = { cryptoAlgorithm: 'RSA', hashFunction: 'SHA-256', paddingScheme: 'PKCS1.5' };
    await visitor.post('/signing/prepare', { text: 'Hej', certificate: signer.certificate, supportedSignatureAlgorithms: [algorithm] });
    const answer = await visitor.post('/signing/complete', { signature: signatureOf(signer, 'Hej'), signatureAlgorithm: algorithm });
    assert.equal(answer.status, 422);
    assert.equal(failureOf(answer).code, 'revoked');
    assert.equal(explain(answer.json().error).title, 'E-legitimationen är spärrad');
}));
