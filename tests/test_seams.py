"""The seams stay honest: every problem code has words and a case, every check is registered."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest
from conftest import CASES

import samsyn
from samsyn import checks, verify
from samsyn.messages import MESSAGES

#: Found in the finished pages, which no content folder shows: tested with the build.
OF_THE_BUILT_SITE: Final = (
    "link-broken",
    "anchor-missing",
    "id-repeated",
    "link-outside",
    "link-unsafe",
    "fetched-elsewhere",
)
#: What no folder under version control can hold: tested with real files (``test_file_attacks.py``).
ON_DISK: Final = ("file-special", "file-unreadable", "files-many")
SOURCES: Final = sorted(Path(samsyn.__file__).parent.rglob("*.py"))
PARTS_OF_VERIFY: Final = sorted(module.name for module in pkgutil.iter_modules(verify.__path__))
MODULES: Final = sorted(module.name for module in pkgutil.iter_modules(checks.__path__))


@pytest.fixture(scope="module")
def shown() -> str:
    """All expected problems of all cases."""
    found = [
        path
        for folder in ("invalid", "translations", "verify")
        for path in (CASES / folder).glob("*/expected/problems.txt")
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


@pytest.mark.parametrize("code", [code for code in MESSAGES if code not in (*OF_THE_BUILT_SITE, *ON_DISK)])
def test_every_problem_code_has_a_case(code: str, shown: str) -> None:
    assert f"[{code}]" in shown, f"no folder in tests/cases/{{invalid,translations,verify}} shows the problem {code}"


def test_codes_of_the_built_site_exist() -> None:
    assert set(OF_THE_BUILT_SITE) <= set(MESSAGES)


def test_every_code_used_has_words() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    used = set(re.findall(r'Problem\(\s*"([a-z-]+)"', text))
    raised = {
        code.replace("_", "-") for code in re.findall(r'message = f?"([a-z_]+)(?::\{.*)?"\n\s+raise ValueError', text)
    }
    assert used, "the pattern finds the codes"
    assert raised, "the pattern finds the codes of rules within a record"
    assert used | raised <= set(MESSAGES)


@pytest.mark.parametrize("name", PARTS_OF_VERIFY)
def test_every_part_of_the_proof_is_registered(name: str) -> None:
    part = getattr(import_module(f"samsyn.verify.{name}"), "check", None)
    assert part is None or part in verify.PARTS


@pytest.mark.parametrize("name", MODULES)
def test_every_check_is_registered(name: str) -> None:
    assert import_module(f"samsyn.checks.{name}").check in checks.CHECKS
