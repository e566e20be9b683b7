#!/usr/bin/env python3
"""The window's entry among a desktop's programs, and `eleg` asked in a terminal without a display.

    entry_test.py ELEG CMAKE BUILD_TREE
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[3]
ELEG, CMAKE, TREE = sys.argv[1:4]


def ask(*words, **environment):
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    with tempfile.TemporaryDirectory() as home:
        own = {"XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **environment}
        return subprocess.run([ELEG, *words], env={**bare, **own}, capture_output=True, encoding="utf-8", timeout=20)


class Entry(unittest.TestCase):
    def test_entry_is_valid(self):
        file = TOP / "packaging/desktop/eleg.desktop"
        done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def test_description_is_valid(self):
        file = TOP / "packaging/desktop/eleg.metainfo.xml"
        done = subprocess.run(["appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info",
                               str(file)], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_entry_names_the_program_the_window_and_the_icon(self):
        lines = (TOP / "packaging/desktop/eleg.desktop").read_text(encoding="utf-8").splitlines()
        self.assertIn("Exec=eleg", lines)
        self.assertIn("Icon=eleg", lines)
        for language in ("sv", "fi"):
            for key in ("GenericName", "Comment", "Keywords"):
                self.assertTrue(any(line.startswith(f"{key}[{language}]=") for line in lines), (key, language))

    def test_all_of_it_is_installed(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([CMAKE, "-P", f"{TREE}/app/desktop/cmake_install.cmake"], check=True, capture_output=True,
                           env={**os.environ, "DESTDIR": folder})
            found = {path.name for path in pathlib.Path(folder).rglob("*") if path.is_file()}
            for name in ("eleg.desktop", "eleg.metainfo.xml", "eleg.svg"):
                self.assertIn(name, found)
            icon = next(pathlib.Path(folder).rglob("eleg.svg"))
            self.assertTrue(str(icon.parent).endswith("/share/icons/hicolor/scalable/apps"))

    def test_help_and_version_need_no_display(self):
        for word, expected in (("--help", "--background"), ("-h", "--version"), ("--version", "eleg ")):
            done = ask(word)
            self.assertEqual((done.returncode, done.stderr), (0, ""), word)
            self.assertIn(expected, done.stdout)

    def test_help_is_in_the_persons_language_and_the_settings_come_first(self):
        said = {language: ask("--help", LANGUAGE=language).stdout for language in ("sv", "en", "fi", "de")}
        self.assertIn("the version", said["en"])
        self.assertIn("versionen", said["sv"])
        self.assertIn("versio", said["fi"])
        self.assertEqual(said["de"], said["sv"])
        self.assertEqual(len({*said.values()}), 3)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "settings.json")
            file.write_text('{"version": 1, "language": "fi"}', encoding="utf-8")
            self.assertEqual(ask("--help", LANGUAGE="en", ELEG_SETTINGS=str(file)).stdout, said["fi"])

    def test_a_window_needs_one(self):
        for language, expected in (("sv", "skärm"), ("en", "screen"), ("fi", "näyttö")):
            done = ask(LANGUAGE=language)
            self.assertEqual((done.returncode, done.stdout), (5, ""))
            self.assertIn("NO_DISPLAY", done.stderr)
            self.assertIn(expected, done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
