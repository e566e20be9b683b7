// What a site's page library does with Web eID's page protocol, and nothing more: it waits 1 s for an ack, 6 s and the
// person's time for an answer, and tells answers apart by their action alone. Every message of the protocol that passes
// in the page is kept, in order.

const VERSION = "2.0.0";
export const heard = [];
const queue = new Map(); // action → {resolve, reject, ack, reply}

function failure(code, more = {}) {
  return Object.assign(new Error(code), { code: `ERR_WEBEID_${code}`, ...more });
}

window.addEventListener("message", ({ data }) => {
  if (typeof data?.action !== "string" || !data.action.startsWith("web-eid:")) return;
  heard.push({ at: performance.now(), ...data });
  const [, action, kind] = /^(.*?)(?:-(ack|success|failure))?$/.exec(data.action);
  const waiting = queue.get(action);
  if (!kind || !waiting) return;
  clearTimeout(waiting.ack);
  if (kind === "ack") return;
  clearTimeout(waiting.reply);
  queue.delete(action);
  if (kind === "success") waiting.resolve(data);
  else waiting.reject(Object.assign(new Error(data.error.message), data.error));
});

function send(message, time) {
  const { action } = message;
  if (queue.has(action)) return Promise.reject(failure("ACTION_PENDING"));
  return new Promise((resolve, reject) => {
    const giveUp = (code) => () => {
      queue.delete(action);
      reject(failure(code));
    };
    queue.set(action, {
      resolve,
      reject,
      ack: setTimeout(giveUp("EXTENSION_UNAVAILABLE"), 1_000),
      reply: setTimeout(giveUp("ACTION_TIMEOUT"), time),
    });
    window.postMessage({ libraryVersion: VERSION, ...message }, "*");
  });
}

function personsTime(options, times) {
  return 6_000 + times * (options?.userInteractionTimeout ?? 120_000);
}

export function status() {
  return send({ action: "web-eid:status" }, 6_000);
}

export function authenticate(challengeNonce, options) {
  return send({ action: "web-eid:authenticate", challengeNonce, options }, personsTime(options, 1));
}

export function getSigningCertificate(options) {
  return send({ action: "web-eid:get-signing-certificate", options }, personsTime(options, 2));
}

export function sign(certificate, hash, hashFunction, options) {
  return send({ action: "web-eid:sign", certificate, hash, hashFunction, options }, personsTime(options, 2));
}
