"""The picture of a shared page: its size, its words inside its edges, the same bytes each time, one per evaluation."""

from io import BytesIO

import pytest
from conftest import CASES, ROOT
from PIL import Image

from samsyn import typeface
from samsyn.build import Built, build
from samsyn.discover.card import EDGE, SIZE
from samsyn.read import read, read_templates

TEMPLATES = read_templates(ROOT / "templates")
BASE = read(CASES / "base" / "content").texts


def made(language: str = "sv", **texts: str) -> Built:
    content = {**BASE, **{name.replace("__", "/").replace("_yml", ".yml"): text for name, text in texts.items()}}
    built = build(content, TEMPLATES, language=language, under="en/" if language == "en" else "")
    assert built.pages, built.problems
    return built


def picture(built: Built, name: str) -> Image.Image:
    image = Image.open(BytesIO(built.assets[f"assets/cards/{name}.png"]))
    assert image.format == "PNG"
    return image.convert("RGB")


@pytest.mark.parametrize("name", ["start", "alfa", "beta"])
def test_the_picture_has_the_size_that_services_ask_for_and_is_small(name):
    built = made()
    assert picture(built, name).size == SIZE == (1200, 630)
    assert len(built.assets[f"assets/cards/{name}.png"]) < 60_000


def test_the_same_content_gives_the_same_bytes_and_other_words_give_others():
    assert made().assets["assets/cards/alfa.png"] == made().assets["assets/cards/alfa.png"]
    assert made().assets["assets/cards/alfa.png"] != made().assets["assets/cards/beta.png"]
    assert made().assets["assets/cards/alfa.png"] != made("en").assets["assets/cards/alfa.png"]


def edges(image: Image.Image) -> set[tuple[int, int, int]]:
    """The colours of the strips beside and above the words, the coloured edge left out."""
    width, height = image.size
    strips = [(30, 0, EDGE - 4, height), (width - EDGE + 24, 0, width, height), (30, 0, width, EDGE - 20)]
    return {colour for box in strips for _, colour in image.crop(box).getcolors(1 << 20)}


@pytest.mark.parametrize(
    "words", ["Alfa", "Ett mycket långt namn på en insats som ingen hade väntat sig " * 2, "A" * 90]
)
def test_long_words_stay_inside_the_edges(words):
    text = BASE["evaluations/alfa/evaluation.yml"]
    assert "\nname: {sv: Alfa, en: Alfa}\n" in text
    built = made(evaluations__alfa__evaluation_yml=text.replace("{sv: Alfa, en: Alfa}", words.strip()))
    image = picture(built, "alfa")
    assert len(edges(image)) == 1, "paper and nothing else"
    below = image.crop((30, SIZE[1] - EDGE + 16, SIZE[0], SIZE[1]))
    assert len(below.getcolors(1 << 20)) == 1


def test_the_letters_come_with_the_program():
    for weight in ("Regular", "Bold"):
        assert typeface.file(weight).is_file()
    lines = typeface.lines("åäö ÅÄÖ – ”citat”", 40, 1000)
    assert lines == ["åäö ÅÄÖ – ”citat”"]
