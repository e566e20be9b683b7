// Between a page and the extension's background: hears what Web eID's page library posts, and posts the answers.
// Runs in every frame. Whatever arrives is the page's; who the page is, the background learns from the browser.
"use strict";

(() => {
  const browser = globalThis.browser ?? globalThis.chrome;
  const INSTANCE = "elegContentScript";
  // Put into an open page a second time (installed, updated, permission given): the one that is alive stays.
  if (globalThis[INSTANCE]?.alive()) return;

  const ACTIONS = ["web-eid:status", "web-eid:authenticate", "web-eid:get-signing-certificate", "web-eid:sign"];
  const FIELDS = ["libraryVersion", "challengeNonce", "certificate", "hash", "hashFunction"];
  const OPTIONS = ["userInteractionTimeout", "lang"];
  const LONGEST_FIELD = 8192;
  // Web eID's library waits 1 s for an ack and 6 s (and the person's time) for an answer; later ones must not come.
  const ACK_MS = 300;
  const ANSWER_MS = 5_900;
  const DEFAULT_INTERACTION_MS = 120_000;
  // Browsers stop a background that has had nothing to do for 30 s.
  const KEEP_AWAKE_MS = 10_000;

  const FAILURES = {
    insecure: {
      code: "ERR_WEBEID_CONTEXT_INSECURE",
      name: "ContextInsecureError",
      message: "Eleg works on https pages only",
    },
    pending: {
      code: "ERR_WEBEID_ACTION_PENDING",
      name: "ActionPendingError",
      message: "This page has asked already and has no answer yet",
    },
    unavailable: {
      code: "ERR_WEBEID_EXTENSION_UNAVAILABLE",
      name: "ExtensionUnavailableError",
      message: "The Eleg extension was stopped or updated; try again, or reload the page",
    },
    late: {
      code: "ERR_WEBEID_ACTION_TIMEOUT",
      name: "ActionTimeoutError",
      message: "There was no answer in time",
    },
  };

  const pending = new Map(); // action → Exchange
  const echoes = new Map(); // what we posted and have not yet heard ourselves: everything else is another's

  function post(message, targetOrigin) {
    echoes.set(message.action, (echoes.get(message.action) ?? 0) + 1);
    window.postMessage(message, targetOrigin);
  }

  function isEcho(action) {
    const count = echoes.get(action) ?? 0;
    if (count > 0) echoes.set(action, count - 1);
    return count > 0;
  }

  // Strings and numbers go on, and what is neither, or too long, as something that no check accepts.
  function plain(value) {
    if (value === undefined || value === null || typeof value === "number") return value;
    return typeof value === "string" && value.length <= LONGEST_FIELD ? value : false;
  }

  function pick(data, names) {
    const picked = {};
    if (typeof data !== "object" || data === null) return picked;
    for (const name of names) {
      if (Object.hasOwn(data, name)) picked[name] = plain(data[name]);
    }
    return picked;
  }

  // Whatever other listeners posted when they got the message that we got comes before this.
  function afterPostedMessages(next) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  }

  function requestOf(action, data) {
    return { action, ...pick(data, FIELDS), options: pick(data.options, OPTIONS) };
  }

  function answerTime(request) {
    if (request.action === "web-eid:status") return ANSWER_MS;
    const time = request.options.userInteractionTimeout;
    return ANSWER_MS + (typeof time === "number" && time > 0 ? Math.min(time, 86_400_000) : DEFAULT_INTERACTION_MS);
  }

  /** One request: from the page's message to the one answer that it may get. */
  class Exchange {
    #request;
    #origin;
    #port = null;
    #acknowledged = false;
    #accepted = false; // the background has it: from here on a second try could open a second dialog
    #tries = 2;
    #timers = [];

    constructor(request, origin) {
      this.#request = request;
      this.#origin = origin;
      // The ack waits for the background's first word. That is time enough for another extension's ack to come first.
      this.#timers.push(setTimeout(() => this.#acknowledge(), ACK_MS));
      this.#timers.push(setTimeout(() => this.#fail(FAILURES.late), answerTime(request)));
    }

    start() {
      pending.set(this.#request.action, this);
      this.#connect();
    }

    get acknowledged() {
      return this.#acknowledged;
    }

    /** Ends without a word to the page; the background takes the dialog away. */
    withdraw() {
      this.#timers.forEach((timer) => clearTimeout(timer));
      if (pending.get(this.#request.action) === this) pending.delete(this.#request.action);
      try {
        this.#port?.disconnect();
      } catch {
        // the extension was updated under us: the port went with it
      }
    }

    #connect() {
      this.#tries -= 1;
      try {
        this.#port = browser.runtime.connect({ name: "web-eid" });
      } catch {
        this.#port = null;
        this.#fail(FAILURES.unavailable);
        return;
      }
      this.#port.onMessage.addListener((message) => this.#receive(message));
      this.#port.onDisconnect.addListener(() => this.#lost());
    }

    #receive(message) {
      if (pending.get(this.#request.action) !== this) return;
      if (message.kind === "ready") {
        afterPostedMessages(() => this.#handOver());
      } else if (message.kind === "success") {
        this.#answer("success", message.fields);
      } else if (message.kind === "failure") {
        this.#fail(message.error);
      }
    }

    #handOver() {
      if (pending.get(this.#request.action) !== this || this.#accepted) return;
      this.#acknowledge();
      if (!this.#send({ kind: "request", request: this.#request })) return;
      this.#accepted = true;
      this.#timers.push(setInterval(() => this.#send({ kind: "still-here" }), KEEP_AWAKE_MS));
    }

    #send(message) {
      try {
        this.#port.postMessage(message);
        return true;
      } catch {
        this.#lost();
        return false;
      }
    }

    #lost() {
      void browser.runtime?.lastError;
      if (pending.get(this.#request.action) !== this) return;
      // Stopped before it had the request (browsers stop idle backgrounds at any moment): a new one takes it.
      if (!this.#accepted && this.#tries > 0) this.#connect();
      else this.#fail(FAILURES.unavailable);
    }

    #acknowledge() {
      if (this.#acknowledged) return;
      this.#acknowledged = true;
      post({ action: `${this.#request.action}-ack` }, this.#origin);
    }

    #fail(error) {
      this.#answer("failure", { error });
    }

    #answer(outcome, fields) {
      this.withdraw();
      post({ ...fields, action: `${this.#request.action}-${outcome}` }, this.#origin);
    }
  }

  function onRequest(action, event) {
    // A sandboxed frame's origin is "null", which postMessage does not take as a target.
    const origin = event.origin === "null" ? "*" : event.origin;
    if (!window.isSecureContext || window.location.protocol !== "https:" || window.origin === "null") {
      post({ action: `${action}-failure`, error: FAILURES.insecure }, origin);
    } else if (pending.has(action)) {
      post({ action: `${action}-ack` }, origin);
      post({ action: `${action}-failure`, error: FAILURES.pending }, origin);
    } else {
      new Exchange(requestOf(action, event.data), origin).start();
    }
  }

  // Another extension speaks: when it acknowledged before us the request is its own, when it answered there is no one to
  // answer any more.
  function onForeign(action, kind) {
    const exchange = pending.get(action);
    if (exchange && !(kind === "ack" && exchange.acknowledged)) exchange.withdraw();
  }

  function onMessage(event) {
    const action = event.data?.action;
    if (event.source !== window || !event.isTrusted || typeof action !== "string" || !action.startsWith("web-eid:")) {
      return;
    }
    if (!instance.alive()) {
      // Left over from before an update: the new one serves the page.
      window.removeEventListener("message", onMessage);
    } else if (ACTIONS.includes(action)) {
      onRequest(action, event);
    } else if (!isEcho(action)) {
      const [, base, kind] = /^(.*)-(ack|success|failure)$/.exec(action) ?? [];
      if (kind) onForeign(base, kind);
    }
  }

  const instance = {
    alive() {
      try {
        return browser.runtime.id !== undefined;
      } catch {
        return false;
      }
    },
  };
  globalThis[INSTANCE] = instance;

  window.addEventListener("message", onMessage);
  window.addEventListener("pagehide", () => pending.forEach((exchange) => exchange.withdraw()));
  browser.runtime.onMessage.addListener((message, _sender, respond) => {
    if (message?.kind === "are-you-there") respond({ kind: "here" }); // asked by the popup
    // The background had a request of this page when the extension was updated; who took it is no more.
    if (message?.kind === "lost" && message.origin === window.origin && !pending.has(message.action)) {
      post({ action: `${message.action}-failure`, error: FAILURES.unavailable }, window.origin);
    }
  });
})();
