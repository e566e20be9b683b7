// HTML with every inserted value escaped: html`<p>${name}</p>`.

/** Text that is HTML already. Only html`` makes it. */
class Markup {
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// Marks that change the reading direction could make a name read as something else.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function render(value) {
    if (value instanceof Markup) return value.text;
    if (Array.isArray(value)) return value.map(render).join('');
    if (value === null || value === undefined || value === false) return '';
    return String(value).replace(INVISIBLE, '�').replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
}

/** @returns {Markup} */
export function html(pieces, ...values) {
    return new Markup(pieces.reduce((text, piece, i) => text + render(values[i - 1]) + piece));
}
