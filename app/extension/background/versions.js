// Which versions can work together. Web eID's rule: a part must not be of an older major version than the page's library.

import { browser } from "./browser.js";
import { Failure } from "./failures.js";

const SEMVER = /^v?((\d{1,6})\.\d{1,6}\.\d{1,6}(?:[-+][0-9A-Za-z.+-]{0,64})?)$/;

function major(version) {
  return Number(SEMVER.exec(version)[2]);
}

export function extensionVersion() {
  return browser.runtime.getManifest().version;
}

/**
 * The version that eleg-host says it has, as SemVer.
 * @throws {Failure} VERSION_INVALID
 */
export function hostVersion(greeting) {
  const version = typeof greeting?.version === "string" ? SEMVER.exec(greeting.version) : null;
  if (!version) throw new Failure("VERSION_INVALID", "Eleg did not say which version it is");
  return version[1];
}

/**
 * @param {unknown} library the page's libraryVersion; a page may leave it out
 * @param {string} nativeApp as hostVersion() gave it
 * @returns {{library: string|undefined, extension: string, nativeApp: string}}
 * @throws {Failure} VERSION_INVALID, VERSION_MISMATCH
 */
export function compatibleVersions(library, nativeApp) {
  const versions = { library: library ?? undefined, extension: extensionVersion(), nativeApp };
  if (versions.library === undefined) return versions;
  if (typeof library !== "string" || !SEMVER.test(library)) {
    throw new Failure("VERSION_INVALID", "libraryVersion is not a version");
  }
  const requiresUpdate = {
    extension: major(library) > major(versions.extension),
    nativeApp: major(library) > major(nativeApp),
  };
  if (requiresUpdate.extension || requiresUpdate.nativeApp) {
    throw new Failure("VERSION_MISMATCH", "The page needs a newer Eleg", { ...versions, requiresUpdate });
  }
  return versions;
}
