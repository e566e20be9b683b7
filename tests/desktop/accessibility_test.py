#!/usr/bin/python3
"""What a person without sight or mouse meets: names, focus, announcements, language; and no PIN to be read."""

import re

import gi

import trial
from trial import DialogTest

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

SIGHTS = ("service", "no-reader", "no-card", "reading", "mute", "unknown", "unsupported", "busy", "two", "expired",
          "future", "blocked", "not-set", "last-try", "pad", "card", "other")
NAMED = ("push button", "button", "password text", "text", "alert", "image", "label")


class Accessibility(DialogTest):
    def test_everything_that_shows_has_a_name_in_every_state(self):
        dialog = self.open("no-card")
        self.dialog.wait_for("Det finns inget kort")
        for sight in SIGHTS:
            # Through a state that says so, to know that the next one is there.
            dialog.card("no-reader")
            self.dialog.wait("no reader", lambda: self.dialog.find("Kortläsaren har kopplats bort")
                             or self.dialog.find("Ingen kortläsare"))
            if sight != "no-reader":
                dialog.card(sight)
                self.dialog.wait(f"another state ({sight})", lambda: not self.dialog.find("Kortläsaren har kopplats")
                                 and not self.dialog.find("Ingen kortläsare"))
            with self.subTest(sight):
                nodes = [node for node in self.dialog.nodes() if node.showing]
                self.assertGreater(len(nodes), 8)
                for node in nodes:
                    if node.role in NAMED:
                        self.assertTrue(node.name, f"{node}\n{self.dialog.dump()}")

    def test_the_pin_cannot_be_read(self):
        self.open("card")
        self.dialog.type_pin("739184")
        self.assertEqual(self.dialog.pin_length(), 6)
        self.assertNotRegex(self.dialog.pin_text(), r"[0-9]")
        for node in self.dialog.nodes():
            texts = [node.name, node.description, Atspi.Accessible.get_object_locale(node.accessible)]
            if node.accessible.get_text_iface():
                texts.append(Atspi.Text.get_text(node.accessible, 0, -1))
            for text in texts:
                self.assertNotIn("739184", re.sub(r"\D", "", text or ""), str(node))

    def test_the_pin_can_be_written(self):
        dialog = self.open("card")
        self.dialog.set_pin("123456")
        self.dialog.wait("six digits", lambda: self.dialog.pin_length() == 6)
        self.dialog.press("Legitimera")
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("right")
        self.assert_ends_with(dialog, "answer")

    def test_tab_goes_round_in_the_order_of_reading(self):
        self.open("card")
        self.dialog.wait_pin()
        order = []
        for _ in range(4):
            self.dialog.key("Tab")
            before = order[-1] if order else "Pin-kod för legitimering"
            order.append(self.dialog.wait("the next focus", lambda: (lambda n: n and n.name != before and n)(
                self.dialog.focused())).name)
        self.assertEqual(order, ["Legitimera", "Avbryt", "English", "Pin-kod för legitimering"])

    def test_the_language_can_be_switched_while_it_is_open(self):
        self.open("card")
        self.dialog.wait_pin()
        self.dialog.press("English")
        self.dialog.wait_for("Identify yourself to")
        self.assertNotRegex(self.names(), r"Legitimera|Avbryt|Pin-kod|Utfärdad|Giltig")
        self.dialog.press("Suomi")
        self.dialog.wait_for("Tunnistaudu palveluun")
        self.dialog.press("Svenska")
        self.dialog.wait_for("Legitimera dig hos")

    def test_the_pages_language_is_followed(self):
        self.open("no-card", language="en-GB")
        self.dialog.wait_for("There is no card in the reader.")

    def test_an_address_in_other_letters_is_shown_in_both_forms(self):
        self.open("no-card", origin="https://xn--rksmrgs-5wao1o.example")
        self.dialog.wait_for("räksmörgås.example")
        self.dialog.wait_for("xn--rksmrgs-5wao1o.example")

    def test_an_address_of_mixed_alphabets_is_warned_of(self):
        self.open("no-card", origin="https://xn--pypal-4ve.com")
        self.dialog.wait_for("xn--pypal-4ve.com")
        self.dialog.wait_for("flera alfabet", ("alert",))

    def test_an_issuer_that_cannot_be_checked_is_told_with_the_pin_field(self):
        self.open("card")
        self.dialog.wait_pin()
        text = "Utfärdaren kan inte kontrolleras på den här datorn"
        self.dialog.wait_for(text)
        self.assertIn(text, self.dialog.pin_field().description)

    def test_what_changes_is_announced(self):
        heard = []
        loop = GLib.MainLoop()

        def listen(event):
            try:
                if event.source.get_role_name() == "alert":
                    heard.append(event.source.get_name())
            except GLib.Error:
                return
            if any("svarar inte" in name for name in heard):
                loop.quit()

        # Before the dialog is there: a program tells only what somebody listens to, and hears of a new listener when it
        # comes to it.
        listener = Atspi.EventListener.new(listen)
        listener.register("object:property-change:accessible-name")
        self.addCleanup(listener.deregister, "object:property-change:accessible-name")
        dialog = self.open("no-card")
        self.dialog.wait_for("Det finns inget kort")
        GLib.timeout_add_seconds(trial.TIMEOUT, loop.quit)
        dialog.card("mute")
        loop.run()
        self.assertTrue(any("Kortet svarar inte" in name for name in heard), heard)


if __name__ == "__main__":
    trial.main()
