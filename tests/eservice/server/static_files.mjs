// The files that anybody may have: a fixed list, so that no path of a request ever reaches the file system.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SCRIPT = 'text/javascript; charset=utf-8';

const FILES = {
    '/style.css': ['../public/style.css', 'text/css; charset=utf-8'],
    '/sign_in.js': ['../public/sign_in.js', SCRIPT],
    '/sign.js': ['../public/sign.js', SCRIPT],
    '/conversation.js': ['../public/conversation.js', SCRIPT],
    '/explanations.js': ['../public/explanations.js', SCRIPT],
    '/verdicts.js': ['../public/verdicts.js', SCRIPT],
    '/favicon.svg': ['../public/favicon.svg', 'image/svg+xml'],
    // The very file that sites copy.
    '/eleg.js': ['../../../app/extension/page-client/eleg.js', SCRIPT],
};

/** Reads every file once, at the start: a missing one is told then and not to a visitor. */
export function loadStaticFiles() {
    const files = new Map();
    for (const [path, [file, type]] of Object.entries(FILES)) files.set(path, { type, content: readFileSync(here(file)) });
    return files;
}
