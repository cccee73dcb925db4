"""The contract of the open data: each dataset's title, what it holds, its columns, and what their codes are called.

Other programs rely on the names; adding is allowed, taking away or changing the meaning is not.
"""

from dataclasses import dataclass
from typing import Final

from samsyn.exports.dataset import COLUMNS, Column
from samsyn.model.base import Text


@dataclass(frozen=True, slots=True)
class Contract:
    """What a dataset is called, what it holds, its columns in order, its key, and the group of each coded column."""

    title: Text
    description: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...]


#: All data and the codebook.
ZIP: Final = "data/samsyn-data.zip"
#: The groups of ``codes`` that a column's values come from, by the column's name.
GROUPS: Final = {
    **{name: name for name in ("kind", "direction", "bears_on", "level", "about_whom", "extent", "period", "modality")},
    **{name: name for name in ("evidence", "state", "judged_by", "response", "unit", "qualifier", "about", "weight")},
    **{name: name for name in ("report_kind", "design", "cluster", "indicator", "framework")},
    "voices": "voice",
    "status": "follow_up",
    "report_says": "verdict",
    "parties": "party",
    "party": "party",
    "addressee": "party about_whom unstated",
    "methods": "method",
    "element": "element",
    "elements": "element",
}
#: The same where a dataset means something of its own by a name; empty where its values are no codes.
OWN_GROUPS: Final[dict[str, dict[str, str]]] = {
    "facts": {"kind": "fact_kind", "period": ""},
    "discrepancies": {"kind": "discrepancy_kind"},
    "frameworks": {"state": "coding_state", "element": ""},
}

#: The same for what a column means.
OWN_MEANINGS: Final = {
    "evaluations": {"id": Text(sv="Utvärderingens id", en="The evaluation's id")},
    "themes": {"id": Text(sv="Temats id", en="The theme's id")},
    "frameworks": {"element": Text(sv="Element i ramverket; i codes som <ramverk>.<element>",
                                   en="Element of the framework; in codes as <framework>.<element>")},
}  # fmt: skip

_FINDING: Final = """id evaluation kind direction bears_on statement_sv statement_en theme themes elements level parties
    voices about_whom extent period modality evidence place section lines url"""
#: Name, titles, what it holds, columns, the columns that tell rows apart.
_DATASETS: Final = (
    (
        "evaluations",
        ("Utvärderingar", "Evaluations"),
        ("En rad för varje utvärdering: insatsen, tiden, upplägget och den tryckta rapporten.",
         "A row for each evaluation: the programme, the time, the design and the printed report."),
        """id monogram title_sv title_en name_sv name_en association places methods programme_start programme_end
        evaluated_start evaluated_end design comparison_group report_kind report_title report_year report_sha256
        answer_sv answer_en url""",
        "id",
    ),
    (
        "themes",
        ("Teman", "Themes"),
        ("De teman som iakttagelserna är ordnade efter, med avgränsning.",
         "The themes by which findings are arranged, with what counts and what does not."),
        "id label_sv label_en definition_sv definition_en counts_sv counts_en excludes_sv excludes_en url",
        "id",
    ),
    (
        "findings",
        ("Iakttagelser", "Findings"),
        ("En rad för varje utsaga ur en rapport, med våra ord, med koder och stället i rapporten.",
         "A row for each statement of a report, in our words, with codes and its place in the report."),
        _FINDING,
        "id",
    ),
    (
        "recommendations",
        ("Rekommendationer", "Recommendations"),
        ("De iakttagelser som är råd till någon: till vem, och vad som har blivit av dem.",
         "The findings that are advice to somebody: to whom, and what has come of them."),
        f"{_FINDING} addressee cluster response status responsible due",
        "id",
    ),
    (
        "facts",
        ("Uppgifter i tal", "Facts"),
        ("Varje tal och datum ur rapporterna, med nämnare, förbehåll och stället där det står.",
         "Every number and date of the reports, with denominator, reservation and the place where it stands."),
        """id evaluation label_sv label_en indicator kind value unit of n sd low high qualifier about period place
        written section lines url""",
        "id",
    ),
    (
        "goals",
        ("Mål", "Goals"),
        ("Vad som skulle nås, uppgifterna med utfallet, vad rapporten säger och hur vi läser den.",
         "What was to be reached, the facts with the outcome, what the report says and how we read it."),
        "id evaluation label_sv label_en target outcomes report_says our_reading_sv our_reading_en section lines url",
        "id",
    ),
    (
        "roles",
        ("Parternas roller", "The parties' roles"),
        ("En rad för varje roll som en rapport säger att en part hade i insatsen.",
         "A row for each role that a report says a party had in the programme."),
        "evaluation party role_sv role_en section lines url",
        "evaluation party role_sv",
    ),
    (
        "discrepancies",
        ("Källkritik", "Discrepancies"),
        ("Ställen där en rapport säger emot sig själv, med uträkning och vad webbplatsen använder.",
         "Places where a report contradicts itself, with the arithmetic and what the site uses."),
        "id evaluation kind label_sv label_en arithmetic treatment_sv treatment_en weight lines url",
        "id",
    ),
    (
        "matrix",
        ("Tema × utvärdering", "Theme × evaluation"),
        ("En rad för varje cell: hur utvärderingen såg på temat, eller vilket slags tomt det är och varför.",
         "A row for each cell: how the evaluation saw the theme, or which kind of empty it is and why."),
        "theme evaluation state summary_sv summary_en findings reason_sv reason_en lines",
        "theme evaluation",
    ),
    (
        "frameworks",
        ("Ramverk × utvärdering", "Framework × evaluation"),
        ("Utvärderingarna lästa mot ramverk, element för element; rapportens bedömning skild från vår.",
         "The evaluations read against frameworks, element by element; the report's judgement apart from ours."),
        "framework element evaluation state judged_by reading_sv reading_en findings lines",
        "framework element evaluation",
    ),
    (
        "codes",
        ("Koder", "Codes"),
        ("Vad varje kod i de andra tabellerna betyder, grupp för grupp.",
         "What each code in the other tables means, group by group."),
        "group code label_sv label_en explanation_sv explanation_en",
        "group code",
    ),
)  # fmt: skip


def _columns(dataset: str, names: str) -> tuple[Column, ...]:
    own, meanings = OWN_GROUPS.get(dataset, {}), OWN_MEANINGS.get(dataset, {})
    return tuple(
        Column(name, kind, meanings.get(name, Text(sv=sv, en=en)), tuple(own.get(name, GROUPS.get(name, "")).split()))
        for name, (kind, sv, en) in ((name, COLUMNS[name]) for name in names.split())
    )


#: Each dataset of the contract, by name, in the order shown.
CONTRACT: Final = {
    name: Contract(
        Text(sv=title[0], en=title[1]),
        Text(sv=description[0], en=description[1]),
        _columns(name, columns),
        tuple(key.split()),
    )
    for name, title, description, columns, key in _DATASETS
}
