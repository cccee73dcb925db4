"""Without JavaScript every page says the same, but for the button that makes a figure interactive."""

from difflib import unified_diff
from typing import Final

import pytest

from browser.conftest import KINDS, PHONE, WIDE, Reader, Setting

#: Everything a reader can read. Controls are left out: they choose among what is there, and need the script.
TEXT: Final = """() => {
  const controls = ".fig-switch, form, [role=group], [role=status], [data-tools]";
  document.querySelectorAll(controls).forEach((control) => control.remove());
  return document.body.innerText;
}"""


def lines(reader: Reader, address: str, setting: Setting) -> list[str]:
    with reader.at(address, setting) as page:
        return [line.strip() for line in page.evaluate(TEXT).splitlines() if line.strip()]


@pytest.mark.parametrize("kind", KINDS)
def test_page_says_the_same_without_script(reader, kind):
    with_script = lines(reader, KINDS[kind], WIDE)
    without = lines(reader, KINDS[kind], Setting(WIDE.width, script=False))
    assert len(without) > 5
    assert list(unified_diff(with_script, without, "with script", "without", lineterm="", n=0)) == []


@pytest.mark.parametrize("kind", ["start", "compare", "report"])
def test_phone_misses_nothing_without_script(reader, kind):
    """With the script a phone may show one evaluation at a time; without it, all."""
    with_script = lines(reader, KINDS[kind], PHONE)
    without = lines(reader, KINDS[kind], Setting(PHONE.width, script=False))
    assert [line for line in with_script if line not in without] == []


def test_search_field_is_not_offered_where_it_cannot_work(reader):
    with reader.at("", Setting(script=False)) as page:
        assert not page.locator("input[name=query]").is_visible()
