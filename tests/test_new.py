"""``samsyn new``: drafts that are valid at once, findings and themes added without a trace on the rest, ids from Swedish."""

import builtins
import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import BASE, ROOT

from samsyn import cli
from samsyn.build import build
from samsyn.checks import check
from samsyn.commands import asking
from samsyn.commands.options import FINE, PROBLEMS, WRONG_USE
from samsyn.model.base import SLUG_PATTERN
from samsyn.pages.guides import ADDRESS
from samsyn.parse import parse
from samsyn.problems import tidy
from samsyn.read import read, read_templates
from samsyn.scaffold.fill import CannotAddError, appended, quoted
from samsyn.scaffold.ids import monogram, suggest

STATEMENT = "Styrgruppen möts varje månad och beslutar snabbt."
CODES = (
    *("--kind", "factor", "--direction", "hinders", "--bears-on", "collaboration", "--level", "organisation"),
    *("--voices", "coach, manager", "--period", "late", "--evidence", "interview"),
)


@pytest.fixture
def project(compose, tmp_path):
    compose(BASE / "nothing")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    return tmp_path


@pytest.fixture
def run(project, monkeypatch):
    """Run a command in the project, with nobody at the terminal."""
    monkeypatch.setattr(asking, "terminal", lambda: False)
    return lambda *arguments: cli.main([*arguments, "--root", str(project)])


