#!/usr/bin/python3
"""Drives Eleg's consent dialog as a person with a keyboard and a screen reader would: AT-SPI and real key events.

    dialog_driver.py wait-for TEXT        until something whose name contains TEXT is showing
    dialog_driver.py wait-gone            until no Eleg window is left
    dialog_driver.py wait-pin             until the PIN field is there and has the focus
    dialog_driver.py type-pin             types the digits on stdin with real key events
    dialog_driver.py set-pin              sets the digits on stdin as assistive technology does
    dialog_driver.py press NAME           presses the button whose name contains NAME
    dialog_driver.py approve | cancel     presses Enter | Escape
    dialog_driver.py key KEY…             real key events, in xdotool's names
    dialog_driver.py focused              role and name of what has the focus
    dialog_driver.py texts                every name that is showing, one a line
    dialog_driver.py dump                 the whole accessible tree
    dialog_driver.py screenshot FILE      the dialog's window as PNG

--timeout SECONDS (10) bounds each wait. Texts are compared without regard to case. Exit code 1 when a wait fails.
Needs DISPLAY, a session bus and QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1: tests/desktop/with-desktop has all three.
"""

import argparse
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# The bindings of Debian 12 name functions that they call deprecated, and have no others.
warnings.filterwarnings("ignore", category=DeprecationWarning, message="Atspi")

APPLICATION = "eleg"
# The dialog ignores approval for 300 ms after it was raised; a person is never faster.
APPROVAL_PAUSE = 0.35


class DialogError(Exception):
    """Something did not come in time."""


def tidy(text):
    return " ".join((text or "").split()).casefold()


class Node:
    """One accessible, read at once: the tree may change under our hands."""

    def __init__(self, accessible, depth):
        self.accessible = accessible
        self.depth = depth
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        self.role = accessible.get_role_name()
        states = accessible.get_state_set()
        self.showing = states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)
        self.focused = states.contains(Atspi.StateType.FOCUSED)
        self.enabled = states.contains(Atspi.StateType.ENABLED)
        self.active = states.contains(Atspi.StateType.ACTIVE)

    def __str__(self):
        marks = [m for m, on in (("focused", self.focused), ("disabled", not self.enabled),
                                 ("hidden", not self.showing)) if on]
        return f"{'  ' * self.depth}{self.role}: {self.name!r}{' [' + ', '.join(marks) + ']' if marks else ''}"


