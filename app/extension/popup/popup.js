// The toolbar button's popup: can Eleg be used here, and if not, what is to be done.

import { browser } from "../background/browser.js";
import { EVERY_SITE, hasAccess } from "../background/page_access.js";
import { Failure } from "../background/failures.js";
import { NativeHost } from "../background/native_host.js";
import { extensionVersion } from "../background/versions.js";

const SVG = "http://www.w3.org/2000/svg";
const RING = "M9 1.25a7.75 7.75 0 1 0 .01 0";
const MARKS = {
  good: { path: "M3 9.5l4 4 8-9", heard: "markGood" },
  bad: { path: `${RING}M9 5v4.5M9 12.75v.01`, heard: "markBad" },
  neutral: { path: `${RING}M9 8.5V13M9 5.25v.01`, heard: "markNeutral" },
};

function say(name, ...substitutions) {
  return browser.i18n.getMessage(name, substitutions);
}

function element(id) {
  return document.getElementById(id);
}

function markPicture(mark) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 18 18");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", MARKS[mark].path);
  svg.append(path);
  return svg;
}

function button(text, onClick) {
  const control = document.createElement("button");
  control.type = "button";
  control.textContent = text;
  control.addEventListener("click", onClick);
  return control;
}

/** @param {{mark: "good"|"bad"|"neutral", text: string, action?: HTMLElement}} state */
function showRow(id, { mark, text, action }) {
  const row = element(id);
  row.dataset.mark = mark;
  row.querySelector("svg")?.remove();
  row.prepend(markPicture(mark));
  const heard = document.createElement("span");
  heard.className = "only-heard";
  heard.textContent = `${say(MARKS[mark].heard)} `;
  row.querySelector("dd").replaceChildren(heard, text, ...(action ? [action] : []));
}

function showTitle() {
  const marks = [...document.querySelectorAll(".row")].map((row) => row.dataset.mark);
  const attention = marks.includes("bad");
  element("title").textContent = say(attention ? "titleAttention" : "titleReady");
  element("text").textContent = say(attention ? "textAttention" : "textReady");
}

async function programState() {
  const closing = new AbortController();
  try {
    const version = await new NativeHost(closing.signal).version();
    return { mark: "good", text: say("programReady", version) };
  } catch (error) {
    const old = error instanceof Failure && error.code === "ERR_WEBEID_VERSION_INVALID";
    return { mark: "bad", text: say(old ? "programOld" : "programMissing") };
  } finally {
    closing.abort();
  }
}

async function accessState() {
  if (await hasAccess()) return { mark: "good", text: say("accessGranted") };
  // Asking is allowed in a click alone, and the browser may close the popup over its question: then the background
  // goes on (permissions.onAdded).
  const ask = async () => {
    if (await browser.permissions.request(EVERY_SITE)) await show();
  };
  return { mark: "bad", text: say("accessWithheld"), action: button(say("accessButton"), ask) };
}

async function reaches(tab) {
  try {
    const answer = await browser.tabs.sendMessage(tab.id, { kind: "are-you-there" }, { frameId: 0 });
    return answer?.kind === "here";
  } catch {
    return false;
  }
}

async function pageState() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ? new URL(tab.url) : null;
  const web = url?.protocol === "https:" || url?.protocol === "http:";
  if (!web) return { mark: "neutral", text: say((await hasAccess()) ? "pageNotWeb" : "pageWithheld") };
  if (url.protocol === "http:") return { mark: "neutral", text: say("pageInsecure", url.host) };
  if (await reaches(tab)) return { mark: "good", text: say("pageReady", url.host) };
  if (!(await hasAccess())) return { mark: "neutral", text: say("pageWithheld") };
  const reload = button(say("pageReloadButton"), async () => {
    await browser.tabs.reload(tab.id);
    window.close();
  });
  return { mark: "bad", text: say("pageReload", url.host), action: reload };
}

const STATES = { program: programState, access: accessState, page: pageState };

async function show() {
  await Promise.all(Object.entries(STATES).map(async ([id, state]) => showRow(id, await state())));
  showTitle();
}

document.documentElement.lang = say("language");
element("title").textContent = say("titleChecking");
element("text").textContent = say("textReady");
element("footer").textContent = say("footer", extensionVersion());
for (const id of Object.keys(STATES)) element(id).querySelector("dt").textContent = say(`${id}Label`);
showRow("program", { mark: "neutral", text: say("programChecking") });
show();
