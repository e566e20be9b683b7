// After signing out.
import { layout } from './layout.mjs';
import { html } from './markup.mjs';

export const goodbyePage = () => layout({
    title: 'Du är utloggad',
    content: html`<h1>Du är utloggad</h1>
<p class="lead">E-tjänsten har glömt vem du är. Ta ut ditt kort ur läsaren.</p>
<p class="actions"><a class="main" href="/">Till startsidan</a></p>`,
});
