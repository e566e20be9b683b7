// What went wrong and what to do about it, for each code: Web eID's, and this service's own.

import { VERDICTS } from './verdicts.js';

const ANEW = 'Försök igen.';

export const EXPLANATIONS = {
    ERR_WEBEID_USER_CANCELLED: ['Du avbröt', 'Ingenting har skickats. Försök igen när du vill.'],
    ERR_WEBEID_USER_TIMEOUT: ['Det tog för lång tid', 'Fönstret från Eleg stängdes eftersom det inte fick något svar. Försök igen.'],
    ERR_WEBEID_ACTION_TIMEOUT: ['Eleg svarade inte i tid', 'Försök igen. Starta om webbläsaren om det händer flera gånger.'],
    ERR_WEBEID_ACTION_PENDING: ['Ett fönster från Eleg är redan öppet', 'Svara i det fönstret först, eller stäng det. Det kan ligga bakom webbläsaren.'],
    ERR_WEBEID_EXTENSION_UNAVAILABLE: ['Webbläsaren saknar Elegs tillägg', 'Installera tillägget, eller slå på det i webbläsarens lista över tillägg. I Firefox måste tillägget också få tillstånd för den här webbplatsen. Ladda sedan om sidan.'],
    ERR_WEBEID_NATIVE_UNAVAILABLE: ['Programmet Eleg saknas på datorn', 'Tillägget finns, men inte programmet som talar med kortet. Installera Eleg och försök igen. Webbläsare från snap eller flatpak behöver dessutom ett särskilt tillstånd.'],
    ERR_WEBEID_NATIVE_FATAL: ['E-legitimationen gick inte att använda', 'Se efter att kortläsaren är ansluten, att kortet sitter i och att pin-koden inte är låst. Försök sedan igen.'],
    ERR_WEBEID_NATIVE_INVALID_ARGUMENT: ['Eleg godtog inte begäran', 'Felet ligger hos e-tjänsten eller så har kortet bytts. Ladda om sidan och försök igen med samma kort hela vägen.'],
    ERR_WEBEID_VERSION_MISMATCH: ['Eleg behöver uppdateras', 'Tillägget och programmet passar inte ihop. Uppdatera båda och starta om webbläsaren.'],
    ERR_WEBEID_VERSION_INVALID: ['Eleg behöver installeras om', 'Programmet berättade inte vilken version det är.'],
    ERR_WEBEID_CONTEXT_INSECURE: ['Adressen är inte säker', 'E-legitimationer går bara att använda på sidor vars adress börjar med https.'],
    ERR_WEBEID_MISSING_PARAMETER: ['E-tjänsten gjorde fel', 'Begäran till Eleg var inte fullständig. Ladda om sidan och försök igen.'],
    ERR_WEBEID_UNKNOWN_ERROR: ['Något gick fel i Eleg', ANEW],

    NETWORK: ['E-tjänsten svarar inte', 'Se efter att e-tjänsten är i gång och försök igen.'],
    NONCE_EXPIRED: ['Det hade gått för lång tid', 'Inloggningen måste bli klar inom fem minuter. Försök igen.'],
    NONCE_MISSING: ['Inloggningen hade redan använts', 'Varje svar gäller bara en gång. Försök igen.'],
    TOKEN_REFUSED: ['E-legitimationen godkändes inte', 'E-tjänsten kontrollerade svaret från Eleg, och det stämde inte.'],
    TOKEN_MALFORMED: ['Svaret gick inte att förstå', 'E-tjänsten kunde inte läsa svaret från Eleg. Försök igen.'],
    TOKEN_FORMAT_UNKNOWN: ['Svaret har ett okänt format', 'E-tjänsten tar emot formatet web-eid:1.0.'],
    CERTIFICATE_MALFORMED: ['Certifikatet gick inte att läsa', 'Kortets certifikat har inte den form det ska ha. Kontakta den som har utfärdat din e-legitimation.'],
    MESSAGE_TOO_LARGE: ['Svaret var för stort', ANEW],
    BODY_TOO_LARGE: ['Det blev för mycket text', 'Korta texten och försök igen.'],
    NOT_SIGNED_IN: ['Du är inte inloggad längre', 'Logga in igen på startsidan.'],
    FOREIGN_ORIGIN: ['Begäran kom från en annan webbplats', 'Ladda om sidan och försök igen.'],
    TEXT_UNUSABLE: ['Texten går inte att skriva under', 'Den är tom, för lång eller innehåller tecken som inte går att spara.'],
    ALGORITHMS_UNUSABLE: ['Kortets underskrift är av fel slag', 'Kortet erbjuder ingen algoritm som e-tjänsten godtar. Använd en annan e-legitimation.'],
    SIGNATURE_MALFORMED: ['Underskriften gick inte att läsa', ANEW],
    SIGNATURE_REFUSED: ['Underskriften godkändes inte', 'E-tjänsten kontrollerade underskriften och den stämde inte, eller så litar e-tjänsten inte på den som har utfärdat e-legitimationen.'],
    SIGNING_NOT_STARTED: ['Underskriften hade redan använts', 'Tryck på Skriv under igen.'],
    OTHER_SIGNER: ['Fel person skrev under', 'Underskriften är gjord av någon annan än den som är inloggad. Använd samma kort som vid inloggningen.'],
    HASH_MISMATCH: ['Kontrollsummorna är olika', 'E-tjänsten och webbläsaren räknade inte fram samma kontrollsumma för texten. Ingenting har skrivits under.'],
    VERIFIER_UNAVAILABLE: ['Kontrollen gick inte att göra', 'E-tjänsten kunde inte kontrollera svaret just nu. Försök igen om en stund.'],
};

