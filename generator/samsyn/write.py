"""Made files to disk: the only writing of the pipeline besides the site builder's own."""

from collections.abc import Mapping
from pathlib import Path


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write each file under ``folder``.

    Raises:
        ValueError: when a path would leave the folder.
    """
    root = folder.resolve()
    for name, data in files.items():
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise ValueError(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
