// Signing in: challenge from the service, token from Eleg, verdict from the service.
import { ask, onPress, showProgress } from '/conversation.js';
import { authenticate, status } from '/eleg.js';
import { explain } from '/explanations.js';

onPress(document.getElementById('sign-in'), async () => {
    showProgress('Svara i fönstret från Eleg.', 'Det visas ovanpå webbläsaren.');
    const { nonce } = await ask('/nonce');
    const token = await authenticate(nonce, { lang: 'sv' });
    showProgress('Kontrollerar din e-legitimation…', '');
    const { next } = await ask('/sign-in', token);
    location.assign(next);
});

// Whether all the parts are there, before anybody has pressed anything.
const AGAIN_MS = 2000;
const PASSING = ['EXTENSION_UNAVAILABLE', 'ACTION_TIMEOUT', 'ACTION_PENDING'].map((name) => `ERR_WEBEID_${name}`);
const readiness = document.getElementById('readiness');
let looking = false;

async function look() {
    if (looking || readiness.classList.contains('ready')) return;
    looking = true;
    try {
        await status();
        readiness.textContent = 'Eleg är redo på den här datorn.';
        readiness.className = 'readiness ready';
    } catch (error) {
        const { title, text } = explain(error);
        const told = `${title}. ${text}`;
        // Said once: screen readers speak each change.
        if (readiness.textContent !== told) readiness.textContent = told;
        readiness.className = 'readiness missing';
        // An extension that is just being installed announces itself to open pages, and a busy computer is slow once.
        if (PASSING.includes(error.code)) setTimeout(look, AGAIN_MS);
    } finally {
        looking = false;
    }
}

// Somebody who went away to install what was missing comes back.
addEventListener('focus', look);
look();
