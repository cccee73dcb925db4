"""The questions that readers come with: what the evaluations say on the themes that answer each."""

from collections.abc import Iterator

from samsyn.compare import Comparison
from samsyn.compare.agreement import agreement
from samsyn.model.site import Question
from samsyn.page import Page

ABOUT = {
    "sv": "{} Vad utvärderingarna säger, tema för tema.",
    "en": "{} What the evaluations say, theme by theme.",
}


def pages(comparison: Comparison, language: str) -> Iterator[Page]:
    """A page for each question."""
    for question in comparison.content.questions:
        text = question.question.plain(language)
        yield Page(
            f"fragor/{question.id}/",
            "question",
            text,
            "pages/question.md.jinja",
            ABOUT[language].format(text),
            context=_answers(question, comparison),
            edit="questions.yml",
            line=comparison.content.places.of(question).line,
            width="wide",
        )


def _answers(question: Question, comparison: Comparison) -> dict[str, object]:
    rows = {row.theme.id: row for row in comparison.matrix}
    syntheses = {synthesis.theme: synthesis for synthesis in comparison.content.syntheses}
    asked = [name for name in question.themes if name in rows]
    return {
        "question": question,
        "statements": [
            (rows[name].theme, statement)
            for name in asked
            if comparison.number == 1 and name in syntheses
            for statement in syntheses[name].statements
        ],
        "rows": [(rows[name], agreement(rows[name])) for name in asked],
        "others": [other for other in comparison.content.questions if other.id != question.id],
    }
