// Challenges: 32 random bytes, good for five minutes, for one session, for one answer.
import { randomBytes } from 'node:crypto';

export const LIFETIME_MS = 300_000;

/** A new challenge in base64 (44 characters). It takes the place of one that is still open in `session`. */
export function issueNonce(session, now) {
    session.nonce = { value: randomBytes(32).toString('base64'), madeAt: now };
    return session.nonce.value;
}

/**
 * Takes the open challenge out of `session`: whatever the answer turns out to be, it cannot be used again.
 * @returns {{value: string} | {refusal: 'NONCE_MISSING' | 'NONCE_EXPIRED'}}
 */
export function consumeNonce(session, now) {
    const nonce = session?.nonce;
    if (!nonce) return { refusal: 'NONCE_MISSING' };
    session.nonce = null;
    return now - nonce.madeAt > LIFETIME_MS ? { refusal: 'NONCE_EXPIRED' } : { value: nonce.value };
}
