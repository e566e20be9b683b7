// Signing: certificate from Eleg, the text's hash from the service (and our own, to compare), signature from Eleg.
import { ask, onPress, showProgress } from '/conversation.js';
import { getSigningCertificate, sign } from '/eleg.js';

const field = document.getElementById('text');

onPress(document.getElementById('sign'), async () => {
    const text = field.value;
    field.readOnly = true;
    try {
        showProgress('Välj e-legitimation i fönstret från Eleg.', 'Först frågar Eleg vilken e-legitimation som ska skriva under.');
        const { certificate, supportedSignatureAlgorithms } = await getSigningCertificate({ lang: 'sv' });
        const { hash, hashFunction } = await ask('/signing/prepare', { text, certificate, supportedSignatureAlgorithms });
        if (hash !== await hashOf(text, hashFunction)) throw Object.assign(new Error('hash'), { code: 'HASH_MISMATCH' });
        showHash(hash, hashFunction);
        showProgress('Skriv under i fönstret från Eleg.', 'Skriv pin-koden när du har läst texten.');
        const { signature, signatureAlgorithm } = await sign(certificate, hash, hashFunction, { lang: 'sv' });
        showProgress('Kontrollerar underskriften…', '');
        const { next } = await ask('/signing/complete', { signature, signatureAlgorithm });
        location.assign(next);
    } catch (error) {
        field.readOnly = false;
        throw error;
    }
});

async function hashOf(text, hashFunction) {
    const bytes = new Uint8Array(await crypto.subtle.digest(hashFunction, new TextEncoder().encode(text)));
    return btoa(String.fromCharCode(...bytes));
}

function showHash(hash, hashFunction) {
    document.getElementById('hash').textContent = hash;
    document.getElementById('hash-function').textContent = `(${hashFunction})`;
    document.getElementById('fingerprint').hidden = false;
}
