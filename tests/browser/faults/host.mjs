#!/usr/bin/env node
// A native-messaging program that does what a test says, to show the extension faults that eleg-host has not got.
// It tells the test (a unix socket, ELEG_FAULTY_HOST) what happens to it, and does what the test answers.
import net from "node:net";

const test = net.createConnection(process.env.ELEG_FAULTY_HOST);
const tell = (event) => test.write(`${JSON.stringify({ pid: process.pid, ...event })}\n`);

function frame(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const ORDERS = {
  say: (value) => process.stdout.write(frame(Buffer.from(JSON.stringify(value)))),
  write: (base64) => process.stdout.write(Buffer.from(base64, "base64")),
  exit: (code) => process.exit(code),
};

let orders = "";
test.setEncoding("utf8");
test.on("data", (text) => {
  const lines = (orders + text).split("\n");
  orders = lines.pop();
  for (const line of lines) {
    const [order, value] = JSON.parse(line);
    ORDERS[order](value);
  }
});
test.on("close", () => process.exit(0));

let input = Buffer.alloc(0);
process.stdin.on("data", (bytes) => {
  input = Buffer.concat([input, bytes]);
  while (input.length >= 4 && input.length >= 4 + input.readUInt32LE()) {
    const end = 4 + input.readUInt32LE();
    tell({ event: "command", message: JSON.parse(input.subarray(4, end).toString()) });
    input = input.subarray(end);
  }
});
process.stdin.on("end", () => {
  tell({ event: "closed" });
  test.end();
});
tell({ event: "started", argv: process.argv.slice(2) });
