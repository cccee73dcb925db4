"""The register of published findings: written once, kept, and renewed only when the change has been told."""

import shutil

import pytest
import yaml
from conftest import BASE, copy_project, samsyn

from samsyn.build import build
from samsyn.checks.published import alike
from samsyn.project import Project
from samsyn.read import read, read_templates


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path, BASE / "content")


def change(project, path, old, new):
    file = project / "content" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def entries(project):
    data = yaml.safe_load((project / "content/published/alfa.yml").read_text("utf-8"))
    return {entry["id"]: entry for entry in data["findings"]}


FINDINGS = "evaluations/alfa/findings.yml"


def test_what_is_published_is_registered_and_stays(project):
    assert samsyn("register", "--check", "--root", project).returncode == 1
    assert samsyn("register", "--root", project).returncode == 0
    assert samsyn("register", "--check", "--root", project).returncode == 0
    before = entries(project)
    assert before["steady-chair"]["direction"] == "promotes"
    change(project, FINDINGS, "det andra året", "under det andra året")
    assert samsyn("register", "--root", project).returncode == 0
    assert entries(project) == before, "a rewording leaves what was published as it was"


def test_a_change_of_meaning_stops_the_build_until_it_is_told(project):
    samsyn("register", "--root", project)
    change(project, FINDINGS, "direction: promotes", "direction: mixed")
    failed = samsyn("check", "--root", project)
    assert (failed.returncode, "[finding-changed]" in failed.stdout) == (1, True)
    (project / "content/corrections.yml").write_text(
        "corrections:\n- {date: '2030-01-01', evaluation: alfa, at: steady-chair, wrong: Fel, now: Rätt, noticed_by: En läsare}\n",
        "utf-8",
    )
    assert samsyn("check", "--root", project).returncode == 0
    assert samsyn("register", "--root", project).returncode == 0
    assert entries(project)["steady-chair"]["direction"] == "mixed"
    assert entries(project)["steady-chair"]["date"] == "2030-01-01"


def test_an_id_that_is_gone_still_leads_somewhere(project):
    samsyn("register", "--root", project)
    content = project / "content"
    change(project, FINDINGS, "id: steady-chair", "id: chair-who-stayed")
    text = (content / "synthesis/steering.md").read_text("utf-8")
    (content / "synthesis/steering.md").write_text(text.replace("steady-chair", "chair-who-stayed"), "utf-8")
    for path in content.rglob("frameworks.yml"):
        path.write_text(path.read_text("utf-8").replace("steady-chair", "chair-who-stayed"), "utf-8")
    assert "[finding-vanished]" in samsyn("check", "--root", project).stdout
    register = content / "published/alfa.yml"
    register.write_text(
        register.read_text("utf-8")
        + "redirects:\n- old: steady-chair\n  new: alfa.chair-who-stayed\n  reason: Fick ett tydligare id.\n",
        "utf-8",
    )
    built = build(read(content).texts, read_templates(Project(project).templates))
    assert [problem for problem in built.problems if problem.place.path.startswith("published")] == []
    page = built.pages["utvarderingar/alfa/index.md"]
    assert '<li id="steady-chair">' in page
    assert 'href="#chair-who-stayed"' in page.split('<li id="steady-chair">')[1].split("</li>")[0]
    samsyn("register", "--root", project)
    assert {"steady-chair", "chair-who-stayed"} <= entries(project).keys(), "what has been published is never forgotten"


def test_drafts_are_not_registered(project):
    change(project, "evaluations/alfa/evaluation.yml", "status: published", "status: draft")
    shutil.rmtree(project / "content/synthesis")
    samsyn("register", "--root", project)
    assert not (project / "content/published/alfa.yml").exists()


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ("Coacherna fick stöd.", "Coacherna fick stöd", 1, 1),
        ("Coacherna fick stöd av gruppen.", "Styrgruppen möttes varje månad.", 0, 0.24),
        (
            "Tanken är att arbetssättet utvecklas inne i myndigheterna.",
            "Arbetssättet ska utvecklas i myndigheterna.",
            0.25,
            1,
        ),
    ],
)
def test_how_alike_two_statements_are(first, second, low, high):
    assert low <= alike(first, second) <= high
