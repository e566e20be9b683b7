// What eleg-host answered, checked and copied field by field: a page gets what the protocol names and nothing else.

import { Failure } from "./failures.js";

const LONGEST_TEXT = 65_536;
const MOST_ALGORITHMS = 64;

function malformed(name) {
  return new Failure("NATIVE_FATAL", `Eleg gave an answer without a proper ${name}`);
}

function text(answer, name) {
  const value = Object.hasOwn(answer, name) ? answer[name] : undefined;
  if (typeof value !== "string" || value === "" || value.length > LONGEST_TEXT) throw malformed(name);
  return value;
}

function texts(answer, names) {
  return Object.fromEntries(names.map((name) => [name, text(answer, name)]));
}

function algorithm(value, name) {
  if (typeof value !== "object" || value === null) throw malformed(name);
  return texts(value, ["cryptoAlgorithm", "hashFunction", "paddingScheme"]);
}

function algorithms(answer) {
  const list = answer.supportedSignatureAlgorithms;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_ALGORITHMS) {
    throw malformed("supportedSignatureAlgorithms");
  }
  return list.map((value) => algorithm(value, "supportedSignatureAlgorithms"));
}

const FIELDS = {
  authenticate: (answer) =>
    texts(answer, ["unverifiedCertificate", "algorithm", "signature", "format", "appVersion"]),
  "get-signing-certificate": (answer) => ({
    certificate: text(answer, "certificate"),
    supportedSignatureAlgorithms: algorithms(answer),
  }),
  sign: (answer) => ({
    signature: text(answer, "signature"),
    signatureAlgorithm: algorithm(answer.signatureAlgorithm, "signatureAlgorithm"),
  }),
};

/**
 * The fields of a successful answer.
 * @param {string} command what was asked
 * @param {object} answer from eleg-host, an object without "error"
 * @throws {Failure} NATIVE_FATAL
 */
export function answerFields(command, answer) {
  return FIELDS[command](answer);
}
