"""The model as JSON Schemas, one per content file, with the vocabulary's own codes, for editors."""

import json
from typing import Any, Final

from samsyn.content import Vocabulary
from samsyn.parse import FILES

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
#: Fields whose values come from the vocabulary: field name to the vocabulary they take from.
OPEN_CODES: Final = {
    "theme": "themes",
    "themes": "themes",
    "related": "themes",
    "methods": "methods",
    "indicator": "indicators",
    "framework": "frameworks",
    "party": "parties",
    "parties": "parties",
    "elements": "elements",
}


def schemas(vocabulary: Vocabulary) -> dict[str, str]:
    """Each content file's schema as JSON text, by file name (``findings.schema.json``).

    Args:
        vocabulary: its ids become the codes that editors suggest.
    """
    codes = {
        "themes": list(vocabulary.themes),
        "methods": list(vocabulary.methods),
        "indicators": list(vocabulary.indicators),
        "frameworks": list(vocabulary.frameworks),
        "parties": sorted(vocabulary.party_refs),
        "elements": sorted(vocabulary.element_refs),
    }
    result = {}
    for pattern, cls in FILES.items():
        name = name_of(pattern)
        schema = cls.model_json_schema()
        own = pattern.startswith("vocabulary/")
        schema = {"$schema": DRAFT, "$id": f"{name}.schema.json", **_mended(schema, {} if own else codes)}
        result[f"{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return result


def name_of(pattern: str) -> str:
    """A schema's name from its file's pattern: ``evaluations/*/tables/*.yml`` is ``table``."""
    if pattern == "synthesis/*.md":
        return "synthesis"
    if pattern == "published/*.yml":
        return "published"
    if "/tables/" in pattern:
        return "table"
    if pattern == "evaluations/*/frameworks.yml":
        return "codings"
    return pattern.rsplit("/", 1)[-1].removesuffix(".yml").removesuffix(".md")


def _mended(node: Any, codes: dict[str, list[str]]) -> Any:  # noqa: ANN401 - a JSON tree
    """The schema as authors write: a text may be a plain string, and open codes are listed."""
    if isinstance(node, list):
        return [_mended(item, codes) for item in node]
    if not isinstance(node, dict):
        return node
    result = {key: _mended(value, codes) for key, value in node.items()}
    if "pattern" in result and "description" in result:
        result["patternErrorMessage"] = result["description"]  # what editors say instead of the pattern
    if result.get("title") == "Text" and result.get("type") == "object":
        return {"anyOf": [{"type": "string", "minLength": 1}, result]}
    if isinstance(properties := result.get("properties"), dict):
        for name, source in OPEN_CODES.items():
            if name in properties and codes.get(source):
                _allow(properties[name], codes[source])
    return result


def _allow(field: dict[str, Any], values: list[str]) -> None:
    if field.get("type") == "array":
        items = field.get("items", {})
        if items.get("type") == "string":
            items["enum"] = values
    elif field.get("type") == "string":
        field["enum"] = values
    for option in field.get("anyOf", []):
        _allow(option, values)
