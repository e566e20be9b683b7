// Pages that cannot be shown, said plainly.
import { layout } from './layout.mjs';
import { html } from './markup.mjs';

const TEXTS = {
    401: ['Du är inte inloggad', 'Logga in på startsidan och försök igen.'],
    403: ['Det gick inte att ta emot', 'Begäran kom från en annan webbplats.'],
    404: ['Sidan finns inte', 'Adressen är fel, eller så har sidan flyttats.'],
    405: ['Det gick inte att ta emot', 'Sidan kan inte användas på det sättet.'],
    413: ['Det blev för mycket', 'Det som skickades är större än vad e-tjänsten tar emot.'],
    421: ['Fel adress', 'E-tjänsten svarar bara på adressen som börjar med https://localhost.'],
    503: ['Kontrollen gick inte att göra', 'E-tjänstens kontroll av e-legitimationer fungerar inte just nu. Försök igen om en stund.'],
};
const OTHER = ['Något gick fel', 'Försök igen om en stund.'];

export function problemPage(status) {
    const [title, text] = TEXTS[status] ?? OTHER;
    return layout({
        title,
        content: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<p class="actions"><a class="main" href="/">Till startsidan</a></p>`,
    });
}
