// Whether the browser lets us onto pages. Host permissions are optional in Firefox and may be withheld in Chromium; the
// popup asks for them, and a mark on the toolbar button says that something is to be done.

import { browser } from "./browser.js";

export const EVERY_SITE = { origins: ["*://*/*"] };

/** @returns {Promise<boolean>} whether pages can reach us */
export function hasAccess() {
  return browser.permissions.contains(EVERY_SITE);
}

export async function markButton() {
  const granted = await hasAccess();
  await browser.action.setBadgeText({ text: granted ? "" : "!" });
  if (!granted) await browser.action.setBadgeBackgroundColor({ color: "#c62a35" });
}

/** Gives pages that are open already what pages that are opened from now on get by themselves. */
export async function enterOpenPages() {
  const tabs = await browser.tabs.query({ url: EVERY_SITE.origins, discarded: false });
  // The browser's own and its store's pages are closed to every extension, so not every entry succeeds.
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        files: ["/content/content.js"],
        injectImmediately: true,
      }),
    ),
  );
}
