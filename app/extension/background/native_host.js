// The connection to eleg-host: it speaks first and says its version, takes one command, gives one answer and exits.
// Closing the port closes its standard input, and then it takes its dialog away and ends.

import { browser } from "./browser.js";
import { Failure, failureOfHost } from "./failures.js";
import { hostVersion } from "./versions.js";

export const HOST_NAME = "se.eleg.host";
const HANDSHAKE_MS = 5_000;

/** Thrown when nobody waits for the answer any longer. */
export class Abandoned extends Error {}

export class NativeHost {
  #port;
  #messages = [];
  #end = null; // why nothing more will come
  #wake = () => {};

  /** Starts eleg-host. @param {AbortSignal} signal closes it when nobody waits any longer */
  constructor(signal) {
    if (signal.aborted) throw new Abandoned();
    try {
      this.#port = browser.runtime.connectNative(HOST_NAME);
    } catch (error) {
      throw new Failure("NATIVE_UNAVAILABLE", String(error?.message ?? "Native messaging is not available"));
    }
    this.#port.onMessage.addListener((message) => {
      this.#messages.push(message);
      this.#wake();
    });
    this.#port.onDisconnect.addListener((port) => {
      const reason = port.error?.message ?? browser.runtime.lastError?.message;
      this.#finish(new Failure("NATIVE_UNAVAILABLE", reason || "Eleg ended without a word"));
    });
    signal.addEventListener("abort", () => {
      this.close();
      this.#finish(new Abandoned());
    });
  }

  /** @returns {Promise<string>} eleg-host's version. @throws {Failure} NATIVE_UNAVAILABLE, VERSION_INVALID */
  async version() {
    return hostVersion(await this.#next(HANDSHAKE_MS, new Failure("NATIVE_UNAVAILABLE", "Eleg did not start in time")));
  }

  /**
   * @param {object} command what nativeCommand() made
   * @param {number} time how long the person may take, in milliseconds
   * @returns {Promise<object>} the answer, an object without "error"
   * @throws {Failure} what eleg-host answered; USER_TIMEOUT; NATIVE_FATAL when it ended or spoke out of turn
   */
  async ask(command, time) {
    this.#port.postMessage(command);
    let answer;
    try {
      answer = await this.#next(time, new Failure("USER_TIMEOUT", "The person did not answer in time"));
    } catch (error) {
      if (error.code !== "ERR_WEBEID_NATIVE_UNAVAILABLE") throw error;
      throw new Failure("NATIVE_FATAL", `Eleg ended before it answered: ${error.message}`);
    }
    if (typeof answer !== "object" || answer === null) throw new Failure("NATIVE_FATAL", "Eleg answered without sense");
    if (Object.hasOwn(answer, "error")) throw failureOfHost(answer.error);
    return answer;
  }

  close() {
    this.#port.disconnect();
  }

  #finish(reason) {
    this.#end ??= reason;
    this.#wake();
  }

  #next(time, late) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#finish(late), time);
      this.#wake = () => {
        if (this.#messages.length === 0 && this.#end === null) return;
        clearTimeout(timer);
        if (this.#messages.length > 0) resolve(this.#messages.shift());
        else reject(this.#end);
      };
      this.#wake();
    });
  }
}
