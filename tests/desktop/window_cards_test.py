#!/usr/bin/python3
"""The window over real pcscd, OpenSC and virtual cards: PIN codes, cards that come and go, one window at a time.

Run in the rig and on a desktop (tests/desktop/CMakeLists.txt): window_cards_test.py ELEG [TEST…]
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))
from rig_client import Rig  # noqa: E402
from window_driver import BUTTONS, Window  # noqa: E402

PROGRAM = sys.argv.pop(1)
READER = os.environ["ELEG_RIG_READER"]
TIMEOUT = 90  # for a machine with much else to do; nothing waits this long when all is well
OLD, NEW, PUK = "739184", "502846", "12345678"


class Card:
    """A new card, made for one test."""

    made = 0

    def __init__(self, folder, holder="tolvan", profile="seeid", pin=OLD, ca=os.environ["ELEG_RIG_CA"], **options):
        Card.made += 1
        self.path = os.path.join(folder, f"card{Card.made}")
        more = [word for key, value in options.items() for word in ("--" + key.replace("_", "-"), str(value))]
        subprocess.run(["eleg-rig-card", "new", self.path, "--ca", ca, "--profile", profile,
                        "--holder", holder, "--pin", pin, "--puk", PUK, *more], check=True, stdout=subprocess.DEVNULL)

    def state(self):
        with open(os.path.join(self.path, "state.json"), encoding="utf-8") as file:
            return json.load(file)

    def pin(self):
        """Its first PIN, as only the card itself knows."""
        return self.first()["value"]

    def tries(self):
        return self.first()["tries"]

    def first(self):
        pins = self.state()["pins"]
        return pins[min(pins)] if isinstance(pins, dict) else pins[0]


class WindowOnCards(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="eleg-window-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.rig = Rig()
        self.addCleanup(self.rig.close)
        self.rig.call("no-faults", reader=READER)
        self.rig.call("plug", reader=READER)
        self.rig.call("eject", reader=READER)
        self.rig.call("trace", on=False)
        config = pathlib.Path(self.folder, "config", "eleg")
        config.mkdir(parents=True)
        self.settings = config / "settings.json"
        self.set()
        self.window = Window(TIMEOUT)
        self.addCleanup(self.window.close)

    def set(self, **settings):
        """The settings that the window starts with."""
        self.settings.write_text(json.dumps({"version": 1, "language": "sv", **settings}), encoding="utf-8")

    def card(self, **options):
        return Card(self.folder, **options)

    def insert(self, card):
        self.rig.call("insert", reader=READER, card=card.path)

    def launch(self, **environment):
        process = subprocess.Popen(
            [PROGRAM], stdin=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.folder, "XDG_CONFIG_HOME": self.folder + "/config",
                 "XDG_CACHE_HOME": self.folder + "/cache", "ELEG_TRUST_DIR": os.environ["ELEG_RIG_CA"] + "/anchors", **environment})

        def end():
            process.kill()
            process.wait()

        self.addCleanup(end)
        return process

    def open(self):
        process = self.launch()
        self.window.wait_active()
        return process

    def open_pins(self):
        """The page of PIN codes, by keys."""
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        self.window.key("ctrl+2")

    def open_form(self, button):
        self.window.press_by_keys(button)
        self.window.wait_pin()

    def codes_sent(self):
        return [entry for entry in self.rig.call("trace", on=True)["apdus"] if entry["data"] == "**"]


class PinCodes(WindowOnCards):
    def test_a_pin_is_changed(self):
        card = self.card()
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.window.type_codes(OLD, NEW)
        self.window.wait_for("Din pin-kod är bytt.")
        self.assertEqual((card.pin(), card.tries()), (NEW, 3))
        self.window.press_by_keys("Klar")
        self.window.wait_for("Klar att använda")

    def test_a_wrong_pin_spends_one_try_and_says_so(self):
        card = self.card()
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.window.type_codes("918273", NEW)
        self.window.wait_for("2 försök kvar", ("alert",))
        self.assertEqual((card.pin(), card.tries()), (OLD, 2))
        self.window.type_codes(OLD, NEW)
        self.window.wait_for("Din pin-kod är bytt.")
        self.assertEqual((card.pin(), card.tries()), (NEW, 3))

    def test_the_last_try_is_warned_of_and_then_the_pin_is_blocked(self):
        card = self.card(pin_tries=2)
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.window.type_codes("918273", NEW)
        self.window.wait_for("sista försöket", ("alert",))
        self.window.type_codes("918273", NEW)
        self.window.wait_for("låst efter för många", ("alert",))
        self.window.press_by_keys("Klar")
        self.window.wait_for("Lås upp med puk-koden", BUTTONS)
        self.assertEqual((card.pin(), card.tries()), (OLD, 0))

    def test_what_is_too_simple_or_not_twice_alike_never_reaches_the_card(self):
        card = self.card()
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.rig.call("trace", on=True)
        self.window.type_codes(OLD, "111111")
        self.window.wait_for("för lätt att gissa", ("alert",))
        self.window.type_code("502846")
        self.window.key("Return")
        self.window.type_code("502847")
        self.window.key("Return")
        self.window.wait_for("inte lika", ("alert",))
        self.assertEqual(self.codes_sent(), [])
        self.assertEqual((card.pin(), card.tries()), (OLD, 3))

    def test_a_blocked_pin_is_unblocked_with_the_puk_from_my_eids(self):
        card = self.card(state="blocked")
        self.insert(card)
        self.open()
        self.window.wait_for("Pin-koden är låst", ("alert",))
        self.window.press_by_keys("Lås upp pin-koden")
        self.window.wait_pin()
        self.window.type_codes(PUK, NEW)
        self.window.wait_for("Din pin-kod är upplåst och ny.")
        self.assertEqual((card.pin(), card.tries()), (NEW, 3))

    def test_a_wrong_puk_says_how_many_tries_are_left(self):
        card = self.card(state="blocked", puk_tries=3)
        self.insert(card)
        self.open_pins()
        self.open_form("Lås upp med puk-koden")
        self.window.type_codes("87654321", NEW)
        self.window.wait_for("2 försök kvar", ("alert",))
        self.window.type_codes("87654321", NEW)
        self.window.wait_for("sista försöket", ("alert",))
        self.window.wait_for("beställa ett nytt", ("alert",))

    def test_the_first_pin_is_chosen_with_the_puk(self):
        card = self.card(profile="svenska-pass", state="not-yet-set")
        self.insert(card)
        self.open()
        self.window.press_by_keys("Välj pin-kod")
        self.window.wait_pin()
        self.window.type_codes(PUK, NEW)
        self.window.wait_for("Din pin-kod är vald.")
        self.assertEqual(card.pin(), NEW)

    def test_a_blocked_puk_is_explained_and_leads_to_help(self):
        self.insert(self.card(state="puk-blocked"))
        self.open_pins()
        self.window.wait_for("Låst för alltid", ("alert",))
        self.window.wait_for("Beställ ett nytt")
        self.assertIsNone(self.window.find("Lås upp", BUTTONS))
        self.assertIsNone(self.window.find("Byt pin-kod", BUTTONS))
        self.window.press_by_keys("Få hjälp")
        self.window.wait_for("Hjälp", ("heading",))

    def test_each_of_two_pins_is_changed_by_its_name(self):
        card = self.card(pins=2, signature_pin="864209")
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod, Pin-kod för underskrift")
        self.window.type_codes("864209", NEW)
        self.window.wait_for("Din pin-kod är bytt.")
        self.assertEqual(card.pin(), OLD)
        self.assertIn(NEW, json.dumps(card.state()))


class CardsThatGo(WindowOnCards):
    def test_a_card_pulled_at_any_command_of_a_change_is_asked_which_code_counts(self):
        card = self.card()
        self.insert(card)
        self.open_pins()
        current, fresh = OLD, NEW
        asked, kept = 0, 0
        for after in range(60):
            self.open_form("Byt pin-kod")
            # Everything that page and card had to say before is said: the next command is the change's own.
            self.rig.call("fault", reader=READER, kind="remove-card", after=after)
            self.window.type_codes(current, fresh)
            seen = self.window.wait("how it went", lambda: next((text for text in (
                "Din pin-kod är bytt.", "Inget har ändrats.", "innan det hade svarat", "inte säkert vilken kod")
                if self.window.find(text, ("alert",))), None))
            pulled = self.rig.call("status")["readers"][READER]["card"] in (None, "", False)
            self.rig.call("no-faults", reader=READER)
            if pulled:
                self.insert(card)
            if seen == "innan det hade svarat":
                asked += 1
                seen = self.window.wait("what the card says", lambda: next((text for text in (
                    "Din pin-kod är bytt.", "Inget har ändrats.", "inte säkert vilken kod")
                    if self.window.find(text, ("alert",))), None))
            with self.subTest(after=after):
                if seen == "Din pin-kod är bytt.":
                    self.assertEqual(card.pin(), fresh)
                elif seen == "Inget har ändrats.":
                    self.assertEqual(card.pin(), current)
                    self.window.wait_for("Den gamla koden gäller fortfarande.")
                    kept += 1
                self.assertEqual(card.tries(), 3)
            if not pulled:
                break
            if card.pin() == fresh:
                current, fresh = fresh, current
            self.window.press_by_keys("Klar")
            self.window.wait_for("Klar att använda")
        else:
            self.fail("the change never came through")
        self.assertGreaterEqual(asked, 1)
        self.assertGreaterEqual(kept, 1)

    def test_a_form_says_why_it_went_and_comes_back_empty_with_its_card(self):
        card, other = self.card(), self.card(holder="asa")
        self.insert(card)
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.window.type_code("7391")
        self.rig.call("trace", on=True)
        self.rig.call("eject", reader=READER)
        self.window.wait_for("Kortet har tagits ut.", ("alert",))
        self.assertIsNone(self.window.pin_field())
        self.insert(card)
        self.window.wait_pin()
        self.assertEqual(self.window.pin_length(), 0)
        self.window.type_code("7391")
        self.rig.call("swap", reader=READER, card=other.path)
        self.window.wait_for("Nu sitter ett annat kort i läsaren.", ("alert",))
        self.window.wait_for("kortet som tillhör Tolvan Tolvansson")
        self.assertIsNone(self.window.pin_field())
        self.assertEqual(self.codes_sent(), [])
        self.window.press_by_keys("Avbryt")
        self.window.wait_for("Åsa Öberg")

    def test_a_reader_pulled_out_is_told_and_waited_for(self):
        self.insert(self.card())
        self.open_pins()
        self.open_form("Byt pin-kod")
        self.rig.call("unplug", reader=READER)
        self.window.wait_for("Kortläsaren har kopplats bort.", ("alert",))
        self.rig.call("plug", reader=READER)
        self.window.wait_pin()

    def test_details_of_a_card_close_when_it_is_swapped(self):
        self.insert(self.card())
        self.open()
        self.window.press_by_keys("Certifikat")
        self.window.wait_for("Fingeravtryck")
        self.rig.call("swap", reader=READER, card=self.card(holder="asa").path)
        self.window.wait_for("Åsa Öberg")
        self.assertIsNone(self.window.find("Tolvan"))

    def test_a_name_of_markup_and_marks_is_plain_text(self):
        self.insert(self.card(holder="rackare"))
        self.open()
        self.window.wait_for("<")
        for node in self.window.nodes():
            self.assertNotRegex(node.name, "[\u202a-\u202e\u2066-\u2069\n]", str(node))


class PinPad(WindowOnCards):
    def begin(self):
        card = self.card()
        self.insert(card)
        self.open_pins()
        self.window.press_by_keys("Byt pin-kod")
        self.window.wait_for("kortläsarens egna knappar")
        self.assertIsNone(self.window.pin_field())
        self.events = Rig()
        self.addCleanup(self.events.close)
        self.events.call("subscribe")
        self.window.press_by_keys("Byt pin-kod")
        self.window.wait_for("Följ kortläsarens display nu.", ("alert",))
        while json.loads(self.events.lines.readline()).get("event") != "pinpad-waiting":
            pass
        return card

    def test_a_pin_is_changed_on_the_readers_keys(self):
        card = self.begin()
        self.rig.call("pinpad", reader=READER, action="enter", pin=OLD, newPin=NEW, confirm=NEW)
        self.window.wait_for("Din pin-kod är bytt.")
        self.assertEqual((card.pin(), card.tries()), (NEW, 3))

    def test_cancelling_on_the_reader_changes_nothing(self):
        card = self.begin()
        self.rig.call("pinpad", reader=READER, action="cancel")
        self.window.wait_for("kortläsaren avbröts", ("alert",))
        self.assertEqual((card.pin(), card.tries()), (OLD, 3))

    def test_a_wrong_pin_on_the_reader_is_told(self):
        card = self.begin()
        self.rig.call("pinpad", reader=READER, action="enter", pin="918273", newPin=NEW, confirm=NEW)
        self.window.wait_for("2 försök kvar", ("alert",))
        self.assertEqual((card.pin(), card.tries()), (OLD, 2))

    def test_a_card_pulled_while_the_reader_waits_changes_nothing(self):
        card = self.begin()
        self.rig.call("eject", reader=READER)
        seen = self.window.wait("how it went", lambda: next((text for text in (
            "Inget har ändrats.", "innan det hade svarat") if self.window.find(text, ("alert",))), None))
        self.insert(card)
        if seen != "Inget har ändrats.":
            self.window.wait("what the card says", lambda: self.window.find("Inget har ändrats.", ("alert",)) or
                             self.window.find("inte säkert vilken kod", ("alert",)))
        self.assertEqual((card.pin(), card.tries()), (OLD, 3))


class CheckedWithTheIssuer(WindowOnCards):
    """A CA of this test's own, so that nobody else's responder has its port."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="eleg-ca-")
        cls.addClassCleanup(folder.cleanup)
        cls.ca = os.path.join(folder.name, "ca")
        subprocess.run(["eleg-rig-ca", "make", cls.ca], check=True, stdout=subprocess.DEVNULL)
        cls.trust = os.path.join(folder.name, "trust")
        for kind in ("anchors", "intermediates"):
            shutil.copytree(os.path.join(cls.ca, kind), cls.trust, dirs_exist_ok=True)

    def responder(self, *behaviours):
        process = subprocess.Popen(["eleg-rig-ocsp", "--ca", self.ca, *behaviours], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, text=True)

        def end():
            process.stdin.close()
            process.wait()
            process.stdout.close()

        self.addCleanup(end)
        while process.stdout.readline() not in ("ready\n", ""):
            pass
        self.assertIsNone(process.poll())
        return process

    def tell(self, responder, words):
        responder.stdin.write(words + "\n")
        responder.stdin.flush()
        return responder.stdout.readline().strip()

    def launch(self):
        policy = pathlib.Path(self.folder, "policy.json")
        policy.write_text('{"version": 1, "fetching": {"allowedAddresses": ["127.0.0.1/32"]}}', encoding="utf-8")
        return super().launch(ELEG_POLICY=str(policy), ELEG_TRUST_DIR=self.trust)

    def test_nothing_is_asked_before_the_button_and_then_it_works(self):
        responder = self.responder()
        self.insert(self.card(ca=self.ca))
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        self.window.wait_for("Kontrollera nu", BUTTONS)
        self.window.wait_for("TEST.", ("alert",))
        self.assertEqual(self.tell(responder, "requests"), "0")
        self.window.press_by_keys("Kontrollera nu")
        self.window.wait_for("Fungerar", ("alert",))
        self.window.wait_for("utfärdarens svar är från")
        self.assertNotEqual(self.tell(responder, "requests"), "0")

    def test_a_revoked_card_says_so_and_goes_on_saying_it(self):
        responder = self.responder("rut=revoked")
        card = self.card(ca=self.ca, holder="rut")
        self.insert(card)
        self.open()
        self.window.wait_for("Rut Spärr")
        self.window.press_by_keys("Kontrollera nu")
        self.window.wait_for("Spärrad sedan", ("alert",))
        self.rig.call("eject", reader=READER)
        self.window.wait_for("Det finns inget kort i läsaren.")
        self.assertEqual(self.tell(responder, "try-later"), "ok")
        self.insert(card)
        self.window.wait_for("Spärrad sedan", ("alert",))
        self.window.press_by_keys("Certifikat")
        self.window.wait_for("Svar på en fråga (OCSP)")
        self.window.wait_for("(revoked)")

    def test_a_responder_that_does_not_answer_is_told_of(self):
        self.insert(self.card(ca=self.ca))
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        self.window.press_by_keys("Kontrollera nu")
        self.window.wait_for("Försökt, men utan svar")
        self.responder()
        self.window.press_by_keys("Kontrollera igen")
        self.window.wait_for("Fungerar", ("alert",))

    def test_a_trial_finds_a_revoked_card_too(self):
        self.responder("rut=revoked")
        self.insert(self.card(ca=self.ca, holder="rut"))
        self.open()
        self.window.wait_for("Rut Spärr")
        self.window.key("ctrl+3")
        self.window.tab_to("Pin-kod", ("password text",))
        self.window.type_code(OLD)
        self.window.key("Return")
        self.window.wait_for("Din e-legitimation är spärrad", ("alert",))
        self.window.key("ctrl+1")
        self.window.wait_for("Spärrad sedan", ("alert",))


