"""Our own part of a build, texts to rendered Markdown and assets, in processor time: ``python -m bench.share DIR``."""

import json
import sys
import time
from pathlib import Path

from samsyn.build import build
from samsyn.project import Project
from samsyn.read import read, read_templates


def main() -> None:
    """Print the seconds for all languages of the project, and how many pages there are in each."""
    project, count = Project(Path(sys.argv[1])), 0
    began = time.process_time()
    for language, under in [("sv", ""), ("en", "en/")]:
        built = build(read(project.content).texts, read_templates(project.templates), language=language, under=under)
        count = sum(bool(made) for made in built.pages.values())
        sum(map(len, built.assets.values()))
    print(json.dumps({"processor": time.process_time() - began, "pages": count}))


if __name__ == "__main__":
    main()
