// The failures that Web eID's page protocol knows. A page compares the code, Web eID's library makes an error of the name.

const NAMES = {
  ERR_WEBEID_ACTION_PENDING: "ActionPendingError",
  ERR_WEBEID_CONTEXT_INSECURE: "ContextInsecureError",
  ERR_WEBEID_MISSING_PARAMETER: "MissingParameterError",
  ERR_WEBEID_NATIVE_FATAL: "NativeFatalError",
  ERR_WEBEID_NATIVE_INVALID_ARGUMENT: "NativeInvalidArgumentError",
  ERR_WEBEID_NATIVE_UNAVAILABLE: "NativeUnavailableError",
  ERR_WEBEID_UNKNOWN_ERROR: "UnknownError",
  ERR_WEBEID_USER_CANCELLED: "UserCancelledError",
  ERR_WEBEID_USER_TIMEOUT: "UserTimeoutError",
  ERR_WEBEID_VERSION_INVALID: "VersionInvalidError",
  ERR_WEBEID_VERSION_MISMATCH: "VersionMismatchError",
};

const LONGEST_MESSAGE = 500;

export class Failure extends Error {
  /**
   * @param {string} code without its prefix, for example "USER_TIMEOUT"
   * @param {string} message English, for the site's developer
   * @param {object} [details] further own properties that the page may see
   */
  constructor(code, message, details = {}) {
    super(message);
    this.code = `ERR_WEBEID_${code}`;
    this.details = details;
  }

  /** What the page gets. */
  toPage() {
    return { ...this.details, code: this.code, message: this.message, name: NAMES[this.code] };
  }
}

/** The failure that eleg-host answered with. What it says is bounded and its code must be one that pages know. */
export function failureOfHost(error) {
  const code = typeof error?.code === "string" && Object.hasOwn(NAMES, error.code) ? error.code : "ERR_WEBEID_NATIVE_FATAL";
  const message = typeof error?.message === "string" ? error.message.slice(0, LONGEST_MESSAGE) : "";
  return new Failure(code.replace(/^ERR_WEBEID_/, ""), message || "Eleg could not do it");
}

/** Any thrown thing as what the page gets; a defect of ours tells the page nothing about us. */
export function toPage(error) {
  if (error instanceof Failure) return error.toPage();
  console.error(error);
  return new Failure("UNKNOWN_ERROR", "The Eleg extension failed").toPage();
}
