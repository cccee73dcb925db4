"""Figures say what their tables say, in every form, and never put on one axis what may not share one."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import plotly  # type: ignore[import-untyped]
import plotly.graph_objects as go  # type: ignore[import-untyped]
import pytest
from conftest import CASES, Compose, Golden
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from samsyn.compare import Comparison, Evaluated, compare
from samsyn.compare.comparability import verdict
from samsyn.compare.outcomes import GoalRow
from samsyn.figures import OF_EVALUATION, OVER_ALL, goals
from samsyn.figures.drawing import everywhere
from samsyn.figures.figure import Figure
from samsyn.figures.interactive import plain
from samsyn.intervals import wilson
from samsyn.model.evaluation import ComparabilityKey, Fact, FigureSpec, Goal
from samsyn.parse import parse
from samsyn.read import read
from samsyn.render import Renderer

ROOT: Final = Path(__file__).parent.parent
CASE: Final = CASES / "figures" / "all-kinds"
LANGUAGES: Final = ("sv", "en")


@pytest.fixture
def comparison(compose: Compose) -> Comparison:
    content = parse(read(compose(CASE)).texts)
    assert content.problems == []
    return compare(content)


@pytest.fixture(scope="module")
def published() -> Comparison:
    """The site's own content."""
    return compare(parse(read(ROOT / "content").texts))


