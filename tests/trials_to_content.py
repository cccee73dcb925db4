"""Puts what ``make audit`` found with axe-core into ``content/accessibility-tests.yml``, which the statement shows."""

import json
import sys
from datetime import UTC, datetime

from conftest import ROOT, TRIALS

from samsyn.model.accessibility import Tests

#: How the file begins; ``{}`` are the day and the program's version.
HEAD = """# yaml-language-server: $schema=../schemas/accessibility-tests.schema.json
# Skrivs av make audit: den senaste prövningen av alla sidor, som tillgänglighetsredogörelsen visar.
date: {}
tool: axe-core {}
rules:
  sv: WCAG 2.2 nivå A och AA och programmets egna goda vanor.
  en: WCAG 2.2 levels A and AA, and the program's own best practice.
trials:
"""
SCHEMES = ("light", "dark", "forced")


def main() -> None:
    """Write the file anew when every scheme was tried; a part of a test is no test result."""
    found = [json.loads(path.read_text("utf-8")) for path in TRIALS.glob("*.json")]
    versions = {trial.pop("version") for trial in found}
    if {trial["scheme"] for trial in found} != set(SCHEMES) or len(versions) != 1:
        sys.stdout.write("accessibility-tests.yml: left alone, not every page was tried\n")
        return
    trials = sorted(found, key=lambda trial: (SCHEMES.index(trial["scheme"]), trial["width"]))
    Tests.model_validate({"date": "2000-01-01", "tool": "axe-core", "rules": "WCAG", "trials": trials})
    rows = "".join(
        "- {{scheme: {scheme}, width: {width}, pages: {pages}, faults: {faults}}}\n".format(**t) for t in trials
    )
    text = HEAD.format(datetime.now(UTC).date().isoformat(), *versions) + rows
    (ROOT / "content" / "accessibility-tests.yml").write_text(text, "utf-8")
    sys.stdout.write(f"accessibility-tests.yml: {len(trials)} trials\n")


if __name__ == "__main__":
    main()
