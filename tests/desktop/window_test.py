#!/usr/bin/python3
"""Every page and state of the window as assistive technology meets it, over a card that does what it is told.

window_test.py PROGRAM [CLASS…]: the classes are tests of their own (tests/desktop/CMakeLists.txt). What is drawn is
tst_window_looks' to test.
"""

import os
import queue
import subprocess
import sys
import tempfile
import threading
import unittest

import gi

from dialog_driver import tidy
from window_driver import BUTTONS, Window

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PROGRAM = sys.argv.pop(1)
TIMEOUT = 90  # for a machine with much else to do; nothing waits this long when all is well
CONTROLS = (*BUTTONS, "toggle button", "page tab", "radio button", "check box", "password text")
NAMED = (*CONTROLS, "text", "alert", "image", "label", "heading", "grouping", "page tab list", "frame", "window")
PAGES = ("Mina e-legitimationer", "Pin-koder", "Testa", "Hjälp", "Inställningar")
TICKED = ("radio button", "check box")
SMALLEST = 24


def has(node, state):
    return node.accessible.get_state_set().contains(state)


def box(node):
    extents = Atspi.Component.get_extents(node.accessible, Atspi.CoordType.SCREEN)
    return extents.x, extents.y, extents.width, extents.height


def action_names(node):
    return [Atspi.Action.get_action_name(node.accessible, i)
            for i in range(Atspi.Action.get_n_actions(node.accessible))]


def is_stop(node):
    """Whether Tab alone comes to it: of choices that exclude each other only the one that counts."""
    if node.role not in CONTROLS or not node.enabled:
        return False
    if node.role == "page tab":
        return has(node, Atspi.StateType.SELECTED)
    return node.role != "radio button" or has(node, Atspi.StateType.CHECKED)


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
        self.addCleanup(self.window.close)

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
        self.window.wait_active()
        self.window.wait("one window", lambda: len(self.window.windows()) == 1)

    def selected(self):
        for node in self.window.nodes():
            if node.role == "page tab" and has(node, Atspi.StateType.SELECTED):
                return node.name
        return None


