"""What each form of text looks like in the author's words, with an example, by the pattern in the schemas."""

import re
from typing import Final

DAY: Final = ("en dag, som 2026-11-26", "a day, such as 2026-11-26")
ID: Final = (
    "små bokstäver a–z och siffror, med streck eller understreck i stället för mellanslag",
    "lower-case letters a–z and digits, with hyphens or underscores in place of spaces",
)
SLUG: Final = r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$"
#: The Swedish letters and the long dashes, as they are written in ids and ranges.
PLAIN: Final = str.maketrans("åäöéÅÄÖÉ–—−", "aaoeAAOE---")
FORMS: Final[dict[str, tuple[str, str]]] = {
    SLUG: ID,
    r"^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$": (
        "ramverkets id, punkt och elementets, som re_aim.reach",
        "the framework's id, a point and the element's, such as re_aim.reach",
    ),
    r"^[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?$": (
        "partens id, och enhetens efter snedstreck, som municipality/social_services",
        "the party's id, and the unit's after a slash, such as municipality/social_services",
    ),
    r"^[1-9][0-9]*(-[1-9][0-9]*)?(, ?[1-9][0-9]*(-[1-9][0-9]*)?)*$": (
        "rader, som 28, 28-29 eller 28-29, 31",
        "lines, such as 28, 28-29 or 28-29, 31",
    ),
    r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": DAY,
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": DAY,
    r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$": (
        "så mycket som är känt av ett datum: 2009, 2009-02 eller 2009-02-01",
        "as much as is known of a date: 2009, 2009-02 or 2009-02-01",
    ),
    r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$|^unknown$": (
        "så mycket som är känt av ett datum, som 2026 eller 2026-05, eller unknown",
        "as much as is known of a date, such as 2026 or 2026-05, or unknown",
    ),
    r"^[a-z-]+(/[a-z_-]+)*/$": (
        "en sida med snedstreck sist, som kunskapsluckor/",
        "a page with a slash at its end, such as kunskapsluckor/",
    ),
    r"^[a-z0-9-]+\.txt$": ("textfilens namn, som stod-vagen.txt", "the text file's name, such as stod-vagen.txt"),
    r"^[0-9a-f]{64}$": (
        "textens kontrollsumma (SHA-256): 64 tecken 0–9 och a–f",
        "the text's checksum (SHA-256): 64 characters 0–9 and a–f",
    ),
    r"^https://": ("en adress som börjar med https://", "an address that begins with https://"),
    r"^https?://.*/$": (
        "webbplatsens adress med snedstreck sist, som https://exempel.se/",
        "the site's address with a slash at its end, such as https://example.org/",
    ),
    r"^[A-ZÅÄÖ]{2,3}$": ("två eller tre versaler, som SV", "two or three capitals, such as SV"),
    r"^[a-z0-9_-]+\.[a-z0-9_-]+$": (
        "utvärderingens id, punkt och iakttagelsens, som stod-vagen.monthly-meetings",
        "the evaluation's id, a point and the finding's, such as stod-vagen.monthly-meetings",
    ),
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": ("en e-postadress, som kansli@exempel.se", "an address such as office@example.org"),
    r"^#[0-9a-fA-F]{6}$": ("en färg, som #1f4e79", "a colour, such as #1f4e79"),
    r"^https://[^\s{}]*\{path\}([^\s{}]|\{line\})*$": (
        "en adress med {path} och gärna {line}, som https://github.com/exempel/sida/blob/main/{path}?plain=1#L{line}",
        "an address with {path}, and {line} if possible, such as https://example.org/blob/main/{path}#L{line}",
    ),
    r"^https://([^\s{}]|\{body\})*\{title\}([^\s{}]|\{body\})*$": (
        "en adress med {title} och gärna {body}, som https://github.com/exempel/sida/issues/new?title={title}",
        "an address with {title} and preferably {body}, such as https://github.com/example/site/issues/new?title={title}",
    ),
    r"^(sv|en)$": ("sv eller en", "sv or en"),
}


def mended(value: str, pattern: str) -> str:
    """A value with its certain slips mended (dashes, capitals, a missing end); empty when that is not enough."""
    plain = value.strip().translate(PLAIN)
    tries = [plain, plain.lower(), plain.upper(), f"{plain.lower()}.txt", f"{plain.lower()}/", f"{plain}/"]
    if re.fullmatch(r"[^\s:/]+\.[^\s:]+", plain):
        tries.append(f"https://{plain}")
    if pattern == SLUG:
        tries = [re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")]
    return next((one for one in tries if re.search(pattern, one)), "")