/** What the first check that failed means for whoever tried, and what to do. */
export const FAILED_CHECKS = {
    format: ['Svaret gick inte att förstå', 'Ladda om sidan och försök igen.'],
    certificate: ['Certifikatet gick inte att läsa', 'Kontakta den som har utfärdat din e-legitimation.'],
    purpose: ['Fel slags e-legitimation', 'Använd den e-legitimation som är till för att legitimera sig med.'],
    validity: ['E-legitimationen gäller inte i dag', 'Kontakta den som har utfärdat den.'],
    chain: ['E-tjänsten litar inte på utfärdaren', 'Använd en annan e-legitimation, eller fråga e-tjänsten vilka den godtar.'],
    revocation: ['Spärrkontrollen gick inte att göra', 'E-tjänsten släpper bara in den vars e-legitimation säkert inte är spärrad. Det är inget fel på ditt kort. Försök igen om en stund.'],
    signature: ['Svaret hör inte till den här inloggningen', 'Ladda om sidan och försök igen.'],
};

/** The same for verdicts that call for something else. */
export const FAILED_VERDICTS = {
    expired: ['E-legitimationen har gått ut', 'Förnya den hos den som har utfärdat den.'],
    'not-yet-valid': ['E-legitimationen gäller inte än', 'Vänta tills den börjar gälla, eller använd en annan e-legitimation.'],
    revoked: ['E-legitimationen är spärrad', 'Den går inte att använda mer. Beställ en ny hos den som har utfärdat den. Har du inte spärrat den själv? Kontakta utfärdaren redan i dag.'],
    'on-hold': ['E-legitimationen är spärrad tills vidare', 'Den som har utfärdat den kan häva spärren. Kontakta utfärdaren.'],
    'issuer-revoked': ['E-legitimationen går inte att lita på', 'Utfärdarens eget certifikat är spärrat. Kontakta den som har utfärdat din e-legitimation.'],
    'no-source': ['Spärrkontrollen gick inte att göra', 'E-tjänsten kan inte ta emot en e-legitimation som inte går att kontrollera. Använd en annan e-legitimation.'],
    'ocsp-unknown': ['Spärrkontrollen gick inte att göra', 'Utfärdaren känner inte till den här e-legitimationen. Kontakta den som har utfärdat den.'],
};

