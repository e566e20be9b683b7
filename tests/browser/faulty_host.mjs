// The test's side of faults/host.cpp: each process that a browser starts becomes a HostProcess.
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { BUILD } from "./browsers.mjs";
import { within } from "./waiting.mjs";

class Events {
  #kept = [];
  #waiting = [];

  push(value) {
    const next = this.#waiting.shift();
    if (next) next(value);
    else this.#kept.push(value);
  }

  next(what) {
    if (this.#kept.length > 0) return Promise.resolve(this.#kept.shift());
    return within(new Promise((resolve) => this.#waiting.push(resolve)), what);
  }

  get empty() {
    return this.#kept.length === 0;
  }
}

export class HostProcess {
  #socket;
  #events = new Events();

  #input = Buffer.alloc(0);

  constructor(socket) {
    this.#socket = socket;
    // A process that a browser killed may end in an error, which both tell: gone is gone.
    createInterface({ input: socket })
      .on("line", (line) => this.#hear(line))
      .on("error", () => {});
    this.gone = new Promise((resolve) => socket.on("close", resolve));
    socket.on("error", () => {});
  }

  #hear(line) {
    const [event, bytes] = line.split(" ");
    if (event !== "in") {
      this.#events.push({ event });
      return;
    }
    this.#input = Buffer.concat([this.#input, Buffer.from(bytes, "hex")]);
    while (this.#input.length >= 4 && this.#input.length >= 4 + this.#input.readUInt32LE()) {
      const end = 4 + this.#input.readUInt32LE();
      this.#events.push({ event: "command", message: JSON.parse(this.#input.subarray(4, end).toString()) });
      this.#input = this.#input.subarray(end);
    }
  }

  async #expect(event) {
    const got = await this.#events.next(`host event “${event}”`);
    if (got.event !== event) throw new Error(`expected host event ${event}, got ${JSON.stringify(got)}`);
    return got;
  }

  started() {
    return this.#expect("started");
  }

  /** Resolves to the next message that the browser sent. */
  async command() {
    return (await this.#expect("command")).message;
  }

  /** Resolves when the browser has closed the program's standard input. */
  closed() {
    return this.#expect("closed");
  }

  /** True when nothing has come that the test has not taken. */
  get quiet() {
    return this.#events.empty;
  }

  say(value) {
    const body = Buffer.from(JSON.stringify(value));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    this.write(Buffer.concat([length, body]));
  }

  write(bytes) {
    this.#socket.write(`out ${Buffer.from(bytes).toString("hex")}\n`);
  }

  exit(code) {
    this.#socket.write(`exit ${code}\n`);
  }
}

/** Listens for faulty hosts. `program` is what a native manifest names, `env` is what the browser needs. */
export async function startFaultyHosts(folder) {
  const path = join(folder, "hosts.socket");
  const hosts = new Events();
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    hosts.push(new HostProcess(socket));
  });
  await new Promise((resolve) => server.listen(path, resolve));
  return {
    program: join(BUILD, "tests/browser/eleg-faulty-host"),
    env: { ELEG_FAULTY_HOST: path },
    /** The next process that a browser starts. */
    async next() {
      const host = await hosts.next("a host process");
      await host.started();
      return host;
    },
    /** The same, after it has said its version. */
    async greeted(version = "2.0.0") {
      const host = await this.next();
      host.say({ version });
      return host;
    },
    get count() {
      return count;
    },
    get quiet() {
      return hosts.empty;
    },
    close: () => server.close(),
  };
}
