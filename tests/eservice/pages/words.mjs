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

/** What is honest to say as long as nobody asks the issuer. */
export const REVOCATION = ['Spärrkontroll: inte gjord', 'E-tjänsten har inte frågat utfärdaren om e-legitimationen är spärrad.'];
