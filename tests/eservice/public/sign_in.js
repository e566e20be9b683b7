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
const readiness = document.getElementById('readiness');
try {
    await status();
    readiness.textContent = 'Eleg är redo på den här datorn.';
    readiness.className = 'readiness ready';
} catch (error) {
    const { title, text } = explain(error);
    readiness.textContent = `${title}. ${text}`;
    readiness.className = 'readiness missing';
}
