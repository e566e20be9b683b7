// How dates, numbers and the verifier's findings are said in Swedish.

const ZONE = 'Europe/Stockholm';
const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: ZONE });
const MOMENT = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });

/** @param {string | number} when ISO 8601 or milliseconds */
export const day = (when) => format(DAY, when);
export const moment = (when) => format(MOMENT, when);

function format(how, when) {
    const time = new Date(when);
    return Number.isNaN(time.getTime()) ? 'okänt' : how.format(time).replace(' kl. ', ' kl.\u00a0');
}

/** 191212121212 as 19121212-****: a bystander may look. */
export const maskedPersonnummer = (digits) => (/^\d{12}$/.test(digits ?? '') ? `${digits.slice(0, 8)}-****` : 'saknas');

const ALGORITHMS = {
    RS256: 'RSA med SHA-256', PS256: 'RSA-PSS med SHA-256', ES256: 'ECDSA med SHA-256', ES384: 'ECDSA med SHA-384',
    ES512: 'ECDSA med SHA-512',
};

/** @param {string} name as in a token */
export const algorithm = (name) => (ALGORITHMS[name] ? `${ALGORITHMS[name]} (${name})` : String(name ?? 'okänd'));

/** Title and explanation of each check of `elegctl verify-token`, and of our own. */
export const CHECKS = {
    nonce: ['Svaret gäller den här inloggningen', 'Det svarar på en engångskod som e-tjänsten gjorde nyss och som ingen har använt förut.'],
    format: ['Svaret har rätt form', 'Det följer Web eID:s format och inget saknas.'],
    certificate: ['Certifikatet går att läsa', 'Certifikatet är kortets intyg om vem du är.'],
    purpose: ['E-legitimationen är avsedd för legitimering', 'Den får användas för att visa vem man är.'],
    validity: ['E-legitimationen gäller i dag', 'Dagens datum ligger inom giltighetstiden.'],
    chain: ['Utfärdaren är betrodd', 'Certifikatet är utfärdat av någon som e-tjänsten litar på.'],
    signature: ['Svaret kommer från ditt kort', 'Bara kortet kan göra underskriften, och den gäller just den här e-tjänstens adress.'],
};

const NOT_ASKED = ['Spärrkontroll: inte gjord', 'E-tjänsten har inte frågat utfärdaren om e-legitimationen är spärrad.'];
const NO_ANSWER = ['Spärrkontroll: inget svar', 'E-tjänsten frågade, men ingen kunde svara på om e-legitimationen är spärrad.'];

/** How it was looked into whether the e-ID has been revoked: who was asked, and of when the answer is. */
export function revocationLine(trust) {
    if (trust?.revocation !== 'good') {
        const [title, text] = trust?.revocation === 'unknown' ? NO_ANSWER : NOT_ASKED;
        return { kind: 'undone', title, text };
    }
    const answer = (trust.evidence ?? []).find(({ depth, status }) => depth === 0 && status === 'good');
    return { kind: 'yes', title: 'E-legitimationen är inte spärrad', text: answer ? told(answer) : 'Utfärdaren har svarat.' };
}

function told({ source, url, thisUpdate, answersNonce }) {
    const who = /^https?:\/\/([^/]+)/.exec(url ?? '')?.[1];
    const whose = source === 'ocsp' ? 'Utfärdarens spärrtjänst' : 'Utfärdarens spärrlista';
    const what = `${whose}${who ? ` på ${who}` : ''} ${source === 'ocsp' ? 'svarade' : 'är från'} ${moment(thisUpdate)}.`;
    return answersNonce ? `${what} Svaret gjordes för just den här kontrollen.` : what;
}
