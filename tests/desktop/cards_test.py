#!/usr/bin/python3
"""Cards and readers that come, go, change places and do not work, while the dialog is open."""

import trial
from trial import DialogTest


class Cards(DialogTest):
    def test_a_reader_and_a_card_may_come_late(self):
        dialog = self.open("no-reader")
        self.dialog.wait_for("Ingen kortläsare är ansluten")
        dialog.card("no-card")
        self.dialog.wait_for("Det finns inget kort i läsaren")
        dialog.card("reading")
        self.dialog.wait_for("Kortet läses")
        dialog.card("card")
        self.dialog.wait_pin()

    def test_a_removed_card_is_waited_for_and_what_was_typed_is_wiped(self):
        dialog = self.open("card")
        self.dialog.type_pin("1234")
        dialog.card("no-card")
        self.dialog.wait_for("Kortet har tagits ut")
        self.assertIsNone(self.dialog.pin_field())
        dialog.card("card")
        self.dialog.wait_pin()
        self.assertEqual(self.dialog.pin_length(), 0)

    def test_a_removed_reader_is_waited_for(self):
        dialog = self.open("card")
        self.dialog.wait_pin()
        dialog.card("no-reader")
        self.dialog.wait_for("Kortläsaren har kopplats bort")
        dialog.card("card")
        self.dialog.wait_pin()

    def test_a_card_removed_while_it_works_sends_nothing(self):
        dialog = self.open("card")
        self.dialog.type_pin("123456")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("no-card", "removed")
        self.dialog.wait_for("Inget har skickats")
        self.dialog.wait_for("Sätt i samma kort igen")
        self.dialog.cancel()
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_another_card_is_never_used_without_being_chosen(self):
        dialog = self.open("card")
        self.dialog.type_pin("123456")
        dialog.card("other")
        self.dialog.wait_for("Nu sitter ett annat kort i läsaren")
        self.assertIsNone(self.dialog.pin_field())
        self.assertIsNone(self.dialog.find("Legitimera", ("push button",)))
        self.dialog.press("Elin Åsa Öberg-D'Årco")
        self.dialog.wait_pin()
        self.assertEqual(self.dialog.pin_length(), 0)

    def test_a_card_swapped_while_it_works_ends_the_request(self):
        dialog = self.open("card")
        self.dialog.type_pin("123456")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("other", "swapped")
        self.dialog.wait_for("Kortet byttes mot ett annat")
        self.dialog.press("Stäng")
        self.assert_ends_with(dialog, "CARD_SWAPPED")

    def test_another_card_than_the_one_to_sign_with_is_not_taken(self):
        dialog = self.open("other", task="sign")
        self.dialog.wait_for("Det här är inte den e-legitimation som e-tjänsten frågar efter")
        dialog.card("card")
        self.dialog.wait_pin()

    def test_what_cannot_be_used_says_why_and_cannot_be_approved(self):
        sights = {
            "service": "Datorns korttjänst är inte igång",
            "mute": "Kortet svarar inte",
            "unknown": "inget kort som Eleg känner till",
            "unsupported": "Skatteverkets id-kort",
            "busy": "Ett annat program använder kortet",
            "expired": "gick ut den",
            "future": "börjar gälla den",
            "blocked": "Pin-koden är låst",
            "not-set": "Ingen pin-kod är vald",
        }
        dialog = self.open("no-card")
        self.dialog.wait_for("Det finns inget kort")
        for sight, text in sights.items():
            with self.subTest(sight):
                dialog.card("no-reader", sight)
                self.dialog.wait_for(text)
                self.assertIsNone(self.dialog.pin_field())
                self.assertIsNone(self.dialog.find("Legitimera", ("push button",)))
                self.dialog.approve()
        self.dialog.cancel()
        self.assert_ends_with(dialog, "USER_CANCELLED")


if __name__ == "__main__":
    trial.main()
