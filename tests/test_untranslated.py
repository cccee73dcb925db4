"""``samsyn check --translations`` lists what is not in English, each with its place; nothing is missing of the real site."""

from pathlib import Path

import pytest
from conftest import CASES, ROOT, Compose, Golden, samsyn

from samsyn.parse import parse
from samsyn.problems import tidy
from samsyn.read import read, read_templates
from samsyn.report import report
from samsyn.untranslated import untranslated

MISSING = sorted((CASES / "translations").iterdir())
TEMPLATES = {
    "en.po": 'msgid "Tema"\nmsgstr "Theme"\n\nmsgid "Tomt"\nmsgstr ""\n',
    "pages/a.md.jinja": '{{ _("Tema") }}\n{{ _("Nytt ord") }} {{ _("Tomt") }}',
}


@pytest.mark.parametrize("case", MISSING, ids=lambda case: case.name)
def test_each_text_without_english_is_listed(case: Path, compose: Compose, golden: Golden) -> None:
    texts = read(compose(case)).texts
    problems = tidy(list(untranslated(parse(texts), {})))
    golden(case / "expected", {"problems.txt": report(problems, texts) + "\n"})


def test_a_phrase_of_a_template_is_listed_with_its_line() -> None:
    problems = untranslated(parse({}), TEMPLATES)
    assert [(problem.words["text"], problem.place.path, problem.place.line) for problem in problems] == [
        ("Nytt ord", "templates/pages/a.md.jinja", 2),
        ("Tomt", "templates/pages/a.md.jinja", 2),
    ]


def test_the_command_lists_them_and_ends_well(tmp_path: Path, compose: Compose) -> None:
    (tmp_path / "mkdocs.yml").touch()
    compose(CASES / "translations" / "missing")
    said = samsyn("check", "--translations", "--root", tmp_path)
    assert said.returncode == 0
    assert "evaluations/beta/report.md:1:1: varning: texten finns inte på engelska [translation-missing]" in said.stdout
    assert "translation-missing" not in samsyn("check", "--root", tmp_path).stdout


def test_the_real_site_lacks_nothing() -> None:
    texts = read(ROOT / "content").texts
    problems = tidy(list(untranslated(parse(texts), read_templates(ROOT / "templates"))))
    assert report(problems, texts) == ""
