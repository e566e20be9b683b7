#!/usr/bin/python3
"""./dev bench: what the window costs: first picture, memory, cards and readers that come, and waiting.

Started by tests/bench/run inside a desktop and the rig: with one reader, and with --crowd with sixteen readers, of which
eight are given a card. Figures are medians with the 5th and 95th percentile; nothing here passes or fails."""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from host_process import now_ms  # noqa: E402
from pcsc_witness import Witness  # noqa: E402
from rig_client import Rig  # noqa: E402
from statistics_table import Table  # noqa: E402
from window_process import WindowProcess  # noqa: E402

READER = os.environ["ELEG_RIG_READER"]
PCSC_READER = os.environ["ELEG_RIG_PCSC_READER"]
CARD = os.environ["ELEG_RIG_CARD"]
IDLE_S = 60  # in which the thread that waits for PC/SC looks at the list of readers twice
# What starting and reading leave behind: the card's power-off, the card thread's last task, Qt's cache of pictures.
SETTLING_S = 45


class Bench:
    def __init__(self, tree, runs):
        self.tree, self.runs = tree, runs
        self.program = os.path.join(tree, "bin", "eleg")
        self.rig = Rig()
        self.table = Table()
        self.home = tempfile.mkdtemp(prefix="eleg-bench-")
        os.environ.update(HOME=self.home, XDG_CACHE_HOME=os.path.join(self.home, "cache"),
                          XDG_CONFIG_HOME=os.path.join(self.home, "config"))
        # As most people have it: a computer on which nobody asks for assistive technology.
        os.environ.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)

    def close(self):
        self.rig.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def forget(self):
        shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)

    def delay(self, milliseconds):
        for reader in self.rig.call("status")["readers"]:
            self.rig.call("delay", reader=reader, milliseconds=milliseconds)

    def put_in(self):
        self.rig.call("eject", reader=READER)
        self.rig.call("insert", reader=READER, card=CARD)

    def start(self):
        values, memory = [], []
        self.put_in()
        for _ in range(self.runs):
            with WindowProcess(self.program) as window:
                values.append(window.wait_for("window-painted") - window.started)
                window.wait_for("eids-painted-1")
                window.wait_for("card-read-end")
                memory.append(window.peak_memory_mib())
        self.table.add("eleg: start → first picture", values, "ms", 400)
        empty = []
        for _ in range(self.runs):
            begun = now_ms()
            shown = subprocess.run([os.path.join(self.tree, "bin", "bench-empty-window")], check=True, capture_output=True)
            empty.append(int(shown.stdout) / 1e6 - begun)
        self.table.add("baseline: an empty Qt window → first picture", empty, "ms")
        self.table.add("eleg: peak memory, card read", memory, "MiB", 80)

    def readers(self):
        """A reader that is pulled out and put back: from when PC/SC tells of it. pcscd itself takes up to a second until
        it does, because it lets its reader's polling run out first."""
        gone, gone_in_all, back = [], [], []
        self.rig.call("eject", reader=READER)
        with WindowProcess(self.program) as window:
            window.wait_for("scene-painted-no-card")
            for _ in range(self.runs):
                witness = Witness(PCSC_READER)
                at = now_ms()
                self.rig.call("unplug", reader=READER)
                painted = window.wait_for("scene-painted-no-reader", at)
                gone.append(painted - witness.wait())
                gone_in_all.append(painted - at)
                time.sleep(1)  # what settles after an event is another's figure
                witness = Witness()
                at = now_ms()
                self.rig.call("plug", reader=READER)
                painted = window.wait_for("scene-painted-no-card", at)
                back.append(painted - witness.wait())
                time.sleep(1)
        self.table.add("PC/SC tells of a reader pulled out → window shows it", gone, "ms", 300)
        self.table.add("  the same, from when it is pulled", gone_in_all, "ms")
        self.table.add("PC/SC tells of a reader put in → window shows it", back, "ms", 300)

    def card(self, delay, cold, target):
        """Put in until the holder's name is on the screen."""
        seen, named, out, block = [], [], [], []
        self.rig.call("eject", reader=READER)
        self.forget()
        self.delay(delay)
        if not cold:
            self.rig.call("insert", reader=READER, card=CARD)
            with WindowProcess(self.program) as window:
                window.wait_for("eids-painted-1")
                window.wait_for("card-read-end")
            self.rig.call("eject", reader=READER)
        for _ in range(self.runs):
            if cold:
                self.forget()
            with WindowProcess(self.program) as window:
                window.wait_for("scene-painted-no-card")
                at = now_ms()
                self.rig.call("insert", reader=READER, card=CARD)
                seen.append(min(window.wait_for("scene-painted-reading", at) if cold else 1e9,
                                window.wait_for("eids-painted-1", at)) - at)
                named.append(window.wait_for("eids-painted-1", at) - at)
                window.wait_for("card-read-end", at)
                at = now_ms()
                self.rig.call("eject", reader=READER)
                out.append(window.wait_for("scene-painted-no-card", at) - at)
                window.close()
                block.append(window.blocks()[-1])
        self.delay(0)
        kind = "cold" if cold else "warm"
        self.table.add(f"card put in → window shows it, {delay} ms/APDU, {kind}", seen, "ms", 300)
        self.table.add(f"card put in → name, {delay} ms/APDU, {kind}", named, "ms", target)
        self.table.add(f"card pulled out → window shows it, {delay} ms/APDU, {kind}", out, "ms", 300)
        self.table.add(f"longest block of the GUI thread meanwhile, {delay} ms/APDU, {kind}", block, "ms", 16)

    def baseline(self, delay):
        """OpenSC's own tool on the same card until it has printed a name."""
        values = []
        self.put_in()
        self.delay(delay)
        environment = dict(os.environ, OPENSC_CONF=os.path.join(self.tree, "share", "eleg", "opensc.conf"))
        for _ in range(max(3, self.runs // 3)):
            begun = now_ms()
            subprocess.run(["pkcs11-tool", "--list-objects", "--type", "cert"], env=environment, check=True,
                           capture_output=True)
            values.append(now_ms() - begun)
        self.delay(0)
        self.table.add(f"baseline: pkcs11-tool lists the certificates, {delay} ms/APDU", values, "ms")

    def waiting(self):
        """A minute with a card in the reader, the window open, and nothing to do."""
        self.put_in()
        with WindowProcess(self.program) as window:
            window.wait_for("card-read-end")
            window.wait_for("eids-painted-1")
            time.sleep(SETTLING_S)
            apdus = self.rig.call("status")["readers"][READER]["apdus"]
            before = window.wake_ups()
            time.sleep(IDLE_S)
            after = window.wake_ups()
            # Only then: to be traced wakes a thread at each call.
            log = os.path.join(self.home, "strace")
            tracer = subprocess.Popen(["strace", "-f", "-qq", "-tt", "-o", log, "-p", str(window.process.pid)],
                                      stderr=subprocess.DEVNULL) if shutil.which("strace") else None
            time.sleep(IDLE_S)
            if tracer:
                tracer.terminate()
                tracer.wait()
            apdus = self.rig.call("status")["readers"][READER]["apdus"] - apdus
            main = f"eleg {window.process.pid}"
        woken = {thread: count - before.get(thread, 0) for thread, count in after.items()}
        self.table.add("waiting: times the GUI thread wakes in a minute", [woken[main] * 60 / IDLE_S], "", 0)
        self.table.add("waiting: times all threads wake in a minute", [sum(woken.values()) * 60 / IDLE_S], "", 10)
        self.woken = {thread: count for thread, count in woken.items() if count}
        self.table.add("waiting: APDUs to the card", [apdus], "APDU", 0)
        self.calls = self.system_calls(log) if os.path.exists(log) else {}

    @staticmethod
    def system_calls(log):
        """{call: how often}, of what strace saw; the waits that it found under way when it came do not count."""
        counts = {}
        with open(log, encoding="utf-8", errors="replace") as file:
            for line in file:
                found = re.match(r"\d+ +[\d:.]+ (\w+)\(", line)
                if found and "restart_syscall" not in line:
                    counts[found.group(1)] = counts.get(found.group(1), 0) + 1
        return counts

    def crowd(self, delay):
        """Sixteen readers, and eight cards that come at once."""
        readers = sorted(self.rig.call("status")["readers"])
        cards = [os.environ["ELEG_RIG_CARD" + (f"_{i}" if i > 1 else "")] for i in range(1, 9)]
        names = [os.environ["ELEG_RIG_READER" + (f"_{i}" if i > 1 else "")] for i in range(1, 9)]
        first, all_, start, block, memory = [], [], [], [], []
        for _ in range(max(3, self.runs // 4)):
            self.forget()
            for name in names:
                self.rig.call("eject", reader=name)
            self.delay(delay)
            with WindowProcess(self.program) as window:
                window.wait_for("scene-painted-no-card")
                at = now_ms()
                for name, card in zip(names, cards):
                    self.rig.call("insert", reader=name, card=card)
                first.append(window.wait_for("eids-painted-1", at) - at)
                all_.append(window.wait_for("eids-painted-8", at) - at)
                time.sleep(1)
                memory.append(window.peak_memory_mib())
                window.close()
                block.append(window.blocks()[-1])
            with WindowProcess(self.program) as window:
                start.append(window.wait_for("eids-painted-8") - window.started)
        self.delay(0)
        text = f"{len(readers)} readers, 8 cards, {delay} ms/APDU"
        self.table.add(f"{text}: cards put in → the first name", first, "ms", 1200)
        self.table.add(f"{text}: cards put in → all names", all_, "ms")
        self.table.add(f"{text}: start → all names, warm", start, "ms")
        self.table.add(f"{text}: longest block of the GUI thread", block, "ms", 50)
        self.table.add(f"{text}: peak memory", memory, "MiB", 80)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--crowd", action="store_true")
    parser.add_argument("--only", default="", help="names of parts, with commas")
    parser.add_argument("--results", required=True)
    arguments = parser.parse_args()
    bench = Bench(arguments.tree, arguments.runs)
    bench.calls, bench.woken = {}, {}
    parts = {"crowd-0": lambda: bench.crowd(0), "crowd-15": lambda: bench.crowd(15)} if arguments.crowd else {
        "start": bench.start,
        "readers": bench.readers,
        "cold-15": lambda: bench.card(15, True, 1200),
        "warm-15": lambda: bench.card(15, False, 300),
        "baseline": lambda: bench.baseline(15),
        "waiting": bench.waiting,
    }
    wanted = [name for name in arguments.only.split(",") if name] or list(parts)
    try:
        for name in wanted:
            parts[name]()
    finally:
        bench.close()
    print(bench.table)
    if bench.woken:
        print(f"\nThreads of a waiting window that woke in {IDLE_S} s: "
              + ", ".join(f"{thread} {count}" for thread, count in sorted(bench.woken.items())))
    if bench.calls:
        print(f"\nSystem calls of a waiting window in {IDLE_S} s: "
              + ", ".join(f"{count} {name}" for name, count in sorted(bench.calls.items())))
    os.makedirs(os.path.dirname(arguments.results) or ".", exist_ok=True)
    bench.table.write(arguments.results, {"waiting": [bench.calls]})


if __name__ == "__main__":
    main()
