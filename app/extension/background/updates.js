// Updates of the extension while a person is being asked. The browser's own wait until nothing is asked. When the
// extension is taken away all the same (reloaded, switched off), Firefox silently ends the content script that has the
// request; what is noted here lets the next one tell the page.

import { browser } from "./browser.js";

const NOTE = "unfinished";
let asking = false;
let updateWaits = false;
let notes = Promise.resolve(); // one write after the other; a note that cannot be written spoils nothing else

/** A dialog opens for this page. */
export function noteBegin(action, origin, sender) {
  asking = true;
  const note = { action, origin, tabId: sender.tab.id, frameId: sender.frameId };
  notes = notes.then(() => browser.storage.local.set({ [NOTE]: note })).catch(console.error);
}

/** The dialog is gone. An update that waits comes when the answer has been sent: after the note is written. */
export function noteEnd() {
  asking = false;
  notes = notes
    .then(forgetUnfinished)
    .catch(console.error)
    .then(() => updateWaits && !asking && browser.runtime.reload());
}

export function forgetUnfinished() {
  return browser.storage.local.remove(NOTE);
}

/** Tells the page whose request went down with the extension before this one. */
export async function failUnfinished() {
  const { [NOTE]: note } = await browser.storage.local.get(NOTE);
  if (!note) return;
  await forgetUnfinished();
  const { tabId, frameId, action, origin } = note;
  await browser.tabs.sendMessage(tabId, { kind: "lost", action, origin }, { frameId }).catch(() => {}); // page gone
}

/** An update is ready: now, or when the person has answered. */
export function onUpdate() {
  updateWaits = true;
  if (!asking) browser.runtime.reload();
}
