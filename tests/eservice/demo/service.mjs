// The e-service of the demo: a process of its own, which ends when we do.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../eservice.mjs', import.meta.url));

/** The folder with the issuers that the service trusts: those of the test CA, or what was given, or nobody. */
export async function trustFolder({ work, trustDir, testCa }) {
    if (trustDir) return trustDir;
    const folder = join(work, 'trusted-issuers');
    await mkdir(folder);
    for (const kind of testCa ? ['anchors', 'intermediates'] : [])
        for (const name of await readdir(join(testCa, kind))) await copyFile(join(testCa, kind, name), join(folder, name));
    return folder;
}

/** @returns {Promise<{url: string, caFile: string, stop: () => void}>} */
export async function startService(tree, trusted) {
    // Our end of its standard input closes with us, however we end.
    const child = spawn(process.execPath, [PROGRAM, '--elegctl', join(tree, 'bin', 'elegctl'), '--trust-dir', trusted],
        { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`it ended with code ${code}`))));
    gone.catch(() => {});
    const firstLine = new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    const ready = JSON.parse(await Promise.race([firstLine, gone]));
    return { ...ready, stop: () => child.stdin.end() };
}
