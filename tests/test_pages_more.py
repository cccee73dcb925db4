"""Frameworks, source criticism, recommendations, voices and gaps: what is coded is shown, counted right, and whole."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import BASE, ROOT

from samsyn.build import build
from samsyn.compare import compare
from samsyn.compare.frameworks import NOT_CODED
from samsyn.compare.gaps import outcome_gaps, rare_elements, theme_gaps
from samsyn.compare.recommendations import UNKNOWN, by_addressee, clusters, recommendations
from samsyn.compare.voices import says, voices
from samsyn.model.codes import CODES
from samsyn.parse import parse
from samsyn.read import read
from samsyn.sentences import element_denominator

KINDS = ("frameworks", "framework", "discrepancies", "recommendations", "voices", "gaps")
BASE_TEXTS = read(BASE / "content").texts
REAL_TEXTS = read(ROOT / "content").texts
TEMPLATES = {
    path.relative_to(ROOT / "templates").as_posix(): path.read_text("utf-8")
    for path in (ROOT / "templates").rglob("*.jinja")
}
#: The base with two changes: beta is coded against no framework, and a text that would be markup.
HOSTILE = "<b>Möten</b> & {{ 7*7 }}"
SPARSE = {path: text for path, text in BASE_TEXTS.items() if path != "evaluations/beta/frameworks.yml"} | {
    "evaluations/alfa/evaluation.yml": BASE_TEXTS["evaluations/alfa/evaluation.yml"].replace(
        "label: {sv: Antal som fullföljde, en: Number who completed}", f'label: {{sv: "{HOSTILE}", en: x}}'
    )
}


class Seen(HTMLParser):
    """The text, headings, tables and attributes of a page."""

    def __init__(self, text):
        super().__init__()
        self.words, self.tags, self.ids, self.hrefs = [], [], [], []
        self.feed(text)
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.hrefs += [given["href"]] if tag == "a" and "href" in given else []

    def handle_data(self, data):
        self.words.append(data)


def built(texts):
    made = build(texts, TEMPLATES)
    assert [problem for problem in made.problems if problem.severity == "error"] == []
    return made


@pytest.fixture(scope="module")
def base():
    return built(BASE_TEXTS)


@pytest.fixture(scope="module")
def sparse():
    return built(SPARSE)


@pytest.fixture(scope="module")
def real():
    return built(REAL_TEXTS)


def seen(made, address):
    return Seen(made.pages[f"{address}index.md"])


def comparison(texts):
    return compare(parse(dict(texts)))


# compare


def test_a_framework_has_a_row_per_element_and_a_cell_per_evaluation():
    (table,) = comparison(BASE_TEXTS).frameworks
    assert [row.element.id for row in table.rows] == ["reach", "effectiveness", "maintenance"]
    states = [[cell.state for cell in row.cells] for row in table.rows]
    assert states == [["described", "not_reported"], ["mixed", "not_yet"], ["not_examined", "not_yet"]]
    assert [row.examined for row in table.rows] == [2, 1, 0]
    assert table.used_by == ("alfa",)
    assert table.judged == {"report": 1, "coder": 5}
    assert [finding.id for finding in table.rows[1].cells[0].findings] == ["steady-chair", "some-in-work"]


def test_a_missing_coding_is_a_state_of_its_own_that_nobody_judges():
    (table,) = comparison(SPARSE).frameworks
    cell = table.rows[0].cells[1]
    assert (cell.state, cell.judged_by, cell.examined, cell.findings) == (NOT_CODED, None, False, ())
    assert NOT_CODED not in CODES["coding_state"]
    assert table.judged == {"report": 1, "coder": 2, None: 3}


@pytest.mark.parametrize(
    ("texts", "row", "sentences"),
    [
        (
            BASE_TEXTS,
            0,
            [
                "Undersöktes i 2 av 2 utvärderingar.",
                "Rapportens bedömning: togs upp utan bedömning i 1.",
                "Kodarens läsning: redovisades inte i 1.",
            ],
        ),
        (
            BASE_TEXTS,
            2,
            ["Undersöktes i 0 av 2 utvärderingar; 1 ska undersöka den senare och 1 undersökte den inte."],
        ),
        (
            SPARSE,
            1,
            [
                "Undersöktes i 1 av 2 utvärderingar; 1 saknar kodning.",
                "Kodarens läsning: både hjälpte och hindrade i 1.",
            ],
        ),
    ],
)
def test_denominators_are_honest_and_judges_are_counted_apart(texts, row, sentences):
    (table,) = comparison(texts).frameworks
    assert element_denominator(table.rows[row]) == sentences


def test_mapped_elements_are_mapped_both_ways():
    tables = {table.framework.id: table for table in comparison(REAL_TEXTS).frameworks}
    pairs = {
        (f"{table.framework.id}.{row.element.id}", f"{other.framework.id}.{other.element.id}")
        for table in tables.values()
        for row in table.rows
        for other in row.same
    }
    assert ("ips_seven.own_will", "ips_eight.own_choice") in pairs
    assert {(second, first) for first, second in pairs} == pairs


def test_recurring_clusters_come_first():
    codeds = [evaluated.coded for evaluated in comparison(REAL_TEXTS).evaluations]
    found = recommendations(codeds)
    spread = [len(cluster.evaluations) for cluster in clusters(found)]
    assert spread == sorted(spread, reverse=True)
    assert spread[0] > 1
    assert sum(len(cluster.recommendations) for cluster in clusters(found)) == len(found)
    groups = by_addressee(found, ["fk"])
    assert groups[0][0] == "fk"
    assert groups[-1][0] == UNKNOWN
    assert sum(len(ones) for _, ones in groups) == sum(len(one.finding.addressee) for one in found)


def test_every_finding_is_counted_under_each_of_its_themes_and_voices():
    shown = comparison(REAL_TEXTS)
    codeds = [evaluated.coded for evaluated in shown.evaluations]
    table = voices(shown.content.vocabulary.themes, codeds)
    findings = [finding for coded in codeds for finding in coded.findings]
    cells = [cell for _, row in table.rows for cell in row]
    assert sum(len(cell.said) for cell in cells) == sum(len(f.all_themes) * len(f.voices) for f in findings)
    assert all(sum(count for _, count in cell.counts) == len(cell.said) for cell in cells)
    assert all(says(finding) == "ahead" for finding in findings if not finding.sets_state)
    assert sum(map(sum, table.counts.values())) == sum(len(finding.voices) for finding in findings)


def test_who_was_heard_follows_the_material():
    shown = comparison(BASE_TEXTS)
    table = voices(shown.content.vocabulary.themes, [evaluated.coded for evaluated in shown.evaluations])
    assert table.heard["participant"][0] == "heard"
    assert table.heard["steering_group"] == ("absent", "absent")
    assert "steering_group" in table.silent
    assert table.heard_in("participant") == 1


def test_gaps_follow_the_matrix_and_the_keys():
    shown = comparison(BASE_TEXTS)
    gaps = theme_gaps(shown.matrix)
    assert {cell.state for gap in gaps for cell in gap.open} <= {"not_reported", "not_examined", "not_yet"}
    assert [gap.row.examined for gap in gaps] == sorted(gap.row.examined for gap in gaps)
    ((_, rows),) = rare_elements(shown.frameworks)
    assert [row.element.id for row in rows] == ["effectiveness", "maintenance"]
    alfa, _ = outcome_gaps(["alfa", "beta"], shown.outcomes)
    assert (len(alfa.outcomes), alfa.incomplete, alfa.unstated) == (2, 2, (("subsidised", 2),))


# pages


def test_the_index_tells_where_each_framework_comes_from_and_who_judges(real):
    page = seen(real, "ramverk/")
    for framework in real.content.vocabulary.frameworks.values():
        assert framework.origin.sv in page.text
        assert framework.purpose.sv in page.text
        assert f"../ramverk/{framework.id}/" in page.hrefs
        assert f"ramverk/{framework.id}/index.md" in real.pages


def test_a_framework_page_shows_states_and_both_marks(base):
    page = seen(base, "ramverk/re_aim/")
    marks = [given["class"] for tag, given in page.tags if "sam-judge--" in given.get("class", "")]
    legend = 1
    assert marks.count("sam-judge sam-judge--report") == 1 + legend
    assert marks.count("sam-judge sam-judge--coder") == 5 + legend
    assert "rapportens bedömning" in page.text
    assert "kodarens läsning" in page.text
    assert "Inte kodat" not in page.text
    assert "1 av 6 rutor" in page.text
    cells = [given["class"] for tag, given in page.tags if tag == "td"]
    assert ["not_reported" in cell for cell in cells] == [False, True, False, False, False, False]
    assert "../../utvarderingar/alfa/#steady-chair" in page.hrefs
    assert "Visa de 2 iakttagelserna" in page.text


def test_each_cell_of_a_framework_page_has_one_mark_at_most(real):
    for name in real.content.vocabulary.frameworks:
        text = real.pages[f"ramverk/{name}/index.md"]
        cells = re.findall(r'<td class="sam-cell.*?</td>', text, re.DOTALL)
        assert len(cells) == 5 * len(real.content.vocabulary.frameworks[name].elements)
        assert {cell.count("sam-judge--") for cell in cells} <= {0, 1}


def test_principles_say_how_far_they_were_followed(real):
    text = seen(real, "ramverk/ips_eight/").text
    assert "Följdes delvis" in text
    assert "Följdes inte" in text


def test_a_cell_that_nobody_coded_says_so(sparse):
    page = seen(sparse, "ramverk/re_aim/")
    cells = [given["class"] for tag, given in page.tags if tag == "td"]
    assert sum("sam-cell--not_coded" in cell for cell in cells) == 3
    assert page.text.count("Inte kodat") == 3 + 1, "in each cell and where the marks are explained"
    assert "3 av 6" in seen(sparse, "ramverk/").text


@pytest.mark.parametrize("texts", [BASE_TEXTS, REAL_TEXTS], ids=["base", "real"])
def test_every_discrepancy_is_shown_with_its_places_and_counted(texts, request):
    made = request.getfixturevalue("base" if texts is BASE_TEXTS else "real")
    page = seen(made, "kallkritik/")
    total = 0
    for coded in made.content.evaluations:
        for item in coded.evaluation.discrepancies:
            total += 1
            assert f"{coded.id}.{item.id}" in page.ids
            assert f"../utvarderingar/{coded.id}/#{item.id}" in page.hrefs
            for words in (
                item.label.sv,
                item.treatment.sv,
                item.arithmetic and item.arithmetic.sv,
                *(s.says.sv for s in item.sources),
            ):
                assert " ".join((words or "").split()) in page.text
    assert page.text.split("ställen där")[0].endswith(f"{total} ")
    (row,) = re.findall(r'<tr class="sam-total">.*?</tr>', made.pages["kallkritik/index.md"])
    counts = [int(count) for count in re.findall(r'class="num">(\d+)<', row)]
    assert counts == [len(coded.evaluation.discrepancies) for coded in made.content.evaluations]


def test_the_weightiest_discrepancies_come_first(real):
    page = seen(real, "kallkritik/")
    for coded in real.content.evaluations:
        weights = {item.id: item.weight for item in coded.evaluation.discrepancies}
        shown = [
            weights[name.partition(".")[2]]
            for name in page.ids
            if name.startswith(f"{coded.id}.") and name.partition(".")[2] in weights
        ]
        assert shown == sorted(shown, key=("serious", "notable", "minor").index)
        assert len(shown) == len(weights)


def test_counts_of_discrepancies_are_called_no_ranking(base):
    assert "ingen rangordning" in seen(base, "kallkritik/").text


def test_texts_of_authors_stay_texts(sparse):
    text = sparse.pages["kallkritik/index.md"]
    assert "&lt;b&gt;Möten&lt;/b&gt; &amp; {{ 7*7 }}" in text
    assert "<b>Möten" not in text


@pytest.mark.parametrize("which", ["base", "real"])
def test_every_recommendation_is_in_the_table_and_with_each_addressee(which, request):
    made = request.getfixturevalue(which)
    page = seen(made, "rekommendationer/")
    found = recommendations(made.content.evaluations)
    assert page.text.split("rekommendationer från")[0].endswith(f"{len(found)} ")
    for one in found:
        assert f"{one.evaluation}.{one.finding.id}" in page.ids
        href = f"../utvarderingar/{one.evaluation}/#{one.finding.id}"
        assert page.hrefs.count(href) == 1 + len(one.finding.addressee)
        assert one.finding.statement.sv in page.text
    assert page.text.count("okänt") >= 2 * len(found), "response and status are said plainly"


def test_a_cluster_says_in_how_many_evaluations_it_recurs(base):
    text = seen(base, "rekommendationer/").text
    assert "Gör styrgruppen beslutför 2 rekommendationer i 2 av 2 utvärderingar" in text
    assert "Ett förslag återkommer i flera utvärderingar." in text


@pytest.mark.parametrize("which", ["base", "real"])
def test_each_voice_has_a_page_with_its_findings_and_each_count_leads_there(which, request):
    made = request.getfixturevalue(which)
    index = seen(made, "vem-sager-vad/")
    for voice in CODES["voice"]:
        page = seen(made, f"vem-sager-vad/{voice}/")
        assert f"../vem-sager-vad/{voice}/" in index.hrefs
        for coded in made.content.evaluations:
            for finding in coded.findings:
                expected = len(finding.all_themes) if voice in finding.voices else 0
                assert page.hrefs.count(f"../../utvarderingar/{coded.id}/#{finding.id}") == expected
                if expected:
                    assert f"../vem-sager-vad/{voice}/#{finding.theme}" in index.hrefs
        assert {href[1:] for href in page.hrefs if href.startswith("#")} <= set(page.ids)
    for theme in made.content.vocabulary.themes:
        assert f"../teman/{theme}/" in index.hrefs


def test_gaps_name_open_themes_unheard_groups_and_what_outcomes_do_not_state(real):
    page = seen(real, "kunskapsluckor/")
    for coded in real.content.evaluations:
        for group in coded.evaluation.not_heard:
            assert group.who.sv in page.text
            assert group.reason.sv in page.text
        for cell in coded.cells:
            if cell.state in {"not_reported", "not_examined", "not_yet"}:
                assert cell.reason.sv in page.text
    assert "deltagare (saknas i 3 av 5)" in page.text
    assert "För varje utfall, ange om subventionerade anställningar räknas" in page.text


def test_gaps_of_the_base_are_counted(base):
    text = seen(base, "kunskapsluckor/").text
    assert "om subventionerade anställningar räknas: 2 av 2" in text
    assert "styrgruppen (saknas i 2 av 2)" in text
    assert "Verkan" in text


@pytest.mark.parametrize("which", ["base", "real", "sparse"])
def test_pages_have_one_title_no_skipped_heading_and_whole_tables(which, request):
    made = request.getfixturevalue(which)
    kinds = [page for page in made.made if page.kind in KINDS]
    assert {page.kind for page in kinds} == set(KINDS)
    for page in kinds:
        text = re.sub(r"^## (.*)$", r"<h2>\1</h2>", made.pages[page.source_path], flags=re.MULTILINE)
        found = Seen(text)
        levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert [b for a, b in pairwise(levels) if b > a + 1] == [], page.address
        tags = [tag for tag, _ in found.tags]
        assert tags.count("caption") == tags.count("table")
        assert all("scope" in given for tag, given in found.tags if tag == "th")
        assert not any("style" in given for _, given in found.tags)
        assert "script" not in tags
        assert len(found.ids) == len(set(found.ids))


def test_the_pages_are_linked_from_the_start_page_and_the_footer(real):
    footer = Path(ROOT / "templates/theme/partials/footer.html").read_text("utf-8")
    start = seen(real, "")
    for address in ("vem-sager-vad/", "ramverk/", "rekommendationer/", "kunskapsluckor/", "kallkritik/"):
        assert f"'{address}' | url" in footer
        assert address in start.hrefs
    (question,) = [question for question in real.content.questions if question.id == "unknown"]
    assert question.page == "kunskapsluckor/"


def grown(count):
    """The base with the first evaluation copied until there are so many."""
    texts = dict(BASE_TEXTS)
    for number in range(count - 2):
        for path, text in BASE_TEXTS.items():
            if path.startswith("evaluations/alfa/") and "/reply" not in path:
                own = text.replace(
                    "id: alfa\nmonogram: AL\norder: 1\n",
                    f"id: alfa{number}\nmonogram: A{chr(65 + number)}\norder: {number + 5}\n",
                )
                texts[path.replace("/alfa/", f"/alfa{number}/")] = own
    return texts


PAIRS = "par för par"
ALIKE = "räknas på samma sätt; de flesta först"
NONE_ALIKE = "inga två av dem räknar sina utfall på samma sätt"


@pytest.mark.parametrize(
    ("count", "subsidised", "told"), [(8, "unknown", PAIRS), (12, "unknown", NONE_ALIKE), (12, "included", ALIKE)]
)
def test_many_evaluations_are_told_by_what_compares_instead_of_pair_by_pair(count, subsidised, told):
    texts = grown(count)
    for path in [path for path in texts if path.endswith("/evaluation.yml")]:
        texts[path] = texts[path].replace("subsidised: unknown", f"subsidised: {subsidised}")
    page = built(texts).pages["mal-och-utfall/index.md"]
    assert [words for words in (PAIRS, ALIKE, NONE_ALIKE) if words in page] == [told]
    assert len(page) < 20_000 * count