class SettingsInUse(WindowOnCards):
    """What is changed in the window is at once what the cards are read with."""

    def toggle(self, text):
        self.window.tab_to(text, ("check box",))
        self.window.key("space")

    def test_a_reader_that_is_left_alone_goes_and_comes_back(self):
        self.insert(self.card())
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        self.window.key("ctrl+5")
        self.toggle(os.environ["ELEG_RIG_PCSC_READER"])
        self.window.key("ctrl+1")
        self.window.wait_for("Ingen kortläsare är ansluten.")
        self.assertIsNone(self.window.find("Tolvan"))
        self.window.key("ctrl+5")
        self.toggle(os.environ["ELEG_RIG_PCSC_READER"])
        self.window.key("ctrl+1")
        self.window.wait_for("Tolvan Tolvansson")

    def test_a_card_is_read_by_the_modules_that_are_in_the_list_now(self):
        module = os.environ["ELEG_OTHER_MODULE"]
        self.set(modules=[module])
        self.insert(self.card())
        self.open()
        self.window.wait_for("kan inte läsas här ännu")
        self.assertIsNone(self.window.find("Tolvan"))
        self.window.key("ctrl+5")
        self.window.press_by_keys("Ta bort, 1. " + os.path.basename(module))
        self.window.key("ctrl+1")
        self.window.wait_for("Tolvan Tolvansson")

    def test_what_was_switched_off_is_not_kept_any_more(self):
        self.set(cache=False)
        self.insert(self.card())
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        cards = pathlib.Path(self.folder, "cache", "eleg", "cards")
        self.assertFalse(cards.exists() and any(cards.iterdir()))
        self.window.key("ctrl+5")
        self.window.wait_for("Kom ihåg", ("check box",))
        self.toggle("Kom ihåg")
        self.rig.call("eject", reader=READER)
        self.insert(self.card(holder="asa"))
        self.window.key("ctrl+1")
        self.window.wait_for("Åsa Öberg")
        self.window.wait("the card in the cache", lambda: cards.exists() and any(cards.iterdir()))


class OneWindow(WindowOnCards):
    def test_the_second_start_raises_the_first_and_ends(self):
        self.insert(self.card())
        self.open()
        self.window.wait_for("Tolvan Tolvansson")
        shown = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "– Eleg$"], check=True,
                               capture_output=True, text=True).stdout.split()
        subprocess.run(["xdotool", "windowminimize", "--sync", shown[0]], check=True)
        second = self.launch()
        self.assertEqual(second.wait(TIMEOUT), 0)
        self.window.wait_active()
        self.assertEqual(len(self.window.windows()), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