@pytest.fixture
def answers(monkeypatch):
    """Answer the questions of a terminal, in order; say what was asked."""

    def answered(*given):
        asked, left = [], list(given)

        def answer(prompt):
            asked.append(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr(asking, "terminal", lambda: True)
        monkeypatch.setattr(builtins, "input", answer)
        return asked

    return answered


def problems_of(project):
    found = read(project / "content")
    content = parse(found.texts)
    return tidy([*found.problems, *content.problems, *check(content)])


def texts(project):
    return {path: path.read_text("utf-8") for path in sorted((project / "content").rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Stöd på vägen", "stod-vagen"),
        ("Ökad hälsa på jobbet", "okad-halsa-jobbet"),
        ("Framtid: Éva – 2020/21", "framtid-eva-2020-21"),
        ("2020 års modell", "ars-modell"),
        ("!!!", "ny"),
        ("i på av", "i-pa-av"),
        ("Samverkansinsatsutvärderingsrapporteringsmallsarbete", "samverkansinsatsutvarderingsrapporterings"[:40]),
    ],
)
def test_ids_come_from_swedish_titles(title, expected):
    assert suggest(title) == expected
    assert re.match(SLUG_PATTERN, suggest(title))


def test_a_taken_id_gets_a_number():
    assert suggest("Alfa", {"alfa"}) == "alfa-2"
    assert suggest("Alfa", {"alfa", "alfa-2"}) == "alfa-3"
    assert suggest("Digitala verktyg", joiner="_") == "digitala_verktyg"


def test_monograms_are_two_capitals_not_taken():
    assert monogram("Örebro") == "ÖR"
    assert monogram("Alfa", ["AL"]) == "AF"
    assert monogram("7") == "NY"


@pytest.mark.parametrize("text", ["it's: #1 'x'", "- {a: b}", 'tre\n  rader "ord"', "\\n", "@a"])
def test_any_text_survives_as_yaml(text):
    assert yaml.safe_load(quoted(text)) == " ".join(text.split())


def test_a_new_evaluation_is_a_valid_draft_that_says_what_to_fill_in(project, run, capsys):
    before = texts(project)
    assert run("new", "evaluation", "--name", "Stöd på vägen") == FINE
    said = capsys.readouterr().out
    assert "content/evaluations/stod-vagen/evaluation.yml" in said
    assert {path: text for path, text in texts(project).items() if path in before} == before
    problems = problems_of(project)
    assert {(problem.code, problem.severity) for problem in problems} == {("unfinished", "warning")}
    assert run("check", "stod-vagen") == FINE
    assert "ÄNDRA" in capsys.readouterr().out


def test_a_new_evaluation_takes_every_flag(project, run, tmp_path):
    report = tmp_path / "min-rapport.txt"
    report.write_text("Rubrik\n\nText\n", "utf-8")
    given = ("--name", "Gamma", "--title", "Det's: gamma", "--association", "Förbundet", "--place", "Å", "--place", "Ö")
    assert run("new", "evaluation", "gamma", *given, "--monogram", "GÖ", "--report", str(report)) == FINE
    made = yaml.safe_load((project / "content/evaluations/gamma/evaluation.yml").read_text("utf-8"))
    assert made["title"] == "Det's: gamma"
    assert made["places"] == ["Å", "Ö"]
    assert made["monogram"] == "GÖ"
    assert made["order"] == 3
    assert made["report"]["text"] == "min-rapport.txt"
    assert made["report"]["line_count"] == 3
    assert made["status"] == "draft"


def test_a_new_evaluation_fits_the_schemas(project, run):
    assert run("new", "evaluation", "gamma") == FINE
    assert run("schema") == FINE
    for name in ("evaluation", "cells", "findings"):
        text = (project / f"content/evaluations/gamma/{name}.yml").read_text("utf-8")
        assert text.startswith(f"# yaml-language-server: $schema=../../../schemas/{name}.schema.json\n")
        schema = json.loads((project / f"schemas/{name}.schema.json").read_text("utf-8"))
        errors = jsonschema.Draft202012Validator(schema).iter_errors(yaml.safe_load(text))
        assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_a_draft_of_the_real_vocabulary_is_valid_too(project, run):
    for path in (ROOT / "content" / "vocabulary").glob("*.yml"):
        (project / "content" / "vocabulary" / path.name).write_bytes(path.read_bytes())
    assert run("new", "evaluation", "gamma") == FINE
    assert run("new", "finding", "gamma", "--theme", "trust", "--lines", "1", "--statement", STATEMENT) == FINE
    problems = [problem for problem in problems_of(project) if "/gamma/" in problem.place.path]
    assert {(problem.code, problem.severity) for problem in problems} == {("unfinished", "warning")}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("evaluation", "alfa"), "alfa finns redan"),
        (("evaluation", "Ökad Hälsa"), "prova okad-halsa"),
        (("evaluation",), "ange ett id"),
        (("evaluation", "gamma", "--monogram", "AL"), "används redan av alfa"),
        (("evaluation", "gamma", "--monogram", "x"), "inget monogram"),
        (("evaluation", "gamma", "--report", "finns-inte.txt"), "finns-inte.txt"),
        (("finding", "alfe", "--statement", "x"), "menade du alfa?"),
        (("finding", "alfa"), "--statement saknas"),
        (("finding", "alfa", "--statement", "x", "--theme", "stering"), "menade du steering?"),
        (("finding", "alfa", "--statement", "x", "--theme", "rules", "--lines", "a"), "19-20"),
        (
            ("finding", "alfa", "--statement", "x", "--theme", "rules", "--lines", "35", "--voices", "coach, chef"),
            "chef",
        ),
        (("finding", "alfa", "--statement", "x", "--theme", "rules", "--lines", "35", "--find", "a " * 9), "åtta ord"),
        (("finding", "alfa", "--statement", "x", "--theme", "rules", "--lines", "35", "--id", "work"), "finns redan"),
        (("theme", "steering"), "steering finns redan"),
        (("theme",), "ange ett id"),
    ],
)
def test_what_will_not_do_is_said_and_nothing_is_written(project, run, capsys, arguments, said):
    before = texts(project)
    assert run("new", *arguments) == WRONG_USE
    assert said in capsys.readouterr().err
    assert texts(project) == before


def test_a_file_in_the_way_stops_everything(project, run, capsys):
    path = project / "content/evaluations/gamma/report.md"
    path.parent.mkdir()
    path.write_text("mitt\n", "utf-8")
    before = texts(project)
    assert run("new", "evaluation", "gamma") == WRONG_USE
    assert "finns redan" in capsys.readouterr().err
    assert texts(project) == before


def test_a_finding_with_all_its_codes_needs_no_filling_in(project, run, capsys):
    more = ("--find", "it's så")
    before = (project / "content/evaluations/alfa/findings.yml").read_text("utf-8")
    where = ("--theme", "steering", "--lines", "29-30", "--statement", STATEMENT)
    assert run("new", "finding", "alfa", *where, *CODES, *more) == FINE
    after = (project / "content/evaluations/alfa/findings.yml").read_text("utf-8")
    assert after.startswith(before)
    assert yaml.safe_load(after)["findings"][-1] == {
        "id": "styrgruppen-mots-varje-manad-beslutar",
        "kind": "factor",
        "direction": "hinders",
        "bears_on": "collaboration",
        "statement": STATEMENT,
        "theme": "steering",
        "level": "organisation",
        "voices": ["coach", "manager"],
        "period": "late",
        "evidence": ["interview"],
        "source": {"section": "Styrgruppen", "lines": "29-30", "find": "it's så"},
    }
    assert problems_of(project) == []
    line = int(re.search(r"rad (\d+)", capsys.readouterr().out).group(1))
    assert "styrgruppen-mots" in after.splitlines()[line - 1]


