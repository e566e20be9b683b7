// A signature that was verified, and what can be taken home.
import { layout, mark } from './layout.mjs';
import { html } from './markup.mjs';
import { maskedPersonnummer, moment, revocationLine } from './words.mjs';

const line = ({ kind, title, text }) => html`<li>${mark(kind)}<div><strong>${title}</strong><p>${text}</p></div></li>`;

export const signedPage = (signIn, signature) => layout({
    title: 'Texten är underskriven',
    person: signIn.verdict.identity.name,
    at: '/underskrift',
    content: html`<section class="person">
<p class="kicker">Underskriften är kontrollerad</p>
<h1>Texten är underskriven</h1>
<div class="paper signed"><p class="writ">${signature.text}</p>
<p class="seal">${mark('yes')}<span>Underskriven av <strong>${signature.verdict.name}</strong><br>${moment(signature.at)}</span></p></div>
<p class="actions"><a class="main" href="/underskrift/underskrift.json" download>Hämta underskriften</a>
<a class="second" href="/underskrift/text.txt" download>Hämta texten</a></p>
</section>
<section class="checks" aria-labelledby="checks-title">
<h2 id="checks-title">Så kontrollerades underskriften</h2>
<ul>
${line({ kind: 'yes', title: 'Underskriften hör till texten', text: 'Om ett enda tecken ändras slutar underskriften att stämma.' })}
${line({ kind: 'yes', title: 'Den är gjord av samma person som är inloggad', text: `${signature.verdict.name}, ${maskedPersonnummer(signature.verdict.personnummer)}.` })}
${line({ kind: 'yes', title: 'Certifikatet är avsett för underskrift och gäller i dag', text: `Utfärdat av ${signature.verdict.issuer}, som e-tjänsten litar på.` })}
${line(revocationLine(signature.verdict.trust))}
</ul>
</section>
<details>
<summary>Tekniska uppgifter</summary>
<dl class="facts">
<div><dt>Kontrollsumma (${signature.hashFunction})</dt><dd><code>${signature.hash}</code></dd></div>
<div><dt>Algoritm</dt><dd>${signature.cryptoAlgorithm}, ${signature.padding}</dd></div>
<div><dt>Underskrift</dt><dd><code>${signature.signature}</code></dd></div>
</dl>
</details>`,
});
