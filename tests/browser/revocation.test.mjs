// Signing in while the issuer says that the e-ID is good, revoked, or nothing at all; and with an e-ID that has expired.
// Everything is real: browser, extension, eleg-host, dialog, OpenSC, pcscd, the e-service with its verifier, and the test
// CA's responder. Runs within tests/desktop/with-desktop and tests/rig/with-card --own-ca: first card rut's, second gustav's.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { policyFile, startService, trustFolder } from "../eservice/demo/service.mjs";
import { Responder } from "../rig/ca/responder.mjs";
import { BUILD } from "./browsers.mjs";
import { dialog, givePin, hostGone, rig } from "./dialog.mjs";
import { extensionFixture } from "./fixture.mjs";
import { within } from "./waiting.mjs";

const { ELEG_RIG_CA, ELEG_RIG_CARD, ELEG_RIG_CARD_2, ELEG_RIG_PIN, ELEG_RIG_READER } = process.env;
const SIGNED_IN = "#checks-title";
const REFUSED = "#trouble:not([hidden])";

const work = mkdtempSync(join(tmpdir(), "eleg-revocation-"));
const policy = await policyFile(work);
const trusted = await trustFolder({ work, testCa: ELEG_RIG_CA });
let responder = await Responder.start({ tree: BUILD, ca: ELEG_RIG_CA });
const service = await startService(BUILD, trusted, policy);

const fixture = extensionFixture((given) => ({
  host: join(BUILD, "bin/eleg-host"),
  language: "sv",
  // What a machine's owner would have laid down, for eleg-host.
  env: { ELEG_POLICY: policy, ELEG_TRUST_DIR: trusted },
  spki: `${given.site.spki},${service.spkiHash}`,
}));

after(async () => {
  service.stop();
  await responder.stop();
  rmSync(work, { recursive: true, force: true });
});

/** The start page of the e-service, for a visitor whom it does not know. */
async function arrive(t) {
  const page = await fixture.browser.newPage();
  t.after(() => page.close().catch(() => {}));
  await page.goto(`${service.url}/`);
  if (await page.$("form[action='/logga-ut']")) {
    await Promise.all([page.waitForNavigation(), page.click("form[action='/logga-ut'] button")]);
    await page.goto(`${service.url}/`);
  }
  return page;
}

/** Presses the button, as a person does. */
async function begin(page) {
  await page.bringToFront();
  await page.click("#sign-in");
}

/** With the first digit the person has chosen to use the e-ID: now its issuer is asked. */
async function firstDigit() {
  await dialog("wait-pin");
  await dialog("key", ELEG_RIG_PIN[0]);
}

async function asksForPin() {
  return /[Pp]in-kod/.test(await dialog("texts"));
}

/** What the page says in the end: the way that the e-ID was checked, or why it was not taken. */
async function outcome(page) {
  const element = await within(page.waitForSelector(`${SIGNED_IN}, ${REFUSED}`, { timeout: 30_000 }), "the page's answer", 31_000);
  const refused = (await page.$(REFUSED)) !== null;
  const text = await page.evaluate((found) => found.closest("section, div").innerText, element);
  return { refused, text };
}

test("while the issuer says that it is good, the person is signed in, and the page says who answered", async (t) => {
  const page = await arrive(t);
  const before = await responder.requests();
  await begin(page);
  await givePin(ELEG_RIG_PIN);
  const { refused, text } = await outcome(page);
  assert.equal(refused, false, text);
  assert.match(text, /E-legitimationen är inte spärrad/);
  assert.ok(text.includes(new URL(responder.url).host), text);
  assert.ok((await responder.requests()) > before);
  await hostGone(fixture.folder);
});

test("revoked between two sign-ins, the second is stopped with help", async (t) => {
  const first = await arrive(t);
  await begin(first);
  await givePin(ELEG_RIG_PIN);
  assert.equal((await outcome(first)).refused, false);
  await hostGone(fixture.folder);

  await responder.behave("rut=revoked");
  t.after(() => responder.behave("rut=good"));
  const page = await arrive(t);
  await begin(page);
  await firstDigit();
  await dialog("wait-for", "E-legitimationen spärrades den");
  assert.equal(await asksForPin(), false);
  await dialog("cancel");
  const { refused, text } = await outcome(page);
  assert.equal(refused, true, text);
  assert.match(text, /Du avbröt/);
  await page.goto(`${service.url}/mina-sidor`);
  assert.equal(new URL(page.url()).pathname, "/", "nobody is signed in");
  await hostGone(fixture.folder);
});

test("an expired card is stopped with help instead of a code", async (t) => {
  await rig("eject", ELEG_RIG_READER);
  await rig("insert", ELEG_RIG_READER, ELEG_RIG_CARD_2);
  t.after(async () => {
    await rig("eject", ELEG_RIG_READER);
    await rig("insert", ELEG_RIG_READER, ELEG_RIG_CARD);
  });
  const page = await arrive(t);
  await begin(page);
  await dialog("wait-for", "gick ut den");
  assert.match(await dialog("texts"), /förnyar den/);
  assert.equal(await asksForPin(), false);
  await dialog("cancel");
  const { refused, text } = await outcome(page);
  assert.equal(refused, true, text);
  await hostGone(fixture.folder);
});

test("while the issuer cannot be reached, the dialog warns, and the e-service lets nobody in and says why", async (t) => {
  await responder.stop();
  t.after(async () => {
    responder = await Responder.start({ tree: BUILD, ca: ELEG_RIG_CA });
  });
  const page = await arrive(t);
  await begin(page);
  await firstDigit();
  await dialog("wait-for", "Du kan fortsätta ändå");
  await givePin(ELEG_RIG_PIN.slice(1));
  const { refused, text } = await outcome(page);
  assert.equal(refused, true, text);
  assert.match(text, /Spärrkontrollen gick inte att göra/);
  assert.match(text, /går inte att nå/);
  assert.match(text, /inget fel på ditt kort/);
  await hostGone(fixture.folder);
});
