// Every code that can reach a visitor has words, in Swedish.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHECKS } from '../pages/words.mjs';
import { explain, EXPLANATIONS, FAILED_CHECKS, FAILED_VERDICTS } from '../public/explanations.js';
import { VERDICTS } from '../public/verdicts.js';

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

const source = (path) => readFileSync(new URL(`../../../libcard/${path}`, import.meta.url), 'utf8');

test('every verdict that a token can fail with has a sentence of its own, and none is there for nothing', () => {
    const findings = [...source('trust/findings.cpp').matchAll(/FindingInfo\{\s*F::\w+,\s*"([^"]+)",\s*S::(\w+)/g)];
    assert.ok(findings.length > 80, String(findings.length));
    const codes = findings.filter(([, , status]) => status !== 'Valid').map(([, code]) => code);
    for (const [, code] of source('token/verify_token.cpp').matchAll(/constexpr Objection k\w+\{\s*"([^"]+)"/g)) codes.push(code);
    const tellNothing = ['not-reached', 'revocation-not-checked'];
    const wanted = codes.filter((code) => !tellNothing.includes(code)).sort();
    assert.deepEqual(Object.keys(VERDICTS).sort(), wanted);
    assert.equal(new Set(Object.values(VERDICTS)).size, wanted.length, 'two verdicts say the same');
    for (const code of Object.keys(FAILED_VERDICTS)) assert.ok(VERDICTS[code], code);
});

test('of several checks that failed the first is told, with what to do', () => {
    const told = explain({ code: 'TOKEN_REFUSED', failure: { id: 'revocation', code: 'revoked' },
        revoked: { when: '2026-05-03T06:00:00Z' } });
    assert.equal(told.title, 'E-legitimationen är spärrad');
    assert.match(told.text, /Beställ en ny/);
    assert.deepEqual(told.list, ['Spärren gäller från 3 maj 2026.'], 'the title is not said twice');
    assert.equal(told.code, 'TOKEN_REFUSED: revoked');
    const unreachable = explain({ code: 'TOKEN_REFUSED', failure: { id: 'revocation', code: 'server-unreachable' } });
    assert.equal(unreachable.title, 'Spärrkontrollen gick inte att göra');
    assert.deepEqual(unreachable.list, ['Utfärdarens spärrtjänst går inte att nå.']);
    const unknown = explain({ code: 'TOKEN_REFUSED', failure: { id: 'chain', code: 'from-tomorrow', reason: 'New.' } });
    assert.equal(unknown.title, 'E-tjänsten litar inte på utfärdaren');
    assert.deepEqual(unknown.list, ['New.']);
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
