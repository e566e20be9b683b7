// elegctl validate --identity: the e-ID on the card, the whole way to the issuer's responder. Runs within
// tests/rig/with-card --own-ca: first card rut's, second gustav's.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { policyFile, trustFolder } from '../eservice/demo/service.mjs';
import { Responder } from '../rig/ca/responder.mjs';

const { ELEG_BUILD: tree, ELEG_RIG_CA: ca } = process.env;
const rut = {};
const gustav = {};
let work;
let trusted;
let policy;
let responder;

function elegctl(words, settings = { ELEG_POLICY: policy }) {
    const env = { ...process.env, ELEG_SETTINGS: '/nonexistent/settings.json', LANG: 'C.UTF-8', ...settings };
    return new Promise((resolve, reject) => {
        execFile(join(tree, 'bin', 'elegctl'), words, { env }, (error, out, err) => {
            if (error && typeof error.code !== 'number') reject(error);
            else resolve({ code: error?.code ?? 0, out, err });
        });
    });
}

/** {code, verdict} of the e-ID with this fingerprint. */
async function validate(identity, ...more) {
    const { code, out, err } = await elegctl(['validate', '--identity', identity, '--trust-dir', trusted, '--json', ...more]);
    assert.ok(out, err);
    return { code, verdict: JSON.parse(out) };
}

before(async () => {
    work = mkdtempSync(join(tmpdir(), 'eleg-validate-'));
    trusted = await trustFolder({ work, testCa: ca });
    policy = await policyFile(work);
    responder = await Responder.start({ tree, ca });
    const { readers } = JSON.parse((await elegctl(['list', '--json'])).out);
    for (const { identities } of readers)
        for (const { id, name, purpose } of identities) Object.assign(name.startsWith('Rut') ? rut : gustav, { [purpose]: id });
});
after(async () => {
    await responder.stop();
    rmSync(work, { recursive: true, force: true });
});

test('the e-ID on the card is valid while its issuer says so, for each of its uses', async () => {
    for (const purpose of ['authentication', 'signature']) {
        const { code, verdict } = await validate(rut[purpose], '--purpose', purpose);
        assert.equal(verdict.code, 'valid', JSON.stringify(verdict));
        assert.equal(code, 0);
        assert.equal(verdict.evidence[0].url, responder.url);
        assert.equal(verdict.evidence[0].answersNonce, true);
        assert.equal(verdict.chain.length, 3);
    }
});

test('revoked, it is not valid any more, and it is said since when', async (t) => {
    await responder.behave('rut=revoked');
    t.after(() => responder.behave('rut=good'));
    const { code, verdict } = await validate(rut.authentication);
    assert.equal(code, 1);
    assert.equal(verdict.status, 'revoked');
    assert.match(verdict.revoked.when, /^\d{4}-\d\d-\d\dT/);
});

test('when nobody answers it cannot be checked, and nobody is asked offline or beyond what the policy allows', async (t) => {
    const asked = await responder.requests();
    assert.equal((await validate(rut.authentication, '--offline')).verdict.code, 'offline');
    const { out } = await elegctl(['validate', '--identity', rut.authentication, '--trust-dir', trusted, '--json'],
        { ELEG_POLICY: join(work, 'none.json') });
    assert.equal(JSON.parse(out).code, 'fetch-not-allowed');
    assert.equal(await responder.requests(), asked);
    await responder.stop();
    t.after(async () => { responder = await Responder.start({ tree, ca }); });
    const { code, verdict } = await validate(rut.authentication);
    assert.equal(code, 1);
    assert.equal(verdict.code, 'server-unreachable');
});

test('an expired one is told as such, and nobody is asked', async () => {
    const asked = await responder.requests();
    const { code, verdict } = await validate(gustav.authentication);
    assert.equal(code, 1);
    assert.equal(verdict.code, 'expired');
    assert.equal(await responder.requests(), asked);
});
