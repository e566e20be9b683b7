// The page protocol, as sites see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ALGORITHM, HASH, NONCE, TOKEN, call, exchange, extensionFixture, heard } from "./fixture.mjs";

const fixture = extensionFixture();

/** Asks, greets, and gives [the command that eleg-host would get, how to answer it]. */
async function ask(page, ...given) {
  const answer = call(page, ...given);
  const host = await fixture.hosts.greeted();
  return { host, command: await host.command(), answer };
}

test("status tells the three versions and shows nothing", async () => {
  const page = await fixture.openPage();
  const answer = call(page, "status");
  const host = await fixture.hosts.greeted("2.3.4+5");
  const { value } = await answer;
  assert.equal(value.library, "2.0.0");
  assert.match(value.extension, /^2\.\d+\.\d+$/);
  assert.equal(value.nativeApp, "2.3.4+5");
  await host.closed();
});

test("a request is acknowledged before it is answered", async () => {
  const page = await fixture.openPage();
  const { host, answer } = await ask(page, "authenticate", NONCE);
  assert.equal((await heard(page, "web-eid:authenticate-ack")).length, 1);
  host.say(TOKEN);
  await answer;
  assert.deepEqual(
    (await heard(page)).map(({ action }) => action),
    ["web-eid:authenticate", "web-eid:authenticate-ack", "web-eid:authenticate-success"],
  );
});

test("authenticate takes nonce, origin and language to the host and the token back", async () => {
  const page = await fixture.openPage();
  const { host, command, answer } = await ask(page, "authenticate", NONCE, { lang: "sv" });
  assert.deepEqual(command, {
    command: "authenticate",
    arguments: { challengeNonce: NONCE, origin: fixture.site.url, lang: "sv" },
  });
  host.say(TOKEN);
  const { action, ...token } = (await answer).value;
  assert.equal(action, "web-eid:authenticate-success");
  assert.deepEqual(token, TOKEN);
  await host.closed();
});

test("signing asks for the certificate and then for the signature", async () => {
  const page = await fixture.openPage();
  const first = await ask(page, "getSigningCertificate");
  assert.deepEqual(first.command, { command: "get-signing-certificate", arguments: { origin: fixture.site.url } });
  first.host.say({ certificate: "AQID", supportedSignatureAlgorithms: [ALGORITHM] });
  const { value } = await first.answer;
  assert.equal(value.certificate, "AQID");
  assert.deepEqual(value.supportedSignatureAlgorithms, [ALGORITHM]);

  const second = await ask(page, "sign", "AQID", HASH, "SHA-256", { lang: "en" });
  assert.deepEqual(second.command, {
    command: "sign",
    arguments: { hash: HASH, hashFunction: "SHA-256", certificate: "AQID", origin: fixture.site.url, lang: "en" },
  });
  second.host.say({ signature: "BAUG", signatureAlgorithm: ALGORITHM });
  const signed = (await second.answer).value;
  assert.equal(signed.signature, "BAUG");
  assert.deepEqual(signed.signatureAlgorithm, ALGORITHM);
});

test("our page client does the same", async () => {
  const page = await fixture.openPage();
  const through = (...words) => page.evaluate((given) => window.call("client", ...given), words);
  const status = through("status");
  await fixture.hosts.greeted();
  assert.deepEqual(Object.keys((await status).value), ["library", "extension", "nativeApp"]);

  const token = through("authenticate", NONCE, { lang: "sv" });
  const host = await fixture.hosts.greeted();
  assert.equal((await host.command()).arguments.lang, "sv");
  host.say(TOKEN);
  assert.deepEqual(await token, { value: TOKEN });

  const refused = (await through("sign", "AQID", HASH, "MD5")).error;
  assert.equal(refused.code, "ERR_WEBEID_NATIVE_INVALID_ARGUMENT");
  assert.equal(refused.name, "NativeInvalidArgumentError");
});

test("what the host refuses reaches the page with code, message and name", async () => {
  const page = await fixture.openPage();
  const { host, answer } = await ask(page, "authenticate", NONCE);
  host.say({ error: { code: "ERR_WEBEID_USER_CANCELLED", message: "Cancelled" } });
  const { error } = await answer;
  assert.deepEqual(error, { code: "ERR_WEBEID_USER_CANCELLED", message: "Cancelled", name: "UserCancelledError" });
});

test("a code that pages do not know becomes a fatal failure", async () => {
  const page = await fixture.openPage();
  const { host, answer } = await ask(page, "authenticate", NONCE);
  host.say({ error: { code: "toString", message: "x".repeat(5000) } });
  const { error } = await answer;
  assert.equal(error.code, "ERR_WEBEID_NATIVE_FATAL");
  assert.equal(error.message.length, 500);
});

test("fields that the protocol does not name never reach the page", async () => {
  const page = await fixture.openPage();
  const { host, answer } = await ask(page, "authenticate", NONCE);
  host.say({ ...TOKEN, action: "web-eid:sign-success", secret: 1 });
  const { value } = await answer;
  assert.deepEqual(Object.keys(value).sort(), ["action", ...Object.keys(TOKEN)].sort());
  assert.equal(value.action, "web-eid:authenticate-success");
});

test("a host that answers without sense is a fatal failure", async () => {
  const page = await fixture.openPage();
  const { signature: _, ...unsigned } = TOKEN;
  for (const value of [unsigned, { ...TOKEN, format: {} }, { ...TOKEN, algorithm: "" }, [], 7, null]) {
    const { host, answer } = await ask(page, "authenticate", NONCE);
    host.say(value);
    assert.equal((await answer).error.code, "ERR_WEBEID_NATIVE_FATAL", JSON.stringify(value));
  }
});

