// The verifier: libcard's own, through `elegctl verify-token` and `elegctl verify-signature`.
// Arguments go as a list and never through a shell; what a visitor sent goes on standard input or in a file.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const OUTPUT_LIMIT = 256 * 1024;
const TIME_LIMIT_MS = 15_000;
const AT_ONCE = 4;
const WAITING = 32;

/** The verifier did not give a verdict. `code` is elegctl's, or one of ours. */
export class VerifierError extends Error {
    constructor(code, detail) {
        super(`${code}: ${detail}`);
        this.code = code;
    }
}

export class Verifier {
    #elegctl;
    #folder;
    #how;
    #environment;
    #running = 0;
    #queue = [];

    /**
     * @param {string} elegctl path of the program
     * @param {string} trustDir folder with the issuers that are trusted
     * @param {string} folder for certificates in passing; readable by this user only
     * @param {{revocation?: boolean, policy?: string}} [how] revocation: ask the issuer whether the e-ID has been
     *   revoked, and let nobody in without an answer; policy: a file that a developer build of elegctl takes for the
     *   machine's
     */
    constructor(elegctl, trustDir, folder, { revocation = false, policy } = {}) {
        this.#elegctl = elegctl;
        this.#folder = folder;
        this.#how = ['--json', '--trust-dir', trustDir, ...(revocation ? ['--revocation'] : [])];
        this.#environment = { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin', ...(policy && { ELEG_POLICY: policy }) };
    }

    /** @returns {Promise<object>} the verdict of `elegctl verify-token --json`; throws VerifierError */
    verifyToken(token, origin, nonce) {
        return this.#inTurn(() => this.#run(
            ['verify-token', ...this.#how, '--origin', origin, `--nonce=${nonce}`], token));
    }

    /**
     * @param {{certificate: string, hash: string, hashFunction: string, padding: string, signature: string}} claim
     *   certificate, hash and signature in base64
     * @returns {Promise<object>} the verdict of `elegctl verify-signature --json`; throws VerifierError
     */
    verifySignature(claim) {
        return this.#inTurn(async () => {
            const file = join(this.#folder, `${randomUUID()}.der`);
            await writeFile(file, Buffer.from(claim.certificate, 'base64'), { mode: 0o600 });
            try {
                return await this.#run(
                    ['verify-signature', ...this.#how, '--certificate', file, '--hash-function', claim.hashFunction,
                        `--hash=${claim.hash}`, '--padding', claim.padding],
                    claim.signature);
            } finally {
                await rm(file, { force: true });
            }
        });
    }

    async #inTurn(work) {
        if (this.#running >= AT_ONCE) {
            if (this.#queue.length >= WAITING) throw new VerifierError('BUSY', 'too many verifications at once');
            await new Promise((resolve) => this.#queue.push(resolve));
        } else {
            this.#running++;
        }
        try {
            return await work();
        } finally {
            const next = this.#queue.shift();
            if (next) next();
            else this.#running--;
        }
    }

    async #run(words, input) {
        const { code, out, err } = await execute(this.#elegctl, words, input, this.#environment);
        const verdict = parse(out);
        // Both must say the same, or neither is believed.
        if (verdict && code === (verdict.valid ? 0 : 1)) return verdict;
        throw new VerifierError(errorCode(err) ?? 'VERIFIER_FAILED', `exit code ${code}: ${err.slice(0, 500)}`);
    }
}

/** The code of elegctl's error, which is JSON on stderr like its answers on stdout. */
function errorCode(text) {
    try {
        const code = JSON.parse(text)?.error?.code;
        return typeof code === 'string' ? code : null;
    } catch {
        return null;
    }
}

function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value?.valid === 'boolean' ? value : null;
    } catch {
        return null;
    }
}

/** Runs a program to its end, with bounds on its output and its time. */
function execute(program, words, input, env) {
    return new Promise((resolve, reject) => {
        const child = spawn(program, words, {
            stdio: ['pipe', 'pipe', 'pipe'], env });
        const texts = { out: '', err: '' };
        const stop = (code, detail) => {
            child.kill('SIGKILL');
            // Whatever it had started itself must not keep us reading.
            child.stdout.destroy();
            child.stderr.destroy();
            reject(new VerifierError(code, detail));
        };
        const timer = setTimeout(() => stop('VERIFIER_TIMEOUT', `${TIME_LIMIT_MS} ms`), TIME_LIMIT_MS);
        const collect = (name) => (chunk) => {
            texts[name] += chunk;
            if (texts[name].length > OUTPUT_LIMIT) stop('VERIFIER_FAILED', 'too much output');
        };
        child.stdout.setEncoding('utf8').on('data', collect('out'));
        child.stderr.setEncoding('utf8').on('data', collect('err'));
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(new VerifierError('VERIFIER_MISSING', error.message));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ code, ...texts });
        });
        // A verifier that has refused already closes its input: its answer tells why.
        child.stdin.on('error', () => {});
        child.stdin.end(input);
    });
}
