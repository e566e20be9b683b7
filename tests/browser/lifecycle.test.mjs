// Requests in a browser that does not stand still: tabs close, pages go, hosts die, backgrounds are stopped, other
// extensions listen too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NONCE, TOKEN, call, exchange, extensionFixture, heard } from "./fixture.mjs";
import { until } from "./waiting.mjs";

const fixture = extensionFixture();

/** A page whose request has reached a host: what a person sees as an open dialog. */
async function withDialog(page, options) {
  await page.evaluate(([nonce, more]) => window.begin("library", "authenticate", nonce, more), [NONCE, options]);
  const host = await fixture.hosts.greeted();
  await host.command();
  return host;
}

function ended(page) {
  return page.evaluate(() => window.ended());
}

function addFrame(page, url, sandbox) {
  return page.evaluate(
    ([src, rights]) =>
      new Promise((resolve) => {
        const frame = document.createElement("iframe");
        if (rights !== null) frame.setAttribute("sandbox", rights);
        frame.src = src;
        frame.onload = () => resolve();
        document.body.append(frame);
      }),
    [url, sandbox ?? null],
  );
}

async function frameOf(page, url) {
  await addFrame(page, url);
  const frame = await until("the frame", () => page.frames().find((each) => each.url().startsWith(url)));
  await frame.waitForFunction("window.ready");
  return frame;
}

test("closing the tab closes the host", async (t) => {
  const page = await fixture.openTab(t);
  const host = await withDialog(page);
  await page.close();
  await host.closed();
});

test("leaving, reloading and removing the frame close the host", async () => {
  const page = await fixture.openPage();
  let host = await withDialog(page);
  await page.goto(`${fixture.site.otherUrl}/`);
  await host.closed();

  await page.waitForFunction("window.ready");
  host = await withDialog(page);
  await page.reload();
  await host.closed();

  await page.waitForFunction("window.ready");
  const frame = await frameOf(page, fixture.site.url);
  host = await withDialog(frame);
  await page.evaluate(() => document.querySelector("iframe").remove());
  await host.closed();
});

test("a frame of another site is named by its own origin", async () => {
  const page = await fixture.openPage();
  const frame = await frameOf(page, fixture.site.otherUrl);
  const answer = call(frame, "authenticate", NONCE);
  const host = await fixture.hosts.greeted();
  assert.equal((await host.command()).arguments.origin, fixture.site.otherUrl);
  host.say(TOKEN);
  assert.equal((await answer).value.signature, TOKEN.signature);
  assert.equal((await heard(page)).length, 0, "the page around it hears nothing");
});

test("http pages, and https frames in them, are refused", async () => {
  const started = fixture.hosts.count;
  const page = await fixture.openPage(fixture.site.httpUrl);
  for (const action of ["web-eid:status", "web-eid:authenticate"]) {
    const { error } = await exchange(page, { action, challengeNonce: NONCE }, `${action}-failure`);
    assert.equal(error.code, "ERR_WEBEID_CONTEXT_INSECURE");
    assert.equal(error.name, "ContextInsecureError");
  }
  const frame = await frameOf(page, fixture.site.url);
  assert.equal((await call(frame, "authenticate", NONCE)).error.code, "ERR_WEBEID_CONTEXT_INSECURE");
  assert.equal(fixture.hosts.count, started);
});

test("a sandboxed frame has no origin and gets no dialog", async () => {
  const page = await fixture.openPage();
  const started = fixture.hosts.count;
  // Its script runs, but the site's address in it is not its origin.
  const refused = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener("message", ({ data }) => data?.told && resolve(data.told));
      }),
  );
  await addFrame(page, `${fixture.site.url}/sandboxed.html`, "allow-scripts");
  assert.equal((await refused).error.code, "ERR_WEBEID_CONTEXT_INSECURE");
  assert.equal(fixture.hosts.count, started);
});

test("a page in a hidden tab gets no dialog, but may ask for the status", async (t) => {
  const hidden = await fixture.openPage();
  const front = await fixture.openTab(t);
  await front.bringToFront();
  const started = fixture.hosts.count;
  assert.equal((await call(hidden, "authenticate", NONCE)).error.code, "ERR_WEBEID_UNKNOWN_ERROR");
  assert.equal(fixture.hosts.count, started);
  const status = call(hidden, "status");
  await fixture.hosts.greeted();
  assert.equal((await status).value.nativeApp, "2.0.0");
});

test("one dialog at a time over all tabs", async (t) => {
  const first = await fixture.openPage();
  const host = await withDialog(first);
  const second = await fixture.openTab(t);
  const started = fixture.hosts.count;
  assert.equal((await call(second, "authenticate", NONCE)).error.code, "ERR_WEBEID_ACTION_PENDING");
  assert.equal((await call(second, "getSigningCertificate")).error.code, "ERR_WEBEID_ACTION_PENDING");
  assert.equal(fixture.hosts.count, started);

  host.say(TOKEN);
  assert.equal((await ended(first)).value.signature, TOKEN.signature);
  await host.closed();
  (await withDialog(second)).say(TOKEN);
  assert.equal((await ended(second)).value.signature, TOKEN.signature);
});

