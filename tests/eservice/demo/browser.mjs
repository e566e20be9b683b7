// Chromium with the extension, in a home and a profile that are thrown away.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const CHROMIUM = '/usr/bin/chromium';

/**
 * Makes a home whose browser trusts the e-service's authority and finds eleg-host.
 * @param {object} given
 * @param {object} [given.settings] environment variables for the browser, and so for eleg-host
 * @returns {Promise<{profile: string, environment: object}>}
 */
export async function prepareHome({ work, tree, caFile, settings = {} }) {
    const home = join(work, 'home');
    const profile = join(work, 'profile');
    const certificates = join(home, '.pki', 'nssdb');
    await mkdir(certificates, { recursive: true });
    await mkdir(join(profile, 'Default'), { recursive: true });
    // A visitor who reads Swedish: no offer to translate.
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
    const database = `sql:${certificates}`;
    await run('certutil', ['-N', '-d', database, '--empty-password']);
    await run('certutil', ['-A', '-d', database, '-n', 'Eleg TEST web CA', '-t', 'C,,', '-i', caFile]);
    await run(join(ROOT, 'packaging', 'native-messaging', 'install'),
        ['--host', join(tree, 'bin', 'eleg-host'), '--chromium-profile', profile]);
    const environment = { ...process.env, HOME: home, XAUTHORITY: process.env.XAUTHORITY ?? join(homedir(), '.Xauthority'),
        ...settings };
    for (const name of ['CONFIG', 'CACHE', 'DATA', 'STATE']) delete environment[`XDG_${name}_HOME`];
    return { profile, environment };
}

/** What Chromium is started with, beside its profile. */
export async function browserArguments(tree) {
    const extension = join(tree, 'share', 'eleg', 'extension');
    const words = [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`, '--no-first-run',
        '--no-default-browser-check', '--password-store=basic', '--disable-sync', '--disable-component-update',
        '--disable-background-networking', '--window-position=0,0', '--window-size=1280,1024',
        // Nothing leaves this computer: what is not localhost ends at a port where nobody listens.
        '--proxy-server=127.0.0.1:9'];
    // Without its sandbox Chromium warns on every page; the demo visits only its own service.
    if (!(await sandboxWorks())) words.push('--no-sandbox', '--test-type');
    return words;
}

/** Chromium's sandbox needs an ordinary user who may make user namespaces. */
async function sandboxWorks() {
    if (process.getuid() === 0) return false;
    return run('unshare', ['--user', '--map-root-user', 'true']).then(() => true, () => false);
}
