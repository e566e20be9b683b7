// A small site on 127.0.0.1 with a key and certificate made for this run, over https and over http.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:https";
import { extname, join } from "node:path";

const HERE = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const ROOTS = [
  ["/page-client/", join(HERE, "../../app/extension/page-client")],
  ["/", join(HERE, "site")],
];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

function openssl(...words) {
  return execFileSync("openssl", words, { stdio: ["ignore", "pipe", "ignore"] });
}

function makeCertificate(folder) {
  const key = join(folder, "site.key");
  const certificate = join(folder, "site.crt");
  openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
    "-subj", "/CN=TEST localhost", "-addext", "subjectAltName=DNS:localhost,DNS:*.localhost",
    "-keyout", key, "-out", certificate);
  return { key: readFileSync(key), cert: readFileSync(certificate), spki: spkiHash(certificate) };
}

function spkiHash(certificate) {
  const script = 'openssl x509 -in "$1" -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl base64';
  return execFileSync("sh", ["-c", script, "sh", certificate]).toString().trim();
}

function answer(request, response) {
  const { pathname } = new URL(request.url, "https://localhost");
  const [prefix, root] = ROOTS.find(([start]) => pathname.startsWith(start));
  const name = pathname.slice(prefix.length) || "index.html";
  let content;
  try {
    if (name.includes("..")) throw new Error("outside");
    content = readFileSync(join(root, name));
  } catch {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "text/plain", "Cache-Control": "no-store" });
  response.end(content);
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server.address().port;
}

/**
 * @param {string} folder for the key and certificate
 * @returns {Promise<{url, otherUrl, httpUrl, spki, close}>} url and otherUrl are two origins of the same site
 */
export async function startSite(folder) {
  const { key, cert, spki } = makeCertificate(folder);
  const secure = createServer({ key, cert }, answer);
  const plain = createHttpServer(answer);
  const port = await listen(secure);
  const httpPort = await listen(plain);
  return {
    spki,
    url: `https://localhost:${port}`,
    otherUrl: `https://other.localhost:${port}`,
    httpUrl: `http://localhost:${httpPort}`,
    close() {
      for (const server of [secure, plain]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
