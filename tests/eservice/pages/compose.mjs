// The text that is to be signed.
import { conversation, layout } from './layout.mjs';
import { html } from './markup.mjs';

const proposal = (name) => `Ansökan om odlingslott

Jag ansöker om en odlingslott i Provkommun för den kommande säsongen.

Jag vill helst ha en lott nära vatten och lovar att följa
odlarföreningens regler.

${name}`;

export const composePage = ({ verdict }, limit) => layout({
    title: 'Skriv under en text',
    person: verdict.identity.name,
    at: '/skriv-under',
    script: '/sign.js',
    content: html`<h1>Skriv under en text</h1>
<p class="lead">Läs texten. Du får ändra den. När du skriver under kan ingen ändra den efteråt utan att det märks.</p>
<label for="text">Text att skriva under</label>
<textarea id="text" class="paper" rows="11" maxlength="${limit}" spellcheck="false">${proposal(verdict.identity.name)}</textarea>
<p class="actions"><button class="main" id="sign" type="button">Skriv under</button></p>
${conversation()}
<div class="fingerprint" id="fingerprint" hidden>
<p><strong>Textens kontrollsumma</strong> <span id="hash-function"></span></p>
<code id="hash"></code>
<p>Den räknades fram både av e-tjänsten och i din webbläsare, och blev lika. Det är den som kortet skriver under.</p>
</div>`,
});
