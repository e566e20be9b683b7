// The whole visit, without a person: start page, sign in, see how it was verified, sign a text, sign out.
import { step } from './problem.mjs';
import { dialog } from './screen.mjs';

const PARTS = 'run ./dev test -R "eservice|host|browser" to see which part does not work';
const CARD = 'run ./dev rig and then `elegctl list` to see what the card answers';

/**
 * @param {import('playwright-core').Page} page
 * @param {{url: string, pin: string, signaturePin: string, pictures: import('./screen.mjs').Pictures, say: Function}} visit
 * @returns {Promise<object>} what the service says of the sign-in: {origin, nonce, token, verdict}
 */
export async function walkThrough(page, visit) {
    const { url, pictures, say } = visit;
    await step('The start page did not open', 'see above what the e-service printed', () => page.goto(url));
    await step('The page found no Eleg', PARTS, async () => {
        await page.locator('#content').click({ position: { x: 2, y: 2 } });
        await page.locator('.readiness.ready').waitFor().catch(async () => {
            throw new Error(await page.locator('#readiness').innerText());
        });
    });
    say(await pictures.take('start'), 'the e-service, and Eleg is found');
    await signIn(page, visit);
    const proof = await page.evaluate(async () => (await fetch('/mina-sidor/svaret.json')).json());
    await signText(page, visit, proof.verdict.identity.givenName);
    await step('Signing out did not work', PARTS, async () => {
        await page.getByRole('button', { name: 'Logga ut' }).click();
        await page.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
    });
    say(await pictures.take('signed-out'), 'signed out');
    return proof;
}

async function signIn(page, { pin, pictures, say }) {
    await page.getByRole('button', { name: 'Logga in med e-legitimation' }).click();
    await step('The dialog did not ask for a PIN', CARD, () => dialog(['wait-pin']));
    say(await pictures.take('dialog'), 'Eleg shows who asks, and with which e-ID');
    await step('The PIN could not be typed', CARD, () => dialog(['type-pin'], pin));
    say(await pictures.take('pin'), 'the PIN is typed');
    await step('Nobody was signed in', PARTS, async () => {
        await dialog(['approve']);
        await arrival(page, 'Så kontrollerades din e-legitimation');
    });
    await dialog(['wait-gone']);
    say(await pictures.take('signed-in'), 'signed in: who it is');
    await page.getByText('E-legitimationen är inte spärrad').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 2000);
    await page.waitForFunction(() => scrollY > 0);
    say(await pictures.take('verified'), 'how that was verified');
}

async function signText(page, { signaturePin, pictures, say }, givenName) {
    await page.getByRole('link', { name: 'Skriv under en text' }).click();
    await page.getByRole('heading', { name: 'Skriv under en text' }).waitFor();
    say(await pictures.take('text'), 'the text that is to be signed');
    await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
    await step('The dialog did not offer an e-ID for signing', CARD, () => dialog(['wait-for', givenName]));
    say(await pictures.take('certificate'), 'Eleg asks whether the name may be told');
    await step('The text\'s hash did not come', PARTS, async () => {
        await dialog(['approve']);
        await arrival(page, 'Textens kontrollsumma');
        await dialog(['type-pin'], signaturePin);
    });
    say(await pictures.take('signing'), 'Eleg asks for the PIN for the signature');
    await step('Nothing was signed', PARTS, async () => {
        await dialog(['approve']);
        await arrival(page, 'Texten är underskriven');
    });
    await dialog(['wait-gone']);
    say(await pictures.take('signed'), 'signed, verified, and to be taken home');
}

/** Waits for `text` on the page, and no longer when the page tells what went wrong. */
async function arrival(page, text) {
    const trouble = page.locator('#trouble:not([hidden])');
    await page.getByText(text).first().or(trouble).waitFor({ timeout: 60_000 });
    if (await trouble.isVisible()) throw new Error(`the page says: ${await trouble.innerText()}`);
}