def shown_strings(value: Any) -> Iterator[str]:
    """Every string of a picture; numbers in it are positions only."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"ticks", "names", "marks", "sort", "anchor", "outcomes", "id", "evaluation"}:
                yield from shown_strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from shown_strings(inner)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)?", text.replace("\u202f", "")))


def told(figure: Figure) -> set[str]:
    table = figure.table
    cells = (table.caption, *table.columns, *(cell for row in table.rows for cell in row))
    return set().union(*map(numbers, cells))


def of_both(comparison: Comparison, published: Comparison) -> Iterator[Figure]:
    for language in LANGUAGES:
        yield from everywhere(comparison, language)
        yield from everywhere(published, language)


def test_the_case_draws_every_kind(comparison: Comparison) -> None:
    drawn = {figure.kind for figure in everywhere(comparison, "sv")}
    assert drawn == {*OVER_ALL, *OF_EVALUATION}


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_those_expected(comparison: Comparison, golden: Golden, language: str) -> None:
    made = {}
    for figure in everywhere(comparison, language):
        data = asdict(figure)
        made[f"{figure.id}.json"] = json.dumps(data, ensure_ascii=False, indent=1, default=float) + "\n"
    golden(CASE / f"expected-{language}", made)


def test_every_number_in_the_picture_is_in_the_table(comparison: Comparison, published: Comparison) -> None:
    for figure in of_both(comparison, published):
        table = told(figure)
        for text in shown_strings(figure.picture):
            assert numbers(text) <= table, (figure.id, text)


def test_every_number_in_the_interactive_form_is_in_the_table(comparison: Comparison, published: Comparison) -> None:
    for figure in of_both(comparison, published):
        table = told(figure)
        for trace in (figure.plotly or {"data": []})["data"]:
            words = [*trace["hovertext"], *trace.get("text", ()), trace.get("name", "")]
            for text in words:
                assert numbers(unescape(text)) <= table, (figure.id, text)
            if trace["meta"]["role"] in {"bar", "dot"} and figure.kind in {"bars", "pathway", "scores"}:
                assert {f"{x:g}" for x in trace["x"]} <= {number.replace(",", ".") for number in table} | {"5"}


def test_the_alternative_holds_the_finding_and_its_numbers(comparison: Comparison, published: Comparison) -> None:
    for figure in of_both(comparison, published):
        assert figure.alternative.startswith(figure.title)
        assert numbers(figure.title) <= numbers(figure.alternative)
        if figure.kind in {"bars", "pathway", "scores", "goals", "timeline", "series"}:
            values = {number for row in figure.table.rows for number in numbers(row[1])}
            assert values <= numbers(figure.alternative), figure.id


def test_tables_are_even(comparison: Comparison, published: Comparison) -> None:
    for figure in of_both(comparison, published):
        width = len(figure.table.columns)
        assert len(figure.table.numeric) == width
        assert {len(row) for row in figure.table.rows} == {width}


def test_plotly_accepts_the_interactive_form(comparison: Comparison, published: Comparison) -> None:
    for figure in of_both(comparison, published):
        if figure.plotly is None:
            assert figure.kind in {"states", "grid", "evidence_map", "voices", "recurrence"}
            continue
        json.dumps(figure.plotly)
        go.Figure(figure.plotly)
        assert "template" not in figure.plotly["layout"]


def test_no_markup_reaches_plotly(comparison: Comparison) -> None:
    for figure in everywhere(comparison, "sv"):
        for text in shown_strings(figure.plotly):
            assert re.sub(r"<br>", "", text).count("<") == 0, (figure.id, text)
            assert "&" not in re.sub(r"&(lt|gt|amp);", "", text), (figure.id, text)
    assert plain('<span style="background:url(https://x)">&') == '&lt;span style="background:url(https://x)"&gt;&amp;'


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def html_of(figure: Figure, comparison: Comparison, language: str) -> str:
    folder = ROOT / "templates"
    templates = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.jinja")
    }
    page = type("Page", (), {"figures": (figure,)})()
    renderer = Renderer(comparison, templates, {"plotly.js": "assets/plotly.js"}, language)
    return renderer._part("parts/figure.html.jinja", page, lambda path: f"/{path}", figure=figure)  # noqa: SLF001


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_is_complete_without_script_and_style(comparison: Comparison, language: str) -> None:
    for figure in everywhere(comparison, language):
        html = html_of(figure, comparison, language)
        found = Tags()
        found.feed(html)
        names = [tag for tag, _ in found.tags]
        assert "script" not in names
        assert names.count("table") == 1, figure.id
        assert names.count("figcaption") == 1
        assert not [attributes for _, attributes in found.tags if "style" in attributes or "onclick" in attributes]
        links = {attributes.get("href") for tag, attributes in found.tags if tag == "a"}
        assert f"/data/figure-{figure.id}.csv" in links
        assert not [link for link in links if link and "example.org" in link]
        assert figure.table.rows[0][0].split("<")[0].strip() in unescape(html)
        buttons = [attributes for tag, attributes in found.tags if tag == "button"]
        assert len(buttons) == (figure.plotly is not None)
        for button in buttons:
            assert "hidden" in button
            assert json.loads(button["data-figure"] or "") == json.loads(json.dumps(figure.plotly))
        pictures = [attributes for _, attributes in found.tags if attributes.get("role") == "img"]
        assert [picture["aria-label"] for picture in pictures] == [figure.alternative] * len(buttons)


def test_percent_only_where_the_group_is_large(comparison: Comparison) -> None:
    figure = goals.draw(comparison, "sv")
    assert figure is not None
    rows = {row[0] + row[2]: row for row in figure.table.rows}
    assert [row[3] for row in rows.values()] == [
        "7 av 20 (35\u00a0%)",
        "3 av 8",
        "9 av 30 (30\u00a0%) (pågår)",
    ]
    assert figure.table.rows[2][4] == "Hela gruppen; en person = 3,3 procentenheter"


def test_intervals_only_for_answers(comparison: Comparison) -> None:
    drawn = {figure.id: figure for figure in everywhere(comparison, "sv")}
    whole, answers = drawn["alfa-outcomes"], drawn["alfa-pleased"]
    sorts = [mark["sort"] for row in answers.picture["panels"][0]["rows"] for mark in row["marks"]]
    assert sorts == ["track", "interval", "dot", "track", "bar", "open"]
    assert "interval" not in json.dumps(whole.picture)
    expected = wilson(11, 18)
    interval = answers.picture["panels"][0]["rows"][0]["marks"][1]
    assert interval["x"] == pytest.approx(expected.low * 100, abs=0.01)
    assert interval["width"] == pytest.approx((expected.high - expected.low) * 100, abs=0.01)
    assert "24 tillfrågade" in answers.table.rows[0][2]


def test_positions_are_the_numbers(comparison: Comparison) -> None:
    drawn = {figure.id: figure for figure in everywhere(comparison, "sv")}
    bar = drawn["alfa-outcomes"].picture["panels"][0]["rows"][0]["marks"][1]
    assert (bar["x"], bar["width"]) == (0.0, 35.0)
    spread = drawn["alfa-ratings"].picture["panels"][0]["rows"][1]["marks"]
    assert [mark["x"] for mark in spread] == [0.0, 0.0, 52.5]
    assert spread[1]["width"] == 100.0, "one standard deviation is cut at the ends of the scale"


def test_what_is_missing_is_never_zero(comparison: Comparison) -> None:
    places = next(figure for figure in everywhere(comparison, "sv") if figure.kind == "series")
    assert places.table.rows[0] == ("Exempelstad", "14", "visas inte (för få personer)")
    assert places.plotly is not None
    assert places.plotly["data"][1]["y"] == [None, None, 13.0]
    assert "marks" in places.picture["rows"][0]["cells"][1]
    assert places.picture["rows"][0]["cells"][1]["marks"] == []


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("bars", {"facts": ("work", "rating")}),
        ("bars", {"facts": ()}),
        ("bars", {"facts": ("participants",)}),
        ("pathway", {"facts": ("work", "completed")}),
        ("pathway", {"facts": ("participants",)}),
        ("scores", {"facts": ("work",)}),
        ("series", {"table": "nothing"}),
        ("grid", {"table": "municipalities"}),
    ],
)
def test_nothing_to_draw_is_none(comparison: Comparison, kind: Any, fields: dict[str, Any]) -> None:
    spec = FigureSpec.model_validate({"id": "x", "kind": kind, "title": "x", **fields})
    assert OF_EVALUATION[kind](comparison.by_id("alfa"), spec, comparison, "sv") is None


def test_an_empty_site_has_no_figures(comparison: Comparison) -> None:
    empty = replace(comparison, evaluations=(), matrix=(), goals=(), outcomes=())
    assert [draw(empty, "sv") for draw in OVER_ALL.values()] == [None] * len(OVER_ALL)


def test_comparable_outcomes_share_an_axis_and_others_do_not(comparison: Comparison) -> None:
    figure = goals.draw(comparison, "sv")
    assert figure is not None
    panels = [panel["outcomes"] for panel in figure.picture["panels"]]
    assert panels == [[("alfa", "work"), ("beta", "work")], [("beta", "placement")]]
    assert "delad axel" in figure.picture["panels"][0]["heading"].lower()


KEYS: Final = st.builds(
    ComparabilityKey,
    definition=st.sampled_from(["employment", "education"]),
    denominator=st.sampled_from(["started", "completed", "unknown"]),
    time_point=st.sampled_from(["at_exit", "unknown"]),
    origin=st.sampled_from(["register", "survey", "unknown"]),
    subsidised=st.sampled_from(["included", "excluded", "unknown"]),
)
OUTCOMES: Final = st.lists(
    st.tuples(
        st.sampled_from(["alfa", "beta"]),
        st.sampled_from(["group", "other", None]),
        st.integers(0, 12),
        st.none() | KEYS,
        st.sampled_from(["persons", "percent"]),
    ),
    min_size=1,
    max_size=9,
)


@given(made=OUTCOMES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_axis_holds_what_may_not_share_it(comparison: Comparison, made: Any) -> None:
    laid = _with_outcomes(comparison, made)
    figure = goals.draw(laid, "sv")
    if figure is None:
        return
    facts = {(one.id, fact.id): fact for one in laid.evaluations for fact in one.facts.values()}
    assert figure.plotly is not None
    used: dict[str, list[str]] = {}
    for panel in figure.picture["panels"]:
        for first in panel["outcomes"]:
            for second in panel["outcomes"]:
                if first == second:
                    continue
                one, other = facts[first], facts[second]
                if first[0] == second[0]:
                    assert one.of is not None
                    assert one.of == other.of
                else:
                    assert verdict(one, other).status != "not_comparable"
        assert {fact["hue"] for fact in panel["rows"]} == {
            1 + ("alfa", "beta").index(name) for name, _ in panel["outcomes"]
        }
    for trace in figure.plotly["data"]:
        used.setdefault(trace["xaxis"], trace["y"])
        assert used[trace["xaxis"]] == trace["y"], "an axis belongs to one panel"
    assert len(used) == len(figure.picture["panels"])


def _with_outcomes(comparison: Comparison, made: Any) -> Comparison:
    """The comparison with made-up goals: each evaluation's outcomes are those given, against a target in percent."""
    facts: dict[str, dict[str, Fact]] = {name: _groups(name, comparison) for name in ("alfa", "beta")}
    found: dict[str, list[Fact]] = {"alfa": [], "beta": []}
    for i, (name, whole, value, key, unit) in enumerate(made):
        base = {"of": whole, "value": str(value), "comparability": key, "id": f"made-{i}", "unit": unit}
        fact = facts[name]["group"].model_copy(update=base)
        facts[name][fact.id] = fact
        found[name].append(fact)
    target = facts["alfa"]["group"].model_copy(update={"id": "aim", "value": "40", "unit": "percent", "of": None})
    rows = []
    for name, outcomes in found.items():
        goal: Goal = comparison.goals[0].goal
        rows.append(GoalRow(name, goal, target, tuple(outcomes)))
    shown = tuple(Evaluated(one.coded, one.evaluation, facts[one.id]) for one in comparison.evaluations)
    return replace(comparison, evaluations=shown, goals=tuple(rows))


