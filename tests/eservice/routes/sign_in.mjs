// Signing in: a challenge, a token for it, and a session for whoever the verified token says it is.
import { startPage } from '../pages/start.mjs';
import { consumeNonce, issueNonce } from '../server/nonces.mjs';
import { readBody, readJson } from '../server/request_body.mjs';
import { VerifierError } from '../server/verifier.mjs';

// A token with a 3072-bit certificate is about 4 kB.
const TOKEN_LIMIT = 16 * 1024;
// What a verifier says of a token, as opposed to what it says of itself.
const TOKEN_FAULTS = ['TOKEN_MALFORMED', 'TOKEN_FORMAT_UNKNOWN', 'CERTIFICATE_MALFORMED', 'MESSAGE_TOO_LARGE'];

export function signInRoutes(context) {
    return [
        ['GET /', ({ session }) => (session?.signIn ? { seeOther: '/mina-sidor' } : { page: startPage() })],
        ['POST /nonce', async ({ request, session }) => {
            await readBody(request, 0);
            const known = session ?? context.sessions.create();
            return { session: known, json: { nonce: issueNonce(known, context.clock()) } };
        }],
        ['POST /sign-in', ({ request, session }) => signIn(context, request, session)],
    ];
}

async function signIn(context, request, session) {
    const { text: token } = await readJson(request, TOKEN_LIMIT);
    const nonce = consumeNonce(session, context.clock());
    if (nonce.refusal) return refused(nonce.refusal);
    const verdict = await verdictOn(token, nonce.value, context);
    if (!verdict.valid) return refused(verdict.code ?? 'TOKEN_REFUSED', verdict);
    const signedIn = context.sessions.replace(session);
    signedIn.signIn = { verdict, token, origin: context.origin, nonce: nonce.value, at: context.clock() };
    return { session: signedIn, json: { next: '/mina-sidor' } };
}

async function verdictOn(token, nonce, { verifier, origin }) {
    try {
        return await verifier.verifyToken(token, origin, nonce);
    } catch (error) {
        if (error instanceof VerifierError && TOKEN_FAULTS.includes(error.code)) return { valid: false, code: error.code };
        throw error;
    }
}

/** Why somebody is not let in: the first check that failed, and since when the e-ID is revoked where that is why. */
const refused = (code, { checks = [], failure = null, trust = {} } = {}) =>
    ({ status: 401, json: { error: { code, checks, failure, revoked: trust.revoked ?? null } } });
