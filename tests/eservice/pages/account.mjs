// Who is signed in, and how that is known.
import { layout, mark } from './layout.mjs';
import { html } from './markup.mjs';
import { algorithm, CHECKS, day, maskedPersonnummer, moment, revocationLine } from './words.mjs';

export function accountPage({ verdict, at }) {
    const { identity } = verdict;
    return layout({
        title: 'Du är inloggad',
        person: identity.name,
        at: '/mina-sidor',
        content: html`<section class="person">
<p class="kicker">Du är inloggad som</p>
<h1>${identity.name}</h1>
<dl class="facts">
<div><dt>Personnummer</dt><dd>${maskedPersonnummer(identity.personnummer)}</dd></div>
<div><dt>Utfärdare</dt><dd>${verdict.issuer}</dd></div>
<div><dt>Giltig till</dt><dd>${day(verdict.validTo)}</dd></div>
<div><dt>Underskriftens algoritm</dt><dd>${algorithm(verdict.algorithm)}</dd></div>
<div><dt>Inloggad</dt><dd>${moment(at)}</dd></div>
</dl>
<p class="actions"><a class="main" href="/skriv-under">Skriv under en text</a></p>
</section>
<section class="checks" aria-labelledby="checks-title">
<h2 id="checks-title">Så kontrollerades din e-legitimation</h2>
<ul>
${checksOf(verdict).map(({ kind, title, text }) => html`<li>${mark(kind)}<div><strong>${title}</strong><p>${text}</p></div></li>`)}
</ul>
<p class="aside"><a href="/mina-sidor/svaret.json" download>Hämta svaret och kontrollen</a> för att se efter själv. Filen är teknisk och innehåller ditt personnummer.</p>
</section>`,
    });
}

/** The verifier's checks in its own order, after ours. */
function checksOf(verdict) {
    const lines = verdict.checks.map(({ id, passed, checked, reason }) => {
        if (id === 'revocation') return revocationLine(verdict.trust);
        const [title, text] = CHECKS[id] ?? [id, reason];
        return { kind: !checked ? 'undone' : passed ? 'yes' : 'no', title, text };
    });
    return [{ kind: 'yes', title: CHECKS.nonce[0], text: CHECKS.nonce[1] }, ...lines];
}
