"""``samsyn init``: another association's site, from an empty folder to a published page, with nothing of the first one's."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, samsyn

from samsyn import cli
from samsyn.commands import asking
from samsyn.commands.options import FINE, WRONG_USE
from samsyn.contribute import edit_address, error_address
from samsyn.parse import parse
from samsyn.problems import Place
from samsyn.project import Project, shipped
from samsyn.scaffold.colours import DARK, HUES, LEAST, PAPER, contrast, on_dark
from samsyn.scaffold.site import COMMON

STATEMENT = "Styrgruppen möts varje månad och beslutar snabbt."
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
CODES = (
    *("--kind", "factor", "--direction", "promotes", "--bears-on", "collaboration", "--level", "organisation"),
    *("--voices", "manager", "--period", "early", "--evidence", "interview"),
)
#: Words of the first association's content that its evaluations' own fields do not give.
OTHERS = ("Malmö", "Malmo", "Jönköping", "Jonkoping", "FoUrum", "Tranquist", "SE/IPS", "Framtid: Arbete")


@pytest.fixture(autouse=True)
def _nobody_at_the_terminal(monkeypatch):
    monkeypatch.setattr(asking, "terminal", lambda: False)


def first_associations_words():
    words = set(OTHERS)
    for path in (ROOT / "content" / "evaluations").glob("*/evaluation.yml"):
        made = yaml.safe_load(path.read_text("utf-8"))
        words |= {made["id"], made["name"]["sv"], made["association"]["sv"], *made["places"]}
    assert len(words) > 20
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}" for word in sorted(words)), re.IGNORECASE)


def text_of(path):
    """What a reader can read in a file; a Word document is a packed folder of texts."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    return path.read_bytes().decode("utf-8", "ignore")


def found_in(folder, words):
    return [
        f"{path.relative_to(folder)}: {match.group()}"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in {".pyc", ".woff2", ".png"} and "plotly" not in path.name
        for match in words.finditer(text_of(path))
    ]


def filled_in(text):
    """A scaffold's text as an author leaves it: what was asked for is written, and the marks are gone."""
    text = re.sub(r"(?m)^ *# ÄNDRA.*\n", "", text)
    text = re.sub(r" *# ÄNDRA.*", "", text)
    return re.sub(r"ÄNDRA: \w", lambda match: f"Påhittat: {match.group()[-1]}", text)


@pytest.mark.parametrize("folder", ["generator", "templates"])
def test_code_and_templates_know_nothing_of_the_first_association(folder):
    assert found_in(ROOT / folder, first_associations_words()) == []


def test_from_an_empty_folder_to_a_published_page(tmp_path):
    site = tmp_path / "norr"
    flags = (
        "--name",
        "Norrs utvärderingar",
        "--publisher",
        "Samordningsförbundet Norr",
        "--email",
        "kansli@norr.example",
    )
    logo = tmp_path / "norr.SVG"
    logo.write_text(LOGO, "utf-8")
    look = ("--colours", "#1f4e79, #7a3e00", "--accent", "#5b2a86", "--logo", logo)
    said = samsyn("init", site, *flags, *look, "--repository", "https://github.com/norr/sida/")
    assert said.returncode == FINE, said.stderr
    assert not (site / "templates").exists()
    theme = (
        "--label",
        "Digitala verktyg",
        "--definition",
        "Datorer i stödet.",
        "--counts",
        "Appar.",
        "--excludes",
        "El.",
    )
    assert samsyn("new", "theme", *theme, "--root", site).returncode == FINE
    new = samsyn("new", "evaluation", "--name", "Stöd på vägen", "--place", "Norrby", "--root", site)
    assert new.returncode == FINE, new.stderr
    where = ("--theme", "steering", "--lines", "1", "--statement", STATEMENT)
    assert samsyn("new", "finding", "stod-vagen", *where, *CODES, "--root", site).returncode == FINE
    checked = samsyn("check", "--root", site)
    assert checked.returncode == FINE, checked.stdout
    assert samsyn("build", "--drafts", "--root", site).returncode == FINE
    assert STATEMENT in (site / "preview/utvarderingar/stod-vagen/index.html").read_text("utf-8")
    assert not (site / "site").exists()
    for path in (site / "content/evaluations/stod-vagen").glob("*"):
        path.write_text(filled_in(path.read_text("utf-8")).replace("status: draft", "status: published"), "utf-8")
    checked = samsyn("check", "--root", site)
    assert checked.stdout == "Inga problem.\n"
    built = samsyn("build", "--root", site)
    assert built.returncode == FINE, built.stdout + built.stderr
    page = (site / "site/utvarderingar/stod-vagen/index.html").read_text("utf-8")
    assert STATEMENT in page
    assert "Norrs utvärderingar" in page
    assert (site / "site/assets/css/samsyn.css").is_file()
    colours = (site / "site/assets/hues.css").read_text("utf-8")
    assert ".hue-1{--hue:#1f4e79}" in colours
    assert ":root{--accent:#5b2a86;--link:#5b2a86}" in colours
    assert (site / "site/logo.svg").read_text("utf-8") == LOGO
    assert '<img class="sam-logo" src="../../logo.svg" alt="">' in page
    assert "https://github.com/norr/sida/blob/main/content/evaluations/stod-vagen/findings.yml?plain=1#L" in page
    assert "https://github.com/norr/sida/issues/new?title=Fel%20i%20stod-vagen." in page
    assert "Digitala verktyg" in (site / "site/teman/digitala_verktyg/index.html").read_text("utf-8")
    assert "Samordningsförbundet Norr" in (site / "site/om/index.html").read_text("utf-8")
    assert found_in(site, first_associations_words()) == []


