"""Records without what the validator keeps beside the values: a quarter of the memory, for a site of many thousands.

The validator gives each record a table of its own and a set of the fields that were written. An object whose fields are
set one by one shares its table's keys with all of its class, and nobody asks which fields were written.
"""

from sys import intern
from typing import Any, Final, TypeVar

from samsyn.model.base import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)
#: Stands for the fields that were written, in every lean record.
UNTOLD: Final[set[str]] = set()
#: Texts so short are mostly codes, ids and headings, which recur.
SHORT: Final = 40


def lean(record: AnyRecord) -> AnyRecord:
    """The same record and the records inside it, which may be lean already."""
    if record.__pydantic_fields_set__ is UNTOLD:
        return record
    made = object.__new__(type(record))
    put = object.__setattr__
    put(made, "__pydantic_fields_set__", UNTOLD)
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    for name, value in record.__dict__.items():
        put(made, name, _inside(value))
    return made


def _inside(value: Any) -> Any:  # noqa: ANN401 - a field's value
    if isinstance(value, str):
        return intern(value) if len(value) < SHORT else value
    if isinstance(value, Record):
        return lean(value)
    if isinstance(value, tuple):
        return tuple(map(_inside, value))
    return {name: _inside(item) for name, item in value.items()} if isinstance(value, dict) else value
