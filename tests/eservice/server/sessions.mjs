// Who is who between two requests: sessions in memory, known to the browser by a cookie that scripts cannot read.
import { randomBytes } from 'node:crypto';

// "__Host-": the browser takes it over https only, for this host only, for the whole site.
export const COOKIE = '__Host-session';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const IDLE_MS = 30 * 60 * 1000;
const LIMIT = 1000;

/** What the service remembers of one browser. */
export class Session {
    /** @type {null | {value: string, madeAt: number}} the one challenge that is open */
    nonce = null;
    /** @type {null | object} the verified sign-in: see routes/sign_in.mjs */
    signIn = null;
    /** @type {null | object} a signature that has been asked for */
    pendingSignature = null;
    /** @type {null | object} the last verified signature */
    signature = null;
    constructor(id, at) {
        this.id = id;
        this.seenAt = at;
    }
}

export class Sessions {
    #byId = new Map();
    #clock;

    /** @param {() => number} clock milliseconds */
    constructor(clock) {
        this.#clock = clock;
    }

    /** The session that the Cookie header names, or null. Never makes one. */
    find(cookieHeader) {
        const session = this.#byId.get(cookieValue(cookieHeader ?? ''));
        if (!session) return null;
        if (this.#clock() - session.seenAt > IDLE_MS) {
            this.#byId.delete(session.id);
            return null;
        }
        // Moved to the end: the map's order is the order of last use.
        this.#byId.delete(session.id);
        session.seenAt = this.#clock();
        this.#byId.set(session.id, session);
        return session;
    }

    /** A new session with an id that nobody can guess. When there are too many, the longest unused one goes. */
    create() {
        while (this.#byId.size >= LIMIT) this.#byId.delete(this.#byId.keys().next().value);
        const session = new Session(randomBytes(32).toString('base64url'), this.#clock());
        this.#byId.set(session.id, session);
        return session;
    }

    /** Signing in changes the id, so that an id planted before it is worth nothing after. */
    replace(old) {
        this.remove(old);
        return this.create();
    }

    remove(session) {
        this.#byId.delete(session.id);
    }

    get count() {
        return this.#byId.size;
    }
}

export const cookieFor = (session) => `${COOKIE}=${session.id}; ${ATTRIBUTES}`;
export const expiredCookie = () => `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

function cookieValue(header) {
    for (const part of header.split(';')) {
        const equals = part.indexOf('=');
        if (equals > 0 && part.slice(0, equals).trim() === COOKIE) return part.slice(equals + 1).trim();
    }
    return '';
}
