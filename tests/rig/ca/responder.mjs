// The test CA's OCSP responder for scripts: a process of its own, which ends when we do.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export class Responder {
    #child;
    #lines;
    #gone;

    /**
     * Starts `eleg-rig-ocsp` at the address that the CA's certificates name.
     * @param {{tree: string, ca: string}} where build tree, and a test CA that nobody else answers for
     * @returns {Promise<Responder>}
     */
    static async start({ tree, ca }, ...behaviours) {
        const responder = new Responder();
        const child = spawn(join(tree, 'bin', 'eleg-rig-ocsp'), ['--ca', ca, ...behaviours],
            { stdio: ['pipe', 'pipe', 'inherit'] });
        responder.#child = child;
        responder.#gone = new Promise((resolve) => child.once('close', resolve));
        responder.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
        await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
        for (let line = ''; line !== 'ready';) line = await responder.#nextLine();
        responder.url = JSON.parse(readFileSync(join(ca, 'index.json'), 'utf8')).ocspUrl;
        return responder;
    }

    async #nextLine() {
        const { value, done } = await this.#lines.next();
        if (done) throw new Error('the OCSP responder has ended');
        return value;
    }

    async #say(line) {
        this.#child.stdin.write(`${line}\n`);
        return this.#nextLine();
    }

    /** "rut=revoked" for one holder, "try-later" for everybody: see eleg-rig-ocsp. */
    async behave(words) {
        const answer = await this.#say(words);
        if (answer !== 'ok') throw new Error(`eleg-rig-ocsp ${words}: ${answer}`);
    }

    /** How many requests there were since the start. */
    async requests() {
        return Number(await this.#say('requests'));
    }

    /** From now on nobody listens there. */
    async stop() {
        this.#child.stdin.end();
        await this.#gone;
    }
}
