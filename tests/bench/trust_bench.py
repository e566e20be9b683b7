#!/usr/bin/env python3
"""Measures certificate validation and token verification with bench-trust, and prints the table.

    trust_bench.py BUILD-TREE [--runs N] [--seconds S] --results FILE

Each run measures every figure for S seconds. What is beside OpenSSL is told as how many times OpenSSL's own time it takes.
"""
import argparse
import json
import subprocess
import sys

sys.dont_write_bytecode = True
from statistics_table import Table  # noqa: E402

# At least 90 % of X509_verify_cert's speed.
CHAIN_TIMES = 1 / 0.9
TOKEN_TIMES = 1.2
HOSTILE_MS = 200


def each(runs, part, key):
    """{name: one figure a run} for the rows of `part`, which `key` names."""
    rows = {}
    for run in runs:
        for row in run[part]:
            rows.setdefault(row[key], []).append(row)
    return rows.items()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--results", required=True)
    arguments = parser.parse_args()
    program = [f"{arguments.tree}/bin/bench-trust", str(arguments.seconds)]
    runs = [json.loads(subprocess.run(program, stdout=subprocess.PIPE, check=True).stdout) for _ in range(arguments.runs)]

    table = Table()
    for keys, rows in each(runs, "chains", "keys"):
        table.add(f"chain verdicts a second, {keys}", [row["verdicts per second"] for row in rows], "1/s")
        table.add(f"baseline: X509_verify_cert, {keys}", [row["X509_verify_cert per second"] for row in rows], "1/s")
        table.add(f"chain verdict, times X509_verify_cert's, {keys}", [1 / row["ratio"] for row in rows], "×", round(CHAIN_TIMES, 2))
        table.add(f"  the issuer handed over each time, {keys}", [1 / row["ratio, issuer handed over"] for row in rows], "×")
    for algorithm, rows in each(runs, "tokens", "algorithm"):
        table.add(f"tokens verified a second, {algorithm}", [row["tokens per second"] for row in rows], "1/s")
        table.add(f"baseline: bare signature and chain, {algorithm}", [row["bare signature and chain per second"] for row in rows], "1/s")
        table.add(f"token, times the bare signature and chain, {algorithm}", [row["times the bare check"] for row in rows], "×", TOKEN_TIMES)
    for case, rows in each(runs, "hostile", "case"):
        verdicts = ", ".join(sorted({row["verdict"] for row in rows}))
        table.add(f"hostile: {case}", [row["ms"] for row in rows], "ms", HOSTILE_MS, verdicts)
    print(table)
    with open(arguments.results, "w", encoding="utf-8") as file:
        json.dump({"rows": table.rows, "runs": runs}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
