"""A table of the open data, and what each column means.

Each dataset is a list of flat objects with described columns; lists stay lists. ``url`` is root-relative, Swedish;
``lines`` is a string of ranges.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from samsyn.model.base import Text

Value = str | int | float | bool | list[str] | None
Row = dict[str, Value]
#: What makes each file of a format, by its path on the site.
Files = dict[str, Callable[[], str]]
ColumnType = Literal["string", "integer", "number", "boolean", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its meaning; ``groups`` names the codes that its values are taken from, if they are codes."""

    name: str
    type: ColumnType
    description: Text
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table of the open data.

    ``described`` is false for the tables of reports and figures, whose columns are described by their labels alone.
    ``key`` names the columns that tell rows apart, where there are such. ``made`` makes the rows, which are many and
    quickly made: nobody holds them.
    """

    name: str
    title: Text
    columns: tuple[Column, ...]
    made: Callable[[], list[Row]]
    described: bool = True
    description: Text | None = None
    key: tuple[str, ...] = ()

    @property
    def rows(self) -> list[Row]:
        """The rows, made anew."""
        return self.made()


#: Column descriptions, shared by the datasets that have the column.
COLUMNS: Final[dict[str, tuple[ColumnType, str, str]]] = {
    "id": ("string", "Id, unikt på webbplatsen: <utvärdering>.<id>", "Id, unique on the site: <evaluation>.<id>"),
    "evaluation": ("string", "Utvärderingens id", "The evaluation's id"),
    "monogram": ("string", "Utvärderingens bokstäver", "The evaluation's letters"),
    "name_sv": ("string", "Kort namn på svenska", "Short name in Swedish"),
    "name_en": ("string", "Kort namn på engelska", "Short name in English"),
    "title_sv": ("string", "Vad insatsen är, på svenska", "What the programme is, in Swedish"),
    "title_en": ("string", "Vad insatsen är, på engelska", "What the programme is, in English"),
    "association": ("string", "Samordningsförbundet", "The coordination association"),
    "places": ("list", "Kommunerna", "The municipalities"),
    "methods": ("list", "Metoder", "Methods"),
    "programme_start": ("string", "När insatsen började, så noga som rapporten anger", "When the programme began, as precisely as the report says"),
    "programme_end": ("string", "När insatsen slutade; tomt om okänt", "When the programme ended; empty if unknown"),
    "evaluated_start": ("string", "När utvärderingen började", "When the evaluation began"),
    "evaluated_end": ("string", "När utvärderingen slutade", "When the evaluation ended"),
    "design": ("string", "Utvärderingens upplägg", "The evaluation's design"),
    "comparison_group": ("boolean", "Om utvärderingen hade en jämförelsegrupp", "Whether the evaluation had a comparison group"),
    "report_kind": ("string", "Slutrapport, delrapport eller studie", "Final report, interim report or study"),
    "report_title": ("string", "Rapportens titel", "The report's title"),
    "report_year": ("integer", "Utgivningsår, om det står", "Year of publication, where stated"),
    "report_sha256": ("string", "Kontrollsumma för den text som raderna gäller", "Checksum of the text that lines refer to"),
    "answer_sv": ("string", "Vad blev resultatet, i en mening, på svenska", "What was the result, in one sentence, in Swedish"),
    "answer_en": ("string", "Vad blev resultatet, i en mening, på engelska", "What was the result, in one sentence, in English"),
    "kind": ("string", "Slag", "Kind"),
    "direction": ("string", "Riktning: hjälper, hindrar, både och, ingen", "Direction: promotes, hinders, mixed, none"),
    "bears_on": ("string", "Vad utsagan gäller", "What the statement bears on"),
    "statement_sv": ("string", "Utsagan på svenska, med våra ord", "The statement in Swedish, in our words"),
    "statement_en": ("string", "Utsagan på engelska, med våra ord", "The statement in English, in our words"),
    "theme": ("string", "Huvudtema", "Main theme"),
    "themes": ("list", "Fler teman", "Further themes"),
    "elements": ("list", "Element i ramverk, <ramverk>.<element>", "Framework elements, <framework>.<element>"),
    "level": ("string", "Nivån där faktorn finns", "The level where the factor sits"),
    "parties": ("list", "Parter som berörs", "Parties concerned"),
    "voices": ("list", "Vem som säger det", "Who says it"),
    "about_whom": ("list", "Vem det sägs om", "Whom it is about"),
    "extent": ("string", "Hur många av dem som säger det", "How many of them say it"),
    "period": ("string", "När det gäller", "When it applies"),
    "modality": ("string", "Iakttaget, väntat, tänkt eller föreslaget", "Observed, expected, hypothetical or proposed"),
    "evidence": ("list", "Underlag", "Evidence"),
    "place": ("string", "Kommun, om det gäller en", "Municipality, where it is about one"),
    "addressee": ("list", "Till vem rekommendationen riktas", "To whom the recommendation is addressed"),
    "cluster": ("string", "Grupp av liknande rekommendationer", "Cluster of like recommendations"),
    "response": ("string", "Mottagarens svar", "The addressee's response"),
    "status": ("string", "Hur långt arbetet kommit", "How far the work has come"),
    "responsible": ("string", "Ansvarig roll", "Responsible role"),
    "due": ("string", "När det ska vara klart", "When it is due"),
    "section": ("string", "Rubriken i rapporten", "The heading in the report"),
    "lines": ("string", "Textrader i rapporten", "Lines of the report's text"),
    "url": ("string", "Sidan på webbplatsen, från roten", "The page on the site, root-relative"),
    "label_sv": ("string", "Benämning på svenska", "Label in Swedish"),
    "label_en": ("string", "Benämning på engelska", "Label in English"),
    "definition_sv": ("string", "Definition på svenska", "Definition in Swedish"),
    "definition_en": ("string", "Definition på engelska", "Definition in English"),
    "counts_sv": ("string", "Vad som räknas hit, på svenska", "What counts, in Swedish"),
    "counts_en": ("string", "Vad som räknas hit, på engelska", "What counts, in English"),
    "excludes_sv": ("string", "Vad som inte räknas hit, på svenska", "What does not count, in Swedish"),
    "excludes_en": ("string", "Vad som inte räknas hit, på engelska", "What does not count, in English"),
    "indicator": ("string", "Indikator", "Indicator"),
    "value": ("string", "Värdet: tal med decimalpunkt, eller datum", "The value: a number with a decimal point, or a date"),
    "unit": ("string", "Enhet", "Unit"),
    "of": ("string", "Uppgiften som är nämnare", "The fact that is the denominator"),
    "n": ("integer", "Antal svar som talet vilar på", "Number of answers the figure rests on"),
    "sd": ("number", "Standardavvikelse", "Standard deviation"),
    "low": ("number", "Lägsta värde", "Lowest value"),
    "high": ("number", "Högsta värde", "Highest value"),
    "qualifier": ("string", "Förbehåll", "Reservation"),
    "about": ("string", "Vad talet handlar om", "What the figure is about"),
    "written": ("string", "Strängen som den står i rapporten; tom om vi räknat", "The string as written in the report; empty if derived"),
    "target": ("string", "Vad som skulle nås", "What was to be reached"),
    "outcomes": ("list", "Uppgifterna med utfallet", "The facts with the outcome"),
    "report_says": ("string", "Vad rapporten säger om målet", "What the report says of the goal"),
    "our_reading_sv": ("string", "Vår läsning på svenska", "Our reading in Swedish"),
    "our_reading_en": ("string", "Vår läsning på engelska", "Our reading in English"),
    "arithmetic": ("string", "Uträkningen", "The arithmetic"),
    "treatment_sv": ("string", "Vad webbplatsen använder och varför, på svenska", "What the site uses and why, in Swedish"),
    "treatment_en": ("string", "Vad webbplatsen använder och varför, på engelska", "What the site uses and why, in English"),
    "weight": ("string", "Hur mycket motsägelsen betyder", "How much the discrepancy matters"),
    "state": ("string", "Cellens läge", "The cell's state"),
    "summary_sv": ("string", "Sammanfattning på svenska", "Summary in Swedish"),
    "summary_en": ("string", "Sammanfattning på engelska", "Summary in English"),
    "findings": ("list", "Iakttagelserna bakom", "The findings behind it"),
    "reason_sv": ("string", "Skäl på svenska", "Reason in Swedish"),
    "reason_en": ("string", "Skäl på engelska", "Reason in English"),
    "framework": ("string", "Ramverk", "Framework"),
    "element": ("string", "Element i ramverket", "Element of the framework"),
    "judged_by": ("string", "Om rapporten eller kodaren bedömer", "Whether the report or the coder judges"),
    "party": ("string", "Parten", "The party"),
    "role_sv": ("string", "Rollen på svenska", "The role in Swedish"),
    "role_en": ("string", "Rollen på engelska", "The role in English"),
    "reading_sv": ("string", "Läsningen på svenska", "The reading in Swedish"),
    "reading_en": ("string", "Läsningen på engelska", "The reading in English"),
    "group": ("string", "Vilka koder det gäller: namnet på en kolumn eller en lista i ordförrådet", "Which codes: the name of a column or of a list in the vocabulary"),
    "code": ("string", "Koden, som den står i de andra tabellerna", "The code, as it stands in the other tables"),
    "explanation_sv": ("string", "Vad koden betyder, på svenska", "What the code means, in Swedish"),
    "explanation_en": ("string", "Vad koden betyder, på engelska", "What the code means, in English"),
}  # fmt: skip
