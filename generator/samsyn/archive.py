"""Files as one zip, the same bytes for the same files: sorted, without dates, owners or a machine's marks."""

import io
from collections.abc import Mapping
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

#: The earliest that the format can say, and what others who want the same bytes use.
NO_DATE: Final = (1980, 1, 1, 0, 0, 0)
UNIX: Final = 3
READABLE: Final = 0o100644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files, by their path in the zip."""
    result = io.BytesIO()
    with ZipFile(result, "w") as packed:
        for name in sorted(files):
            entry = ZipInfo(name, NO_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE
            packed.writestr(entry, files[name])
    return result.getvalue()
