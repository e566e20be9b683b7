#!/usr/bin/python3
"""A sign-in through the real eleg-host, with a virtual card, as far as validation has a say in it: the test CA's own
responder answers, or does not.

Run in the rig and on a desktop (tests/desktop/CMakeLists.txt): host_validation_test.py ELEG-HOST [TEST…]
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
from dialog_driver import Dialog  # noqa: E402
from host_process import HostProcess  # noqa: E402
from rig_client import Rig  # noqa: E402

PROGRAM = sys.argv.pop(1)
TOP = pathlib.Path(__file__).resolve().parent.parent.parent
READER = os.environ["ELEG_RIG_READER"]
CA = pathlib.Path(os.environ["ELEG_RIG_CA"])
TIMEOUT = 90  # for a machine with much else to do; nothing waits this long when all is well
PIN = "739184"


class Responder:
    """The test CA's responder, at the address that its certificates name."""

    def __init__(self, *behaviours):
        self.process = subprocess.Popen(["eleg-rig-ocsp", "--ca", str(CA), *behaviours], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if line.strip() == "ready":
                return
        raise RuntimeError("the responder does not start")

    def say(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def requests(self):
        return int(self.say("requests"))

    def close(self):
        self.process.stdin.close()
        self.process.wait(TIMEOUT)
        self.process.stdout.close()


class HostValidation(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="eleg-host-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.trust = self.folder / "trust"
        self.trust.mkdir()
        for pem in [*CA.glob("anchors/*.pem"), *CA.glob("intermediates/*.pem")]:
            shutil.copy(pem, self.trust)
        self.rig = Rig()
        self.addCleanup(self.rig.close)
        self.rig.call("no-faults", reader=READER)
        self.rig.call("eject", reader=READER)
        self.dialog = Dialog(TIMEOUT)
        self.addCleanup(self.rig.call, "eject", reader=READER)

    def responder(self, *behaviours):
        responder = Responder(*behaviours)
        self.addCleanup(responder.close)
        return responder

    def card(self, holder):
        path = self.folder / holder
        subprocess.run(["eleg-rig-card", "new", str(path), "--ca", str(CA), "--profile", "seeid", "--holder", holder,
                        "--pin", PIN, "--puk", "12345678"], check=True, stdout=subprocess.DEVNULL)
        return path

    def insert(self, holder):
        path = self.card(holder)
        self.rig.call("insert", reader=READER, card=str(path))
        return path

    @staticmethod
    def tries(card):
        pins = json.loads((card / "state.json").read_text(encoding="utf-8"))["pins"]
        return (pins[min(pins)] if isinstance(pins, dict) else pins[0])["tries"]

    def sign_in(self, when_unknown=None):
        """Starts a sign-in; its dialog is to come."""
        policy = {"fetching": {"allowedAddresses": ["127.0.0.1/32"]}}
        if when_unknown:
            policy["revocation"] = {"whenUnknown": when_unknown}
        file = self.folder / "policy.json"
        file.write_text(json.dumps(policy), encoding="utf-8")
        file.chmod(0o600)
        (extension,) = json.loads((TOP / "resources/extensions.json").read_text(encoding="utf-8"))["chromium"][:1]
        environment = {**os.environ, "HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder / "config"),
                       "XDG_CACHE_HOME": str(self.folder / "cache"), "ELEG_POLICY": str(file),
                       "ELEG_TRUST_DIR": str(self.trust)}
        host = HostProcess(PROGRAM, [f"chrome-extension://{extension}/"], environment=environment)
        self.addCleanup(host.end)
        host.read_message()
        host.send({"command": "authenticate", "arguments": {
            "origin": "https://minasidor.example.se", "challengeNonce": "n" * 44, "lang": "sv"}})
        return host

    def answer(self, host):
        answer, _ = host.read_message()
        self.dialog.wait_gone()
        return answer

    def assert_cancelled(self, host):
        self.dialog.cancel()
        self.assertEqual(self.answer(host)["error"]["code"], "ERR_WEBEID_USER_CANCELLED")

    def test_a_good_eid_signs_in_and_its_issuer_hears_of_it_with_the_first_digit(self):
        responder = self.responder()
        self.insert("tolvan")
        host = self.sign_in()
        self.dialog.wait_pin()
        self.dialog.wait_for("TEST: det här är ingen riktig")
        self.assertEqual(responder.requests(), 0)
        self.dialog.type_pin(PIN)
        self.dialog.approve()
        self.assertIn("unverifiedCertificate", self.answer(host))
        self.assertGreaterEqual(responder.requests(), 1)

    def test_a_revoked_eid_stops_and_its_pin_goes_nowhere(self):
        self.responder("rut=revoked")
        card = self.insert("rut")
        host = self.sign_in()
        self.dialog.wait_pin()
        self.dialog.key("1")
        self.dialog.wait_for("E-legitimationen spärrades den")
        self.assertIsNone(self.dialog.pin_field())
        self.dialog.wait_for("Fråga")
        self.assert_cancelled(host)
        self.assertEqual(self.tries(card), 3)

    def test_a_revoked_card_that_is_put_in_stops_without_a_digit(self):
        self.responder("rut=revoked")
        host = self.sign_in()
        self.dialog.wait_for("Det finns inget kort i läsaren")
        self.insert("rut")
        self.dialog.wait_for("E-legitimationen spärrades den")
        self.assertIsNone(self.dialog.pin_field())
        self.assert_cancelled(host)

    def test_an_expired_eid_stops_before_the_pin_and_nobody_is_asked(self):
        responder = self.responder()
        self.insert("gustav")
        host = self.sign_in()
        self.dialog.wait_for("gick ut den")
        self.dialog.wait_for("Beställ en ny hos utfärdaren")
        self.assertIsNone(self.dialog.pin_field())
        self.assert_cancelled(host)
        self.assertEqual(responder.requests(), 0)

    def test_a_responder_that_is_away_warns_and_lets_go_on(self):
        self.insert("tolvan")
        host = self.sign_in()
        self.dialog.wait_pin()
        self.dialog.key("7")
        self.dialog.wait_for("Du kan fortsätta ändå")
        self.dialog.type_pin(PIN[1:])
        self.dialog.approve()
        self.assertIn("unverifiedCertificate", self.answer(host))

    def test_a_strict_owner_stops_until_the_responder_is_there(self):
        card = self.insert("tolvan")
        host = self.sign_in(when_unknown="stop")
        self.dialog.wait_pin()
        self.dialog.key("7")
        self.dialog.wait_for("Datorns ägare tillåter bara")
        self.assertIsNone(self.dialog.pin_field())
        self.responder()
        self.dialog.press("Försök igen")
        self.dialog.wait_pin()
        self.assertEqual(self.dialog.pin_length(), 0)
        self.assertEqual(self.tries(card), 3)
        self.dialog.type_pin(PIN)
        self.dialog.approve()
        self.assertIn("unverifiedCertificate", self.answer(host))

    def test_cancelling_does_not_wait_for_a_responder_that_never_answers(self):
        self.responder("silent")
        card = self.insert("tolvan")
        host = self.sign_in()
        self.dialog.type_pin(PIN)
        self.dialog.approve()
        self.dialog.wait_for("Kontrollerar att e-legitimationen inte är spärrad")
        self.assert_cancelled(host)
        self.assertEqual(self.tries(card), 3)


if __name__ == "__main__":
    unittest.main(verbosity=2)