def _groups(name: str, comparison: Comparison) -> dict[str, Fact]:
    whole = comparison.by_id(name).facts["participants"]
    return {
        size: whole.model_copy(update={"id": size, "value": value, "qualifier": None})
        for size, value in (("group", "12"), ("other", "20"))
    }


POLICY: Final = (
    "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; "
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
)
HUES: Final = ":root{--paper:#fff;--ink:#111;--muted:#555;--rule:#ccc;--accent:#125;--tint:#eef}.hue-1{--hue:#1f4e79}.hue-2{--hue:#7a3e00}"


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 320])
def test_in_a_browser(comparison: Comparison, browser: Browser, width: int) -> None:
    figures = everywhere(comparison, "sv")
    assets = ROOT / "templates" / "theme" / "assets"
    library = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    body = "".join(html_of(figure, comparison, "sv") for figure in figures)
    heads = (
        '<link rel="stylesheet" href="/h.css"><link rel="stylesheet" href="/f.css"><script defer src="/f.js"></script>'
    )
    files = {
        "/": ("text/html", f'<!doctype html><html lang="sv"><meta charset="utf-8">{heads}<body>{body}'),
        "/h.css": ("text/css", HUES),
        "/f.css": ("text/css", (assets / "css" / "figures.css").read_text(encoding="utf-8")),
        "/f.js": ("text/javascript", (assets / "js" / "figures.js").read_text(encoding="utf-8")),
        "/assets/plotly.js": ("text/javascript", library.read_text(encoding="utf-8")),
    }
    asked: list[str] = []
    wrong: list[str] = []

    def answer(route: Any) -> None:
        address = urlsplit(route.request.url)
        asked.append(route.request.url)
        kind, text = files.get(address.path, ("text/plain", ""))
        headers = {"content-type": f"{kind}; charset=utf-8", "content-security-policy": POLICY}
        route.fulfill(status=200 if address.path in files else 404, headers=headers, body=text)

    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route("**/*", answer)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.goto("http://samsyn.test/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not [address for address in asked if "plotly" in address], "nothing is fetched before intent"
    assert page.evaluate(SMALLEST) >= 12
    assert page.locator(".fig-switch button").count() == sum(figure.plotly is not None for figure in figures)
    for drawing in figures:
        if drawing.plotly is None:
            continue
        figure = page.locator(f"#figur-{drawing.id}")
        button = figure.locator(".fig-switch button")
        height = figure.locator(".fig-picture").bounding_box()
        button.click()
        figure.locator(".main-svg").first.wait_for()
        assert button.inner_text() == "Visa bild"
        drawn = figure.locator(".fig-interactive").bounding_box()
        assert height is not None
        assert drawn is not None
        assert drawn["height"] == pytest.approx(height["height"], abs=2)
        assert page.locator("a[href*='example.org']").count() == 0
        assert figure.locator("[data-title*='cloud'], [data-title*='Share']").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        button.click()
        assert figure.locator(".fig-picture").is_visible()
    page.close()
    assert asked.count("http://samsyn.test/assets/plotly.js") == 1
    assert {urlsplit(address).netloc for address in asked} <= {"samsyn.test", ""}
    # The full bundle carries a style sheet for maps, which no figure uses: the policy refuses it and nothing is lost.
    assert len([text for text in wrong if "inline style" in text]) <= 1
    assert not [text for text in wrong if "inline style" not in text]


SMALLEST: Final = """Math.min(...[...document.querySelectorAll(".fig *")]
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
