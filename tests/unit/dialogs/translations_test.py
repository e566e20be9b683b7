#!/usr/bin/python3
"""Every text of the interface has all languages, with the same placeholders, and none is left over from before."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

TOP = pathlib.Path(sys.argv.pop(1)).resolve()
LANGUAGES = ("sv", "en", "fi")


def messages(folder, language):
    """{(context, source): [translations]}"""
    found = {}
    for context in ElementTree.parse(folder / f"eleg_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.find("name").text, message.find("source").text)
            found[key] = ["" if translation.get("type") else form for form in forms]
    return found


class Translations(unittest.TestCase):
    def test_no_text_lacks_a_translation(self):
        for language in LANGUAGES:
            for key, forms in messages(TOP / "translations", language).items():
                self.assertTrue(all(forms), f"{language}: {key}")

    def test_placeholders_are_the_same(self):
        for language in LANGUAGES:
            for (context, source), forms in messages(TOP / "translations", language).items():
                for form in forms:
                    self.assertEqual(sorted(re.findall(r"%\d|%n", source)), sorted(re.findall(r"%\d|%n", form)),
                                     f"{language}: {context}: {source}")

    def test_the_files_have_the_texts_of_the_sources_and_no_others(self):
        # The same collection that translations/update makes, on a copy.
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder)
            for part in ("app", "libcard", "resources", "translations"):
                shutil.copytree(TOP / part, copy / part)
            run = subprocess.run([sys.executable, str(copy / "translations/update")], capture_output=True, text=True,
                                 check=False)
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            for language in LANGUAGES:
                self.assertEqual(set(messages(TOP / "translations", language)),
                                 set(messages(copy / "translations", language)), language)

    def test_swedish_and_finnish_are_plain(self):
        for language in ("sv", "fi"):
            for key, forms in messages(TOP / "translations", language).items():
                for form in forms:
                    self.assertNotRegex(form, r"\b(PIN|PUK|e-ID|token|smartcard)\b", f"{language}: {key}")


if __name__ == "__main__":
    unittest.main()
