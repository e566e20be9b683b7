// Eleg's page client: asks the visitor's e-ID from a web page. It speaks Web eID's page protocol, so it works with every
// extension that does. No dependency; copy this file (and eleg.d.ts, if you use TypeScript) to your site.
//
//     import { authenticate } from "./eleg.js";
//     const token = await authenticate(nonce, { lang: "sv" });

const VERSION = "2.0.0";
const ACK_MS = 1_000;
const HANDSHAKE_MS = 6_000;
const INTERACTION_MS = 120_000;

/** Why there is no answer. `code` is Web eID's, for example ERR_WEBEID_USER_CANCELLED. */
export class ElegError extends Error {
  constructor(code, message, name = "ElegError") {
    super(message);
    this.code = code;
    this.name = name;
  }
}

const pending = new Set(); // the protocol tells answers apart by action alone: one of each at a time

function failure(error) {
  const code = typeof error?.code === "string" ? error.code : "ERR_WEBEID_UNKNOWN_ERROR";
  return new ElegError(code, String(error?.message ?? ""), typeof error?.name === "string" ? error.name : undefined);
}

function ask(action, fields, time) {
  if (!window.isSecureContext) {
    return Promise.reject(new ElegError("ERR_WEBEID_CONTEXT_INSECURE", "The page is not an https page"));
  }
  if (pending.has(action)) {
    return Promise.reject(new ElegError("ERR_WEBEID_ACTION_PENDING", "The question before this has no answer yet"));
  }
  pending.add(action);
  return new Promise((resolve, reject) => {
    const timers = [
      setTimeout(() => end(reject, new ElegError("ERR_WEBEID_EXTENSION_UNAVAILABLE", "No e-ID extension answers")), ACK_MS),
      setTimeout(() => end(reject, new ElegError("ERR_WEBEID_ACTION_TIMEOUT", "There was no answer in time")), time),
    ];
    function end(settle, value) {
      timers.forEach((timer) => clearTimeout(timer));
      window.removeEventListener("message", receive);
      pending.delete(action);
      settle(value);
    }
    function receive(event) {
      if (event.source !== window) return;
      if (event.data?.action === `${action}-ack`) clearTimeout(timers[0]);
      if (event.data?.action === `${action}-success`) end(resolve, event.data);
      if (event.data?.action === `${action}-failure`) end(reject, failure(event.data.error));
    }
    window.addEventListener("message", receive);
    window.postMessage({ action, libraryVersion: VERSION, ...fields }, window.location.origin);
  });
}

function interaction(options, times = 1) {
  return HANDSHAKE_MS + times * (options?.userInteractionTimeout || INTERACTION_MS);
}

function pick(answer, names) {
  return Object.fromEntries(names.map((name) => [name, answer[name]]));
}

/** Which versions answer. Rejects when there is no extension or no program. */
export async function status() {
  return pick(await ask("web-eid:status", {}, HANDSHAKE_MS), ["library", "extension", "nativeApp"]);
}

/** Asks who the visitor is. The answer is an authentication token for your server, and means nothing before it is verified. */
export async function authenticate(nonce, options) {
  const answer = await ask("web-eid:authenticate", { challengeNonce: nonce, options }, interaction(options));
  return pick(answer, ["unverifiedCertificate", "algorithm", "signature", "format", "appVersion"]);
}

/** Asks for the certificate that the visitor signs with, and what its key can do. */
export async function getSigningCertificate(options) {
  const answer = await ask("web-eid:get-signing-certificate", { options }, interaction(options, 2));
  return pick(answer, ["certificate", "supportedSignatureAlgorithms"]);
}

/** Asks the visitor to sign a hash with the certificate that getSigningCertificate() gave. */
export async function sign(certificate, hash, hashFunction, options) {
  const answer = await ask("web-eid:sign", { certificate, hash, hashFunction, options }, interaction(options, 2));
  return pick(answer, ["signature", "signatureAlgorithm"]);
}
