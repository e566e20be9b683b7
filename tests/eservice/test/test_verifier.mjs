// What happens when the verifier itself does not do its work: nobody is signed in, and the page says so.
import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Verifier, VerifierError } from '../server/verifier.mjs';
import { serviceForTest, Visitor } from './browser_like.mjs';
import { credential, ELEGCTL, ownFolder, trustFolder } from './people.mjs';

const folder = ownFolder();
const NONCE = Buffer.alloc(32).toString('base64');

/** A program that is not the verifier, to see what the service makes of its behaviour. */
function program(name, script) {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return new Verifier(file, folder, folder);
}

const refusal = (verifier) => assert.rejects(verifier.verifyToken('{}', 'https://localhost', NONCE), VerifierError);

test('a verdict counts only when words and exit code agree', async () => {
    await refusal(program('yes-but-failed', 'echo \'{"valid":true}\'; exit 1'));
    await refusal(program('no-but-done', 'echo \'{"valid":false}\'; exit 0'));
    await refusal(program('not-a-verdict', 'echo \'{"valid":"true"}\'; exit 0'));
    await refusal(program('says-nothing', 'exit 0'));
    await refusal(program('killed', 'echo \'{"valid":true}\'; kill -9 $$'));
    const verdict = await program('agrees', 'cat >/dev/null; echo \'{"valid":false}\'; exit 1').verifyToken('{}', 'https://localhost', NONCE);
    assert.deepEqual(verdict, { valid: false });
});

test('a verifier that talks without end is stopped', async () => {
    await refusal(program('talks', 'yes'));
});

test('a verifier that is missing is told as such, and nobody is signed in', async () => {
    const verifier = new Verifier(join(folder, 'none'), folder, folder);
    const service = await serviceForTest({ verifier });
    try {
        const visitor = new Visitor(service);
        const answer = await visitor.signIn(credential('tolvan'));
        assert.equal(answer.status, 503);
        assert.equal(answer.json().error.code, 'VERIFIER_UNAVAILABLE');
        assert.equal((await visitor.get('/mina-sidor')).status, 303);
    } finally {
        await service.close();
    }
});

test('a trust folder that cannot be read is the service\'s fault and not the visitor\'s', async () => {
    const service = await serviceForTest({ verifier: new Verifier(ELEGCTL, join(folder, 'none'), folder) });
    try {
        assert.equal((await new Visitor(service).signIn(credential('tolvan'))).status, 503);
    } finally {
        await service.close();
    }
});

test('many at once wait for their turn, and too many are turned away', async () => {
    const verifier = new Verifier(ELEGCTL, trustFolder(), folder);
    const all = Array.from({ length: 50 }, () => verifier.verifyToken('{}', 'https://localhost', NONCE).catch((error) => error.code));
    const codes = await Promise.all(all);
    assert.equal(codes.filter((code) => code === 'BUSY').length, 50 - 36);
    assert.ok(codes.filter((code) => code !== 'BUSY').every((code) => code !== 'VERIFIER_FAILED'), String(codes));
});
