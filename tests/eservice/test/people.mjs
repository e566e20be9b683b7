// Tolvan Tolvansson and the others of the test CA, and tokens that they could have made.
import { execFileSync } from 'node:child_process';
import { createHash, sign, X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The build tree, given by CTest. */
export const TREE = process.env.ELEG_TREE ?? new URL('../../../build/dev', import.meta.url).pathname;
export const ELEGCTL = join(TREE, 'bin', 'elegctl');
const ca = (...words) => execFileSync(join(TREE, 'bin', 'eleg-rig-ca'), words, { encoding: 'utf8' }).trim();
const CA = ca('shared');

/** A folder of this process, removed at its end. */
export function ownFolder() {
    const folder = mkdtempSync(join(tmpdir(), 'eleg-eservice-test-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

/** A copy of the test CA with an OCSP address of its own, for which this process may answer. */
export function ownCa() {
    const folder = join(ownFolder(), 'ca');
    ca('copy', folder);
    return folder;
}

/** A folder with a test CA's root and issuers, as --trust-dir takes it. */
export function trustFolder(authority = CA) {
    const folder = ownFolder();
    for (const kind of ['anchors', 'intermediates'])
        for (const name of readdirSync(join(authority, kind))) copyFileSync(join(authority, kind, name), join(folder, name));
    return folder;
}

/**
 * @param {string} name of a holder: tolvan, asa, gustav (expired), nils (not yet valid), rackare (hostile name)
 * @param {'auth' | 'sign'} purpose
 * @returns {{key: string, certificate: string}} the key in PEM and the certificate in base64
 */
export function credential(name, purpose = 'auth', bits = 2048, authority = CA) {
    const folder = join(authority, 'holders', name, String(bits));
    const certificate = new X509Certificate(readFileSync(join(folder, `${purpose}.pem`)));
    return { key: readFileSync(join(folder, `${purpose}.key`), 'utf8'), certificate: certificate.raw.toString('base64') };
}

/** Somebody whose issuer nobody trusts, though the names are the same as in the test CA. */
export function strangersCredential() {
    const folder = ownFolder();
    const openssl = (...words) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '30',
        '-subj', '/C=SE/CN=Tolvan Tolvansson/SN=Tolvansson/GN=Tolvan/serialNumber=191212121212',
        '-addext', 'keyUsage=critical,digitalSignature', '-addext', 'extendedKeyUsage=clientAuth',
        '-addext', 'basicConstraints=critical,CA:FALSE');
    const certificate = new X509Certificate(readFileSync(join(folder, 'certificate.pem')));
    return { key: readFileSync(join(folder, 'key.pem'), 'utf8'), certificate: certificate.raw.toString('base64') };
}

const sha256 = (data) => createHash('sha256').update(data).digest();

/** The web-eid:1.0 token of `who` for `origin` and `nonce`: RS256 over H(origin) ‖ H(nonce). */
export function tokenOf(who, origin, nonce) {
    const signature = sign('sha256', Buffer.concat([sha256(origin), sha256(nonce)]), who.key);
    return { unverifiedCertificate: who.certificate, algorithm: 'RS256', signature: signature.toString('base64'),
        format: 'web-eid:1.0', appVersion: 'https://eleg.example/0.1.0' };
}

/** The signature of `who` over `text`, in base64. */
export const signatureOf = (who, text) => sign('sha256', Buffer.from(text, 'utf8'), who.key).toString('base64');
