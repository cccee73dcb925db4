"""A reader cites: a finding in every form, and the comparison as chosen."""

import json

import pytest

from browser.conftest import PHONE, WIDE
from browser.test_errands import READY


@pytest.mark.parametrize("setting", [WIDE, PHONE], ids=str)
def test_a_finding_in_every_form(reader, built, setting):
    finding = json.loads((built.site / "citera/aktsam.json").read_text("utf-8"))[2]
    name = finding["id"].removeprefix("samsyn-aktsam.")
    with reader.at("utvarderingar/aktsam/", setting) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(f"#{name} .sam-cite").focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Citera iakttagelsen")
        dialog.wait_for()
        texts = dialog.locator("pre > span").all_inner_texts()
        assert len(texts) == 4
        assert all(finding["title"][:40] in text.replace("\\_", "_") for text in texts)
        assert json.loads(texts[3]) == [finding]
        dialog.get_by_role("button", name="Kopiera").first.click()
        dialog.get_by_text("Kopierad").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == texts[0]
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
        assert page.evaluate("document.activeElement.dataset.cite").endswith(f"#{name}"), "focus goes back"


def test_the_comparison_as_chosen(reader):
    with reader.at("jamfor/?utv=aktsam,eha-ockelbo", WIDE) as page:
        page.wait_for_selector(READY)
        cite = page.locator("[data-cite-chosen] cite")
        assert cite.inner_text() == "Jämförelse av utvärderingarna av AktSam och EHA Ockelbo"
        page.locator("[data-cite-chosen] summary").click()
        forms = page.locator("[data-cite-chosen] pre").all_inner_texts()
        assert all("AktSam och EHA Ockelbo" in text for text in forms)
        assert json.loads(forms[2])[0]["id"] == "samsyn-jamfor-aktsam-eha-ockelbo"
        page.locator('.sam-chooser input[value="eha-ockelbo"]').uncheck()
        assert "SE Jönköpings län" in cite.inner_text()