class Dialog:
    def __init__(self, timeout=10.0):
        self.timeout = timeout

    # --- looking

    def windows(self):
        # What is cached of the desktop is brought up to date by the events that wait.
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        desktop = Atspi.get_desktop(0)
        found = []
        for i in range(desktop.get_child_count()):
            try:
                application = desktop.get_child_at_index(i)
                if application is None or tidy(application.get_name()) != APPLICATION:
                    continue
                for j in range(application.get_child_count()):
                    window = application.get_child_at_index(j)
                    if window is not None:
                        found.append(window)
            except GLib.Error:
                continue
        return found

    def nodes(self):
        def walk(accessible, depth):
            try:
                accessible.clear_cache()
                yield Node(accessible, depth)
                count = accessible.get_child_count()
            except GLib.Error:
                return
            for i in range(count):
                try:
                    child = accessible.get_child_at_index(i)
                except GLib.Error:
                    continue
                if child is not None:
                    yield from walk(child, depth + 1)

        for window in self.windows():
            yield from walk(window, 0)

    def wait(self, what, condition):
        """Until condition() is true; returns it. The tree is asked again every 20 ms."""
        end = time.monotonic() + self.timeout
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > end:
                raise DialogError(f"{what} did not come within {self.timeout} s. Seen:\n{self.dump()}")
            time.sleep(0.02)

    def find(self, text, roles=None):
        wanted = tidy(text)
        for node in self.nodes():
            if node.showing and wanted in tidy(node.name) and (roles is None or node.role in roles):
                return node
        return None

    def wait_for(self, text, roles=None):
        return self.wait(f"“{text}”", lambda: self.find(text, roles))

    def wait_gone(self):
        self.wait("the end of the dialog", lambda: not self.windows())

    def texts(self):
        seen = []
        for node in self.nodes():
            if node.showing and node.name and node.name not in seen:
                seen.append(node.name)
        return seen

    def dump(self):
        return "\n".join(str(node) for node in self.nodes()) or "no Eleg window"

    def focused(self):
        for node in self.nodes():
            if node.focused:
                return node
        return None

    def pin_field(self):
        for node in self.nodes():
            if node.role == "password text" and node.showing:
                return node
        return None

    def wait_pin(self):
        def ready():
            node = self.pin_field()
            return node if node and node.focused else None

        return self.wait("a PIN field with the focus", ready)

    # --- doing

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type_pin(self, pin):
        self.wait_pin()
        # On stdin: a PIN is never an argument.
        subprocess.run(["xdotool", "type", "--delay", "8", "--file", "-"], input=pin.encode(), check=True)
        self.wait("all digits", lambda: self.pin_length() >= len(pin))

    def set_pin(self, pin):
        node = self.wait_pin()
        Atspi.EditableText.set_text_contents(node.accessible, pin)

    def pin_length(self):
        node = self.pin_field()
        return Atspi.Text.get_character_count(node.accessible) if node else 0

    def pin_text(self):
        node = self.pin_field()
        return Atspi.Text.get_text(node.accessible, 0, -1) if node else ""

    def press(self, name):
        node = self.wait(f"button “{name}”", lambda: self.find(name, ("push button", "button", "toggle button")))
        time.sleep(APPROVAL_PAUSE)
        # Qt's buttons have one action that presses, beside one that takes the focus.
        count = Atspi.Action.get_n_actions(node.accessible)
        names = [Atspi.Action.get_action_name(node.accessible, i) for i in range(count)]
        Atspi.Action.do_action(node.accessible, names.index("Press") if "Press" in names else 0)

    def approve(self):
        # The pause begins when the window gets the focus, and without it the key goes elsewhere.
        self.wait("the focus", self.focused)
        time.sleep(APPROVAL_PAUSE)
        self.key("Return")

    def cancel(self):
        self.key("Escape")

    def window_id(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Eleg$"], capture_output=True, text=True,
                               check=False).stdout.split()
        if not found:
            raise DialogError("no Eleg window on the screen")
        return found[-1]

    def screenshot(self, file):
        # A frame for what was just changed to be drawn.
        time.sleep(0.1)
        subprocess.run(["import", "-silent", "-window", self.window_id(), file], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeout", type=float, default=10.0)
    parser.add_argument("command")
    parser.add_argument("arguments", nargs="*")
    options = parser.parse_args()
    dialog = Dialog(options.timeout)
    arguments = options.arguments

    def stdin():
        return sys.stdin.readline().rstrip("\n")

    commands = {
        "wait-for": lambda: dialog.wait_for(arguments[0]) and None,
        "wait-gone": dialog.wait_gone,
        "wait-pin": lambda: dialog.wait_pin() and None,
        "type-pin": lambda: dialog.type_pin(stdin()),
        "set-pin": lambda: dialog.set_pin(stdin()),
        "press": lambda: dialog.press(arguments[0]),
        "approve": dialog.approve,
        "cancel": dialog.cancel,
        "key": lambda: dialog.key(*arguments),
        "focused": lambda: print(dialog.wait("a focus", dialog.focused)),
        "texts": lambda: print("\n".join(dialog.texts())),
        "dump": lambda: print(dialog.dump()),
        "screenshot": lambda: dialog.screenshot(arguments[0]),
    }
    if options.command not in commands:
        parser.error(f"unknown command {options.command}")
    try:
        commands[options.command]()
    except DialogError as error:
        print(f"dialog_driver: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
