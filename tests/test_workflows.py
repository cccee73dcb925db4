"""The workflows and the hook: they can be read, run commands that exist, hold no secrets, and publish only what is merged."""

import re
import shlex
from typing import Final

import pytest
import yaml
from conftest import ROOT

from samsyn import cli

CHECK: Final = ".github/workflows/check.yml"
PUBLISH: Final = ".github/workflows/publish.yml"
GITLAB: Final = ".gitlab-ci.yml"
HOOK: Final = ".pre-commit-config.yaml"
#: The key ``on``, as YAML 1.1 reads it.
ON: Final = True
FILES: Final = (CHECK, PUBLISH, GITLAB, HOOK)


def text_of(path):
    return (ROOT / path).read_text("utf-8")


def strings(node):
    """Every string below the keys that hold commands."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"run", "script", "entry"}:
                for text in value if isinstance(value, list) else [value]:
                    yield from text.strip().split("\n")
            else:
                yield from strings(value)
    for item in node if isinstance(node, list) else ():
        yield from strings(item)


def commands(path):
    return list(strings(yaml.safe_load(text_of(path))))


@pytest.mark.parametrize("path", FILES)
def test_every_command_exists(path):
    targets = set(re.findall(r"(?m)^([a-z]+):", text_of("Makefile")))
    assert commands(path)
    for command in commands(path):
        program, *arguments = shlex.split(command.removeprefix("sudo "))
        if program == "apt-get":
            assert command.endswith("libpango-1.0-0 libpangoft2-1.0-0"), command
        elif program == "make":
            assert set(arguments) <= targets, command
        else:
            assert program == ".venv/bin/samsyn", command
            assert cli.parser().parse_args(arguments).run, command


@pytest.mark.parametrize("path", FILES)
def test_no_secrets(path):
    assert not re.search(r"secrets|token\s*[:=]\s*\S*[A-Za-z0-9]{12}|password|\$\{\{", text_of(path), re.IGNORECASE)


def test_proposals_are_annotated_and_previewed():
    assert set(yaml.safe_load(text_of(CHECK))[ON]) == {"pull_request"}
    assert ".venv/bin/samsyn check --format github" in commands(CHECK)
    steps = yaml.safe_load(text_of(CHECK))["jobs"]["check"]["steps"]
    assert commands(CHECK)[-1] == "make preview"
    assert steps[-1]["with"]["path"] == "preview"
    assert yaml.safe_load(text_of(CHECK))["permissions"] == {"contents": "read"}
    assert yaml.safe_load(text_of(GITLAB))["check"]["artifacts"]["paths"] == ["preview"]
    assert ".venv/bin/samsyn check" in commands(GITLAB)


def test_only_what_is_merged_is_published_and_no_drafts():
    assert yaml.safe_load(text_of(PUBLISH))[ON] == {"push": {"branches": ["main"]}}
    assert commands(PUBLISH)[-1] == "make pdf"
    pages = yaml.safe_load(text_of(GITLAB))["pages"]
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert pages["script"][-1] == "make pdf"
    assert "samsyn build\n" in text_of("Makefile")


@pytest.mark.parametrize("path", [CHECK, PUBLISH])
def test_the_whole_history_is_fetched(path):
    """Each page says when its content last changed, from git."""
    jobs = yaml.safe_load(text_of(path))["jobs"].values()
    assert all(job["steps"][0]["with"]["fetch-depth"] == 0 for job in jobs)


def test_the_hook_checks_all_content_when_any_changes():
    (hook,) = yaml.safe_load(text_of(HOOK))["repos"][0]["hooks"]
    assert hook["entry"] == ".venv/bin/samsyn check"
    assert hook["pass_filenames"] is False
    assert re.match(hook["files"], "content/evaluations/x/findings.yml")