class Walk:
    """Every state whose name begins with one of PREFIXES."""

    PREFIXES = ()

    def test_every_state(self):
        states = [state for state in self.states() if state.startswith(self.PREFIXES)]
        self.assertTrue(states)
        for state in states:
            with self.subTest(state):
                self.show(state)
                nodes = list(self.window.nodes())
                findings = [*self.nameless(nodes), *self.odd(nodes), *self.twins(nodes), *self.structure(nodes),
                            *self.order(nodes)]
                self.assertEqual(findings, [], self.window.dump())

    def test_every_group_of_pages_is_walked(self):
        prefixes = tuple(prefix for walk in Walk.__subclasses__() for prefix in walk.PREFIXES)
        self.assertEqual([state for state in self.states() if not state.startswith(prefixes)], [])

    def nameless(self, nodes):
        return [f"no name: {node}" for node in nodes if node.role in NAMED and not tidy(node.name)]

    def odd(self, nodes):
        """Controls without what their role promises, or too small to be hit."""
        for node in nodes:
            if node.role not in CONTROLS:
                continue
            width, height = box(node)[2:]
            # Of boxes with a tick Qt tells where its own style would draw them; tst_window has their targets.
            if node.role not in TICKED and (width < SMALLEST or height < SMALLEST):
                yield f"{width} × {height}: {node}"
            if node.enabled and not has(node, Atspi.StateType.FOCUSABLE):
                yield f"takes no focus: {node}"
            if node.role in BUTTONS and "Press" not in action_names(node):
                yield f"cannot be pressed: {node}"
            if node.role == "password text" and Atspi.Text.get_character_count(node.accessible) != 0:
                yield f"is not empty at first: {node}"

    def twins(self, nodes):
        """Two that somebody who does not see cannot tell apart."""
        seen = set()
        for node in nodes:
            if node.role in CONTROLS:
                key = (node.role, tidy(node.name))
                if key in seen:
                    yield f"there are two of: {node}"
                seen.add(key)

    def structure(self, nodes):
        if sum(1 for node in nodes if node.role == "page tab" and has(node, Atspi.StateType.SELECTED)) != 1:
            yield "not one page is selected"
        roles = [node.role for node in nodes]
        if roles[0] not in ("frame", "window"):
            yield f"the window is a {roles[0]}"
        if "heading" not in roles or "page tab list" not in roles:
            yield "no heading or no list of pages"
            return
        heading = nodes[roles.index("heading")]
        test = any(node.role == "alert" and node.name.startswith("TEST.") for node in nodes)
        if nodes[0].name != f"{'TEST – ' if test else ''}{heading.name} – Eleg":
            yield f"the window is called {nodes[0].name!r}, its page {heading.name!r}"
        content = [node for node in nodes[roles.index("page tab list"):]
                   if node.role in ("label", "alert", *BUTTONS, "password text", "radio button", "check box")]
        if content and nodes.index(content[0]) < roles.index("heading") and content[0].name != "Eleg":
            yield f"before the heading: {content[0]}"

    def order(self, nodes):
        """Tab comes to every control, once, in the order in which a screen reader reads, which is that of the eye."""
        def key(accessible):
            return accessible.get_role_name(), accessible.get_name() or ""

        wanted = [(node.role, node.name) for node in nodes if is_stop(node)]
        if len(wanted) == 1:  # with nowhere else to go, the focus stays
            self.window.key("Tab")
            self.window.wait(str(wanted), lambda: (lambda n: n and (n.role, n.name) == wanted[0])(self.window.focused()))
            return
        seen = []
        for _ in range(len(wanted) + 3):
            stop = key(self.window.move_focus("Tab"))
            if seen and stop == seen[0]:
                break
            seen.append(stop)
        if sorted(seen) != sorted(wanted):
            yield f"Tab comes to {seen}, and there are {wanted}"
            return
        start = seen.index(wanted[0])
        if seen[start:] + seen[:start] != wanted:
            yield f"Tab goes {seen[start:] + seen[:start]}, reading goes {wanted}"
        stops = [node for node in nodes if is_stop(node)]
        for before, after in zip(stops, stops[1:]):
            if before.accessible.get_parent() == after.accessible.get_parent():
                x, y, width, height = box(before)
                next_x, next_y = box(after)[:2]
                if next_y < y + height // 2 and next_x < x + width // 2:
                    yield f"goes back: {after}"


class MyEids(Walk, WindowTest):
    PREFIXES = ("ids", "details")

    def test_pages_are_opened_by_keys_and_by_their_tabs(self):
        self.show("ids-one")
        for number, page in enumerate(PAGES, 1):
            self.window.key(f"ctrl+{number}")
            self.window.wait(page, lambda p=page: self.selected() == p)
        tab = self.window.find(PAGES[0], ("page tab",))
        Atspi.Action.do_action(tab.accessible, action_names(tab).index("Press"))
        self.window.wait("the first page", lambda: self.selected() == PAGES[0])

    def test_details_are_opened_and_left_by_keys_and_the_focus_comes_back(self):
        self.show("ids-one")
        self.window.press_by_keys("Certifikat")
        self.window.wait_for("Fingeravtryck")
        self.window.key("Escape")
        self.window.wait("my e-IDs", lambda: not self.window.find("Fingeravtryck"))
        self.window.wait("the focus where it was", lambda: (self.window.focused() or self).name == "Certifikat")

    name = ""


class Nobody(Walk, WindowTest):
    PREFIXES = ("none", "help")

    def test_a_page_without_controls_is_scrolled_by_keys(self):
        self.show("help-no-card")
        bar = self.window.wait("a scroll bar", lambda: next(
            (node for node in self.window.nodes() if node.role == "scroll bar"), None))
        self.window.key("Page_Down")
        self.window.wait("the page below", lambda: Atspi.Value.get_current_value(bar.accessible) > 0)


class PinCodes(Walk, WindowTest):
    PREFIXES = ("pin",)


