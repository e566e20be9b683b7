// One name for the WebExtension API in both browsers.
export const browser = globalThis.browser ?? globalThis.chrome;
