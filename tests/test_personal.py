"""What looks like a person's own is found where it stands in any file, and what has other numbers is left alone."""

import shutil
from itertools import cycle

import pytest
import yaml
from conftest import BASE, CASES, ROOT

from samsyn.checks.personal import check
from samsyn.parse import parse
from samsyn.personal import personal
from samsyn.problems import Place
from samsyn.read import read

CASES_OF = yaml.safe_load((CASES / "personal.yml").read_text("utf-8"))
PLANTED = [(code, text) for code, texts in CASES_OF["planted"].items() for text in texts]
CODES = set(CASES_OF["planted"])
FILES = {
    "om.md": "\n\nStycke.\n\n  {}\n",
    "evaluations/alfa/report.md": "\n{}\n",
    "questions.yml": "# {}\n",
    "site.yml": "# {}\n",
    "evaluations/alfa/evaluation.yml": "# {}\n",
    "vocabulary/themes.yml": "# {}\n",
}


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(BASE / "content", tmp_path / "content")


def found_in(examine, content):
    problems, _ = examine(content)
    return [(one.code, one.place) for one in problems if one.code in CODES]


@pytest.mark.parametrize("around", CASES_OF["around"])
@pytest.mark.parametrize(("code", "text"), PLANTED)
def test_every_planted_number_and_address_is_found(code, text, around):
    assert [(one.code, one.offset, one.text) for one in personal(around.format(text)) if one.code == code] == [
        (code, around.index("{"), text)
    ]


@pytest.mark.parametrize("around", CASES_OF["around"][:4])
@pytest.mark.parametrize("text", CASES_OF["innocent"])
def test_other_numbers_and_addresses_are_left_alone(text, around):
    assert list(personal(around.format(text))) == []


def test_each_is_a_problem_in_its_place_in_every_kind_of_file(examine, content, measured):
    expected = []
    for (code, text), (path, form) in zip(PLANTED, cycle(FILES.items()), strict=False):
        file = content / path
        before = file.read_text("utf-8") + form
        file.write_text(before.replace("{}", text), "utf-8")
        start = before.rpartition("{}")[0]
        expected.append((code, Place(path, start.count("\n") + 1, len(start) - start.rfind("\n"))))
    assert sorted(found_in(examine, content)) == sorted(expected)
    measured(
        "dependability",
        "Identity numbers, e-mail addresses and telephone numbers planted in texts and in every kind of file",
        f"{len(expected)} of {len(expected)} found in their place; none of {len(CASES_OF['innocent'])} innocent "
        "numbers and addresses, and none in the real content",
    )


def test_the_real_content_has_none():
    assert [one for text in read(ROOT / "content").texts.values() for one in personal(text)] == []


def test_in_values_and_cells_too(examine, content):
    table = next(content.glob("evaluations/*/tables/*.csv"))
    table.write_text(table.read_text("utf-8") + "anna,640823-3234,070-174 06 05,5\n", "utf-8")
    line = len(table.read_text("utf-8").splitlines())
    path = table.relative_to(content).as_posix()
    assert found_in(examine, content) == [
        ("identity-number", Place(path, line, 6)),
        ("private-phone", Place(path, line, 18)),
    ]


@pytest.mark.parametrize("written", ["anna.andersson@exempel.example", "ANNA.andersson@exempel.example"])
def test_what_the_site_itself_gives_may_stand_anywhere(examine, content, written):
    site = content / "site.yml"
    text = site.read_text("utf-8").replace("kansliet@exempel.example", written)
    text = text.replace("feedback: Skriv till kansliet", "feedback: Ring 0980-319 200 eller skriv till kansliet")
    site.write_text(text, "utf-8")
    page = content / "om.md"
    page.write_text(page.read_text("utf-8") + "\n+46 980 319 200, anna.andersson@exempel.example\n", "utf-8")
    assert found_in(examine, content) == []


def test_an_identity_number_may_stand_nowhere(examine, content):
    site = content / "site.yml"
    site.write_text(site.read_text("utf-8").replace("name: Kansliet", "name: Kansliet 640823-3234"), "utf-8")
    assert [code for code, _ in found_in(examine, content)] == ["identity-number"]


def test_a_page_of_digits_is_gone_through_at_once():
    assert list(personal("1" * 200_000 + "0" * 200_000 + "a." * 100_000 + "@" + "+46" * 100_000)) == []


def test_parts_that_cannot_be_read_are_looked_through_as_well():
    texts = {"site.yml": "name: [\n# 640823-3234\n"}
    assert [one.place for one in check(parse(texts))] == [Place("site.yml", 2, 3)]