@pytest.mark.parametrize("kind", ["factor", "recommendation", "expectation", "need"])
def test_findings_in_a_new_draft_keep_it_valid(project, run, kind):
    assert run("new", "evaluation", "gamma") == FINE
    for _ in range(2):
        where = ("--theme", "steering", "--lines", "1", "--statement", STATEMENT, "--kind", kind)
        assert run("new", "finding", "gamma", *where) == FINE
    problems = problems_of(project)
    assert {(problem.code, problem.severity) for problem in problems} == {("unfinished", "warning")}
    cells = yaml.safe_load((project / "content/evaluations/gamma/cells.yml").read_text("utf-8"))["cells"]
    assert "summary" in next(cell for cell in cells if cell["theme"] == "steering")


def test_a_cell_that_the_author_wrote_is_left_alone(project, run, capsys):
    before = (project / "content/evaluations/beta/cells.yml").read_text("utf-8")
    where = ("--theme", "rules", "--lines", "20", "--statement", STATEMENT)
    assert run("new", "finding", "beta", *where) == FINE
    assert "skriv en summary för rules" in capsys.readouterr().out
    assert (project / "content/evaluations/beta/cells.yml").read_text("utf-8") == before


def test_a_theme_gets_a_cell_in_every_evaluation(project, run, capsys):
    assert run("schema") == FINE
    before = texts(project)
    flags = ("--label", "Digitala verktyg", "--definition", "D.", "--counts", "C.", "--excludes", "E.")
    assert run("new", "theme", *flags) == FINE
    said = capsys.readouterr().out
    after = texts(project)
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {project / "content" / name for name in re.findall(r"content/(\S+\.yml)", said)}
    assert all(after[path].startswith(before[path].rstrip("\n")) for path in changed)
    problems = problems_of(project)
    assert {(problem.code, problem.place.path) for problem in problems} == {
        ("unfinished", "evaluations/alfa/cells.yml"),
        ("unfinished", "evaluations/beta/cells.yml"),
    }
    assert run("check") == PROBLEMS
    assert run("schema", "--check") == FINE
    assert "digitala_verktyg" in (project / "schemas/findings.schema.json").read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["findings: [a]\n", "other: 1\n", "findings: nej\n", "findings:\n  - a\n  - a: [\n", "findings: {}\n"]
)
def test_a_list_written_in_another_way_is_left_alone(text):
    with pytest.raises(CannotAddError):
        appended(text, "findings", "- b\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("findings: []\n", "findings:\n  - b\n"),
        ("findings:\n- a\n", "findings:\n- a\n- b\n"),
        ("# x\nfindings:\n    - a\n\n\n", "# x\nfindings:\n    - a\n    - b\n"),
        ("findings:\n  - a\nother: 1\n", "findings:\n  - a\n  - b\nother: 1\n"),
    ],
)
def test_an_item_is_added_as_the_others_are_written(text, expected):
    assert appended(text, "findings", "- b\n") == expected


def test_a_broken_file_is_not_added_to(project, run, capsys):
    path = project / "content/evaluations/alfa/findings.yml"
    path.write_text("findings: {}\n", "utf-8")
    where = ("--theme", "rules", "--lines", "35", "--statement", STATEMENT)
    assert run("new", "finding", "alfa", *where) == WRONG_USE
    assert "- id: styrgruppen" in capsys.readouterr().err
    assert path.read_text("utf-8") == "findings: {}\n"


def test_a_terminal_asks_until_the_answer_will_do(project, run, answers, capsys):
    asked = answers("Stöd på vägen", "Alfa!", "", "Vägledning", "", "Norrby")
    assert run("new", "evaluation") == FINE
    assert "[stod-vagen]" in asked[1]
    assert "prova alfa" in capsys.readouterr().out
    made = yaml.safe_load((project / "content/evaluations/stod-vagen/evaluation.yml").read_text("utf-8"))
    assert made["title"] == "Vägledning"
    assert made["association"].startswith("ÄNDRA")
    assert made["places"] == ["Norrby"]


