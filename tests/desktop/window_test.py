#!/usr/bin/python3
"""Every page and state of the window as assistive technology meets it: names, roles, focus; and the keys.

Sizes are checked by tests/unit/desktop, which asks the widgets themselves.
"""

import os
import queue
import subprocess
import sys
import tempfile
import threading
import unittest

import gi

from dialog_driver import Dialog, tidy

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = sys.argv.pop(1)
TIMEOUT = 60  # for a machine with much else to do; nothing waits this long when all is well
NAMED = ("push button", "button", "toggle button", "page tab", "page tab list", "radio button", "check box",
         "password text", "text", "alert", "image", "label", "heading", "grouping", "panel")
MAY_BE_NAMELESS = ("panel",)
CONTROLS = ("push button", "button", "toggle button", "page tab", "radio button", "check box", "password text")
PAGES = ("Mina e-legitimationer", "Pin-koder", "Testa", "Hjälp", "Inställningar")


class Window(Dialog):
    """The driver knows dialogs; a window is found the same way."""


class WindowTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.process = subprocess.Popen([PROGRAM, folder.name, "sv"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=os.environ)
        self.addCleanup(self.end)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.window = Window(TIMEOUT)

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.strip())

    def end(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stdin.close()
        self.process.stdout.close()

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def states(self):
        self.tell("list")
        return list(iter(lambda: self.lines.get(timeout=TIMEOUT), "."))

    def show(self, state):
        self.tell(f"show {state}")
        self.assertEqual(self.lines.get(timeout=TIMEOUT), f"shown {state}")
        self.window.wait("the window", lambda: any(node.active for node in self.window.nodes()))

    def focus(self):
        node = self.window.focused()
        return (node.role, node.name) if node else None

    # --- tests

    def test_everything_that_shows_has_a_name_in_every_state(self):
        for state in self.states():
            with self.subTest(state):
                self.show(state)
                nodes = [node for node in self.window.nodes() if node.showing]
                self.assertGreater(len(nodes), 12)
                for node in nodes:
                    if node.role in NAMED and node.role not in MAY_BE_NAMELESS:
                        self.assertTrue(node.name, f"{node}\n{self.window.dump()}")

    def test_a_page_has_one_heading_first(self):
        self.show("ids-one")
        roles = [node.role for node in self.window.nodes() if node.showing]
        self.assertIn("heading", roles)
        self.assertIn("page tab list", roles)

    def test_every_control_is_reached_by_tab_alone(self):
        for state in ("ids-one", "ids-family", "details", "pins-two", "pin-change", "try-pin", "settings"):
            with self.subTest(state):
                self.show(state)
                wanted = {(node.role, node.name) for node in self.window.nodes()
                          if node.showing and node.enabled and node.role in CONTROLS
                          and node.role not in ("radio button", "page tab")}
                seen = set()
                for _ in range(3 * len(wanted) + 20):
                    before = self.focus()
                    self.window.key("Tab")
                    self.window.wait("another focus", lambda b=before: self.focus() not in (None, b))
                    seen.add(self.focus())
                    if wanted <= seen:
                        break
                self.assertEqual(wanted - seen, set())

    def test_a_page_without_controls_is_scrolled_by_keys(self):
        self.show("help-no-card")
        bar = self.window.wait("a scroll bar", lambda: next(
            (node for node in self.window.nodes() if node.role == "scroll bar" and node.showing), None))
        self.window.key("Page_Down")
        self.window.wait("the page below", lambda: Atspi.Value.get_current_value(bar.accessible) > 0)

    def test_pages_are_opened_by_keys_and_by_their_tabs(self):
        self.show("ids-one")
        for number, page in enumerate(PAGES, 1):
            self.window.key(f"ctrl+{number}")
            self.window.wait(page, lambda p=page: self.selected() == p)
        tab = self.window.find("Mina e-legitimationer", ("page tab",))
        names = [Atspi.Action.get_action_name(tab.accessible, i)
                 for i in range(Atspi.Action.get_n_actions(tab.accessible))]
        Atspi.Action.do_action(tab.accessible, names.index("Press"))
        self.window.wait("the first page", lambda: self.selected() == PAGES[0])

    def selected(self):
        for node in self.window.nodes():
            if node.role == "page tab" and node.accessible.get_state_set().contains(Atspi.StateType.SELECTED):
                return node.name
        return None

    def test_the_personnummer_is_told_only_while_space_is_held(self):
        self.show("ids-one")
        self.assertIsNone(self.window.find("19121212-1212"))
        while self.focus() != ("push button", "Visa personnumret"):
            before = self.focus()
            self.window.key("Tab")
            self.window.wait("another focus", lambda b=before: self.focus() not in (None, b))
        subprocess.run(["xdotool", "keydown", "space"], check=True)
        try:
            self.window.wait_for("19121212-1212")
        finally:
            subprocess.run(["xdotool", "keyup", "space"], check=True)
        self.window.wait("the mask", lambda: not self.window.find("19121212-1212"))

    def test_a_new_code_is_never_to_be_read(self):
        self.show("pin-change")
        self.window.wait_pin()
        self.window.type_pin("739184")
        for node in self.window.nodes():
            self.assertNotIn("739184", tidy(node.name) + tidy(node.description))
            if node.accessible.get_text_iface():
                self.assertNotIn("739184", Atspi.Text.get_text(node.accessible, 0, -1) or "")

    def test_what_comes_is_announced(self):
        self.show("none-card")
        heard = []
        loop = GLib.MainLoop()

        def listen(event):
            try:
                heard.append(event.source.get_name() or "")
            except GLib.Error:
                return
            if any("Kan inte kontrolleras" in name or "svarar inte" in name for name in heard):
                loop.quit()

        listener = Atspi.EventListener.new(listen)
        for kind in ("object:property-change:accessible-name", "object:state-changed:showing"):
            listener.register(kind)
            self.addCleanup(listener.deregister, kind)
        GLib.timeout_add_seconds(TIMEOUT, loop.quit)
        self.tell("see none-mute")
        loop.run()
        self.assertTrue(any("svarar inte" in name for name in heard), heard)


if __name__ == "__main__":
    unittest.main(verbosity=2)
