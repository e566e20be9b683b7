// Reads what a visitor sends, with a bound that holds whatever the headers say.

/** A request that is refused: `status` for HTTP, `code` for the page. */
export class Refusal extends Error {
    constructor(status, code) {
        super(code);
        this.status = status;
        this.code = code;
    }
}

/** The body as bytes. Throws Refusal 413 as soon as it is longer than `limit`, 400 when it ends too early. */
export function readBody(request, limit) {
    return new Promise((resolve, reject) => {
        if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new Refusal(413, 'BODY_TOO_LARGE'));
        const chunks = [];
        let size = 0;
        request.on('data', (chunk) => {
            size += chunk.length;
            if (size > limit) {
                request.removeAllListeners('data');
                request.pause();
                reject(new Refusal(413, 'BODY_TOO_LARGE'));
            } else {
                chunks.push(chunk);
            }
        });
        request.on('end', () => resolve(Buffer.concat(chunks, size)));
        request.on('error', () => reject(new Refusal(400, 'BODY_TRUNCATED')));
        request.on('aborted', () => reject(new Refusal(400, 'BODY_TRUNCATED')));
    });
}

/** The body as a JSON object, and its exact text. Throws Refusal 400, 413 or 415. */
export async function readJson(request, limit) {
    const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
    if (type !== 'application/json') throw new Refusal(415, 'BODY_NOT_JSON');
    const bytes = await readBody(request, limit);
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        if (value && typeof value === 'object' && !Array.isArray(value)) return { value, text };
    } catch {
        // told below
    }
    throw new Refusal(400, 'BODY_MALFORMED');
}
