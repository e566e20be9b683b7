"""Drives the window as a person with a keyboard and a screen reader would. Waits for what AT-SPI tells, and asks the
tree again only when something was told, so that a busy machine makes it slow and not wrong."""

import subprocess
import time

import gi

from dialog_driver import Dialog, DialogError, Node, tidy

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TOLD = ("object:state-changed:focused", "object:state-changed:showing", "object:property-change:accessible-name",
        "object:children-changed", "object:text-changed", "window:activate")
# Not everything that changes is told.
LOOK_ANEW_MS = 250
BUTTONS = ("push button", "button")


class Window(Dialog):
    def __init__(self, timeout):
        super().__init__(timeout)
        self.told = 0
        self.focus_count = 0
        self.focus = None  # the accessible that was last told to have it
        self.names = None  # what was announced, while it is listened to
        self.listener = Atspi.EventListener.new(self._hear)
        for kind in TOLD:
            self.listener.register(kind)

    def close(self):
        for kind in TOLD:
            self.listener.deregister(kind)

    def _hear(self, event):
        self.told += 1
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            self.focus_count += 1
            self.focus = event.source
        elif self.names is not None and "children" not in event.type and "text" not in event.type:
            try:
                self.names.append((event.source.get_role_name(), event.source.get_name() or ""))
            except GLib.Error:
                pass

    def wait(self, what, condition):
        end = time.monotonic() + self.timeout
        while True:
            before = self.told
            value = condition()
            if value:
                return value
            if time.monotonic() > end:
                raise DialogError(f"{what} did not come within {self.timeout} s. Seen:\n{self.dump()}")
            self._wait_for_news(before)

    def _wait_for_news(self, before):
        over = []
        timer = GLib.timeout_add(LOOK_ANEW_MS, lambda: over.append(True) and False)
        while self.told == before and not over:
            GLib.MainContext.default().iteration(True)
        if not over:
            GLib.source_remove(timer)

    def wait_active(self):
        def active():
            return any(window.get_state_set().contains(Atspi.StateType.ACTIVE) for window in self.windows())

        self.wait("the window in front", active)

    def nodes(self):
        """What may be seen: the pages that are not open, and what is hidden in the one that is, are left out."""
        def walk(accessible, depth):
            try:
                accessible.clear_cache()
                node = Node(accessible, depth)
                if depth > 0 and not node.showing:
                    return
                yield node
                children = [accessible.get_child_at_index(i) for i in range(accessible.get_child_count())]
            except GLib.Error:
                return
            for child in children:
                if child is not None:
                    yield from walk(child, depth + 1)

        for window in self.windows():
            yield from walk(window, 0)

    # --- keys

    def move_focus(self, *keys):
        """Presses keys that move the focus; returns what has it then."""
        before = self.focus_count
        self.key(*keys)
        self.wait("another focus", lambda: self.focus_count > before)
        return self.focus

    def tab_to(self, text, roles=BUTTONS):
        """Tab until what is named so has the focus."""
        for _ in range(80):
            if self.focus is not None and self.focus.get_role_name() in roles and \
                    tidy(text) in tidy(self.focus.get_name()):
                return self.focus
            self.move_focus("Tab")
        raise DialogError(f"Tab does not lead to “{text}”:\n{self.dump()}")

    def press_by_keys(self, text):
        self.wait_for(text, BUTTONS)
        self.tab_to(text)
        self.key("Return")

    def type_code(self, code):
        """Into the field that has the focus."""
        field = self.wait("a code field with the focus",
                          lambda: (lambda n: n if n and n.role == "password text" else None)(self.focused()))
        # On stdin: a PIN is never an argument.
        subprocess.run(["xdotool", "type", "--delay", "8", "--file", "-"], input=code.encode(), check=True)
        self.wait("all digits", lambda: Atspi.Text.get_character_count(field.accessible) >= len(code))
        return field

    def type_codes(self, current, fresh, again=None):
        """The old code (or PUK) and the new one twice, with Enter after each."""
        for code in (current, fresh, again or fresh):
            before = self.focus_count
            self.type_code(code)
            self.key("Return")
            if code is current or code is fresh and again is not None:
                self.wait("the next field", lambda b=before: self.focus_count > b)

    # --- announcements

    def announced(self, action, words):
        """Does `action` and waits until something with `words` is said that screen readers speak of by themselves."""
        self.names = []
        try:
            action()
            self.wait(f"word of “{words}”",
                      lambda: any(role == "alert" and words in name for role, name in self.names))
        finally:
            self.names = None