class Rest(Walk, WindowTest):
    PREFIXES = ("try", "settings")

    def test_looks_and_language_are_chosen_by_keys(self):
        self.show("settings")
        self.window.tab_to("Svenska", ("radio button",))
        self.window.key("Down")
        self.window.wait_for("Settings", ("heading",))
        self.window.wait("the focus where it was", lambda: (self.window.focused() or self).name == "English")
        self.window.tab_to("Larger text", ("check box",))
        self.window.key("space")
        self.window.wait("larger text", lambda: (lambda n: n and has(n, Atspi.StateType.CHECKED))(
            self.window.find("Larger text", ("check box",))))

    name = ""


class Announcements(WindowTest):
    """What changes while somebody listens is said, by something that screen readers speak of by themselves."""

    def assert_announced(self, state, command, words):
        self.show(state)
        self.window.announced(lambda: self.tell(command), words)

    def test_what_comes_and_goes_in_the_readers(self):
        for state, now, words in (
                ("none-card", "ids-one", "Tolvan Tolvansson"),
                ("ids-one", "none-card", "inget kort i läsaren"),
                ("ids-one", "ids-blocked", "Pin-koden är låst"),
                ("ids-one", "none-mute", "svarar inte"),
                ("none-reader", "none-card", "inget kort i läsaren"),
                ("none-card", "none-service", "korttjänst"),
                ("pins-two", "none-card", "inget kort i läsaren"),
                ("pin-change", "none-card", "Kortet har tagits ut"),
                ("try-pin", "none-card", "tagits ut")):
            with self.subTest(f"{state} → {now}"):
                self.assert_announced(state, f"see {now}", words)

    def test_a_second_card_is_said_with_its_holder(self):
        self.assert_announced("ids-one", "see ids-family", "Elin Åsa Öberg")

    def test_how_a_change_of_a_pin_went(self):
        for end, words in (("done", "Din pin-kod är bytt"), ("wrong", "2 försök kvar"),
                           ("pulled", "innan det hade svarat"), ("blocked", "låst efter för många")):
            with self.subTest(end):
                self.assert_announced("pin-pad-working", f"pin {end}", words)

    def test_that_the_card_works_and_how_the_trial_went(self):
        self.assert_announced("try-working", "signed", "Kortet och pin-koden fungerar")

    def test_what_the_issuer_has_said(self):
        self.show("ids-not-asked")
        self.window.announced(lambda: self.window.press_by_keys("Kontrollera nu"), "Fungerar")
        self.show("ids-unanswered")
        self.window.announced(lambda: self.window.press_by_keys("Kontrollera igen"), "Försökt")

    def test_what_is_wrong_with_a_typed_code(self):
        self.show("pin-change")
        self.window.wait_pin()
        self.window.announced(lambda: self.window.key("a"), "bara siffror")
        self.window.announced(lambda: self.window.key("Return"), "Skriv")


class Test(WindowTest):
    def test_every_page_says_so_where_test_issuers_are_believed(self):
        self.show("ids-test")
        for number, page in enumerate(PAGES, 1):
            self.window.key(f"ctrl+{number}")
            self.window.wait(page, lambda p=page: self.selected() == p)
            self.window.wait_for("TEST.", ("alert",))
            self.window.wait("its name", lambda: self.window.windows()[0].get_name().startswith("TEST – "))

    def test_nothing_says_so_elsewhere(self):
        self.show("ids-works")
        self.window.wait_for("Fungerar", ("alert",))
        self.assertIsNone(self.window.find("TEST."))


class Secrets(WindowTest):
    def test_the_personnummer_is_told_only_while_space_is_held(self):
        self.show("ids-one")
        self.assertIsNone(self.window.find("19121212-1212"))
        self.window.tab_to("Visa personnumret")
        subprocess.run(["xdotool", "keydown", "space"], check=True)
        try:
            self.window.wait_for("19121212-1212")
        finally:
            subprocess.run(["xdotool", "keyup", "space"], check=True)
        self.window.wait("the mask", lambda: not self.window.find("19121212-1212"))

    def test_a_new_code_is_never_to_be_read(self):
        self.show("pin-change")
        self.window.wait_pin()
        self.window.type_code("739184")
        for node in self.window.nodes():
            self.assertNotIn("739184", tidy(node.name) + tidy(node.description))
            if node.accessible.get_text_iface():
                self.assertNotIn("739184", Atspi.Text.get_text(node.accessible, 0, -1) or "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
