// The extension's background: a service worker in Chromium, an event page in Firefox. Listeners are set before anything
// else happens, for the browser starts this when an event is to be delivered.

import { browser } from "./browser.js";
import { enterOpenPages, markButton } from "./page_access.js";
import { serve } from "./requests.js";

browser.runtime.onConnect.addListener((port) => {
  if (port.name === "web-eid") serve(port);
});

async function onAccessChanged() {
  await markButton();
  await enterOpenPages();
}

browser.permissions.onAdded.addListener(onAccessChanged);
browser.permissions.onRemoved.addListener(markButton);
browser.runtime.onStartup.addListener(markButton);
browser.runtime.onInstalled.addListener(onAccessChanged);
