"""The consent dialog over a scripted card (eleg-consent-trial), for tests that drive it from outside."""

import os
import queue
import subprocess
import sys
import threading
import unittest

from dialog_driver import Dialog

PROGRAM, LIBRARY = (sys.argv.pop(1), sys.argv.pop(1)) if len(sys.argv) > 2 else (None, None)
TIMEOUT = 60  # for a machine with much else to do; nothing waits this long when all is well


class Trial:
    """One dialog from its start to its end."""

    def __init__(self, task="authenticate", origin="https://minasidor.example.se", language="sv", environment=None):
        self.process = subprocess.Popen([PROGRAM, LIBRARY, task, origin, language], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})})
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.strip())
        self.lines.put(None)

    def card(self, *commands):
        for command in commands:
            self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def line(self):
        """The next thing that the store was asked, or the result."""
        return self.lines.get(timeout=TIMEOUT)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stdin.close()
        self.process.stdout.close()


class DialogTest(unittest.TestCase):
    maxDiff = None

    def open(self, *commands, **arguments):
        trial = Trial(**arguments)
        self.addCleanup(trial.close)
        self.dialog = Dialog(TIMEOUT)
        trial.card(*commands)
        return trial

    def assert_ends_with(self, trial, result):
        self.assertEqual(trial.line(), result)
        self.assertIsNone(trial.line())
        self.assertEqual(trial.process.wait(TIMEOUT), 0)
        self.dialog.wait_gone()

    def names(self):
        return "\n".join(self.dialog.texts())


def main():
    unittest.main(verbosity=2)
