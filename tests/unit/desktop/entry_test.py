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


def ask(*words):
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run([ELEG, *words], env=bare, capture_output=True, text=True, timeout=20)


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

    def test_a_window_needs_one(self):
        done = ask()
        self.assertEqual(done.returncode, 5)
        self.assertIn("NO_DISPLAY", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
