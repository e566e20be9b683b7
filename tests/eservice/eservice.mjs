#!/usr/bin/env node
// A small e-service to sign in to with an e-ID: https://localhost:PORT, for the demo and for tests.
//
//     eservice.mjs --trust-dir DIR [--revocation [--policy FILE]] [--elegctl PATH] [--port N] [--print-url]
//
//   --trust-dir DIR   the issuers that the service trusts (PEM or DER files)
//   --revocation      asks the issuer whether an e-ID has been revoked, and lets nobody in without an answer
//   --policy FILE     in the place of /etc/eleg/policy.json, for a developer build of elegctl
//   --elegctl PATH    the verifier; beside build/dev's programs by default
//   --port N          0, the default, takes any that is free
//   --print-url       prints the address alone when ready, for people; otherwise one line of JSON:
//                     {"url", "caFile", "spkiHash", "pid"}
//
// Ends on SIGTERM, SIGINT and, when standard input is a pipe, at its end: it never outlives whoever started it.
import { accessSync, constants, fstatSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startService } from './server/service.mjs';
import { makeTlsIdentity } from './server/tls_identity.mjs';
import { Verifier } from './server/verifier.mjs';

function readOptions() {
    const { values } = parseArgs({ options: {
        'trust-dir': { type: 'string' }, revocation: { type: 'boolean', default: false }, policy: { type: 'string' },
        elegctl: { type: 'string' }, port: { type: 'string', default: '0' },
        'print-url': { type: 'boolean', default: false } } });
    if (!values['trust-dir'] || !statSync(values['trust-dir']).isDirectory()) throw new Error('--trust-dir names no folder');
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) throw new Error('--port is 0 to 65535');
    const elegctl = values.elegctl ?? fileURLToPath(new URL('../../build/dev/bin/elegctl', import.meta.url));
    accessSync(elegctl, constants.X_OK);
    if (values.policy !== undefined) accessSync(values.policy, constants.R_OK);
    return { elegctl, trustDir: values['trust-dir'], port: Number(values.port), printUrl: values['print-url'],
        how: { revocation: values.revocation, policy: values.policy } };
}

/** Calls `stop` once, whichever way the end comes. */
function onEnd(stop) {
    let ending = false;
    const once = () => {
        if (!ending) stop();
        ending = true;
    };
    process.on('SIGTERM', once).on('SIGINT', once).on('SIGHUP', once);
    const standardInput = fstatSync(0);
    if (standardInput.isFIFO() || standardInput.isSocket()) process.stdin.on('end', once).on('error', once).resume();
}

async function main() {
    const options = readOptions();
    const tls = await makeTlsIdentity();
    let service;
    try {
        const verifier = new Verifier(options.elegctl, options.trustDir, tls.folder, options.how);
        service = await startService({ tls, verifier, port: options.port });
    } catch (error) {
        await tls.remove();
        throw error;
    }
    onEnd(async () => {
        await service.close();
        await tls.remove();
        process.exit(0);
    });
    const { caFile, spkiHash } = tls;
    console.log(options.printUrl ? service.origin : JSON.stringify({ url: service.origin, caFile, spkiHash, pid: process.pid }));
}

main().catch((error) => {
    console.error(`eservice: ${error.message}`);
    process.exit(2);
});
