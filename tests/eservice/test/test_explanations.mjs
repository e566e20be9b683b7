// Every code that can reach a visitor has words, in Swedish.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHECKS } from '../pages/words.mjs';
import { explain, EXPLANATIONS, FAILED_CHECKS } from '../public/explanations.js';

const WEB_EID = ['ACTION_TIMEOUT', 'USER_TIMEOUT', 'VERSION_MISMATCH', 'VERSION_INVALID', 'EXTENSION_UNAVAILABLE',
    'NATIVE_UNAVAILABLE', 'UNKNOWN_ERROR', 'CONTEXT_INSECURE', 'USER_CANCELLED', 'NATIVE_INVALID_ARGUMENT', 'NATIVE_FATAL',
    'ACTION_PENDING', 'MISSING_PARAMETER'];

test('every code of Web eID is explained', () => {
    for (const name of WEB_EID) assert.ok(EXPLANATIONS[`ERR_WEBEID_${name}`], name);
});

test('every code that the service refuses with is explained', () => {
    const folder = new URL('../routes/', import.meta.url);
    const source = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const codes = new Set([...source.matchAll(/(?:Refusal\(\d+, |refused\(|\?\? )'([A-Z_]+)'/g)].map((found) => found[1]));
    codes.delete('NOT_FOUND');
    assert.ok(codes.size >= 7, [...codes].join());
    for (const code of codes) assert.ok(EXPLANATIONS[code], code);
});

test('every check that has a name on the page has words for its failure', () => {
    for (const id of Object.keys(CHECKS)) if (id !== 'nonce') assert.ok(FAILED_CHECKS[id], id);
});

test('what happened at the card is told rather than that something was fatal', () => {
    const told = explain({ code: 'ERR_WEBEID_NATIVE_FATAL', message: 'PIN_BLOCKED: C_Login' });
    assert.equal(told.title, 'Pin-koden är låst');
    assert.equal(explain({ code: 'ERR_WEBEID_USER_CANCELLED', message: 'PIN_BLOCKED' }).title, 'Du avbröt');
});

test('errors of any shape get words', () => {
    for (const error of [undefined, null, 7, {}, { code: 7 }, { code: 'constructor' }, { code: '__proto__' }, new TypeError('x')]) {
        const { title, text } = explain(error);
        assert.equal(typeof title, 'string');
        assert.equal(typeof text, 'string');
    }
});
