// The start page: what this is, one button, and what will happen.
import { conversation, layout } from './layout.mjs';
import { html } from './markup.mjs';

export const startPage = () => layout({
    title: 'Logga in',
    script: '/sign_in.js',
    content: html`<section class="welcome">
<div>
<h1>Logga in på Mina&nbsp;sidor</h1>
<p class="lead">Här visar du vem du är med <span class="whole">e-legitimationen</span> på ditt <span class="whole">id-kort</span>.</p>
<button class="main" id="sign-in" type="button">Logga in med e-legitimation</button>
<p class="readiness" id="readiness" role="status"></p>
</div>
${picture()}
</section>
${conversation()}
<section class="steps" aria-labelledby="steps-title">
<h2 id="steps-title">Så går det till</h2>
<ol>
<li><strong>Sätt kortet i kortläsaren.</strong> Chipet ska vara vänt mot läsaren.</li>
<li><strong>Tryck på Logga in.</strong> Ett fönster från Eleg visar vem som frågar.</li>
<li><strong>Skriv din pin-kod.</strong> Den stannar mellan dig och kortet.</li>
</ol>
</section>
<details>
<summary>Vad får e-tjänsten veta om mig?</summary>
<p>Ditt namn, ditt personnummer och vem som har utfärdat din e-legitimation. E-tjänsten får aldrig veta din pin-kod.
Ingenting skickas innan du har godkänt det i Elegs fönster.</p>
</details>`,
});

/** A card on its way into a reader. */
const picture = () => html`<svg class="picture" viewBox="0 0 320 240" aria-hidden="true" focusable="false">
<circle class="sun" cx="164" cy="118" r="112"/>
<g transform="rotate(-5 160 110)">
<rect class="card" x="74" y="38" width="172" height="108" rx="12"/>
<rect class="chip" x="92" y="86" width="34" height="27" rx="5"/>
<path class="chip-line" d="M92 99.5h11M115 99.5h11M103 86v27M115 86v27"/>
<circle class="face" cx="211" cy="72" r="11"/>
<path class="face" d="M191 104c0-24 40-24 40 0z"/>
<path class="writing" d="M92 58h72M92 71h48"/>
</g>
<path class="reader" d="M52 132h216a12 12 0 0 1 12 12v52a14 14 0 0 1-14 14H54a14 14 0 0 1-14-14v-52a12 12 0 0 1 12-12z"/>
<path class="slot" d="M66 145h188"/>
<circle class="lamp" cx="254" cy="186" r="5"/>
</svg>`;
