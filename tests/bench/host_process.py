"""eleg-host as a browser starts it: framing, times, memory."""
import json
import os
import select
import struct
import subprocess
import tempfile
import time

LIMIT_S = 30


def now_ms():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e6


def frame(message):
    body = json.dumps(message).encode()
    return struct.pack("=I", len(body)) + body


class HostProcess:
    """Starts the host at once; `waiting` (bytes) lies on its stdin before it starts."""

    def __init__(self, program, caller, waiting=b"", environment=None):
        self.timeline = tempfile.NamedTemporaryFile(prefix="eleg-timeline-", delete=False)
        env = dict(os.environ if environment is None else environment, ELEG_TIMELINE=self.timeline.name)
        read_end, self.stdin = os.pipe()
        if waiting:
            os.write(self.stdin, waiting)
        self.started = now_ms()
        self.process = subprocess.Popen([program, *caller], stdin=read_end, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, env=env)
        os.close(read_end)
        self.stdout = self.process.stdout.fileno()

    def _read(self, size):
        data = b""
        end = now_ms() + LIMIT_S * 1000
        while len(data) < size:
            ready, _, _ = select.select([self.stdout], [], [], max(0, (end - now_ms()) / 1000))
            if not ready:
                raise TimeoutError("the host does not answer")
            part = os.read(self.stdout, size - len(data))
            if not part:
                raise EOFError("the host has closed its stdout")
            data += part
        return data

    def read_message(self, skip_version=False):
        """Returns (message, time when its last byte had come)."""
        if skip_version:
            self.read_message()
        (size,) = struct.unpack("=I", self._read(4))
        body = self._read(size)
        return json.loads(body), now_ms()

    def send(self, message):
        """Returns the time just before."""
        at = now_ms()
        os.write(self.stdin, frame(message))
        return at

    def close_stdin(self):
        at = now_ms()
        os.close(self.stdin)
        self.stdin = -1
        return at

    def events(self):
        """[(time in ms, event)] of the timeline so far."""
        with open(self.timeline.name, encoding="ascii") as file:
            return [(int(line.split()[0]) / 1e6, line.split()[1]) for line in file if line.endswith("\n")]

    def wait_for(self, event, count=1, otherwise=None):
        """The time of the `count`th `event`, or of the first of `otherwise`, which also tells what is waited for. Looks every
        half millisecond: the bench, not the host, spends that."""
        end = now_ms() + LIMIT_S * 1000
        while now_ms() < end:
            times = [at for at, name in self.events() if name in (event, otherwise)]
            if len(times) >= count:
                return times[count - 1]
            if self.process.poll() is not None:
                raise EOFError(f"the host has ended before {event}")
            time.sleep(0.0005)
        raise TimeoutError(f"{event} did not come; seen: {[name for _, name in self.events()]}")

    def peak_memory_mib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        raise RuntimeError("no VmHWM")

    def wait_until_gone(self):
        self.process.wait(LIMIT_S)
        return now_ms()

    def end(self):
        if self.stdin >= 0:
            os.close(self.stdin)
            self.stdin = -1
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        os.unlink(self.timeline.name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
