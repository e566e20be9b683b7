// The program eservice.mjs: how it starts, what it prints, and that it leaves nothing behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Visitor } from './browser_like.mjs';
import { ELEGCTL, ownFolder, trustFolder } from './people.mjs';

const PROGRAM = fileURLToPath(new URL('../eservice.mjs', import.meta.url));
const temporary = ownFolder();

function start(...words) {
    const child = spawn(process.execPath, [PROGRAM, ...words], { env: { ...process.env, TMPDIR: temporary }, stdio: 'pipe' });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return { child, firstLine: async () => (await lines.next()).value };
}

const usual = () => ['--elegctl', ELEGCTL, '--trust-dir', trustFolder()];

test('it tells its address, authority and key hash when it is ready, serves, and leaves nothing', async () => {
    const { child, firstLine } = start(...usual());
    const ready = JSON.parse(await firstLine());
    assert.match(ready.url, /^https:\/\/localhost:\d+$/);
    assert.equal(ready.pid, child.pid);
    assert.match(ready.spkiHash, /^[A-Za-z0-9+/]{43}=$/);
    const ca = readFileSync(ready.caFile, 'utf8');
    assert.match(new X509Certificate(ca).subject, /TEST/);
    assert.equal((await new Visitor({ origin: ready.url, ca }).get('/')).status, 200);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    assert.equal(existsSync(ready.caFile), false);
    assert.deepEqual(readdirSync(temporary), []);
});

test('it prints the address alone for people', async () => {
    const { child, firstLine } = start(...usual(), '--print-url');
    assert.match(await firstLine(), /^https:\/\/localhost:\d+$/);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('it ends when whoever started it is gone', async () => {
    const { child, firstLine } = start(...usual());
    await firstLine();
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('two run side by side', async () => {
    const [first, second] = [start(...usual()), start(...usual())];
    const urls = [JSON.parse(await first.firstLine()).url, JSON.parse(await second.firstLine()).url];
    assert.notEqual(urls[0], urls[1]);
    for (const { child } of [first, second]) {
        child.stdin.end();
        await once(child, 'exit');
    }
});

test('wrong options are told, and end it', async () => {
    for (const words of [[], ['--trust-dir', '/none'], [...usual(), '--port', '65536'], [...usual(), '--port', 'x'],
        ['--trust-dir', temporary, '--elegctl', '/none'], [...usual(), '--unknown']]) {
        const { child } = start(...words);
        let told = '';
        child.stderr.on('data', (chunk) => { told += chunk; });
        assert.deepEqual(await once(child, 'close'), [2, null], words.join(' '));
        assert.match(told, /^eservice: /);
    }
});
