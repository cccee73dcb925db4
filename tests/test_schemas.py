"""The committed schemas: fresh, true of the real content, and named at the top of each content file."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from samsyn.parse import FILES, parse, split_front_matter
from samsyn.read import read
from samsyn.schemas import name_of, schemas

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
TEXTS = read(CONTENT).texts


def pattern_of(path):
    return next((pattern for pattern in FILES if re.fullmatch(re.escape(pattern).replace(r"\*", "[^/.]+"), path)), None)


STRUCTURED = [path for path in TEXTS if pattern_of(path)]


def test_schemas_are_fresh():
    made = schemas(parse(TEXTS).vocabulary)
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "schemas").glob("*.json")}
    assert written == made


@pytest.mark.parametrize("path", STRUCTURED)
def test_content_fits_its_schema_as_an_editor_sees_it(path):
    text = split_front_matter(TEXTS[path])[0] if path.endswith(".md") else TEXTS[path]
    schema = json.loads((ROOT / "schemas" / f"{name_of(pattern_of(path))}.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize("path", STRUCTURED)
def test_each_file_names_its_schema(path):
    first = TEXTS[path].split("\n")[1 if path.endswith(".md") else 0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
    assert match
    named = (CONTENT / path).parent / match.group(1)
    assert named.resolve() == (ROOT / "schemas" / f"{name_of(pattern_of(path))}.schema.json").resolve()
