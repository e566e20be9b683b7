// The demo itself; demo/run gives it a card and, when there is no display, a desktop.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Responder } from '../../rig/ca/responder.mjs';
import { browserArguments, CHROMIUM, prepareHome } from './browser.mjs';
import { Problem, step } from './problem.mjs';
import { dialog, Pictures } from './screen.mjs';
import { policyFile, startService, trustFolder } from './service.mjs';
import { walkThrough } from './walkthrough.mjs';

const PLAYWRIGHT = new URL('../../browser/node_modules/playwright-core/index.mjs', import.meta.url);

const { values: options } = parseArgs({ options: {
    tree: { type: 'string' }, work: { type: 'string' }, output: { type: 'string' }, headless: { type: 'boolean' },
    real: { type: 'boolean' }, 'trust-dir': { type: 'string' } } });
const rig = options.real ? {} : { pin: process.env.ELEG_RIG_PIN, ca: process.env.ELEG_RIG_CA };

async function main() {
    const trusted = await trustFolder({ work: options.work, trustDir: options['trust-dir'], testCa: rig.ca });
    // Whether the virtual card is revoked its test CA is asked; of real cards the demo asks nobody.
    const policy = rig.ca && await policyFile(options.work);
    const responder = rig.ca && await step('The test CA\'s OCSP responder did not start', 'see the line above',
        () => Responder.start({ tree: options.tree, ca: rig.ca }));
    const service = await step('The e-service did not start', 'see the line above',
        () => startService(options.tree, trusted, policy));
    try {
        const home = await step('The browser could not be prepared', 'run ./dev demo, which installs what is missing',
            () => prepareHome({ work: options.work, tree: options.tree, caFile: service.caFile,
                settings: policy ? { ELEG_POLICY: policy, ELEG_TRUST_DIR: trusted } : {} }));
        if (options.headless) await visitAlone(service, home);
        else await visitWithPerson(service, home);
    } finally {
        service.stop();
        await responder?.stop();
    }
}

/** Opens the browser and leaves it to whoever sits there; ends when they close it. */
async function visitWithPerson(service, { profile, environment }) {
    console.log(invitation(service.url));
    const browser = spawn(CHROMIUM, [`--user-data-dir=${profile}`, ...await browserArguments(options.tree), service.url],
        { env: environment, stdio: ['ignore', 'ignore', 'ignore'] });
    stopWith(() => browser.kill('SIGTERM'));
    const [code] = await Promise.race([once(browser, 'exit'), once(browser, 'error').then(([error]) => { throw error; })]);
    if (code) throw new Problem(`Chromium ended with code ${code}`, 'start `chromium` by hand to see why');
}

function invitation(url) {
    const card = options.real
        ? `Put your card in the reader. The PIN is your card's own; it is typed in Eleg's window and nowhere else.${
            options['trust-dir'] ? '' : `
The certificates of real issuers are not shipped, so the e-service will say that it does not know who issued your e-ID:
that is the right answer. --trust-dir DIR gives it the issuers that you trust.`}`
        : `The virtual card is Tolvan Tolvansson's. Its PIN is  ${rig.pin}  for signing in and for signing.`;
    return `\n${url}\n\n${card}\n\nClose the browser, or press Ctrl-C here, to end the demo.\n`;
}

/** Goes through the whole visit with keys, and keeps a picture of every step. */
async function visitAlone(service, { profile, environment }) {
    const { chromium } = await step('The browser driver is missing', 'run `npm ci` in tests/browser', () => import(PLAYWRIGHT));
    const pictures = new Pictures(options.work);
    const args = await browserArguments(options.tree);
    const context = await step('Chromium did not start', 'start `chromium` by hand to see why', () =>
        chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, headless: false, viewport: null, args,
            env: environment, chromiumSandbox: !args.includes('--no-sandbox'), handleSIGINT: false, handleSIGTERM: false,
            handleSIGHUP: false, ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'] }));
    stopWith(() => context.close());
    try {
        const page = context.pages()[0] ?? await context.newPage();
        page.setDefaultTimeout(60_000);
        const say = (file, what) => console.log(`  ${file.padEnd(20)} ${what}`);
        const proof = await walkThrough(page, { url: service.url, pin: rig.pin, signaturePin: rig.pin, pictures, say });
        report(proof);
    } catch (error) {
        await pictures.take('failed').catch(() => {});
        console.error(await dialog(['texts']).then((texts) => texts && `Eleg's window says:\n${texts}`, () => ''));
        throw error;
    } finally {
        await pictures.deliver(options.output);
        await context.close();
    }
    console.log(`\nThe pictures are in ${options.output}`);
}

function report({ origin, nonce, token, verdict }) {
    console.log(`\nThe token for ${origin} and nonce ${nonce}:\n${JSON.stringify(token)}`);
    console.log(`\nThe verdict: ${verdict.valid ? 'valid' : 'NOT valid'}, ${verdict.identity?.name}, ${verdict.issuer}`);
    for (const { id, passed, checked, reason } of verdict.checks)
        console.log(`  ${!checked ? '–' : passed ? '✓' : '✗'} ${id}: ${reason}`);
    for (const { url, status, thisUpdate } of verdict.trust.evidence)
        console.log(`Revocation: ${status}, says ${url} at ${thisUpdate}`);
    if (verdict.trust.revocation !== 'good')
        throw new Problem(`revocation is "${verdict.trust.revocation}"`, 'see what the check says');
    if (!verdict.valid) throw new Problem('the verdict is not "valid"', 'see the check that failed');
}

let ended = false;
function stopWith(stop) {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => {
        ended = true;
        stop();
    });
}

main().catch((error) => {
    if (ended) process.exit(130);
    console.error(`\nDemo failed: ${error.message}`);
    if (error.remedy) console.error(`  What to do: ${error.remedy}`);
    process.exitCode = 1;
});
