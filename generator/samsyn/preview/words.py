"""The preview's own words, in both languages."""

from typing import Final

WORDS: Final = {
    "sv": {
        "one": "1 fel i innehållet",
        "many": "{n} fel i innehållet",
        "one_warning": "1 varning",
        "many_warnings": "{n} varningar",
        "keeps": "Sidan visar det senaste som gick att bygga. Rutan försvinner när felen är rättade.",
        "waits": "Det finns inget att visa än. Sidan kommer när felen är rättade.",
        "warned": "Varningar hindrar inte att webbplatsen byggs.",
        "hide": "Dölj",
        "hint": "tips",
        "bug": "Fel i programmet, inte i innehållet. Hela meddelandet står i terminalen.",
        "settings": "Inställningarna eller mallarna går inte att läsa",
        "lost": "Förhandsvisningen har stannat. Starta samsyn serve igen.",
        "mended": "Felen är rättade.",
    },
    "en": {
        "one": "1 error in the content",
        "many": "{n} errors in the content",
        "one_warning": "1 warning",
        "many_warnings": "{n} warnings",
        "keeps": "The page shows the last that could be built. This box goes away when the errors are mended.",
        "waits": "There is nothing to show yet. The page appears when the errors are mended.",
        "warned": "Warnings do not keep the site from being built.",
        "hide": "Hide",
        "hint": "hint",
        "bug": "A fault in the program, not in the content. The whole message is in the terminal.",
        "settings": "The settings or the templates cannot be read",
        "lost": "The preview has stopped. Start samsyn serve again.",
        "mended": "The errors are mended.",
    },
}