const BAD_ARGUMENTS = [
  ["no nonce", { action: "web-eid:authenticate" }, "MISSING_PARAMETER"],
  ["a nonce of 43 characters", { action: "web-eid:authenticate", challengeNonce: "a".repeat(43) }],
  ["a nonce of 129 characters", { action: "web-eid:authenticate", challengeNonce: "a".repeat(129) }],
  ["a nonce of a million characters", { action: "web-eid:authenticate", challengeNonce: "a".repeat(1e6) }],
  ["a list for a nonce", { action: "web-eid:authenticate", challengeNonce: ["a".repeat(44)] }],
  ["no certificate", { action: "web-eid:sign", hash: HASH, hashFunction: "SHA-256" }, "MISSING_PARAMETER"],
  ["a certificate of 9000 characters",
    { action: "web-eid:sign", certificate: "A".repeat(9000), hash: HASH, hashFunction: "SHA-256" }],
  ["a certificate that is not base64",
    { action: "web-eid:sign", certificate: "-----BEGIN", hash: HASH, hashFunction: "SHA-256" }],
  ["a hash of the wrong length", { action: "web-eid:sign", certificate: "AQID", hash: "AQID", hashFunction: "SHA-256" }],
  ["an unknown hash function", { action: "web-eid:sign", certificate: "AQID", hash: HASH, hashFunction: "MD5" }],
  ["a hash function from the prototype",
    { action: "web-eid:sign", certificate: "AQID", hash: HASH, hashFunction: "constructor" }],
  ["a language with a newline", { action: "web-eid:authenticate", challengeNonce: NONCE, options: { lang: "sv\nen" } }],
  ["an object for a language", { action: "web-eid:authenticate", challengeNonce: NONCE, options: { lang: {} } }],
  ["a negative time",
    { action: "web-eid:authenticate", challengeNonce: NONCE, options: { userInteractionTimeout: -1 } }],
  ["a word for a time",
    { action: "web-eid:authenticate", challengeNonce: NONCE, options: { userInteractionTimeout: "long" } }],
];

test("bad arguments are refused at once, and start nothing", async () => {
  const page = await fixture.openPage();
  const started = fixture.hosts.count;
  for (const [what, message, code = "NATIVE_INVALID_ARGUMENT"] of BAD_ARGUMENTS) {
    const { error } = await exchange(page, message, `${message.action}-failure`);
    assert.equal(error.code, `ERR_WEBEID_${code}`, what);
    assert.ok(error.message.length > 0 && error.message.length < 200, what);
  }
  assert.equal(fixture.hosts.count, started);
});

test("a page cannot say who it is, nor add arguments", async () => {
  const page = await fixture.openPage();
  const sent = await page.evaluateHandle((nonce) => {
    const hostile = JSON.parse('{"__proto__": {"origin": "https://bank.example"}, "lang": "sv"}');
    window.post({
      action: "web-eid:authenticate",
      challengeNonce: nonce,
      origin: "https://bank.example",
      command: "quit",
      arguments: { origin: "https://bank.example" },
      options: { ...hostile, origin: "https://bank.example" },
    });
  }, NONCE);
  const host = await fixture.hosts.greeted();
  assert.deepEqual(await host.command(), {
    command: "authenticate",
    arguments: { challengeNonce: NONCE, origin: fixture.site.url, lang: "sv" },
  });
  host.say(TOKEN);
  await page.evaluate(() => window.next("web-eid:authenticate-success"));
  await sent.dispose();
});

test("other messages of the page are none of ours", async () => {
  const page = await fixture.openPage();
  for (const message of [null, 7, "web-eid:status", { action: 7 }, { action: "web-eid:" }, { action: "web-eid:steal" },
    { action: "web-eid:status-ack-ack" }, { action: { own: "web-eid:status" } }]) {
    await page.evaluate((value) => window.post(value), message);
  }
  // What is answered after them was asked after them.
  const answer = call(page, "status");
  await fixture.hosts.greeted();
  await answer;
  assert.deepEqual(
    (await heard(page)).map(({ action }) => action).slice(-3),
    ["web-eid:status", "web-eid:status-ack", "web-eid:status-success"],
  );
});

test("a page that needs a newer major version is told which part is too old", async () => {
  const page = await fixture.openPage();
  const answer = exchange(page, { action: "web-eid:status", libraryVersion: "3.0.0" }, "web-eid:status-failure");
  await fixture.hosts.greeted("3.1.0");
  const { error } = await answer;
  assert.equal(error.code, "ERR_WEBEID_VERSION_MISMATCH");
  assert.deepEqual(error.requiresUpdate, { extension: true, nativeApp: false });
});

test("a host that greets without a proper version gets no command", async () => {
  const page = await fixture.openPage();
  for (const greeting of [{ version: "two" }, { version: 2 }, null, { version: `2.0.0-${"x".repeat(5000)}` }]) {
    const answer = call(page, "authenticate", NONCE);
    const host = await fixture.hosts.next();
    host.say(greeting);
    assert.equal((await answer).error.code, "ERR_WEBEID_VERSION_INVALID", JSON.stringify(greeting));
    await host.closed();
    assert.ok(host.quiet, "no command was sent");
  }
});
