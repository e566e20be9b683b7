// A certificate authority for one run: makes a TLS certificate for localhost, then forgets its key.
import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Name constraints: even a browser that is told to trust this CA trusts it for localhost alone.
const CONFIGURATION = `
[req]
distinguished_name = subject
prompt = no
[subject]
O = Eleg TEST, not for real use
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign
nameConstraints = critical, permitted;DNS:localhost
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

/**
 * Makes key and certificate with the openssl program in a new folder that only this user can read.
 * @returns {Promise<{key: string, certificate: string, caFile: string, spkiHash: string, folder: string,
 *   remove: () => Promise<void>}>} PEM texts; the CA's certificate as a file for browsers; the base64 SHA-256 of the
 *   server key's SubjectPublicKeyInfo, which is what Chromium's --ignore-certificate-errors-spki-list takes
 * @throws when openssl is missing or fails
 */
export async function makeTlsIdentity() {
    const folder = await mkdtemp(join(tmpdir(), 'eleg-eservice-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    const openssl = (...words) => run('openssl', words, { cwd: folder, timeout: 20_000 });
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-config', 'openssl.cnf'];
    try {
        await writeFile(join(folder, 'openssl.cnf'), CONFIGURATION);
        await openssl('req', '-x509', ...newKey, '-extensions', 'authority', '-days', '3', '-keyout', 'ca.key',
            '-subj', '/O=Eleg TEST, not for real use/CN=Eleg TEST throw-away web CA', '-out', 'ca.pem');
        await openssl('req', ...newKey, '-keyout', 'server.key', '-out', 'server.csr',
            '-subj', '/O=Eleg TEST, not for real use/CN=localhost');
        await openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-days', '3',
            '-extfile', 'openssl.cnf', '-extensions', 'server', '-out', 'server.pem');
        await rm(join(folder, 'ca.key'));
        const key = await readFile(join(folder, 'server.key'), 'utf8');
        await rm(join(folder, 'server.key'));
        const certificate = await readFile(join(folder, 'server.pem'), 'utf8');
        const spki = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
        const spkiHash = createHash('sha256').update(spki).digest('base64');
        return { key, certificate, caFile: join(folder, 'ca.pem'), spkiHash, folder, remove };
    } catch (error) {
        await remove();
        throw error;
    }
}
