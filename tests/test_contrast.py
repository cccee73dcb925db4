"""Where a voice stands alone or against the others, and the matrix of some findings only."""

from types import SimpleNamespace

import pytest
from test_agreement import THEME, said

from samsyn.compare.contrast import Contrast, contrasts
from samsyn.compare.excerpt import excerpt


def coded(name, *findings):
    return SimpleNamespace(id=name, findings=tuple(one.model_copy(update={"theme": "roles"}) for one in findings))


@pytest.mark.parametrize(
    ("findings", "stands"),
    [
        ([said("hinders", "coach")], [Contrast("a", "hinders", ())]),
        ([said("hinders", "coach"), said("none", "manager")], [Contrast("a", "hinders", ())]),
        ([said("hinders", "coach"), said("hinders", "manager")], []),
        ([said("hinders", "coach"), said("promotes", "manager")], [Contrast("a", "hinders", ("manager",))]),
        ([said("hinders", "coach"), said("promotes", "manager"), said("hinders", "participant")], []),
        ([said("hinders", "coach", "manager")], []),
        ([said("hinders", "coach"), said("promotes", "coach")], []),
        ([said("promotes", "manager")], []),
        ([said("hinders", "coach", modality="expected"), said("promotes", "manager")], []),
    ],
)
def test_a_voice_is_alone_or_against_others_only_when_it_is(findings, stands):
    assert list(contrasts("coach", "roles", [coded("a", *findings)])) == stands


def test_an_excerpt_holds_only_the_findings_asked_for():
    both = [
        coded("a", said("hinders", "coach"), said("promotes", "manager")),
        coded("b", said("hinders", "coach")),
        coded("c", said("promotes", "manager")),
    ]
    (row,) = excerpt({"roles": THEME}, both, lambda finding: "coach" in finding.voices)
    assert [(cell.evaluation, cell.counts, cell.only_voice) for cell in row.cells] == [
        ("a", [("hinders", 1)], "coach"),
        ("b", [("hinders", 1)], "coach"),
        ("c", [], None),
    ]
    assert (row.agreement.accord, row.agreement.undirected) == ("agree", ())
    assert excerpt({"roles": THEME}, both, lambda _: False) == ()
