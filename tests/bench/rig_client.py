"""The rig's control socket, for the bench: one JSON object a line, one answer a line."""
import json
import os
import socket


class Rig:
    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(30)
        self.socket.connect(os.environ["ELEG_RIG"])
        self.lines = self.socket.makefile("rw", encoding="utf-8")

    def call(self, command, **members):
        self.lines.write(json.dumps({"command": command, **members}) + "\n")
        self.lines.flush()
        answer = json.loads(self.lines.readline())
        if "error" in answer:
            raise RuntimeError(f"rig: {command}: {answer['error']}")
        return answer

    def close(self):
        self.lines.close()
        self.socket.close()
