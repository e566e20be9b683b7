// A page's request from the content script's port to eleg-host and back. The port stands for the page: when it closes
// (tab closed, page left or reloaded, request withdrawn) eleg-host is closed and its dialog goes away.

import { answerFields } from "./answers.js";
import { interactionTime, nativeCommand } from "./arguments.js";
import { callerOrigin, requireVisible } from "./caller.js";
import { Failure, toPage } from "./failures.js";
import { Abandoned, NativeHost } from "./native_host.js";
import { noteBegin, noteEnd } from "./updates.js";
import { compatibleVersions, extensionVersion } from "./versions.js";

const COMMANDS = {
  "web-eid:authenticate": "authenticate",
  "web-eid:get-signing-certificate": "get-signing-certificate",
  "web-eid:sign": "sign",
};

// One dialog at a time in this browser. Kept in memory only: when the worker ends, so do its ports and the dialog.
let dialogOpen = false;

/** The versions of the three parts. Shows nothing, so any https page may ask at any time. */
async function status(request, sender, signal) {
  try {
    callerOrigin(sender);
    const host = new NativeHost(signal);
    try {
      return compatibleVersions(request.libraryVersion, await host.version());
    } finally {
      host.close();
    }
  } catch (error) {
    if (error instanceof Failure) error.details.extension = extensionVersion();
    throw error;
  }
}

async function withDialog(command, request, sender, signal) {
  const origin = callerOrigin(sender);
  const message = nativeCommand(command, request, origin);
  const time = interactionTime(request.options);
  await requireVisible(sender);
  if (dialogOpen) throw new Failure("ACTION_PENDING", "Eleg is already asking the person something");
  dialogOpen = true;
  noteBegin(request.action, origin, sender);
  let host;
  try {
    host = new NativeHost(signal);
    compatibleVersions(request.libraryVersion, await host.version());
    return answerFields(command, await host.ask(message, time));
  } finally {
    dialogOpen = false;
    host?.close();
    noteEnd();
  }
}

function perform(request, sender, signal) {
  if (request.action === "web-eid:status") return status(request, sender, signal);
  if (Object.hasOwn(COMMANDS, request.action)) return withDialog(COMMANDS[request.action], request, sender, signal);
  throw new Failure("UNKNOWN_ERROR", "No such action");
}

async function answer(port, request, signal) {
  try {
    const fields = await perform(request, port.sender, signal);
    if (!signal.aborted) port.postMessage({ kind: "success", fields });
  } catch (error) {
    if (!signal.aborted && !(error instanceof Abandoned)) port.postMessage({ kind: "failure", error: toPage(error) });
  }
}

/** Serves one content script's port: "ready" at once, then one request. Later messages only keep the worker awake. */
export function serve(port) {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  let begun = false;
  port.onMessage.addListener((message) => {
    if (begun || message?.kind !== "request" || typeof message.request !== "object" || message.request === null) return;
    begun = true;
    answer(port, message.request, gone.signal);
  });
  port.postMessage({ kind: "ready" });
}
