"""Publishing: the new site takes the old one's place whole, and a failure leaves nothing behind."""

import pytest

from samsyn import publish
from samsyn.publish import aside, swap
from samsyn.write import write


def folder(path, text):
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("exchange", [True, False])
def test_swap_puts_the_new_site_in_place_of_the_old(tmp_path, monkeypatch, exchange):
    if not exchange:
        monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    site, new = folder(tmp_path / "site", "gammal"), folder(tmp_path / "aside" / "site", "ny")
    (site / "borta.html").write_text("x")
    swap(new, site)
    assert (site / "index.html").read_text() == "ny"
    assert not (site / "borta.html").exists()


def test_the_first_site_is_put_in_place(tmp_path):
    swap(folder(tmp_path / "aside" / "site", "ny"), tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "ny"


def test_nothing_is_left_behind_when_a_build_fails(tmp_path):
    def failing():
        with aside(tmp_path) as place:
            folder(place / "site", "halv")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert [path.name for path in (tmp_path / ".samsyn").iterdir()] == []


def test_writing_stays_inside_its_folder(tmp_path):
    with pytest.raises(ValueError, match="ute"):
        write(tmp_path / "inne", {"../ute.md": b"x"})
    assert not (tmp_path / "ute.md").exists()
