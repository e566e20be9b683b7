// The person in front of eleg-host's dialog, and the processes behind it.
import { execFile } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { BUILD } from "./browsers.mjs";
import { until } from "./waiting.mjs";

const DRIVER = new URL("../desktop/dialog_driver.py", import.meta.url).pathname;

/** Runs a program with `input` on its standard input; gives {code, out}. */
export function run(program, words, input = "") {
  return new Promise((resolve, reject) => {
    const child = execFile(program, words, { maxBuffer: 1 << 24 }, (error, out, err) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: error?.code ?? 0, out, err });
    });
    child.stdin.on("error", () => {}); // it may end before it has read
    child.stdin.end(input);
  });
}

/** One command of tests/desktop/dialog_driver.py. */
export async function dialog(command, ...words) {
  const input = command.endsWith("-pin") && words.length > 0 ? `${words.pop()}\n` : "";
  const { code, out, err } = await run("/usr/bin/python3", [DRIVER, "--timeout", "30", command, ...words], input);
  if (code !== 0) throw new Error(err.trim() || `dialog_driver ${command}: ${code}`);
  return out.trim();
}

/** Types the PIN when it is asked for, and approves. */
export async function givePin(pin) {
  await dialog("type-pin", pin);
  await dialog("approve");
}

/** Puts the dialog's window in front again, as a person does who has clicked on another one. */
export async function raiseDialog() {
  const { code, err } = await run("xdotool", ["search", "--onlyvisible", "--name", "^Eleg$", "windowactivate", "--sync"]);
  if (code !== 0) throw new Error(`the dialog cannot be put in front: ${err}`);
}

function isHostOf(home, pid) {
  try {
    return (
      readlinkSync(`/proc/${pid}/exe`) === join(BUILD, "bin/eleg-host") &&
      readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`HOME=${home}`)
    );
  } catch {
    return false; // ended meanwhile, or somebody else's
  }
}

/** The eleg-host processes that the browser with this home has started. */
export function hostProcesses(home) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isHostOf(home, name));
}

export async function hostGone(home) {
  await until("the end of eleg-host", () => hostProcesses(home).length === 0);
  await dialog("wait-gone");
}

/** Moves the card of the rig: eject, insert and their like. */
export async function rig(...words) {
  const { code, err } = await run(join(BUILD, "bin/eleg-rig-ctl"), words);
  if (code !== 0) throw new Error(`eleg-rig-ctl ${words.join(" ")}: ${err}`);
}
