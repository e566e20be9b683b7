// What a person does and sees: the dialog through assistive technology and keys, and pictures of the whole screen.
import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DRIVER = fileURLToPath(new URL('../../desktop/dialog_driver.py', import.meta.url));

/** Drives the dialog: see tests/desktop/dialog_driver.py. What is typed goes on standard input. */
export function dialog(words, input = '') {
    return new Promise((resolve, reject) => {
        const child = spawn('/usr/bin/python3', [DRIVER, '--timeout', '60', ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk) => { out += chunk; });
        child.stderr.on('data', (chunk) => { err += chunk; });
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err.trim() || `code ${code}`))));
        child.stdin.end(`${input}\n`);
    });
}

/** Pictures of the screen, numbered; they arrive in `output` together, so that two demos do not mix. */
export class Pictures {
    #folder;
    #number = 0;
    constructor(work) {
        this.#folder = join(work, 'pictures');
    }

    async take(name) {
        await mkdir(this.#folder, { recursive: true });
        this.#number++;
        const file = `${String(this.#number).padStart(2, '0')}-${name}.png`;
        await run('import', ['-silent', '-window', 'root', join(this.#folder, file)]);
        return file;
    }

    /** Replaces the numbered pictures of an earlier run. @returns the names */
    async deliver(output) {
        const names = (await readdir(this.#folder).catch(() => [])).sort();
        if (names.length === 0) return names;
        await mkdir(output, { recursive: true });
        for (const old of await readdir(output))
            if (/^\d\d-.*\.png$/.test(old) && !names.includes(old)) await rm(join(output, old), { force: true });
        for (const name of names) {
            const passing = join(output, `.${process.pid}-${name}`);
            await copyFile(join(this.#folder, name), passing);
            await rename(passing, join(output, name));
        }
        return names;
    }
}
