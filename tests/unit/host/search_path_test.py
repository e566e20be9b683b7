#!/usr/bin/env python3
"""Where our programs and libraries look for libraries: beside themselves, never in the folder they are started in.

    search_path_test.py BUILD_TREE
"""

import pathlib
import re
import subprocess
import sys
import unittest

TREE = pathlib.Path(sys.argv[1])


def is_elf(file):
    with open(file, "rb") as opened:
        return opened.read(4) == b"\x7fELF"


def search_path(file):
    shown = subprocess.run(["readelf", "-dW", str(file)], check=True, capture_output=True, text=True).stdout
    return [entry for found in re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", shown) for entry in found.split(":")]


class SearchPath(unittest.TestCase):
    def test_nothing_is_searched_for_but_beside_the_file(self):
        files = [file for folder in ("bin", "lib") for file in (TREE / folder).rglob("*") if file.is_file() and is_elf(file)]
        self.assertIn(TREE / "lib/eleg/libeleg-card.so", files)
        for file in files:
            for entry in search_path(file):
                with self.subTest(file=file.name):
                    self.assertTrue(entry == "$ORIGIN" or entry.startswith("$ORIGIN/"), f"searches {entry!r}")

    def test_the_host_searches_nowhere(self):
        self.assertEqual(search_path(TREE / "bin/eleg-host"), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
