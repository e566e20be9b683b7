// What a page may ask for, checked before it goes to eleg-host (which checks again). Sizes are those of Web eID's
// native protocol, where one message is at most 8192 bytes.

import { Failure } from "./failures.js";

export const DEFAULT_INTERACTION_MS = 120_000;
// setTimeout counts in 32 bits; nobody looks at a dialog for a day.
const LONGEST_INTERACTION_MS = 86_400_000;

const HASH_BYTES = {
  "SHA-224": 28,
  "SHA-256": 32,
  "SHA-384": 48,
  "SHA-512": 64,
  "SHA3-224": 28,
  "SHA3-256": 32,
  "SHA3-384": 48,
  "SHA3-512": 64,
};
const NONCE_LENGTH = { min: 44, max: 128 };
const LONGEST_CERTIFICATE = 7168;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/;

function invalid(message) {
  return new Failure("NATIVE_INVALID_ARGUMENT", message);
}

function text(request, name, { min = 1, max }) {
  const value = request[name];
  if (value === undefined || value === null || value === "") {
    throw new Failure("MISSING_PARAMETER", `${name} is missing`);
  }
  if (typeof value !== "string") throw invalid(`${name} must be a string of at most ${max} characters`);
  if (value.length < min || value.length > max) throw invalid(`${name} must have ${min} to ${max} characters`);
  return value;
}

function base64(request, name, limits) {
  const value = text(request, name, limits);
  if (!BASE64.test(value)) throw invalid(`${name} must be base64`);
  return value;
}

function hashArguments(request) {
  const certificate = base64(request, "certificate", { max: LONGEST_CERTIFICATE });
  const hashFunction = text(request, "hashFunction", { max: 16 });
  if (!Object.hasOwn(HASH_BYTES, hashFunction)) throw invalid("hashFunction is not one that Web eID knows");
  const length = 4 * Math.ceil(HASH_BYTES[hashFunction] / 3);
  const hash = base64(request, "hash", { min: length, max: length });
  return { hash, hashFunction, certificate };
}

const ARGUMENTS = {
  authenticate: (request) => ({ challengeNonce: text(request, "challengeNonce", NONCE_LENGTH) }),
  "get-signing-certificate": () => ({}),
  sign: hashArguments,
};

function languageOf(options) {
  const lang = options?.lang;
  if (lang === undefined || lang === null || lang === "") return {};
  if (typeof lang !== "string" || !LANGUAGE.test(lang)) throw invalid("options.lang must be a language tag");
  return { lang };
}

/**
 * How long the person may take, in milliseconds. Web eID's extension takes 0 for "not given"; so do we.
 * @throws {Failure} when it is not a number of milliseconds
 */
export function interactionTime(options) {
  const time = options?.userInteractionTimeout;
  if (time === undefined || time === null || time === 0) return DEFAULT_INTERACTION_MS;
  if (typeof time !== "number" || !(time > 0)) throw invalid("options.userInteractionTimeout must be milliseconds");
  return Math.min(time, LONGEST_INTERACTION_MS);
}

/**
 * The message to eleg-host for what a page asked.
 * @param {string} command "authenticate", "get-signing-certificate" or "sign"
 * @param {object} request the page's fields, picked by the content script
 * @param {string} origin the browser's word for the calling frame
 * @throws {Failure} MISSING_PARAMETER, NATIVE_INVALID_ARGUMENT
 */
export function nativeCommand(command, request, origin) {
  return { command, arguments: { ...ARGUMENTS[command](request), origin, ...languageOf(request.options) } };
}