def test_the_wheel_carries_all_that_a_new_site_needs(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    inside = tmp_path / "installed" / "samsyn" / "shipped"
    for path in (ROOT / "templates").rglob("*.*"):
        assert (inside / path.relative_to(ROOT)).read_bytes() == path.read_bytes()
    for name in (*COMMON, "mkdocs.yml"):
        assert (inside / name).read_bytes() == (ROOT / name).read_bytes()
    script = "import sys; from samsyn import cli, project; print(project.shipped('templates')); sys.exit(cli.main())"
    installed = {"PYTHONPATH": str(tmp_path / "installed"), "PATH": ""}
    arguments = ("init", str(tmp_path / "norr"), "--name", "Norr")
    run = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=installed, text=True, capture_output=True, check=True
    )
    assert run.stdout.startswith(str(inside))
    assert (tmp_path / "norr/content/vocabulary/themes.yml").is_file()


def test_nothing_is_written_over(tmp_path, capsys):
    (tmp_path / "README.md").write_text("mitt\n", "utf-8")
    assert cli.main(["init", str(tmp_path), "--name", "x"]) == WRONG_USE
    assert "README.md finns redan" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ((), "--name saknas"),
        (("--name", "x", "--accent", "#ffee88"), "för ljus"),
        (("--name", "x", "--repository", "norr/sida"), "ingen adress"),
        (("--name", "x", "--logo", "finns-inte.svg"), "ingen bild"),
        (("--name", "x", "--logo", __file__), "ingen bild"),
        (("--name", "x", "--colours", "blå"), "blå är ingen färg"),
        (("--name", "x", "--colours", "#ffee88"), "för ljus"),
        (("--name", "x", "--email", "kansliet"), "ingen e-postadress"),
    ],
)
def test_what_will_not_do_is_said(tmp_path, capsys, flags, said):
    assert cli.main(["init", str(tmp_path / "ny"), *flags]) == WRONG_USE
    assert said in capsys.readouterr().err
    assert not (tmp_path / "ny").exists()


def test_names_with_marks_are_kept(tmp_path):
    assert cli.main(["init", str(tmp_path), "--name", "Norr: 'vårt' #1"]) == FINE
    assert yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))["site_name"] == "Norr: 'vårt' #1"
    made = yaml.safe_load((tmp_path / "content/site.yml").read_text("utf-8"))
    assert made["name"] == made["publisher"] == "Norr: 'vårt' #1"
    assert made["hues"] == [{"light": light, "dark": dark} for light, dark in HUES]


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://github.com/norr/sida", "https://github.com/norr/sida/blob/main/content/site.yml?plain=1#L7"),
        (
            "https://gitlab.exempel.se/norr/sida.git",
            "https://gitlab.exempel.se/norr/sida/-/edit/main/content/site.yml#L7",
        ),
    ],
)
def test_the_repository_becomes_addresses_of_files_and_lines(tmp_path, given, written):
    assert cli.main(["init", str(tmp_path), "--name", "Norr", "--repository", given]) == FINE
    site = parse({"site.yml": (tmp_path / "content/site.yml").read_text("utf-8")}).site
    assert edit_address(site, Place("site.yml", 7)) == written
    assert error_address(site, "x.y", "", "sv").startswith(f"{given.removesuffix('.git')}/")


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("git+https://exempel.se/samsyn@v1", "samsyn @ git+https://exempel.se/samsyn@v1"),
        ("samsyn @ https://exempel.se/samsyn.whl", "samsyn @ https://exempel.se/samsyn.whl"),
    ],
)
def test_the_program_is_installed_from_where_it_was_said(tmp_path, given, line):
    assert cli.main(["init", str(tmp_path), "--name", "Norr", "--program", given]) == FINE
    rows = (tmp_path / "requirements.txt").read_text("utf-8").splitlines()
    assert [row for row in rows if row and not row.startswith("#")] == [line]


def test_the_workflows_and_the_hook_run_what_a_new_site_has(tmp_path):
    assert cli.main(["init", str(tmp_path), "--name", "Norr"]) == FINE
    targets = set(re.findall(r"(?m)^([a-z]+):", (tmp_path / "Makefile").read_text("utf-8")))
    for name in (".github/workflows/check.yml", ".github/workflows/publish.yml", ".gitlab-ci.yml"):
        text = (tmp_path / name).read_text("utf-8")
        asked = set(re.findall(r"(?m)(?:run: |- )make (\w+)$", text))
        assert asked, name
        assert asked <= targets
    dry = subprocess.run(["make", "-n", "site"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ".venv/bin/samsyn build" in dry.stdout


@pytest.mark.parametrize("colour", ["#000000", "#1f4e79", "#7a3e00", "#6d1867", "#0000ff"])
def test_colours_are_read_on_dark_ground_too(colour):
    assert contrast(colour, PAPER) >= LEAST
    assert contrast(on_dark(colour), DARK) >= LEAST


def test_the_grounds_are_those_of_the_theme():
    css = Path(shipped("templates/theme/assets/css/samsyn.css")).read_text("utf-8")
    assert re.findall(r"--paper: (#\w+)", css)[:2] == [PAPER, DARK]


def test_a_project_with_templates_of_its_own_uses_them(tmp_path):
    assert Project(tmp_path).templates == ROOT / "templates"
    (tmp_path / "templates").mkdir()
    assert Project(tmp_path).templates == tmp_path / "templates"
