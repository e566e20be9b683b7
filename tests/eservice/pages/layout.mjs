// What every page has: head, the way to the content, who is signed in, the foot.
import { html } from './markup.mjs';

/**
 * @param {object} page
 * @param {string} page.title
 * @param {import('./markup.mjs').Markup} page.content of <main>
 * @param {string} [page.script] path of the page's script
 * @param {string | null} [page.person] name of whoever is signed in
 * @param {string} [page.at] path of the page, to mark it in the navigation
 */
export const layout = ({ title, content, script, person = null, at = '' }) => html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Provkommun</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${script && html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#content">Till innehållet</a>
<header class="top">
<div class="measure">
<a class="brand" href="/">${emblem()}<span>Provkommun</span></a>
${person && personalNavigation(person, at)}
</div>
</header>
<main id="content" class="measure" tabindex="-1">
${content}
</main>
<footer class="foot">
<div class="measure">
<p>Provkommun är en e-tjänst för test och visning. Den körs på din egen dator och sparar ingenting.</p>
</div>
</footer>
</body>
</html>
`;

const link = (path, text, at) => html`<a href="${path}"${path === at && html` aria-current="page"`}>${text}</a>`;

const personalNavigation = (person, at) => html`<nav aria-label="Mina sidor">
${link('/mina-sidor', 'Mina sidor', at)}
${link('/skriv-under', 'Skriv under', at)}
<form method="post" action="/logga-ut"><button class="quiet" type="submit">Logga ut</button></form>
</nav>`;

const emblem = () => html`<svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
<path d="M5 4h38v22c0 10-8 16-19 20C13 42 5 36 5 26z" fill="currentColor"/>
<path d="M11 20c4.3-3.5 8.7-3.5 13 0s8.7 3.5 13 0M11 29c4.3-3.5 8.7-3.5 13 0s8.7 3.5 13 0" class="waves"/>
</svg>`;

/** A mark with a meaning that is also told in words: "ja", "nej" or "inte gjord". */
export function mark(kind) {
    const shapes = {
        yes: html`<path d="M7 12.500l3.5 3.5 7-8"/>`,
        no: html`<path d="M8 8l8 8M16 8l-8 8"/>`,
        undone: html`<path d="M7.5 12h9"/>`,
    };
    const words = { yes: 'Godkänd:', no: 'Inte godkänd:', undone: 'Inte gjord:' };
    return html`<svg class="mark ${kind}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/>${shapes[kind]}</svg><span class="unseen">${words[kind]} </span>`;
}

/** Where scripts show how it goes: what is under way, and what went wrong. */
export const conversation = () => html`<div class="progress" id="progress" role="status" hidden>
<span class="spinner" aria-hidden="true"></span>
<p><strong id="progress-title"></strong><span id="progress-text"></span></p>
</div>
<div class="trouble" id="trouble" role="alert" tabindex="-1" hidden>
<h2 id="trouble-title"></h2>
<p id="trouble-text"></p>
<ul id="trouble-list" hidden></ul>
<p class="code">Felkod: <code id="trouble-code"></code></p>
</div>
<noscript><div class="trouble"><h2>JavaScript är avstängt</h2><p>Slå på JavaScript i webbläsaren för att använda din e-legitimation här.</p></div></noscript>`;
