"""Puts the figures that ``make audit`` gathered into the tables of ``docs/``, between their two marks."""

import json
import platform
import sys
from datetime import UTC, datetime

from conftest import FIGURES, ROOT

BEGIN, END = "<!-- figures: written by make audit -->", "<!-- /figures -->"


def main() -> None:
    """Write each document's table anew; figures of a document that does not exist are a fault."""
    for folder in sorted(FIGURES.iterdir()):
        document = ROOT / "docs" / f"{folder.name}.md"
        head, _, rest = document.read_text("utf-8").partition(BEGIN)
        _, _, tail = rest.partition(END)
        rows = sorted(json.loads(path.read_text("utf-8")) for path in folder.glob("*.json"))
        table = "\n".join(f"| {what} | {figure} |" for what, figure in rows)
        when = f"Measured {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.system()}."
        document.write_text(f"{head}{BEGIN}\n{when}\n\n| what | figure |\n|---|---|\n{table}\n{END}{tail}", "utf-8")
        sys.stdout.write(f"{document.relative_to(ROOT)}: {len(rows)} figures\n")


if __name__ == "__main__":
    main()