test("a page that asks twice is told that its first question is pending, and the first is answered", async () => {
  const page = await fixture.openPage();
  const request = { action: "web-eid:authenticate", challengeNonce: NONCE };
  await page.evaluate((message) => window.post(message), request);
  const host = await fixture.hosts.greeted();
  await host.command();
  const { error } = await exchange(page, request, "web-eid:authenticate-failure");
  assert.equal(error.code, "ERR_WEBEID_ACTION_PENDING");
  host.say(TOKEN);
  await page.evaluate(() => window.next("web-eid:authenticate-success"));
});

test("the person's time runs out, and a late answer is dropped", async () => {
  const page = await fixture.openPage();
  const host = await withDialog(page, { userInteractionTimeout: 400 });
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_USER_TIMEOUT");
  host.say(TOKEN);
  await host.closed();
  const again = await withDialog(page);
  again.say({ error: { code: "ERR_WEBEID_USER_CANCELLED", message: "" } });
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_USER_CANCELLED");
  assert.deepEqual(await heard(page, "web-eid:authenticate-success"), []);
});

test("a host that ends, before and after its greeting, is told apart", async () => {
  const page = await fixture.openPage();
  let answer = call(page, "status");
  (await fixture.hosts.next()).exit(1);
  assert.equal((await answer).error.code, "ERR_WEBEID_NATIVE_UNAVAILABLE");

  answer = call(page, "authenticate", NONCE);
  (await fixture.hosts.next()).exit(1);
  assert.equal((await answer).error.code, "ERR_WEBEID_NATIVE_UNAVAILABLE");

  const host = await withDialog(page);
  host.exit(1);
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_NATIVE_FATAL");
});

test("a host that never greets is given up after five seconds, before the page's library gives up", async () => {
  const page = await fixture.openPage();
  const answer = call(page, "status");
  const host = await fixture.hosts.next();
  assert.equal((await answer).error.code, "ERR_WEBEID_NATIVE_UNAVAILABLE");
  await host.closed();
});

test("a host that writes rubbish, or half an answer, is a failure", async () => {
  const page = await fixture.openPage();
  let host = await withDialog(page);
  host.write(Buffer.from("Segmentation fault\n")); // read as a length, this is over the browsers' limit
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_NATIVE_FATAL");
  await host.gone;

  host = await withDialog(page);
  host.write(Buffer.from([100, 0, 0, 0, 0x7b]));
  host.exit(0);
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_NATIVE_FATAL");
});

test("when another extension acknowledges first, ours is silent", async () => {
  const page = await fixture.openPage();
  const started = fixture.hosts.count;
  // What a content script of another extension does in the same dispatch of the page's message.
  await page.evaluate(() =>
    window.addEventListener("message", ({ data }) => {
      if (data?.action === "web-eid:authenticate") window.postMessage({ action: "web-eid:authenticate-ack" }, "*");
    }),
  );
  await page.evaluate((nonce) => window.begin("library", "authenticate", nonce), NONCE);
  await page.evaluate(() => window.next("web-eid:authenticate-ack"));
  // Our turn has come and gone when the status after it has been answered.
  const status = call(page, "status");
  await fixture.hosts.greeted();
  await status;
  assert.equal((await heard(page, "web-eid:authenticate-ack")).length, 1);
  assert.equal(fixture.hosts.count, started + 1, "only the status started a host");

  await page.evaluate(() => window.post({ action: "web-eid:authenticate-success", signature: "of another" }));
  assert.equal((await ended(page)).value.signature, "of another");
});

test("another extension's answer ends our dialog", async () => {
  const page = await fixture.openPage();
  const host = await withDialog(page);
  await page.evaluate(() => window.post({ action: "web-eid:authenticate-failure", error: { code: "X", message: "" } }));
  await host.closed();
});

test("a background that was stopped is started by the next request, and a running request fails cleanly", async () => {
  const page = await fixture.openPage();
  await fixture.browser.stopBackground();
  let host = await withDialog(page);
  await fixture.browser.stopBackground();
  const { error } = await ended(page);
  assert.equal(error.code, "ERR_WEBEID_EXTENSION_UNAVAILABLE");
  assert.equal(error.name, "ExtensionUnavailableError");
  await host.closed();
  host = await withDialog(page);
  host.say(TOKEN);
  assert.equal((await ended(page)).value.signature, TOKEN.signature);
});

test("an update of the extension ends a running request and serves the open page from then on", async () => {
  const page = await fixture.openPage();
  const host = await withDialog(page);
  await fixture.browser.updateExtension();
  assert.equal((await ended(page)).error.code, "ERR_WEBEID_EXTENSION_UNAVAILABLE");
  await host.closed();
  // The page stays as it is; the new extension comes into it.
  await until("the updated extension", async () => {
    const { error } = await call(page, "authenticate", "too short");
    return error.code === "ERR_WEBEID_NATIVE_INVALID_ARGUMENT";
  });
  const again = await withDialog(page);
  again.say(TOKEN);
  assert.equal((await ended(page)).value.signature, TOKEN.signature);
});
