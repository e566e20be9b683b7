// What each file of extension tests stands on: a browser with the extension, a site, and hosts with faults.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { openBrowser } from "./browsers.mjs";
import { startFaultyHosts } from "./faulty_host.mjs";
import { startSite } from "./https_site.mjs";

export const NONCE = "9J3RZqk7mZPbZ0Qm1bV4aWzqJ0m2uJm8eYx3Kc5TtQs=";
export const TOKEN = {
  unverifiedCertificate: "AQID",
  algorithm: "RS256",
  signature: "BAUG",
  format: "web-eid:1.0",
  appVersion: "https://eleg.example/eleg/0.1.0",
};
export const ALGORITHM = { cryptoAlgorithm: "RSA", hashFunction: "SHA-256", paddingScheme: "PKCS1.5" };
export const HASH = Buffer.alloc(32, 7).toString("base64");

/**
 * Sets up before the file's tests and clears away after them.
 * @param {object} [options] for openBrowser; an options function gets {folder, site, hosts}
 * @returns {{site, hosts, browser, openPage, openTab}} filled in when the tests run
 */
export function extensionFixture(options = {}) {
  const fixture = {};
  before(async () => {
    fixture.folder = mkdtempSync(join(tmpdir(), "eleg-browser-"));
    fixture.site = await startSite(fixture.folder);
    fixture.hosts = await startFaultyHosts(fixture.folder);
    fixture.browser = await openBrowser({
      folder: fixture.folder,
      host: fixture.hosts.program,
      env: fixture.hosts.env,
      spki: fixture.site.spki,
      ...(typeof options === "function" ? options(fixture) : options),
    });
  });
  after(async () => {
    await fixture.browser?.close();
    fixture.hosts?.close();
    fixture.site?.close();
    rmSync(fixture.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const arrive = async (page, url) => {
    await page.goto(url);
    await page.waitForFunction("window.ready");
    return page;
  };
  /** The file's one lasting tab, with the page loaded anew. */
  fixture.openPage = async (url = fixture.site.url) => {
    fixture.page ??= await fixture.browser.newPage();
    await fixture.page.bringToFront();
    return arrive(fixture.page, url);
  };
  /** A tab of the test's own, in front; a test may close it. */
  fixture.openTab = async (t, url = fixture.site.url) => {
    const page = await fixture.browser.newPage();
    t.after(() => page.close().catch(() => {}));
    return arrive(page, url);
  };
  return fixture;
}

/** Asks through the page's library and gives what came: {value} or {error}. */
export function call(page, ...given) {
  return page.evaluate((words) => window.call("library", ...words), given);
}

/** Puts one raw message and gives the first message of the protocol with that action. */
export function exchange(page, message, action) {
  return page.evaluate(
    ([given, wanted]) => {
      const count = window.heard(wanted).length;
      window.post(given);
      return window.next(wanted, count + 1);
    },
    [message, action],
  );
}

export function heard(page, action) {
  return page.evaluate((wanted) => window.heard(wanted), action);
}
