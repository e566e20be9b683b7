"""eleg as a person starts it: times, memory, how often it wakes."""
import os
import signal
import subprocess
import tempfile
import time

from host_process import LIMIT_S, now_ms


class WindowProcess:
    """Starts eleg at once."""

    def __init__(self, program):
        self.timeline = tempfile.NamedTemporaryFile(prefix="eleg-timeline-", delete=False)
        self.started = now_ms()
        self.process = subprocess.Popen([program], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=dict(os.environ, ELEG_TIMELINE=self.timeline.name))

    def events(self):
        """[(time in ms, event)] of the timeline so far."""
        with open(self.timeline.name, encoding="ascii") as file:
            return [(int(line.split()[0]) / 1e6, line.split()[1]) for line in file if line.endswith("\n")]

    def wait_for(self, event, after=0.0):
        """The time of the first `event` after that time. Looks every half millisecond: the bench spends that."""
        end = now_ms() + LIMIT_S * 1000
        while now_ms() < end:
            for at, name in self.events():
                if name == event and at > after:
                    return at
            if self.process.poll() is not None:
                raise EOFError(f"eleg has ended before {event}")
            time.sleep(0.0005)
        raise TimeoutError(f"{event} did not come; seen: {[name for _, name in self.events()]}")

    def blocks(self):
        """After the end: the longest block of the GUI thread until the first picture, and after it, in ms."""
        return [int(name.rsplit("-", 1)[1]) for _, name in self.events() if name.startswith("gui-block-")]

    def peak_memory_mib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmHWM:")) / 1024

    def wake_ups(self):
        """{name and number of each thread: how often it has gone to sleep and come back}."""
        counts = {}
        folder = f"/proc/{self.process.pid}/task"
        for thread in os.listdir(folder):
            try:
                with open(f"{folder}/{thread}/status", encoding="ascii") as file:
                    lines = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
            except OSError:
                continue
            counts[f"{lines['Name']} {thread}"] = int(lines["voluntary_ctxt_switches"])
        return counts

    def close(self):
        """As a person closes it."""
        if self.process.poll() is None:
            subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGKILL)
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        os.unlink(self.timeline.name)
