"""Validator errors to the author's words: which field, which place, what was written, what would be right."""

import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from samsyn.forms import FORMS, SLUG, mended
from samsyn.model.base import Text
from samsyn.positions import MAX_PROBLEMS, Document, Path
from samsyn.problems import Problem

#: The validator's kinds of error with the problem code that an author gets; any other is ``bad-format``.
SHAPES: Final = {
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), "not-a-whole-number"),
    **dict.fromkeys(
        ("decimal_parsing", "decimal_type", "float_parsing", "float_type", "finite_number"), "not-a-number"
    ),
    **dict.fromkeys(("bool_parsing", "bool_type"), "not-true-false"),
    **dict.fromkeys(("tuple_type", "list_type"), "not-a-list"),
    "string_type": "not-a-text",
    "string_too_short": "text-too-short",
    "string_too_long": "text-too-long",
    "too_short": "too-few",
    "too_long": "too-many",
    **dict.fromkeys(("greater_than_equal", "less_than_equal", "greater_than"), "out-of-range"),
}
#: Where a rule within a record points, of the fields that it is about: the first one written.
FIELDS: Final = {
    "find-too-long": ("find",),
    "value-not-a-date": ("value",),
    "value-not-a-number": ("value",),
    "cited-by-whom": ("cited", "about"),
    "addressee-missing": ("kind",),
    "only-for-recommendations": ("addressee", "cluster", "response", "status", "responsible", "due"),
    "summary-or-state": ("state",),
    "declared-without-reason": ("state",),
    "evaluation-or-page": ("page", "evaluation"),
    "at-without-evaluation": ("at",),
    "accessibility-assessment": ("assessment", "conformance"),
    "accessibility-defects": ("conformance",),
    "accessibility-full": ("conformance",),
}
#: A misspelling is looked for among so many words, and of so many letters.
MAX_COMPARED: Final = 2000
MAX_WORD: Final = 100
RANGE: Final = {"greater_than_equal": ("≥", "ge"), "less_than_equal": ("≤", "le"), "greater_than": (">", "gt")}


def nearest(value: str, candidates: Iterable[str]) -> str:
    """The candidate most like ``value``; empty when none is near, or when there is too much to compare."""
    among = list(islice(candidates, MAX_COMPARED))
    return next(iter(difflib.get_close_matches(value[:MAX_WORD], among, n=1, cutoff=0.6)), "")


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type annotation
    """The record class inside an annotation such as ``tuple[Fact, ...]`` or ``Source | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := model_in(part))), None)


def explain(error: ValidationError, cls: type[BaseModel], at: Path, document: Document) -> Iterator[Problem]:
    """Each validator error as a problem with its place.

    Args:
        error: what pydantic found.
        cls: the record class that was validated.
        at: where in the document the record stands.
        document: the file, for places.
    """
    details = error.errors()[:MAX_PROBLEMS]
    problems: dict[Path, Problem] = {}
    for detail in details:
        inner = tuple(step for step in detail["loc"] if isinstance(step, str | int))
        if not _is_echo(detail, details):
            problems[(*at, *inner)] = _problem(detail, cls, (*at, *inner), inner, document)
    meant = {(*path[:-1], found.words["nearest"]) for path, found in problems.items() if found.code == "unknown-key"}
    yield from (found for path, found in problems.items() if found.code != "missing-key" or path not in meant)


def _is_echo(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because an item of it has a problem of its own."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(other["loc"][: len(loc)] == loc != other["loc"] for other in details)


def _problem(detail: ErrorDetails, cls: type[BaseModel], full: Path, inner: Path, document: Document) -> Problem:
    kind = detail["type"]
    while kind != "missing" and full and document.find(full) < 0:
        full = full[:-1]  # a step that the author never wrote
    key = next((str(step) for step in reversed(full) if isinstance(step, str)), document.path)
    value = "" if detail["input"] is None else _short(detail["input"])
    here = document.place(full)
    if kind == "extra_forbidden":
        words = {"key": key, "nearest": nearest(key, _fields(cls, inner[:-1]))}
        return Problem("unknown-key", document.place(full, of_key=True), words)
    if kind == "missing" and isinstance(full[-1], int):
        return Problem("too-few", document.place(full[:-1]), {"key": key, "limit": str(full[-1] + 1)})
    if kind == "missing" or (detail["input"] is None and kind != "value_error"):
        return Problem(
            "missing-key", document.place(full[:-1] if kind == "missing" else full, of_key=True), {"key": key}
        )
    if kind == "value_error":
        name, _, rest = str(detail["ctx"]["error"]).partition(":")
        code = name.replace("_", "-")
        written = [step for step in FIELDS.get(code, ()) if document.find((*full, step)) >= 0]
        return Problem(code, document.place((*full, *written[:1])), {"range": rest} if rest else {})
    if kind == "literal_error":
        codes = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        return Problem(
            "unknown-code",
            here,
            {"value": value, "key": key, "codes": ", ".join(codes), "nearest": nearest(value, codes)},
        )
    code = _shape(kind, _model_at(cls, inner))
    words = {"key": key, "value": value, "limit": _limit(kind, detail)}
    if code == "bad-format":
        pattern = str(detail.get("ctx", {}).get("pattern", ""))
        shape = FORMS.get(pattern, (_description(cls, inner),) * 2)
        certain = pattern in FORMS and (pattern != SLUG or key == "id")  # other ids must also exist
        words |= {"form": shape[0], "form_en": shape[1], "nearest": mended(value, pattern) if certain else ""}
    return Problem(code, here, words)


def _shape(kind: str, expected: type[BaseModel] | None) -> str:
    """The problem code for a value of the wrong type or size."""
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return "not-a-text" if expected is Text else "not-a-mapping"
    return SHAPES.get(kind, "bad-format")


def _limit(kind: str, detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if kind in RANGE:
        sign, name = RANGE[kind]
        return f"{sign} {context[name]}"
    return str(context.get("min_length", context.get("max_length", "")))


def _short(value: Any) -> str:  # noqa: ANN401 - whatever the author wrote
    if isinstance(value, dict | list):
        return "…"
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004 - what fits on a line


def _model_at(cls: type[BaseModel], inner: Path) -> type[BaseModel] | None:
    model: type[BaseModel] | None = cls
    for step in inner:
        if isinstance(step, str):
            model = model_in(model.model_fields[step].annotation) if model and step in model.model_fields else None
    return model


def _fields(cls: type[BaseModel], inner: Path) -> list[str]:
    model = _model_at(cls, inner)
    return list(model.model_fields) if model else []


def _description(cls: type[BaseModel], inner: Path) -> str:
    names = [step for step in inner if isinstance(step, str)]
    parent = _model_at(cls, inner[: inner.index(names[-1])]) if names else None
    if parent is None or names[-1] not in parent.model_fields:
        return ""
    field = parent.model_fields[names[-1]]
    return field.description or next(
        (
            item.description
            for part in get_args(field.annotation)
            for item in getattr(part, "__metadata__", ())
            if getattr(item, "description", None)
        ),
        "",
    )
