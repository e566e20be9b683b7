"""Which layer sends which commands to the card in one sign-in, and why: from the rig's trace and the host's timeline."""

INSTRUCTIONS = {"a4": "SELECT", "b0": "READ BINARY", "c0": "GET RESPONSE", "ca": "GET DATA", "20": "VERIFY", "22": "MANAGE SE",
                "2a": "SIGN"}
# Each layer begins with its event and lasts until the next one's.
LAYERS = (("preview-begin", "preview: whose card is it", "the name, before the module has begun"),
          ("card-read-begin", "OpenSC: reads the card", "driver, objects, PIN state; while the person reads"),
          ("card-read-end", "idle", "the person reads and types: nothing may be sent"),
          ("approved", "OpenSC: logs in and signs", "VERIFY, environment, signature"))


class Ledger:
    def __init__(self, trace, events):
        begins = sorted((at, name) for at, name in events if name in {layer[0] for layer in LAYERS})
        self.rows = []
        for event, layer, why in LAYERS:
            sent = [entry for entry in trace if self._layer_at(begins, entry["at_ms"]) == event]
            kinds = {}
            for entry in sent:
                kind = INSTRUCTIONS.get(entry["header"][2:4].lower(), entry["header"][2:4])
                kinds[kind] = kinds.get(kind, 0) + 1
            self.rows.append({"layer": layer, "why": why, "apdus": len(sent), "kinds": kinds,
                              "bytes": sum(entry["sent"] + entry["received"] for entry in sent)})

    @staticmethod
    def _layer_at(begins, at):
        current = None
        for begin, name in begins:
            if begin <= at:
                current = name
        return current

    def __str__(self):
        lines = []
        for row in self.rows:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(row["kinds"].items()))
            lines.append(f"  {row['layer']:28} {row['apdus']:>3} APDU {row['bytes']:>6} byte  {kinds}  ({row['why']})")
        return "\n".join(lines)
