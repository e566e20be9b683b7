// Signing a text: the person's certificate first, then the text's hash, then the signature over it.
import { createHash, X509Certificate } from 'node:crypto';
import { composePage } from '../pages/compose.mjs';
import { signedPage } from '../pages/signed.mjs';
import { readJson, Refusal } from '../server/request_body.mjs';
import { VerifierError } from '../server/verifier.mjs';

const BODY_LIMIT = 64 * 1024;
export const TEXT_LIMIT = 4000;
const PENDING_MS = 10 * 60 * 1000;
// In order of preference, of those that a card offers.
const HASHES = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const PADDINGS = { RSA: ['PKCS1.5', 'PSS'], ECC: ['NONE'] };
const BASE64 = /^[A-Za-z0-9+/]{4,12000}={0,2}$/;

export function signingRoutes(context) {
    return [
        ['GET /skriv-under', ({ session }) =>
            (session?.signIn ? { page: composePage(session.signIn, TEXT_LIMIT) } : { seeOther: '/' })],
        ['POST /signing/prepare', ({ request, session }) => prepare(context, request, signedIn(session))],
        ['POST /signing/complete', ({ request, session }) => complete(context, request, signedIn(session))],
        ['GET /underskrift', ({ session }) =>
            (session?.signature ? { page: signedPage(session.signIn, session.signature) } : { seeOther: '/' })],
        ['GET /underskrift/text.txt', ({ session }) =>
            download(session, 'text.txt', 'text/plain; charset=utf-8', ({ text }) => text)],
        ['GET /underskrift/underskrift.json', ({ session }) =>
            download(session, 'underskrift.json', 'application/json; charset=utf-8', signatureDocument)],
    ];
}

function signedIn(session) {
    if (!session?.signIn) throw new Refusal(401, 'NOT_SIGNED_IN');
    return session;
}

async function prepare(context, request, session) {
    const { value } = await readJson(request, BODY_LIMIT);
    session.pendingSignature = null;
    const { text, certificate, supportedSignatureAlgorithms } = value;
    if (!isText(text)) throw new Refusal(400, 'TEXT_UNUSABLE');
    if (!isCertificate(certificate)) throw new Refusal(400, 'CERTIFICATE_MALFORMED');
    const hashFunction = chooseHash(supportedSignatureAlgorithms);
    if (!hashFunction) throw new Refusal(400, 'ALGORITHMS_UNUSABLE');
    const hash = createHash(HASHES[hashFunction]).update(text, 'utf8').digest('base64');
    session.pendingSignature = { text, certificate, hash, hashFunction, at: context.clock() };
    return { json: { hash, hashFunction } };
}

async function complete(context, request, session) {
    const { value } = await readJson(request, BODY_LIMIT);
    const pending = session.pendingSignature;
    // One try for each text that was prepared.
    session.pendingSignature = null;
    if (!pending || context.clock() - pending.at > PENDING_MS) throw new Refusal(409, 'SIGNING_NOT_STARTED');
    const algorithm = value.signatureAlgorithm;
    const padding = algorithm?.paddingScheme;
    if (typeof value.signature !== 'string' || !BASE64.test(value.signature)) throw new Refusal(400, 'SIGNATURE_MALFORMED');
    if (!isAlgorithm(algorithm) || algorithm.hashFunction !== pending.hashFunction)
        throw new Refusal(400, 'ALGORITHMS_UNUSABLE');
    const verdict = await verdictOn({ ...pending, padding, signature: value.signature }, context.verifier);
    if (!verdict.valid) return refused(verdict.code ?? 'SIGNATURE_REFUSED', verdict.trust);
    if (!verdict.personnummer || verdict.personnummer !== session.signIn.verdict.identity.personnummer)
        return refused('OTHER_SIGNER');
    session.signature = { ...pending, padding, cryptoAlgorithm: algorithm.cryptoAlgorithm, signature: value.signature,
        verdict, at: context.clock() };
    return { json: { next: '/underskrift' } };
}

async function verdictOn(claim, verifier) {
    try {
        return await verifier.verifySignature(claim);
    } catch (error) {
        if (error instanceof VerifierError && error.code === 'CERTIFICATE_MALFORMED')
            return { valid: false, code: error.code };
        throw error;
    }
}

/** The signature is wrong, or what is wrong with the e-ID. */
function refused(code, trust) {
    const failure = trust && trust.status !== 'valid'
        ? { id: ['revoked', 'unknown'].includes(trust.revocation) ? 'revocation' : checkOf(trust.status), code: trust.code,
            reason: trust.reason } : null;
    return { status: 422, json: { error: { code, trust, failure, revoked: trust?.revoked ?? null } } };
}

/** Which of verify-token's checks it would have been. */
const CHECKS = { expired: 'validity', 'not-yet-valid': 'validity', 'wrong-purpose': 'purpose', malformed: 'certificate' };
const checkOf = (status) => CHECKS[status] ?? 'chain';

// A lone surrogate has no UTF-8 form: what is hashed would not be what is shown.
const isText = (text) => typeof text === 'string' && text.trim() !== '' && text.length <= TEXT_LIMIT
    && Buffer.from(text, 'utf8').toString('utf8') === text;

function isCertificate(text) {
    if (typeof text !== 'string' || !BASE64.test(text)) return false;
    try {
        return new X509Certificate(Buffer.from(text, 'base64')).raw.length > 0;
    } catch {
        return false;
    }
}

const isAlgorithm = (a) => Boolean(a) && Object.hasOwn(HASHES, a.hashFunction)
    && Object.hasOwn(PADDINGS, a.cryptoAlgorithm) && PADDINGS[a.cryptoAlgorithm].includes(a.paddingScheme);

function chooseHash(offered) {
    if (!Array.isArray(offered) || offered.length > 64) return null;
    const usable = offered.filter(isAlgorithm).map((algorithm) => algorithm.hashFunction);
    return Object.keys(HASHES).find((name) => usable.includes(name)) ?? null;
}

function download(session, name, type, contentOf) {
    if (!session?.signature) throw new Refusal(404, 'NOT_FOUND');
    return { file: { name, type, content: contentOf(session.signature) } };
}

/** All that somebody needs to verify the signature again, without asking this service. */
function signatureDocument({ text, certificate, hash, hashFunction, cryptoAlgorithm, padding, signature, verdict, at }) {
    return `${JSON.stringify({
        text, hash, hashFunction, signature, signatureAlgorithm: { cryptoAlgorithm, hashFunction, paddingScheme: padding },
        certificate, signer: verdict.name, issuer: verdict.issuer, revocation: verdict.trust?.revocation,
        verifiedAt: new Date(at).toISOString(),
    }, null, 2)}\n`;
}
