#!/usr/bin/python3
"""The window as it is on the screen: something in it, whole, and inside the screen, also with letters twice as large."""

import os
import subprocess
import tempfile

import gi

import trial
from trial import DialogTest

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def box(node):
    extents = Atspi.Component.get_extents(node.accessible, Atspi.CoordType.SCREEN)
    return extents.x, extents.y, extents.x + extents.width, extents.y + extents.height


def within(inner, outer):
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


class Look(DialogTest):
    def window(self):
        return next(node for node in self.dialog.nodes() if node.depth == 0)

    def check(self, texts_too=True):
        size = subprocess.run(["xdotool", "getdisplaygeometry"], capture_output=True, text=True, check=True).stdout
        width, height = map(int, size.split())
        window = box(self.window())
        self.assertTrue(within(window, (0, 0, width, height)), f"{window} on {size}")
        for node in self.dialog.nodes():
            always = node.role == "push button" and node.name in ("Avbryt", "Legitimera")
            if texts_too:
                self.assertFalse(node.showing and node.role == "scroll bar", self.dialog.dump())
            if node.showing and (always or (texts_too and node.role in ("label", "push button", "password text"))):
                self.assertTrue(within(box(node), window), f"{node} {box(node)} in {window}")

    def colours(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "dialog.png")
            self.dialog.screenshot(file)
            self.assertGreater(os.path.getsize(file), 2000)
            count = subprocess.run(["identify", "-format", "%k", file], capture_output=True, text=True, check=True)
            return int(count.stdout)

    def test_every_kind_of_state_is_drawn(self):
        dialog = self.open("no-card")
        self.dialog.wait_for("Det finns inget kort")
        self.assertGreater(self.colours(), 50)
        self.check()
        for sight, text in (("expired", "gick ut den"), ("two", "Vilken e-legitimation"), ("pad", "på kortläsaren"),
                            ("card", "Pin-kod för legitimering")):
            with self.subTest(sight):
                dialog.card("no-reader", sight)
                self.dialog.wait_for(text)
                self.assertGreater(self.colours(), 50)
                self.check()

    def test_letters_twice_as_large_cut_nothing_off(self):
        dialog = self.open("no-card", environment={"QT_FONT_DPI": "192"})
        self.dialog.wait_for("Det finns inget kort")
        self.check()
        dialog.card("card")
        self.dialog.wait_pin()
        self.check()

    def test_a_scale_of_two_keeps_the_buttons_on_the_screen(self):
        dialog = self.open("two", environment={"QT_SCALE_FACTOR": "2"})
        self.dialog.wait_for("Vilken e-legitimation")
        self.check(texts_too=False)
        dialog.card("no-reader", "card")
        self.dialog.wait_pin()
        self.assertGreater(self.colours(), 50)


if __name__ == "__main__":
    trial.main()