def test_broken_off_questions_write_nothing(project, run, answers, capsys):
    before = texts(project)
    answers("Stöd på vägen")
    assert run("new", "evaluation") == WRONG_USE
    assert "inget skrevs" in capsys.readouterr().err
    assert texts(project) == before


def test_a_terminal_asks_for_a_finding_and_a_theme(project, run, answers):
    answers(
        STATEMENT, "stering", "steering", "29", "factor", "", "", "", "coach", "", "early", "interview", "", "mitt-id"
    )
    assert run("new", "finding", "alfa") == FINE
    found = yaml.safe_load((project / "content/evaluations/alfa/findings.yml").read_text("utf-8"))["findings"][-1]
    assert found["id"] == "mitt-id"
    assert found["source"] == {"section": "Styrgruppen", "lines": 29}
    answers("Digitala verktyg", "", "D.", "", "")
    assert run("new", "theme") == FINE
    themes = yaml.safe_load((project / "content/vocabulary/themes.yml").read_text("utf-8"))["themes"]
    assert themes[-1]["id"] == "digitala_verktyg"


def test_a_terminal_shows_what_codes_mean_and_takes_the_words_for_them(project, run, answers, capsys):
    answers(
        STATEMENT,
        "styrgruppen",
        "Styrgrupp",
        "29",
        "Faktor",
        "hjälper",
        *("",) * 2,
        "chef",
        "Chefer, coacher",
        *("",) * 5,
    )
    assert run("new", "finding", "alfa") == FINE
    found = yaml.safe_load((project / "content/evaluations/alfa/findings.yml").read_text("utf-8"))["findings"][-1]
    assert (found["theme"], found["kind"], found["voices"]) == ("steering", "factor", ["manager", "coach"])
    shown = capsys.readouterr().out
    assert re.search(r"(?m)^  steering +Styrgrupp$", shown)
    assert "styrgruppen finns inte bland teman; menade du steering?" in shown
    assert "chef finns inte bland koderna för voices; menade du manager?" in shown


def test_a_terminal_asks_nothing_when_all_that_is_needed_is_given(run, answers):
    asked = answers()
    named = ("--name", "Gamma", "--title", "T", "--association", "Förbundet", "--place", "Norrby")
    assert run("new", "evaluation", *named) == FINE
    assert (
        run("new", "finding", "alfa", "--theme", "steering", "--lines", "29", "--statement", STATEMENT, *CODES) == FINE
    )
    assert run("new", "theme", *("--label", "D", "--definition", "D", "--counts", "C", "--excludes", "E")) == FINE
    assert asked == []
    assert run("new", "finding", "alfa", "--theme", "steering", "--lines", "29", "--statement", STATEMENT) == WRONG_USE
    assert asked != []


def test_a_draft_is_previewed_and_never_published(project, run):
    assert run("new", "evaluation", "hemlig-vag", "--name", "Hemliga vägen", "--title", "Utkast om Dolda byn") == FINE
    found = read(project / "content").texts
    templates = read_templates(Path(ROOT / "templates"))
    published = build(found, templates)
    pages = {path: text for path, text in published.pages.items() if not path.startswith(ADDRESS)}
    everything = [text.encode() for text in pages.values()] + list(published.assets.values())
    assert "utvarderingar/alfa/index.md" in published.pages
    for word in ("hemlig-vag", "Hemliga vägen", "Dolda byn", "ÄNDRA"):
        assert not any(word.encode() in text for text in everything), word
        assert not any(word in path for path in (*published.pages, *published.assets)), word
    previewed = build(found, templates, drafts=True)
    assert "Hemliga vägen" in previewed.pages["utvarderingar/hemlig-vag/index.md"]
    assert "Hemliga vägen" in previewed.pages["utvarderingar/index.md"]


def test_a_draft_whose_text_is_not_at_hand_yet_takes_findings_from_any_line(project, run):
    assert run("new", "evaluation", "gamma") == FINE
    assert run("new", "finding", "gamma", "--theme", "steering", "--lines", "300-310", "--statement", STATEMENT) == FINE
    assert {problem.severity for problem in problems_of(project)} == {"warning"}


def test_a_published_evaluation_has_a_text(project):
    path = project / "content/evaluations/alfa/evaluation.yml"
    path.write_text(re.sub(r"sha256: .*", f"sha256: '{'0' * 64}'", path.read_text("utf-8")), "utf-8")
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"line_count: \d+", "line_count: 2", text), "utf-8")
    assert "source-beyond" in {problem.code for problem in problems_of(project)}
