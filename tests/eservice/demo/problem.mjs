// A step of the demo that did not work, with what its reader can do about it.
export class Problem extends Error {
    constructor(what, remedy) {
        super(what);
        this.remedy = remedy;
    }
}

/** Runs `work`; what goes wrong in it is told as `what` with `remedy`. */
export async function step(what, remedy, work) {
    try {
        return await work();
    } catch (error) {
        if (error instanceof Problem) throw error;
        throw new Problem(`${what}: ${error.message.split('\n').slice(0, 12).join('\n')}`, remedy);
    }
}
