// Who asks: the browser's word for the calling frame, never the page's.

import { browser } from "./browser.js";
import { Failure } from "./failures.js";

const LONGEST_ORIGIN = 255;

function insecure(message) {
  return new Failure("CONTEXT_INSECURE", message);
}

/**
 * The calling frame's origin, as the browser writes it (ASCII, punycode).
 * @param {object} sender of the content script's port
 * @throws {Failure} CONTEXT_INSECURE for everything but https, all the way up to the tab's own page
 */
export function callerOrigin(sender) {
  if (sender.id !== browser.runtime.id || !sender.tab) throw insecure("Only a page in a tab may ask");
  let url;
  try {
    url = new URL(sender.url);
  } catch {
    throw insecure("The page has no address");
  }
  // A sandboxed frame has somebody's address and nobody's origin.
  if (sender.origin !== url.origin) throw insecure("The frame has no origin of its own");
  if (url.protocol !== "https:") throw insecure("Eleg works on https pages only");
  // Known where the browser lets us see the tab's page; the content script has asked for a secure context as well.
  if (sender.tab.url !== undefined && !sender.tab.url.startsWith("https:")) {
    throw insecure("The page around the frame is not an https page");
  }
  if (url.origin.length > LONGEST_ORIGIN) throw insecure("The page's origin is too long");
  return url.origin;
}

/**
 * Passes when the person can see the page that asks.
 * @throws {Failure} UNKNOWN_ERROR: the protocol has no code of its own for this
 */
export async function requireVisible(sender) {
  const hidden = new Failure("UNKNOWN_ERROR", "Only a page that the person can see may ask");
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== "active") throw hidden;
  let tab, window;
  try {
    tab = await browser.tabs.get(sender.tab.id);
    window = await browser.windows.get(tab.windowId);
  } catch {
    throw hidden; // closed meanwhile
  }
  if (!tab.active || window.state === "minimized") throw hidden;
}
