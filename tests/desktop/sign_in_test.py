#!/usr/bin/python3
"""Signing in with the keyboard: PIN, wrong PIN, last try, cancelling, choosing, PIN pad."""

import trial
from trial import DialogTest


class SignIn(DialogTest):
    def test_with_the_keyboard_alone(self):
        dialog = self.open("card")
        self.dialog.type_pin("123456")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        self.dialog.wait_for("Kortet arbetar")
        dialog.card("right")
        self.assert_ends_with(dialog, "answer")

    def test_says_who_asks_for_what_and_with_which_eid(self):
        self.open("card")
        self.dialog.wait_pin()
        names = self.names()
        for text in ("Legitimera dig hos", "minasidor.example.se", "Tolvan Tolvansson", "19121212-****",
                     "Skatteverkets id-kort", "Utfärdad av Eleg TEST Issuing CA", "Giltig till"):
            self.assertIn(text, names)
        self.assertNotIn("1212-1212", names)
        self.assertNotIn("191212121212", names)

    def test_a_signature_says_that_it_is_one(self):
        dialog = self.open("card", task="sign")
        self.dialog.wait_pin()
        self.assertIn("Skriv under", self.names())
        self.assertNotIn("Legitimera", self.names())
        self.dialog.type_pin("123456")
        self.dialog.press("Skriv under")
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("right")
        self.assert_ends_with(dialog, "answer")

    def test_a_certificate_is_shown_after_consent_and_without_a_pin(self):
        dialog = self.open("card", task="certificate")
        self.dialog.wait_for("E-tjänsten får ditt certifikat")
        self.assertIsNone(self.dialog.pin_field())
        self.dialog.approve()
        self.assertEqual(dialog.line(), "algorithms")
        dialog.card("algorithms")
        self.assert_ends_with(dialog, "answer")

    def test_a_wrong_pin_says_how_many_tries_are_left(self):
        dialog = self.open("card")
        self.dialog.type_pin("111111")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("wrong 2")
        self.dialog.wait_for("Fel pin-kod. 2 försök kvar.")
        self.dialog.wait_pin()
        self.assertEqual(self.dialog.pin_length(), 0)
        self.dialog.type_pin("123456")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("right")
        self.assert_ends_with(dialog, "answer")

    def test_the_last_try_is_warned_of_before_it_is_spent(self):
        dialog = self.open("last-try")
        self.dialog.wait_pin()
        self.dialog.wait_for("sista försöket")
        self.dialog.type_pin("111111")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        dialog.card("pin-blocked")
        self.dialog.wait_for("låst efter för många")
        self.assertIsNone(self.dialog.pin_field())
        self.dialog.cancel()
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_an_empty_or_short_pin_spends_no_try(self):
        dialog = self.open("card")
        self.dialog.wait_pin()
        self.dialog.approve()
        self.dialog.wait_for("Skriv din pin-kod först")
        self.dialog.type_pin("12345")
        self.dialog.approve()
        self.dialog.wait_for("minst 6 siffror")
        self.dialog.cancel()
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_letters_are_refused_with_a_word(self):
        self.open("card")
        self.dialog.wait_pin()
        self.dialog.key("a")
        self.dialog.wait_for("bara av siffror")
        self.assertEqual(self.dialog.pin_length(), 0)

    def test_escape_cancels(self):
        dialog = self.open("no-card")
        self.dialog.wait_for("Det finns inget kort i läsaren")
        self.dialog.cancel()
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_closing_the_window_cancels(self):
        dialog = self.open("card")
        self.dialog.wait_pin()
        self.dialog.key("alt+F4")
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_the_cancel_button_cancels(self):
        dialog = self.open("card")
        self.dialog.wait_pin()
        self.dialog.press("Avbryt")
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_cancelling_while_the_card_works_takes_it_back(self):
        dialog = self.open("card")
        self.dialog.type_pin("123456")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 6")
        self.dialog.cancel()
        self.assertEqual(dialog.line(), "cancel")
        self.assert_ends_with(dialog, "USER_CANCELLED")

    def test_one_of_two_eids_is_chosen_with_arrow_and_enter(self):
        dialog = self.open("two")
        self.dialog.wait_for("Vilken e-legitimation")
        self.assertIn("Test Reader 01 00", self.names())
        self.dialog.wait("the first e-ID in focus", lambda: (self.dialog.focused() or self).name.startswith("Tolvan"))
        self.dialog.key("Down")
        self.dialog.wait("the second e-ID in focus", lambda: (self.dialog.focused() or self).name.startswith("Elin"))
        self.dialog.key("Return")
        self.dialog.wait_pin()
        self.assertIn("Elin Åsa Öberg-D'Årco", self.names())
        self.dialog.press("Använd en annan e-legitimation")
        self.dialog.wait_for("Vilken e-legitimation")
        dialog.card("card")

    name = ""

    def test_a_pin_pad_is_explained_and_counted_down(self):
        dialog = self.open("pad")
        self.dialog.wait_for("Du skriver pin-koden på kortläsaren")
        self.assertIsNone(self.dialog.pin_field())
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 0")
        self.dialog.wait_for("Skriv pin-koden på kortläsaren nu")
        self.dialog.wait_for("sekunder kvar")
        dialog.card("pad-cancelled")
        self.dialog.wait_for("Pin-koden skrevs inte in")
        self.dialog.approve()
        self.assertEqual(dialog.line(), "sign 0")
        dialog.card("right")
        self.assert_ends_with(dialog, "answer")


if __name__ == "__main__":
    trial.main()
