// What somebody who is signed in sees of the sign-in, and the way out.
import { accountPage } from '../pages/account.mjs';
import { goodbyePage } from '../pages/goodbye.mjs';
import { readBody } from '../server/request_body.mjs';
import { expiredCookie } from '../server/sessions.mjs';

export function accountRoutes(context) {
    return [
        ['GET /mina-sidor', ({ session }) =>
            (session?.signIn ? { page: accountPage(session.signIn) } : { seeOther: '/' })],
        ['GET /mina-sidor/svaret.json', ({ session }) =>
            (session?.signIn ? { file: tokenFile(session.signIn) } : { seeOther: '/' })],
        ['POST /logga-ut', async ({ request, session }) => {
            await readBody(request, 1024);
            if (session) context.sessions.remove(session);
            return { seeOther: '/utloggad', cookie: expiredCookie() };
        }],
        ['GET /utloggad', () => ({ page: goodbyePage() })],
    ];
}

/** The token and the verdict on it, for those who want to look inside. */
function tokenFile({ token, verdict, origin, nonce }) {
    const content = `${JSON.stringify({ origin, nonce, token: JSON.parse(token), verdict }, null, 2)}\n`;
    return { name: 'svaret.json', type: 'application/json; charset=utf-8', content };
}
