// The toolbar button's popup, in Swedish; and a browser that withholds the permission for pages.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BROWSER } from "./browsers.mjs";
import { call, extensionFixture } from "./fixture.mjs";
import { until } from "./waiting.mjs";

const fixture = extensionFixture({ language: "sv", dark: true });

/** The popup's page in a tab, and what it says in each row once it has found out. */
async function openPopup(t) {
  const page = await fixture.browser.newPage();
  t.after(() => page.close().catch(() => {}));
  await fixture.browser.openOwnPage(page, "popup/popup.html");
  return page;
}

function rows(page) {
  return page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.querySelector("h1").textContent,
    ...Object.fromEntries(
      [...document.querySelectorAll(".row")].map((row) => [
        row.id,
        { mark: row.dataset.mark, text: row.querySelector("dd").textContent },
      ]),
    ),
  }));
}

function settled(page) {
  return page.waitForFunction(() => document.querySelector("#page").dataset.mark && document.querySelector("h1").textContent !== "Ett ögonblick…");
}

async function picture(page, name) {
  if (!process.env.ELEG_PICTURES) return;
  mkdirSync(process.env.ELEG_PICTURES, { recursive: true });
  const { height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
  const path = join(process.env.ELEG_PICTURES, `popup-${BROWSER}-${name}.png`);
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 360, height } });
}

test("everything is ready, and is said in Swedish with a mark that is also heard", async (t) => {
  const page = await openPopup(t);
  await fixture.hosts.greeted("2.0.7");
  await settled(page);
  const said = await rows(page);
  await picture(page, "ready");
  assert.equal(said.language, "sv");
  assert.equal(said.title, "Eleg är redo");
  assert.deepEqual(said.program, { mark: "good", text: "Klart: Svarar, version 2.0.7" });
  assert.deepEqual(said.access, { mark: "good", text: "Klart: Webbplatser kan nå Eleg" });
});

test("a program that does not start is missed, and one that says nonsense is to be updated", async (t) => {
  let page = await openPopup(t);
  (await fixture.hosts.next()).exit(1);
  await settled(page);
  let said = await rows(page);
  await picture(page, "no-program");
  assert.equal(said.title, "Något behöver ordnas");
  assert.equal(said.program.mark, "bad");
  assert.match(said.program.text, /Installera Eleg/);

  page = await openPopup(t);
  await fixture.hosts.greeted("yesterday's");
  await settled(page);
  said = await rows(page);
  assert.match(said.program.text, /Uppdatera Eleg/);
});

test("the popup says about the page in front whether it can ask", async (t) => {
  // A popup stands over a page; here it is in a tab, so the page in front is told to it.
  const popup = await openPopup(t);
  await fixture.hosts.greeted();
  await settled(popup);
  for (const [url, mark, text] of [
    [fixture.site.url, "good", /^Klart: localhost:\d+ kan be dig legitimera dig$/],
    [fixture.site.httpUrl, "neutral", /localhost:\d+ har ingen säker anslutning/],
  ]) {
    const page = await fixture.openPage(url);
    await popup.evaluate(() => location.reload()).catch(() => {});
    await fixture.hosts.greeted();
    await page.bringToFront();
    await until("the row", async () => (await rows(popup)).page.mark === mark);
    assert.match((await rows(popup)).page.text, text);
  }
});

// Chromium lets no program withhold what the manifest asks for; there a person does it by hand.
const withheld = BROWSER === "firefox" ? test : () => {};

withheld("without permission pages hear nothing, and the popup's button gets it back, in open pages too", async (t) => {
  const popup = await openPopup(t);
  await fixture.hosts.greeted();
  await settled(popup);
  await popup.evaluate(() => browser.permissions.remove({ origins: ["*://*/*"] }));

  const page = await fixture.openPage();
  assert.equal((await call(page, "status")).error.code, "ERR_WEBEID_EXTENSION_UNAVAILABLE");

  await popup.bringToFront();
  await popup.evaluate(() => location.reload()).catch(() => {});
  await fixture.hosts.greeted();
  const button = await popup.waitForSelector("button");
  assert.equal((await rows(popup)).access.mark, "bad");
  await picture(popup, "withheld");
  assert.equal(await popup.evaluate(() => browser.action.getBadgeText({})), "!");

  await button.click();
  await fixture.hosts.greeted();
  await until("the permission", async () => (await rows(popup)).access.mark === "good");
  await page.bringToFront();
  await until("the open page's way to Eleg", async () => {
    const { error } = await call(page, "authenticate", "too short");
    return error.code === "ERR_WEBEID_NATIVE_INVALID_ARGUMENT";
  });
  await until("the end of the mark", async () => (await popup.evaluate(() => browser.action.getBadgeText({}))) === "");
});
