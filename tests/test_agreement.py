"""Agreement on a theme: worked examples of evaluations that agree, differ, stand alone, and rest on little."""

import pytest
from test_compare import finding

from samsyn.compare.agreement import Thin, agreement
from samsyn.compare.matrix import MatrixCell, ThemeRow, state
from samsyn.model.coding import Cell
from samsyn.model.vocabulary import Theme

THEME = Theme.model_validate({"id": "roles", "label": "T", "definition": "x", "counts": "x", "excludes": "x"})


def said(direction, *voices, **more):
    return finding(direction, **more).model_copy(update={"voices": voices or ("coach", "manager")})


def row(*cells):
    """A row of cells: each a list of findings, or the state declared."""
    made = []
    for name, cell in zip("abcde", cells, strict=False):
        found = () if isinstance(cell, str) else tuple(cell)
        declared = Cell.model_validate({"theme": "roles", "state": cell, "reason": "x"}) if not found else None
        made.append(MatrixCell("roles", name, state(found, declared), None, None, found, None))
    return ThemeRow(THEME, tuple(made))


HELP = [said("promotes"), said("promotes")]
HINDER = [said("hinders"), said("hinders")]


@pytest.mark.parametrize(
    ("cells", "accord", "groups", "undirected"),
    [
        ([HINDER, HINDER, "not_examined"], "agree", (("hinders", ("a", "b")),), ()),
        ([HELP, HINDER], "differ", (("promotes", ("a",)), ("hinders", ("b",))), ()),
        ([HELP, HELP + HINDER], "differ", (("promotes", ("a",)), ("mixed", ("b",))), ()),
        ([HELP + HINDER, HELP + HINDER], "agree", (("mixed", ("a", "b")),), ()),
        ([HELP, "not_raised", "not_yet"], "one", (("promotes", ("a",)),), ("b",)),
        ([[said("none")], "nothing_found", "not_examined"], "none", (), ("a", "b")),
        (["not_examined", "not_applicable"], "none", (), ()),
    ],
)
def test_evaluations_that_give_a_direction_agree_or_differ(cells, accord, groups, undirected):
    found = agreement(row(*cells))
    assert (found.accord, found.groups, found.undirected) == (accord, groups, undirected)
    assert found.directed == sum(len(names) for _, names in groups)


@pytest.mark.parametrize(
    ("findings", "findings_alone", "voices_alone"),
    [
        ([said("hinders", "coach")], [("hinders", 1, "coach")], []),
        ([said("hinders", "coach", "manager")], [("hinders", 1, None)], []),
        ([said("hinders", "coach"), said("hinders", "coach")], [], [("hinders", 2, "coach")]),
        ([said("hinders", "coach"), said("hinders", "manager")], [], []),
        (
            [said("promotes", "coach"), said("hinders", "manager"), said("hinders", "manager")],
            [("promotes", 1, "coach")],
            [("hinders", 2, "manager")],
        ),
        ([said("mixed", "coach")], [("promotes", 1, "coach"), ("hinders", 1, "coach")], []),
        ([said("mixed", "coach"), said("promotes", "manager")], [("hinders", 1, "coach")], []),
        (
            [said("promotes", "coach"), said("promotes", "manager", modality="expected")],
            [("promotes", 1, "coach")],
            [],
        ),
        ([said("none", "coach")], [], []),
    ],
)
def test_a_direction_on_one_finding_or_one_voice_is_told(findings, findings_alone, voices_alone):
    found = agreement(row(findings))
    assert found.single_findings == tuple(Thin("a", *one) for one in findings_alone)
    assert found.single_voices == tuple(Thin("a", *one) for one in voices_alone)
