// The extension's background: a service worker in Chromium, an event page in Firefox. Listeners are set before anything
// else happens, for the browser starts this when an event is to be delivered.

import { browser } from "./browser.js";
import { enterOpenPages, markButton } from "./page_access.js";
import { serve } from "./requests.js";
import { failUnfinished, forgetUnfinished, onUpdate } from "./updates.js";

browser.runtime.onConnect.addListener((port) => {
  if (port.name === "web-eid") serve(port);
});

async function onAccessAdded() {
  await markButton();
  await enterOpenPages();
}

async function onInstalled() {
  await onAccessAdded();
  await failUnfinished();
}

async function onStartup() {
  await forgetUnfinished();
  await markButton();
}

browser.permissions.onAdded.addListener(onAccessAdded);
browser.permissions.onRemoved.addListener(markButton);
browser.runtime.onStartup.addListener(onStartup);
browser.runtime.onInstalled.addListener(onInstalled);
browser.runtime.onUpdateAvailable.addListener(onUpdate);
