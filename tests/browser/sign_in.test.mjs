// The product's main job, on real parts: browser, extension, eleg-host, dialog, OpenSC, pcscd, and the rig's card.
// Runs within tests/desktop/with-desktop and tests/rig/with-card.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { BUILD } from "./browsers.mjs";
import { dialog, givePin, hostGone, hostProcesses, raiseDialog, rig, run } from "./dialog.mjs";
import { call, extensionFixture } from "./fixture.mjs";
import { until } from "./waiting.mjs";

const { ELEG_RIG_CA, ELEG_RIG_CARD, ELEG_RIG_PIN, ELEG_RIG_READER } = process.env;
const ELEGCTL = join(BUILD, "bin/elegctl");
const fixture = extensionFixture({ host: join(BUILD, "bin/eleg-host"), language: "sv" });

// The issuers that a server trusts, in one folder as elegctl wants them.
let trusted;
before(() => {
  trusted = join(fixture.folder, "trusted");
  mkdirSync(trusted);
  for (const kind of ["anchors", "intermediates"]) {
    const folder = join(ELEG_RIG_CA, kind);
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(trusted, name));
  }
});

function begin(page, ...given) {
  return page.evaluate((words) => window.begin("client", ...words), given);
}

function ended(page) {
  return page.evaluate(() => window.ended());
}

function newNonce() {
  return randomBytes(32).toString("base64");
}

async function assertIsTolvan(token, origin, nonce) {
  const words = ["verify-token", "--json", "--origin", origin, `--nonce=${nonce}`, "--trust-dir", trusted];
  const { code, out } = await run(ELEGCTL, words, JSON.stringify(token));
  assert.equal(code, 0, out);
  assert.match(out, /191212121212/);
}

test("the status comes from the real program, without a window", async () => {
  const page = await fixture.openPage();
  const { value } = await call(page, "status");
  assert.match(value.nativeApp, /^2\.\d+\.\d+/);
  await hostGone(fixture.folder);
});

test("a page asks, the person types the PIN, and the token says who it is", async () => {
  const page = await fixture.openPage();
  const nonce = newNonce();
  await begin(page, "authenticate", nonce, { lang: "sv" });
  await dialog("wait-pin");
  const texts = await dialog("texts");
  assert.match(texts, /localhost/);
  assert.match(texts, /Legitimera/);
  assert.match(texts, /Tolvan Tolvansson/);
  await givePin(ELEG_RIG_PIN);
  const { value: token } = await ended(page);
  await assertIsTolvan(token, fixture.site.url, nonce);
  await hostGone(fixture.folder);
});

test("a text is signed with the certificate that the person showed", async () => {
  const page = await fixture.openPage();
  await begin(page, "getSigningCertificate", { lang: "sv" });
  await dialog("wait-for", "Lämna certifikatet");
  await dialog("approve");
  const { certificate, supportedSignatureAlgorithms } = (await ended(page)).value;
  assert.ok(supportedSignatureAlgorithms.some(({ hashFunction }) => hashFunction === "SHA-256"));

  const hash = createHash("sha256").update("Jag godkänner.").digest("base64");
  await begin(page, "sign", certificate, hash, "SHA-256", { lang: "sv" });
  await givePin(ELEG_RIG_PIN);
  const { signature, signatureAlgorithm } = (await ended(page)).value;
  const file = join(fixture.folder, "signing.der");
  writeFileSync(file, Buffer.from(certificate, "base64"));
  const { code, out } = await run(
    ELEGCTL,
    ["verify-signature", "--certificate", file, "--hash-function", "SHA-256", `--hash=${hash}`, "--trust-dir",
      trusted, "--padding", signatureAlgorithm.paddingScheme],
    signature,
  );
  assert.equal(code, 0, out);
  await hostGone(fixture.folder);
});

test("cancelling is told to the page", async () => {
  const page = await fixture.openPage();
  await begin(page, "authenticate", newNonce());
  await dialog("wait-pin");
  await dialog("cancel");
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_USER_CANCELLED");
  await hostGone(fixture.folder);
});

test("a wrong PIN can be typed anew, in the same dialog", async () => {
  const page = await fixture.openPage();
  const nonce = newNonce();
  await begin(page, "authenticate", nonce, { lang: "sv" });
  await givePin("999999");
  await dialog("wait-for", "Fel pin-kod");
  await givePin(ELEG_RIG_PIN);
  await assertIsTolvan((await ended(page)).value, fixture.site.url, nonce);
});

test("a card that is taken out and comes back goes on where it was", async () => {
  const page = await fixture.openPage();
  const nonce = newNonce();
  await begin(page, "authenticate", nonce, { lang: "sv" });
  await dialog("wait-pin");
  await rig("eject", ELEG_RIG_READER);
  await dialog("wait-for", "Kortet har tagits ut");
  await rig("insert", ELEG_RIG_READER, ELEG_RIG_CARD);
  await givePin(ELEG_RIG_PIN);
  await assertIsTolvan((await ended(page)).value, fixture.site.url, nonce);
});

test("closing the tab takes the dialog away", async (t) => {
  const page = await fixture.openTab(t);
  await begin(page, "authenticate", newNonce());
  await dialog("wait-pin");
  assert.equal(hostProcesses(fixture.folder).length, 1);
  await page.close();
  await hostGone(fixture.folder);
});

test("leaving the page takes the dialog away", async () => {
  const page = await fixture.openPage();
  await begin(page, "authenticate", newNonce());
  await dialog("wait-pin");
  await page.goto(`${fixture.site.otherUrl}/`);
  await hostGone(fixture.folder);
});

test("stopping the extension's background takes the dialog away and tells the page", async () => {
  const page = await fixture.openPage();
  await begin(page, "authenticate", newNonce());
  await dialog("wait-pin");
  await fixture.browser.stopBackground();
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_EXTENSION_UNAVAILABLE");
  await hostGone(fixture.folder);
});

test("two tabs get one dialog, and it is the first one's", async (t) => {
  const first = await fixture.openPage();
  const nonce = newNonce();
  await begin(first, "authenticate", nonce);
  await dialog("wait-pin");
  const second = await fixture.openTab(t, `${fixture.site.otherUrl}/`);
  assert.equal((await call(second, "authenticate", newNonce())).error.code, "ERR_WEBEID_ACTION_PENDING");
  assert.equal(hostProcesses(fixture.folder).length, 1);
  await raiseDialog();
  await givePin(ELEG_RIG_PIN);
  await assertIsTolvan((await ended(first)).value, fixture.site.url, nonce);
});

test("a frame of another site is shown by its own name, and its token is for itself", async () => {
  const page = await fixture.openPage();
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src }));
  }, fixture.site.otherUrl);
  const frame = await until("the frame", () => page.frames().find((each) => each.url().startsWith(fixture.site.otherUrl)));
  await frame.waitForFunction("window.ready");
  const nonce = newNonce();
  await begin(frame, "authenticate", nonce);
  await dialog("wait-pin");
  assert.match(await dialog("texts"), /other\.localhost/);
  await givePin(ELEG_RIG_PIN);
  await assertIsTolvan((await ended(frame)).value, fixture.site.otherUrl, nonce);
});