// The host's message may begin with what happened at the card: more than "fatal" can say.
const AT_THE_CARD = {
    PIN_BLOCKED: ['Pin-koden är låst', 'Den låstes efter för många fel. Lås upp den med puk-koden som du har fått i ett brev, eller kontakta den som har utfärdat kortet.'],
    PIN_NOT_SET: ['Kortet har ingen pin-kod än', 'Välj en pin-kod med hjälp av puk-koden som du har fått i ett brev.'],
    PIN_INCORRECT: ['Pin-koden var fel', ANEW],
    CERTIFICATE_EXPIRED: ['E-legitimationen har gått ut', 'Förnya den hos den som har utfärdat den.'],
    CERTIFICATE_NOT_YET_VALID: ['E-legitimationen gäller inte än', 'Se efter att datorns datum är rätt.'],
    NO_READER: ['Det finns ingen kortläsare', 'Anslut en kortläsare och försök igen.'],
    NO_CARD: ['Det sitter inget kort i läsaren', 'Sätt i kortet och försök igen.'],
    CARD_REMOVED: ['Kortet togs ut', 'Sätt i kortet och låt det sitta tills du är klar.'],
    CARD_SWAPPED: ['Kortet byttes', 'Sätt i rätt kort och börja om.'],
    READER_REMOVED: ['Kortläsaren togs bort', 'Anslut kortläsaren och börja om.'],
    SERVICE_NOT_RUNNING: ['Datorns korttjänst är inte i gång', 'Starta tjänsten pcscd, eller be den som sköter datorn om hjälp.'],
    CARD_UNKNOWN: ['Kortet är av ett okänt slag', 'Sätt i ett kort med e-legitimation.'],
    CARD_UNSUPPORTED: ['Kortet går inte att läsa än', 'Använd en annan e-legitimation, eller fråga den som har utfärdat kortet.'],
    CARD_MUTE: ['Kortet svarar inte', 'Ta ut kortet och sätt i det igen, med chipet åt rätt håll.'],
    NO_IDENTITY: ['Det finns ingen e-legitimation på kortet', 'Sätt i ett kort med e-legitimation.'],
    IDENTITY_NOT_FOUND: ['Fel kort sitter i', 'Sätt i samma kort som du valde först.'],
    SIGNATURE_MISMATCH: ['Kortets svar stämde inte', 'Ingenting har skickats. Ta ut kortet, sätt i det igen och börja om.'],
    MODULE_MISSING: ['En del av Eleg saknas', 'Installera paketet opensc-pkcs11, eller be den som sköter datorn om hjälp.'],
    NO_DISPLAY: ['Det finns ingen skärm att fråga på', 'Starta webbläsaren på ett skrivbord.'],
};

const own = (table, key) => (Object.hasOwn(table, key ?? '') ? table[key] : undefined);

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

/** Since when, for what was revoked. */
function since(revoked) {
    const when = new Date(revoked?.when ?? Number.NaN);
    return Number.isNaN(when.getTime()) ? [] : [`Spärren gäller från ${DAY.format(when)}.`];
}

/** @returns {{code: string, title: string, text: string, list: string[]}} for an error with `code` */
export function explain(error) {
    const code = typeof error?.code === 'string' ? error.code : 'ERR_WEBEID_UNKNOWN_ERROR';
    const cause = /\b[A-Z]+(?:_[A-Z]+)+\b/.exec(String(error?.message ?? '').replace(/ERR_WEBEID_\w+/g, ''))?.[0];
    const failure = typeof error?.failure?.code === 'string' ? error.failure : null;
    const told = (failure && (own(FAILED_VERDICTS, failure.code) || own(FAILED_CHECKS, failure.id)))
        || (code.startsWith('ERR_WEBEID_NATIVE') && own(AT_THE_CARD, cause)) || own(EXPLANATIONS, code)
        || ['Något gick fel', ANEW];
    const verdict = failure && (own(VERDICTS, failure.code) ?? String(failure.reason ?? ''));
    const list = failure ? [verdict, ...since(error.revoked)].filter((line) => line !== `${told[0]}.`) : [];
    return { code: failure ? `${code}: ${failure.code}` : code, title: told[0], text: told[1], list };
}
