/** What every question takes. */
export interface Options {
  /** Language of Eleg's window, for example "sv" or "en"; the person's own choice when left out. */
  lang?: string;
  /** How long the person may take, in milliseconds; 120 000 when left out. */
  userInteractionTimeout?: number;
}

export type HashFunction =
  | "SHA-224"
  | "SHA-256"
  | "SHA-384"
  | "SHA-512"
  | "SHA3-224"
  | "SHA3-256"
  | "SHA3-384"
  | "SHA3-512";

export interface SignatureAlgorithm {
  cryptoAlgorithm: "ECC" | "RSA";
  hashFunction: HashFunction;
  paddingScheme: "NONE" | "PKCS1.5" | "PSS";
}

/** Web eID's authentication token, format web-eid:1.0. It means nothing before your server has verified it. */
export interface AuthenticationToken {
  /** DER in base64. */
  unverifiedCertificate: string;
  algorithm: "RS256" | "PS256" | "ES256" | "ES384" | "ES512";
  /** In base64; an EC signature as raw r and s. */
  signature: string;
  format: string;
  appVersion: string;
}

export interface SigningCertificate {
  /** DER in base64. */
  certificate: string;
  supportedSignatureAlgorithms: SignatureAlgorithm[];
}

export interface Signature {
  /** In base64. */
  signature: string;
  signatureAlgorithm: SignatureAlgorithm;
}

export interface Versions {
  library?: string;
  extension: string;
  nativeApp: string;
}

export type ErrorCode =
  | "ERR_WEBEID_ACTION_PENDING"
  | "ERR_WEBEID_ACTION_TIMEOUT"
  | "ERR_WEBEID_CONTEXT_INSECURE"
  | "ERR_WEBEID_EXTENSION_UNAVAILABLE"
  | "ERR_WEBEID_MISSING_PARAMETER"
  | "ERR_WEBEID_NATIVE_FATAL"
  | "ERR_WEBEID_NATIVE_INVALID_ARGUMENT"
  | "ERR_WEBEID_NATIVE_UNAVAILABLE"
  | "ERR_WEBEID_UNKNOWN_ERROR"
  | "ERR_WEBEID_USER_CANCELLED"
  | "ERR_WEBEID_USER_TIMEOUT"
  | "ERR_WEBEID_VERSION_INVALID"
  | "ERR_WEBEID_VERSION_MISMATCH";

/** What every function rejects with. */
export class ElegError extends Error {
  constructor(code: ErrorCode, message: string, name?: string);
  readonly code: ErrorCode;
}

/** Which versions answer. Rejects when there is no extension or no program. */
export function status(): Promise<Versions>;

/**
 * Asks who the visitor is.
 * @param nonce 44 to 128 characters from your server: 32 random bytes in base64, used once
 */
export function authenticate(nonce: string, options?: Options): Promise<AuthenticationToken>;

/** Asks for the certificate that the visitor signs with, and what its key can do. */
export function getSigningCertificate(options?: Options): Promise<SigningCertificate>;

/**
 * Asks the visitor to sign a hash.
 * @param certificate what getSigningCertificate() gave, unchanged
 * @param hash in base64, as long as the hash function's
 */
export function sign(
  certificate: string,
  hash: string,
  hashFunction: HashFunction,
  options?: Options,
): Promise<Signature>;
