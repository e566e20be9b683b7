#!/usr/bin/python3
"""./dev bench: what a sign-in costs, beside OpenSC's own tool on the same virtual card in the same run.

Started by tests/bench/run inside a desktop of its own (Xvfb, openbox) and the rig. Prints tables and writes JSON. Figures are
medians with the 5th and 95th percentile; nothing here passes or fails."""
import argparse
import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from host_process import LIMIT_S, HostProcess, frame, now_ms  # noqa: E402
from ledger import Ledger  # noqa: E402
from rig_client import Rig  # noqa: E402
from statistics_table import Table  # noqa: E402

READER = "Bench"
NONCE = "Yjk5Mzg0YmNhZjQ2NDM3OWE0N2E2YmRjMTQ0ZjQ3MzI="
REQUEST = {"command": "authenticate",
           "arguments": {"challengeNonce": NONCE, "origin": "https://eservice.test", "lang": "sv"}}


class Bench:
    def __init__(self, tree, runs, card, pin):
        self.tree, self.runs, self.card, self.pin = tree, runs, card, pin
        self.host = os.path.join(tree, "bin", "eleg-host")
        with open(os.path.join(tree, "share", "eleg", "extensions.json"), encoding="utf-8") as file:
            self.caller = [f"chrome-extension://{json.load(file)['chromium'][0]}/"]
        self.rig = Rig()
        self.table = Table()
        self.ledgers = {}
        self.home = tempfile.mkdtemp(prefix="eleg-bench-")
        os.environ.update(HOME=self.home, XDG_CACHE_HOME=os.path.join(self.home, "cache"),
                          XDG_CONFIG_HOME=os.path.join(self.home, "config"))

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)

    def start(self, waiting=b"", environment=None):
        return HostProcess(self.host, self.caller, waiting, environment)

    def forget(self):
        shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)

    def delay(self, milliseconds):
        self.rig.call("delay", reader=READER, milliseconds=milliseconds)

    def counters(self):
        return self.rig.call("status")["readers"][READER]

    # What is measured, one function a figure.

    def version(self):
        values = []
        for _ in range(self.runs * 5):
            with self.start() as host:
                values.append(host.read_message()[1] - host.started)
        self.table.add("start → version answer", values, "ms", 8)
        values = []
        for _ in range(self.runs * 5):
            begun = now_ms()
            subprocess.run(["/bin/true"], check=True)
            values.append(now_ms() - begun)
        self.table.add("baseline: start and end of /bin/true from the same harness", values, "ms")

    def without_display(self):
        values = []
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        for _ in range(self.runs):
            with self.start(environment=environment) as host:
                values.append(host.read_message()[1] - host.started)
        self.table.add("start → version answer, no display", values, "ms", 8)

    def dialog(self):
        values, blocks, memory = [], [], []
        for _ in range(self.runs):
            with self.start(waiting=frame(REQUEST)) as host:
                values.append(host.wait_for("dialog-painted") - host.started)
                host.wait_for("identity-painted")
                memory.append(host.peak_memory_mib())
        self.table.add("start with the request waiting → first pixels", values, "ms", 85)
        empty = []
        for _ in range(self.runs):
            begun = now_ms()
            shown = subprocess.run([os.path.join(self.tree, "bin", "bench-empty-window")], check=True, capture_output=True)
            empty.append(int(shown.stdout) / 1e6 - begun)
        self.table.add("baseline: an empty Qt window → first pixels", empty, "ms")
        self.table.add("peak memory, dialog open with name", memory, "MiB", 45)

    def name(self, delay, cold, target):
        values, apdus, sent = [], [], []
        self.delay(delay)
        if not cold:
            with self.start(waiting=frame(REQUEST)) as host:
                host.wait_for("identity-painted")
        for _ in range(self.runs):
            if cold:
                self.forget()
            with self.start() as host:
                host.read_message()
                before = self.counters()
                asked = host.send(REQUEST)
                values.append(host.wait_for("identity-painted") - asked)
                after = self.counters()
                apdus.append(after["apdus"] - before["apdus"])
                sent.append(after["bytesIn"] + after["bytesOut"] - before["bytesIn"] - before["bytesOut"])
        self.delay(0)
        kind = "cold" if cold else "warm"
        self.table.add(f"request → name and PIN field, {delay} ms/APDU, {kind}", values, "ms", target)
        if delay == 0:
            self.table.add(f"APDUs until the name, {kind}", apdus, "APDU")
            self.table.add(f"bytes until the name, {kind}", sent, "byte")

    def type_pin(self):
        # Real key events: XTest reaches whatever has the focus, as a keyboard does. The PIN is the virtual card's.
        subprocess.run(["xdotool", "type", "--delay", "5", "--file", "-"], input=self.pin, text=True, check=True)

    def approve(self):
        self.type_pin()
        time.sleep(0.35)  # approval is ignored for the first 300 ms
        subprocess.run(["xdotool", "key", "Return"], check=True)

    def sign_in(self, delay, cold):
        above, total, apdus, sent, block = [], [], [], [], []
        self.delay(delay)
        for _ in range(self.runs):
            if cold:
                self.forget()
            self.rig.call("trace", on=True)
            before = self.counters()
            with self.start(waiting=frame(REQUEST)) as host:
                host.read_message()
                host.wait_for("identity-painted")
                host.wait_for("card-read-end")  # a person types for longer than the rest of the card takes
                self.approve()
                answer, at = host.read_message()
                if "error" in answer:
                    raise RuntimeError(f"sign-in failed: {answer}")
                approved = host.wait_for("approved")
                host.wait_until_gone()
                after = self.counters()
                trace = self.rig.call("trace", on=False)["apdus"]
                own = sum(entry["ms"] + delay for entry in trace
                          if entry["header"][2:4] in ("20", "22", "2a", "88", "c0") and entry["at_ms"] >= approved)
                if delay == 0:
                    self.ledgers["cold" if cold else "warm"] = Ledger(trace, host.events())
                total.append(at - approved)
                above.append(at - approved - own)
                apdus.append(after["apdus"] - before["apdus"])
                sent.append(after["bytesIn"] + after["bytesOut"] - before["bytesIn"] - before["bytesOut"])
                block.append(max([int(name.rsplit("-", 1)[1]) for _, name in host.events()
                                  if name.startswith("gui-block-")] or [0]))
        self.delay(0)
        kind = "cold" if cold else "warm"
        self.table.add(f"PIN approved → answer, {delay} ms/APDU, {kind}", total, "ms")
        self.table.add(f"  of which above the card's own time, {delay} ms/APDU, {kind}", above, "ms", 20)
        if delay == 0:
            self.table.add(f"APDUs of a whole sign-in, {kind}", apdus, "APDU")
            self.table.add(f"bytes of a whole sign-in, {kind}", sent, "byte")
            self.table.add(f"longest block of the GUI thread, {kind}", block, "ms", 16)

    def events(self):
        values = []
        for _ in range(self.runs):
            self.rig.call("eject", reader=READER)
            with self.start(waiting=frame(REQUEST)) as host:
                host.wait_for("state-painted-no-card")
                at = now_ms()
                self.rig.call("insert", reader=READER, card=self.card)
                # A card that is known from before is not seen being read when all is quick.
                values.append(host.wait_for("state-painted-reading", otherwise="identity-painted") - at)
        self.table.add("card put in → dialog shows it", values, "ms", 150)

    def refusals(self):
        values = []
        bad = frame({"command": "authenticate", "arguments": {"challengeNonce": "short", "origin": "http://x"}})
        for _ in range(self.runs * 3):
            with self.start() as host:
                host.read_message()
                at = now_ms()
                os.write(host.stdin, bad)
                answer, came = host.read_message()
                assert "error" in answer
                values.append(came - at)
        self.table.add("bad request → JSON", values, "ms", 50)

    def caller_gone(self):
        values = []
        for _ in range(self.runs):
            with self.start(waiting=frame(REQUEST)) as host:
                host.wait_for("identity-painted")
                at = host.close_stdin()
                values.append(host.wait_until_gone() - at)
        self.table.add("stdin closed → process gone", values, "ms", 500)

    def hundred(self):
        """A hundred sign-ins at one pcscd: what it holds on to."""
        def held():
            daemon = self.pcscd()
            with open(f"/proc/{daemon}/status", encoding="ascii") as file:
                memory = next(int(line.split()[1]) for line in file if line.startswith("VmRSS:"))
            return len(os.listdir(f"/proc/{daemon}/fd")), memory / 1024
        before = held()
        for _ in range(100):
            with self.start(waiting=frame(REQUEST)) as host:
                host.wait_for("identity-painted")
                self.approve()
                answer, _ = host.read_message(skip_version=True)
                if "error" in answer:
                    raise RuntimeError(f"sign-in failed: {answer}")
                host.wait_until_gone()
        after = held()
        self.table.add("100 sign-ins: descriptors that pcscd has more", [after[0] - before[0]], "", 1)
        self.table.add("100 sign-ins: memory that pcscd has more", [after[1] - before[1]], "MiB")

    def pcscd(self):
        folder = os.path.dirname(os.environ["PCSCLITE_CSOCK_NAME"])
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{process}/cmdline", "rb") as file:
                    words = file.read().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"pcscd") and any(folder.encode() in word for word in words):
                return process
        raise RuntimeError("no pcscd of the rig's")

    def pkcs11_tool(self, arguments, environment):
        """Types the virtual card's PIN at the tool's prompt, on a terminal."""
        ours, its = pty.openpty()
        try:
            tool = subprocess.Popen(["pkcs11-tool", *arguments], env=environment, stdin=its, stdout=its, stderr=its)
            os.close(its)
            # It throws away what was typed before it has switched the echo off.
            end = now_ms() + LIMIT_S * 1000
            while termios.tcgetattr(ours)[3] & termios.ECHO:
                if now_ms() > end:
                    raise TimeoutError("pkcs11-tool does not ask for the PIN")
                time.sleep(0.001)
            os.write(ours, self.pin.encode() + b"\n")
            while True:
                try:
                    if not os.read(ours, 4096):
                        break
                except OSError:  # the terminal's other end is closed
                    break
            if tool.wait(LIMIT_S) != 0:
                raise RuntimeError("pkcs11-tool failed")
        finally:
            os.close(ours)

    def baseline(self, delay):
        """OpenSC's own tool on the same card: a login and one signature."""
        values, apdus = [], []
        self.delay(delay)
        environment = dict(os.environ, OPENSC_CONF=os.path.join(self.tree, "share", "eleg", "opensc.conf"))
        mechanism = "RSA-PKCS" if os.environ["ELEG_RIG_PROFILE"] in ("telia-ip5a", "svenska-pass") else "SHA256-RSA-PKCS"
        listed = subprocess.run(["pkcs11-tool", "--list-objects", "--type", "cert"], env=environment, check=True,
                                capture_output=True, text=True).stdout
        key = next(line.split()[1] for line in listed.splitlines() if line.strip().startswith("ID:"))
        with tempfile.NamedTemporaryFile(prefix="eleg-bench-") as data:
            # SHA-256's DigestInfo and a digest; just bytes for a mechanism that hashes.
            data.write(bytes.fromhex("3031300d060960864801650304020105000420") + os.urandom(32))
            data.flush()
            for _ in range(max(3, self.runs // 3)):
                before = self.counters()
                begun = now_ms()
                self.pkcs11_tool(["--login", "--sign", "--mechanism", mechanism, "--id", key, "--input-file", data.name,
                                  "--output-file", "/dev/null"], environment)
                values.append(now_ms() - begun)
                apdus.append(self.counters()["apdus"] - before["apdus"])
        self.delay(0)
        self.table.add(f"baseline: pkcs11-tool --login --sign, {delay} ms/APDU", values, "ms")
        if delay == 0:
            self.table.add("baseline: APDUs of pkcs11-tool --login --sign", apdus, "APDU")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--results", required=True)
    arguments = parser.parse_args()
    bench = Bench(arguments.tree, arguments.runs, os.environ["ELEG_RIG_CARD"], os.environ["ELEG_RIG_PIN"])
    try:
        bench.version()
        bench.without_display()
        bench.refusals()
        bench.dialog()
        bench.caller_gone()
        for delay, cold, target in ((0, True, 95), (0, False, 95), (15, True, 400), (15, False, 150)):
            bench.name(delay, cold, target)
        for delay in (0, 15):
            for cold in (True, False):
                bench.sign_in(delay, cold)
        bench.events()
        bench.hundred()
        for delay in (0, 15):
            bench.baseline(delay)
    finally:
        bench.close()
    print(bench.table)
    for kind, ledger in bench.ledgers.items():
        print(f"\nWho sends what in a {kind} sign-in:\n{ledger}")
    os.makedirs(os.path.dirname(arguments.results) or ".", exist_ok=True)
    bench.table.write(arguments.results, {kind: ledger.rows for kind, ledger in bench.ledgers.items()})


if __name__ == "__main__":
    main()
