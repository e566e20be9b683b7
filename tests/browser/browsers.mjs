// Real Chromium and real Firefox with the extension, a profile of their own and a native manifest of their own. Both give
// pages that are driven in the same way.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { within } from "./waiting.mjs";

export const BROWSER = process.env.ELEG_BROWSER ?? "chromium";
export const BUILD = resolve(process.env.ELEG_BUILD ?? new URL("../../build/dev", import.meta.url).pathname);
const EXTENSION = join(BUILD, "share/eleg/extension");
const MANIFESTS = new URL("../../packaging/native-messaging/install", import.meta.url).pathname;
const CHROMIUM_ID = "pobceiknhcpgfhgjpigbcdldappkekam";
const FIREFOX_ID = "eleg@eleg.example";
const FIREFOX_UUID = "5d9f1c1e-8e2b-4a57-9a39-2f1f0f7f3c10";

const QUIET_CHROMIUM = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
];
const QUIET_FIREFOX = {
  "app.normandy.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

function environment(home, more) {
  const env = { ...process.env, HOME: home, ...more };
  for (const name of ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"]) delete env[name];
  return env;
}

// Chromium's sandbox needs an ordinary user who may make user namespaces.
function sandboxWorks() {
  if (process.getuid() === 0) return false;
  try {
    execFileSync("unshare", ["--user", "--map-root-user", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function openChromium({ folder, host, env, spki, language, dark, extensions = [] }) {
  const { chromium } = await import("playwright-core");
  const profile = join(folder, "chromium");
  mkdirSync(join(profile, "Default"), { recursive: true });
  // As a developer has it who loads an unpacked extension: without it the extension does not come back from a reload.
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  if (host) execFileSync(MANIFESTS, ["--host", host, "--chromium-profile", profile]);
  const loaded = [EXTENSION, ...extensions].join(",");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.ELEG_CHROMIUM ?? "/usr/bin/chromium",
    headless: false,
    viewport: null,
    colorScheme: dark ? "dark" : "light",
    env: environment(folder, { ...env, LANGUAGE: language ?? "en" }),
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...QUIET_CHROMIUM,
      ...(sandboxWorks() ? [] : ["--no-sandbox"]),
      ...(process.env.DISPLAY ? [] : ["--headless=new"]),
      `--disable-extensions-except=${loaded}`,
      `--load-extension=${loaded}`,
      `--lang=${language ?? "en"}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  });
  const isOurs = (worker) => worker.url().startsWith(`chrome-extension://${CHROMIUM_ID}`);
  const worker = async () => context.serviceWorkers().find(isOurs) ?? context.waitForEvent("serviceworker", isOurs);
  await worker();
  return {
    newPage: () => context.newPage(),
    openOwnPage: (page, path) => page.goto(`chrome-extension://${CHROMIUM_ID}/${path}`),
    stopBackground: () => stopServiceWorker(context),
    updateExtension: async () => (await worker()).evaluate(() => setTimeout(() => chrome.runtime.reload())),
    close: () => context.close(),
  };
}

// As the browser does it by itself after half a minute of quiet.
async function stopServiceWorker(context) {
  const session = await context.newCDPSession(context.pages()[0]);
  const stopped = new Promise((resolve) =>
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some((each) => each.scriptURL.includes(CHROMIUM_ID) && each.runningStatus === "stopped")) resolve();
    }),
  );
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await within(stopped, "the end of the service worker");
  await session.detach();
}

async function openFirefox({ folder, host, env, language, dark, extensions = [], preferences = {} }) {
  const { default: puppeteer } = await import("puppeteer-core");
  if (host) execFileSync(MANIFESTS, ["--host", host, "--firefox-home", folder]);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.ELEG_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: !process.env.DISPLAY,
    args: ["--remote-allow-system-access"], // to open the extension's own pages, and to stop its background
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: environment(folder, env),
    extraPrefsFirefox: {
      ...QUIET_FIREFOX,
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // The person's yes to a permission is given by the test that asks, not by a mouse in the browser's own window.
      "extensions.webextOptionalPermissionPrompts": false,
      "intl.locale.requested": language === "sv" ? "sv-SE" : "en-US",
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      ...preferences,
    },
  });
  for (const path of [EXTENSION, ...extensions]) await browser.installExtension(path);
  return {
    newPage: () => browser.newPage(),
    openOwnPage: (page, path) => navigate(browser, page, `moz-extension://${FIREFOX_UUID}/${path}`),
    // As the browser does it by itself after half a minute of quiet.
    stopBackground: () =>
      inFirefox(browser, `WebExtensionPolicy.getByID("${FIREFOX_ID}").extension
        .terminateBackground({ disableResetIdleForTest: true })`),
    updateExtension: () =>
      inFirefox(browser, `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager
        .getAddonByID("${FIREFOX_ID}").then((addon) => addon.reload())`),
    close: () => browser.close(),
  };
}

// Runs a promise of Firefox's own code, to do what otherwise time or a person's hand in the browser's window does.
async function inFirefox(browser, expression) {
  const { result: tree } = await browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const target = { context: tree.contexts[0].context };
  const { result } = await browser.connection.send("script.evaluate", { target, expression, awaitPromise: true });
  if (result.type !== "success") throw new Error(JSON.stringify(result));
}

// Puppeteer waits in vain for the load event of a page in another process.
async function navigate(browser, page, url) {
  await browser.connection.send("browsingContext.navigate", { context: page.mainFrame()._id, url, wait: "complete" });
}

/**
 * @param {object} options
 * @param {string} options.folder the browser's home: an empty folder
 * @param {string} [options.host] the program that the native manifest names; none: no manifest
 * @param {object} [options.env] for the browser and so for the host
 * @param {string} options.spki of the site's key (Chromium)
 * @param {"sv"|"en"} [options.language] of the browser
 * @param {boolean} [options.dark]
 * @param {string[]} [options.extensions] folders of further extensions
 */
export function openBrowser(options) {
  return BROWSER === "firefox" ? openFirefox(options) : openChromium(options);
}
