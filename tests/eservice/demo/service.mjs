// The e-service of the demo: a process of its own, which ends when we do.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
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

/**
 * A machine's policy under which the test CA's responder may be asked: it is on this computer, where no certificate's
 * word alone leads.
 * @returns {Promise<string>} the file
 */
export async function policyFile(work) {
    const file = join(work, 'policy.json');
    await writeFile(file, `${JSON.stringify({ fetching: { allowedAddresses: ['127.0.0.1/32'] } })}\n`, { mode: 0o600 });
    return file;
}

/**
 * @param {string} tree build tree
 * @param {string} trusted folder with issuers
 * @param {string} [policy] asks, under this policy, whether e-IDs have been revoked
 * @returns {Promise<{url: string, caFile: string, spkiHash: string, stop: () => void}>}
 */
export async function startService(tree, trusted, policy) {
    const revocation = policy ? ['--revocation', '--policy', policy] : [];
    // Our end of its standard input closes with us, however we end.
    const child = spawn(process.execPath,
        [PROGRAM, '--elegctl', join(tree, 'bin', 'elegctl'), '--trust-dir', trusted, ...revocation],
        { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`it ended with code ${code}`))));
    gone.catch(() => {});
    const firstLine = new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    const ready = JSON.parse(await Promise.race([firstLine, gone]));
    return { ...ready, stop: () => child.stdin.end() };
}
