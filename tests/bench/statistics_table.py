"""Medians with their spread, as a table for people and as JSON."""
import json
import statistics


class Table:
    def __init__(self):
        self.rows = []

    def add(self, name, values, unit, target=None, note=""):
        """`values`: one figure a run. `target`: what the median shall be under."""
        ordered = sorted(values)
        median = statistics.median(ordered)
        self.rows.append({
            "name": name, "unit": unit, "runs": len(ordered), "median": round(median, 2),
            "p5": round(ordered[int(0.05 * (len(ordered) - 1))], 2),
            "p95": round(ordered[int(0.95 * (len(ordered) - 1) + 0.5)], 2),
            "target": target, "met": None if target is None else median <= target, "note": note,
        })

    def write(self, path, ledgers):
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"rows": self.rows, "commands": ledgers}, file, indent=2)
            file.write("\n")

    def __str__(self):
        width = max(len(row["name"]) for row in self.rows)
        lines = [f"{'':{width}}  {'median':>9} {'p5':>9} {'p95':>9}  unit  {'target':>7}  runs"]
        for row in self.rows:
            target = "" if row["target"] is None else f"{row['target']:g}"
            mark = {None: " ", True: "✓", False: "✗"}[row["met"]]
            lines.append(f"{row['name']:{width}}  {row['median']:>9.2f} {row['p5']:>9.2f} {row['p95']:>9.2f}  "
                         f"{row['unit']:<4}  {target:>7} {mark}{row['runs']:>4}  {row['note']}".rstrip())
        return "\n".join(lines)
