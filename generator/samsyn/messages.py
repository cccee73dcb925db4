"""The words of each problem code, in Swedish and English: a message, and a hint where it is certain what to do."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Message:
    """What an author reads; ``{names}`` are filled from the problem's words, in English from ``name_en`` where given."""

    sv: str
    en: str
    hint_sv: str = ""
    hint_en: str = ""


MESSAGES: Final[dict[str, Message]] = {
    # reading
    "file-missing": Message("filen saknas", "the file is missing", "skapa {file}", "create {file}"),
    "file-unknown": Message(
        "filen hör inte hemma här och läses inte",
        "the file does not belong here and is not read",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "file-name": Message(
        "mapp- och filnamn får bara ha små bokstäver a–z, siffror, streck, understreck och punkt: {name}",
        "folder and file names may only have lower-case letters a–z, digits, hyphens, underscores and dots: {name}",
        "döp om den till {nearest}",
        "rename it to {nearest}",
    ),
    "not-utf8": Message(
        "filen är inte UTF-8 (byte {offset})",
        "the file is not UTF-8 (byte {offset})",
        "spara filen som UTF-8",
        "save the file as UTF-8",
    ),
    "control-character": Message(
        "osynligt styrtecken {character}",
        "invisible control character {character}",
        "ta bort tecknet",
        "remove the character",
    ),
    "outside-tree": Message(
        "filen pekar ut ur mappen content",
        "the file points out of the folder content",
        "lägg in själva filen i stället för en länk till den",
        "put in the file itself instead of a link to it",
    ),
    "file-link": Message(
        "filen eller mappen är en länk till en annan",
        "the file or folder is a link to another",
        "lägg in själva filen i stället för en länk till den",
        "put in the file itself instead of a link to it",
    ),
    "file-special": Message(
        "det här är ingen vanlig fil utan en kö, en enhet eller något annat som inte kan läsas som text",
        "this is no plain file but a queue, a device or something else that cannot be read as a text",
        "ta bort den",
        "remove it",
    ),
    "file-unreadable": Message(
        "filen eller mappen går inte att läsa",
        "the file or folder cannot be read",
        "se till att den som bygger webbplatsen får läsa den",
        "see to it that whoever builds the site may read it",
    ),
    "file-place": Message(
        "mappen {folder} är webbplatsens egen; en fil där kunde ersätta något som har gjorts",
        "the folder {folder} is the site's own; a file there could replace something made",
        "lägg filen i en annan mapp",
        "put the file in another folder",
    ),
    "folder-deep": Message(
        "mappar ligger i varandra i fler än {limit} led och läses inte längre in",
        "folders lie inside each other more than {limit} deep and are not read further",
        "flytta ut det som ska läsas, och ta bort resten",
        "move out what is to be read, and remove the rest",
    ),
    "files-many": Message(
        "mappen content har fler än {limit} filer; resten läses inte",
        "the folder content has more than {limit} files; the rest is not read",
        "ta bort det som inte hör till webbplatsen",
        "remove what is not part of the site",
    ),
    "file-kind": Message(
        "filer av det här slaget publiceras inte; texter, tabeller, bilder och pdf gör det",
        "files of this kind are not published; texts, tables, pictures and pdf are",
    ),
    "picture-harmful": Message(
        "bilden kan köra eller hämta något: {part}",
        "the picture can run or fetch something: {part}",
        "spara den på nytt som enkel SVG, eller som png",
        "save it anew as plain SVG, or as png",
    ),
    "file-too-large": Message(
        "filen är större än {limit} kB och läses inte",
        "the file is larger than {limit} kB and is not read",
        "dela den i flera, eller gör den mindre",
        "divide it into several, or make it smaller",
    ),
    "problems-many": Message(
        "filen har {count} problem till, som inte visas",
        "the file has {count} more problems, which are not shown",
        "rätta dem som visas först",
        "mend those that are shown first",
    ),
    # yaml
    "yaml-syntax": Message(
        "YAML går inte att läsa härifrån",
        "the YAML cannot be read from here",
        "jämför indrag, kolon och citattecken med raderna ovanför, eller sätt hela texten inom citattecken",
        "compare indentation, colons and quotation marks with the lines above, or put the whole text in quotation marks",
    ),
    "yaml-colon": Message(
        "ett kolon följt av mellanslag står inne i en text",
        "a colon followed by a space stands inside a text",
        "sätt hela texten inom citattecken",
        "put the whole text in quotation marks",
    ),
    "yaml-no-colon": Message(
        "fältnamnet på den här raden eller raden ovanför saknar kolon",
        "the field name on this line or the line above has no colon",
        "skriv fält: värde, med mellanslag efter kolon",
        "write field: value, with a space after the colon",
    ),
    "yaml-tab": Message(
        "raden är indragen med tabb", "the line is indented with a tab", "använd mellanslag", "use spaces"
    ),
    "yaml-character": Message(
        "en text får inte börja med {character}",
        "a text may not begin with {character}",
        "sätt hela texten inom citattecken",
        "put the whole text in quotation marks",
    ),
    "yaml-indent": Message(
        "indraget stämmer inte med raderna ovanför",
        "the indentation does not agree with the lines above",
        "ställ fältet rakt under de andra fälten i samma post",
        "place the field straight below the other fields of the same record",
    ),
    "yaml-open": Message(
        "citattecknet eller parentesen som börjar här avslutas inte",
        "the quotation mark or bracket that opens here is not closed",
    ),
    "yaml-quote": Message(
        "texten fortsätter efter citattecknet",
        "the text goes on after the quotation mark",
        "sätt hela texten inom enkla citattecken, eller använd ”svenska” citattecken inne i texten",
        "put the whole text in single quotation marks, or use “curly” ones inside it",
    ),
    "yaml-escape": Message(
        "omvänt snedstreck i en text inom dubbla citattecken",
        "a backslash in a text in double quotation marks",
        "använd enkla citattecken",
        "use single quotation marks",
    ),
    "yaml-duplicate": Message(
        "nyckeln {key} står två gånger, första gången på rad {line}",
        "the key {key} is given twice, first on line {line}",
        "ta bort den ena",
        "remove one of them",
    ),
    "yaml-feature": Message(
        "{feature} används inte här",
        "{feature} is not used here",
        "skriv ut texten i stället",
        "write the text out instead",
    ),
    "yaml-documents": Message(
        "raden --- börjar ett nytt dokument; en fil har bara ett",
        "the line --- begins a new document; a file has only one",
        "ta bort raden",
        "remove the line",
    ),
    "yaml-deep": Message("för många nivåer inuti varandra", "too many levels inside each other"),
    "yaml-long": Message(
        "värdet är längre än {limit} tecken",
        "the value is longer than {limit} characters",
        "lägg lång text i en Markdown-fil",
        "put long text in a Markdown file",
    ),
    "yaml-empty": Message("filen är tom", "the file is empty"),
    # shape
    "unknown-key": Message(
        "fältet {key} finns inte", "the field {key} does not exist", "menade du {nearest}?", "did you mean {nearest}?"
    ),
    "missing-key": Message("fältet {key} saknas eller är tomt", "the field {key} is missing or empty"),
    "unknown-code": Message(
        "{value} är ingen kod för {key}; koderna är {codes}",
        "{value} is not a code for {key}; the codes are {codes}",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "not-a-number": Message(
        "{value} är inget tal",
        "{value} is not a number",
        "skriv bara siffror, med punkt som decimaltecken",
        "write digits only, with a point for decimals",
    ),
    "not-a-whole-number": Message("{value} är inget heltal", "{value} is not a whole number"),
    "not-true-false": Message("{value} ska vara true eller false", "{value} should be true or false"),
    "not-a-list": Message(
        "{key} ska vara en lista",
        "{key} should be a list",
        "börja varje rad med ett streck: - …",
        "start each line with a hyphen: - …",
    ),
    "not-a-mapping": Message("{key} ska ha fält under sig", "{key} should have fields under it"),
    "not-a-text": Message("{key} ska vara en text", "{key} should be a text"),
    "bad-format": Message(
        "{value} har inte den form som {key} ska ha: {form}",
        "{value} does not have the form that {key} should have: {form}",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "text-too-short": Message(
        "{key} är för kort; minsta längd är {limit} tecken",
        "{key} is too short; the least length is {limit} characters",
    ),
    "text-too-long": Message(
        "{key} är för lång; största längd är {limit} tecken",
        "{key} is too long; the greatest length is {limit} characters",
    ),
    "too-few": Message("{key} ska ha minst {limit}", "{key} should have at least {limit}"),
    "too-many": Message("{key} får ha högst {limit}", "{key} may have at most {limit}"),
    "out-of-range": Message(
        "{value} ligger utanför det tillåtna ({limit})", "{value} is outside the allowed range ({limit})"
    ),
    # rules within a record
    "lines-backwards": Message(
        "raderna {range} går baklänges",
        "the lines {range} run backwards",
        "skriv den lägre raden först",
        "write the lower line first",
    ),
    "find-too-long": Message("find har fler än åtta ord", "find has more than eight words"),
    "value-missing": Message(
        "uppgiften har varken value eller low och high", "the fact has neither value nor low and high"
    ),
    "value-not-a-date": Message(
        "värdet är inget datum",
        "the value is not a date",
        "skriv 2009, 2009-02 eller 2009-02-01",
        "write 2009, 2009-02 or 2009-02-01",
    ),
    "value-not-a-number": Message(
        "värdet är inget tal",
        "the value is not a number",
        "skriv bara siffror, med punkt som decimaltecken",
        "write digits only, with a point for decimals",
    ),
    "written-or-derived": Message(
        "uppgiften säger inte varifrån talet kommer",
        "the fact does not say where the number comes from",
        "ange written (strängen i rapporten) eller derived (uträkningen)",
        "give written (the string in the report) or derived (the arithmetic)",
    ),
    "cited-by-whom": Message(
        "about: cited och fältet cited hör ihop; det ena saknas",
        "about: cited and the field cited belong together; one is missing",
    ),
    "addressee-missing": Message("rekommendationen saknar addressee", "the recommendation has no addressee"),
    "only-for-recommendations": Message(
        "addressee, cluster, response, status, responsible och due hör bara till rekommendationer",
        "addressee, cluster, response, status, responsible and due belong to recommendations only",
    ),
    "summary-or-state": Message(
        "cellen ska ha antingen summary eller state", "the cell should have either summary or state"
    ),
    "declared-without-reason": Message("den tomma cellen saknar reason", "the empty cell has no reason"),
    "evaluation-or-page": Message(
        "ange antingen en utvärdering (evaluation) eller en sida (page)",
        "give either an evaluation or a page",
    ),
    "accessibility-assessment": Message(
        "en bedömning (assessment) ska finnas när conformance säger något annat än not_assessed, och bara då",
        "an assessment belongs where conformance says anything but not_assessed, and only there",
    ),
    "accessibility-defects": Message(
        "webbplatsen sägs inte uppfylla alla krav, men inga brister står under defects",
        "the site is said not to meet every requirement, but no defects are listed",
        "skriv varje känd brist under defects, med skäl (reason) och vad man gör i stället (remedy)",
        "list each known defect under defects, with its reason and remedy",
    ),
    "accessibility-full": Message(
        "webbplatsen sägs uppfylla alla krav, men en brist har skälet not_compliant",
        "the site is said to meet every requirement, but a defect has the reason not_compliant",
        "skriv conformance: partial",
        "write conformance: partial",
    ),
    "accessibility-old": Message(
        "bedömningen av tillgängligheten är från {assessed}, mer än tolv månader före innehållets senaste datum {newest}",
        "the accessibility assessment is from {assessed}, more than twelve months before the content's newest date {newest}",
        "bedöm webbplatsen igen, och skriv dagen under accessibility, assessment, date",
        "assess the site again, and write the day under accessibility, assessment, date",
    ),
    "summary-words": Message(
        "sammanfattningen har {words} ord; högst {limit}",
        "the summary has {words} words; at most {limit}",
        "stryk det som läsaren inte behöver för att förstå vad som kom fram",
        "drop what a reader does not need to understand what was found",
    ),
    "summary-sentence": Message(
        "sammanfattningens mening ”{start} …” har {words} ord; högst {limit}",
        "the sentence ”{start} …” of the summary has {words} words; at most {limit}",
        "dela meningen",
        "split the sentence",
    ),
    "summary-lix": Message(
        "sammanfattningen har LIX {lix}, som är svårt; högst {limit}",
        "the summary has a LIX of {lix}, which is hard; at most {limit}",
        "byt långa ord mot korta, och dela långa meningar",
        "use short words for long ones, and split long sentences",
    ),
    "at-without-evaluation": Message(
        "at pekar på ett ställe i en utvärdering, men evaluation saknas",
        "at points to a place in an evaluation, but evaluation is missing",
    ),
    # references
    "unknown-reference": Message(
        "{value} finns inte bland {where}",
        "{value} is not among {where}",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "duplicate-id": Message(
        "id {value} används redan ({other})",
        "the id {value} is already used ({other})",
        "välj ett annat id",
        "choose another id",
    ),
    "id-differs": Message(
        "id är {value} men mappen heter {folder}",
        "the id is {value} but the folder is {folder}",
        "skriv id: {folder}",
        "write id: {folder}",
    ),
    "taken": Message("{key} {value} används redan av {other}", "{key} {value} is already used by {other}"),
    "theme-repeated": Message("temat {value} står redan som theme", "the theme {value} is already the main theme"),
    # sources
    "section-twice": Message(
        "avsnittet {value} står redan på rad {line}",
        "the section {value} is already on line {line}",
        "skilj dem åt med en parentes efter rubriken",
        "tell them apart with a bracket after the heading",
    ),
    "source-outside": Message(
        "rad {lines} ligger inte i avsnittet {section} (rad {first}–{last})",
        "line {lines} is not in the section {section} (lines {first}–{last})",
    ),
    "source-beyond": Message(
        "rad {line} finns inte; rapportens text har {count} rader",
        "there is no line {line}; the report's text has {count} lines",
    ),
    "sections-order": Message(
        "avsnitten ska stå i radordning; {value} kommer före det förra",
        "the sections should be in line order; {value} comes before the one above",
    ),
    # cells
    "cell-missing": Message(
        "temat {theme} har ingen cell",
        "the theme {theme} has no cell",
        "lägg till en cell för {theme}",
        "add a cell for {theme}",
    ),
    "cell-twice": Message("temat {theme} har två celler", "the theme {theme} has two cells"),
    "cell-has-findings": Message(
        "cellen förklaras tom ({state}), men temat har iakttagelser ({count})",
        "the cell is declared empty ({state}), but the theme has findings ({count})",
        "byt state mot summary",
        "replace state with summary",
    ),
    "cell-without-findings": Message(
        "cellen har summary, men temat har inga iakttagelser",
        "the cell has a summary, but the theme has no findings",
        "ange state och reason i stället",
        "give state and reason instead",
    ),
    # frameworks
    "element-not-coded": Message(
        "ramverket {framework} har element utan kodning: {elements}; de visas som inte kodade",
        "the framework {framework} has elements without a coding: {elements}; they are shown as not coded",
        "lägg till en kodning för varje element",
        "add a coding for each element",
    ),
    "coding-twice": Message(
        "elementet {element} i {framework} har två kodningar", "the element {element} of {framework} has two codings"
    ),
    # facts
    "part-exceeds-whole": Message(
        "{value} är mer än nämnaren {whole} ({of})", "{value} is more than its denominator {whole} ({of})"
    ),
    "identity-number": Message(
        "det ser ut som ett personnummer eller ett samordningsnummer",
        "this looks like a personal identity number or a coordination number",
        "ta bort det; har filen redan delats med andra finns numret kvar i historiken och behöver tas bort där också",
        "take it away; where the file has been shared the number is still in the history and must be removed there too",
    ),
    "private-email": Message(
        "det ser ut som en persons egen e-postadress",
        "this looks like a person's own e-mail address",
        "skriv en adress till en funktion, som info@, eller hänvisa till contact i site.yml",
        "write the address of an office, as info@, or refer to contact in site.yml",
    ),
    "private-phone": Message(
        "det ser ut som en persons eget telefonnummer",
        "this looks like a person's own telephone number",
        "skriv växelns nummer i accessibility.feedback i site.yml, eller ta bort det",
        "write the switchboard's number in accessibility.feedback in site.yml, or take it away",
    ),
    "small-number": Message(
        "{value} personer är färre än {limit}, och talet är inte märkt som tryckt i en offentlig rapport",
        "{value} persons are fewer than {limit}, and the number is not marked as printed in a public report",
        "slå ihop grupper eller skriv protected; står talet i en offentlig rapport, skriv printed: true",
        "merge groups or write protected; where the number stands in a public report, write printed: true",
    ),
    "small-total": Message(
        "det skyddade värdet i raden {row}, kolumnen {column}, går att räkna ut ur summor som visas",
        "the protected value in the row {row}, column {column}, can be worked out from totals that are shown",
        "skydda ett värde till i samma rad och i samma kolumn, eller slå ihop grupper",
        "protect one more value in the same row and in the same column, or merge groups",
    ),
    "no-comparability": Message(
        "utfallet {value} saknar comparability", "the outcome {value} has no comparability key"
    ),
    # vocabulary
    "code-without-words": Message("koden {value} i {key} har ingen text", "the code {value} in {key} has no words"),
    "words-without-code": Message("{value} är ingen kod i {key}", "{value} is not a code in {key}"),
    # prose
    "headings": Message("rubriken {value} väntades här", "the heading {value} was expected here"),
    "heading-twice": Message("rubriken {value} står två gånger", "the heading {value} is given twice"),
    "heading-unknown": Message(
        "rubriken {value} hör inte till de fasta",
        "the heading {value} is not one of the fixed ones",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "summary-long": Message("I korthet har {count} ord; högst {limit}", "I korthet has {count} words; at most {limit}"),
    "typed-number": Message(
        "{value} är skrivet för hand; uppgifter med det värdet: {facts}",
        "{value} is typed by hand; facts with that value: {facts}",
        'är det den uppgiften, skriv {{{{ fact("{fact}") }}}}',
        'if it is that fact, write {{{{ fact("{fact}") }}}}',
    ),
    "text-heavy": Message(
        "texten tar för lång tid eller för mycket minne att läsa, troligen här",
        "the text takes too long or too much memory to read, most likely here",
        "skriv stycket enklare: färre hakparenteser, färre nivåer i listor och citat, mindre på en gång",
        "write the paragraph more simply: fewer brackets, fewer levels in lists and quotes, less at once",
    ),
    "template": Message(
        "det som står inom klamrar går inte att läsa",
        "what stands in braces cannot be read",
        'skriv till exempel {{{{ fact("participants") }}}}',
        'write for instance {{{{ fact("participants") }}}}',
    ),
    "template-call": Message(
        "inom klamrar får bara stå ett anrop med ett id inom citattecken",
        "only a call with one id in quotation marks may stand in braces",
        'skriv till exempel {{{{ fact("participants") }}}}; anropen är {names}',
        'write for instance {{{{ fact("participants") }}}}; the calls are {names}',
    ),
    "template-name": Message(
        "{value} finns inte i löptext",
        "{value} does not exist in prose",
        "det som finns är {names}",
        "what exists is {names}",
    ),
    "shown-twice": Message(
        "{value} visas redan, på rad {line}",
        "{value} is already shown, on line {line}",
        "visa den en gång, och hänvisa dit i texten",
        "show it once, and refer to it in the text",
    ),
    "html-dropped": Message(
        "HTML visas inte: {value}", "HTML is not shown: {value}", "skriv i Markdown", "write Markdown"
    ),
    # tables
    "table-alone": Message("tabellen saknar {file}", "the table has no {file}"),
    "csv-header": Message(
        "kolumnerna är {found}, men tabellens yml säger {wanted}",
        "the columns are {found}, but the table's yml says {wanted}",
        "skriv första raden så här: {line}",
        "write the first line like this: {line}",
    ),
    "csv-width": Message(
        "raden har {found} värden; tabellen har {wanted} kolumner",
        "the row has {found} values; the table has {wanted} columns",
    ),
    "csv-value": Message(
        "{value} passar inte i kolumnen {column}, som har typen {type}",
        "{value} does not fit the column {column}, whose type is {type}",
    ),
    "csv-row": Message("raden {value} står två gånger", "the row {value} is given twice"),
    "csv-rows": Message(
        "tabellen har fler än {limit} rader; resten läses inte",
        "the table has more than {limit} rows; the rest is not read",
        "ta med de rader som rapporten bygger på, eller dela tabellen i flera",
        "keep the rows that the report builds on, or divide the table into several",
    ),
    "csv-long": Message(
        "värdet är längre än {limit} tecken",
        "the value is longer than {limit} characters",
        "se efter om ett citattecken öppnas här men aldrig stängs",
        "see whether a quotation mark opens here but never closes",
    ),
    # claims
    "claim-unlicensed": Message(
        "”{value}” säger att det ena berodde på det andra, vilket ett upplägg utan jämförelsegrupp inte visar",
        "“{value}” says that one thing came of the other, which a design without a comparison group does not show",
        "skriv till exempel ”{instead}”, eller vem som menar det",
        "write for instance “{instead}”, or who thinks so",
    ),
    # unfinished
    "unfinished": Message(
        "inte ifyllt: ÄNDRA står kvar (att fylla i här och längre ner: {count})",
        "not filled in: ÄNDRA is still there (to fill in, here and further down: {count})",
        "skriv det som begärs och ta bort ordet ÄNDRA; först då går filen att publicera",
        "write what is asked for and remove the word ÄNDRA; only then can the file be published",
    ),
    # synthesis
    "cites-draft": Message(
        "{value} hör till ett utkast, som inte publiceras",
        "{value} belongs to a draft, which is not published",
        "sätt status: published i utvärderingen, eller vänta med hänvisningen",
        "set status: published in the evaluation, or leave the reference for later",
    ),
    "claim-without-theme": Message(
        "filen {file} hör inte till något tema",
        "the file {file} belongs to no theme",
        "menade du {nearest}.md?",
        "did you mean {nearest}.md?",
    ),
    "front-matter-missing": Message(
        "filen saknar fälten överst, mellan två rader med tre streck (---)",
        "the file lacks the fields at its top, between two lines of three hyphens (---)",
    ),
    "not-examining": Message(
        "not_examining är {found}, men enligt cellerna undersökte dessa inte temat: {wanted}",
        "not_examining is {found}, but by the cells these did not examine the theme: {wanted}",
        "skriv {wanted}",
        "write {wanted}",
    ),
    # against the report's text
    "report-absent": Message(
        "rapportens text {file} finns inte bland texterna",
        "the report's text {file} is not among the texts",
    ),
    "report-changed": Message(
        "{file} är inte den text som kodades; dess kontrollsumma är {found}",
        "{file} is not the text that was coded; its checksum is {found}",
    ),
    "report-length": Message(
        "{file} har {found} rader, inte {value}",
        "{file} has {found} lines, not {value}",
        "skriv line_count: {found}",
        "write line_count: {found}",
    ),
    "heading-elsewhere": Message(
        "rubriken {value} står inte på rad {line} i rapporten",
        "the heading {value} is not on line {line} of the report",
    ),
    "lines-empty": Message("rad {lines} i rapporten är tom", "line {lines} of the report is empty"),
    "lines-many": Message(
        "rad {lines} är {count} rader med text; högst {limit}",
        "lines {lines} are {count} lines with text; at most {limit}",
    ),
    "written-elsewhere": Message(
        "{value} står inte på rad {lines} i rapporten", "{value} is not on lines {lines} of the report"
    ),
    "find-absent": Message(
        "frasen {value} finns inte i avsnittet {section}", "the phrase {value} is not in the section {section}"
    ),
    "find-elsewhere": Message(
        "frasen {value} står inte på rad {lines}, men på annat håll i avsnittet {section}",
        "the phrase {value} is not on lines {lines}, but elsewhere in the section {section}",
    ),
    "find-repeated": Message(
        "frasen {value} står flera gånger i avsnittet {section} (rad {found})",
        "the phrase {value} is several times in the section {section} (lines {found})",
        "välj en fras som bara står på ett ställe",
        "choose a phrase that stands in one place only",
    ),
    "value-differs": Message(
        "värdet {value} stämmer inte med det som står: {written}",
        "the value {value} does not agree with what is written: {written}",
    ),
    "value-unsure": Message(
        "värdet {value} går inte att läsa ur det som står: {written}",
        "the value {value} cannot be read from what is written: {written}",
    ),
    "number-unbound": Message(
        "{value} är ingen uppgift i utvärderingen och står inte på de rader som texten hänvisar till",
        "{value} is no fact of the evaluation and is not on the lines that the text cites",
    ),
    "words-of-report": Message(
        "{count} ord i rad står så i rapporten: {value}",
        "{count} words in a row stand so in the report: {value}",
        "skriv om med egna ord",
        "put it in your own words",
    ),
    "stretch-uncited": Message(
        "inget hänvisar till rad {lines} i avsnittet {section} ({count} rader med text)",
        "nothing cites lines {lines} in the section {section} ({count} lines with text)",
        "koda det som står där, eller förklara varför inte under uncited",
        "code what stands there, or explain why not under uncited",
    ),
    "uncited-cited": Message(
        "rad {lines} förklaras under uncited, men allt där är täckt eller utan text",
        "lines {lines} are explained under uncited, but all there is covered or without text",
        "ta bort förklaringen",
        "remove the explanation",
    ),
    # translations
    "translation-differs": Message(
        "{value} hämtas olika ofta under {heading}: {sv} på svenska, {en} på engelska",
        "{value} is not called equally often under {heading}: {sv} in Swedish, {en} in English",
        "hämta samma tal, figurer och tabeller i båda språken",
        "call the same numbers, figures and tables in both languages",
    ),
    "translation-missing": Message(
        "texten finns inte på engelska", "the text is not in English", "skriv {file}", "write {file}"
    ),
    "table-untranslated": Message(
        "saknas på engelska: {text}",
        "not in English: {text}",
        "lägg till texten och dess engelska under words i {file}",
        "add the text and its English under words in {file}",
    ),
    "table-word": Message(
        "{value} finns inte i {file}",
        "{value} is not in {file}",
        "menade du {nearest}?",
        "did you mean {nearest}?",
    ),
    "untranslated": Message(
        "saknas på engelska: {text}",
        "not in English: {text}",
        "skriv texten som {{sv: …, en: …}}; mallarnas ord står i templates/en.po",
        "write the text as {{sv: …, en: …}}; the templates' words stand in templates/en.po",
    ),
    # the built site
    "link-broken": Message("länken {href} leder ingenstans", "the link {href} leads nowhere"),
    "anchor-missing": Message(
        "länken {href} pekar på ett ställe som inte finns", "the link {href} points to a place that does not exist"
    ),
    "link-outside": Message(
        "länken {href} går ut ur webbplatsens egen mapp",
        "the link {href} leaves the site's own folder",
        "webbplatsen ligger under en väg; skriv länken från sidan, som ../teman/",
        "the site lies under a path; write the link from the page, as ../teman/",
    ),
    "link-unsafe": Message(
        "länken {href} är av ett slag som inte får finnas på en sida",
        "the link {href} is of a kind that no page may have",
        "länka med https, mailto eller tel, eller till en sida på webbplatsen",
        "link with https, mailto or tel, or to a page of the site",
    ),
    "fetched-elsewhere": Message(
        "sidan skulle hämta {href} från en annan webbplats",
        "the page would fetch {href} from another website",
        "lägg filen bland webbplatsens egna",
        "put the file among the site's own",
    ),
    "id-repeated": Message("id {value} finns två gånger på sidan", "the id {value} is on the page twice"),
    # published ids
    "finding-vanished": Message(
        "iakttagelsen {value} är publicerad men finns inte längre",
        "the finding {value} has been published but no longer exists",
        "sätt tillbaka den, eller skriv under redirects vart {value} leder",
        "put it back, or write under redirects where {value} leads",
    ),
    "finding-changed": Message(
        "iakttagelsen {value} är publicerad med en annan innebörd (ändrat: {what})",
        "the finding {value} has been published with another meaning (changed: {what})",
        "ge den nya iakttagelsen ett nytt id och skriv under redirects i published/ vart {value} leder, eller berätta om "
        "rättelsen i corrections.yml",
        "give the new finding a new id and write under redirects in published/ where {value} leads, or tell of the "
        "correction in corrections.yml",
    ),
    "redirect-in-use": Message(
        "{value} leder vidare men används fortfarande av en iakttagelse",
        "{value} is redirected but still used by a finding",
        "ge iakttagelsen ett nytt id",
        "give the finding a new id",
    ),
}
