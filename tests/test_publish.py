"""Publishing: the new site takes the old one's place whole, earlier ones are kept, and a failure leaves nothing behind."""

from threading import Event, Thread

import pytest

from samsyn import cli, publish
from samsyn.commands.options import FINE, WRONG_USE
from samsyn.publish import publishing, replace, swap
from samsyn.versions import KEPT, versions
from samsyn.write import write


def folder(path, text):
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def published(site, *texts):
    for text in texts:
        with publishing(site) as place:
            replace(folder(place.folder / "site", text), site, place)


def said(path):
    return (path / "index.html").read_text()


@pytest.mark.parametrize("exchange", [True, False])
def test_swap_puts_the_new_site_in_place_of_the_old(tmp_path, monkeypatch, exchange):
    if not exchange:
        monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    site, new = folder(tmp_path / "site", "gammal"), folder(tmp_path / "aside" / "site", "ny")
    (site / "borta.html").write_text("x")
    swap(new, site)
    assert said(site) == "ny"
    assert not (site / "borta.html").exists()


def test_the_first_site_is_put_in_place(tmp_path):
    published(tmp_path / "site", "ny")
    assert said(tmp_path / "site") == "ny"
    assert versions(tmp_path / ".samsyn" / "versions" / "site") == []


def test_earlier_versions_are_kept_oldest_first_and_not_for_ever(tmp_path):
    site = tmp_path / "site"
    published(site, *map(str, range(KEPT + 3)))
    kept = versions(tmp_path / ".samsyn" / "versions" / "site")
    assert [said(path) for path in kept] == [str(n) for n in range(2, KEPT + 2)]
    assert said(site) == str(KEPT + 2)


def test_nothing_is_left_behind_when_a_build_fails(tmp_path):
    site = folder(tmp_path / "site", "hel")

    def failing():
        with publishing(site) as place:
            folder(place.folder / "site", "halv")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert [path.name for path in (tmp_path / ".samsyn").iterdir()] == ["lock"]
    assert said(site) == "hel"


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    folder(tmp_path / ".samsyn" / "build-abc" / "site", "halv")
    published(tmp_path / "site", "hel")
    assert [path.name for path in (tmp_path / ".samsyn").glob("build-*")] == []


def test_a_second_build_waits_for_the_first(tmp_path):
    site, waiting = tmp_path / "site", Event()

    def second():
        with publishing(site, waiting.set) as place:
            replace(folder(place.folder / "site", "andra"), site, place)

    with publishing(site) as place:
        thread = Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        replace(folder(place.folder / "site", "första"), site, place)
        assert said(site) == "första"
    thread.join(10)
    assert said(site) == "andra"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    published(tmp_path / "site", "ett", "två", "tre")
    return tmp_path


def test_rollback_gives_the_version_before_and_again_undoes_it(project):
    assert cli.main(["rollback", "--root", str(project)]) == FINE
    assert said(project / "site") == "två"
    assert cli.main(["rollback", "--root", str(project)]) == FINE
    assert said(project / "site") == "tre"


def test_rollback_to_a_number_that_the_list_names(project, capsys):
    assert cli.main(["rollback", "--list", "--root", str(project)]) == FINE
    listed = capsys.readouterr().out
    assert [line.split()[0] for line in listed.splitlines()] == ["0001", "0002"]
    assert cli.main(["rollback", "--to", "1", "--root", str(project)]) == FINE
    assert said(project / "site") == "ett"
    assert cli.main(["rollback", "--to", "9", "--root", str(project)]) == WRONG_USE
    assert "kvar: 0001, 0002, 0003" in capsys.readouterr().err
    assert said(project / "site") == "ett"


def test_writing_stays_inside_its_folder(tmp_path):
    with pytest.raises(ValueError, match="ute"):
        write(tmp_path / "inne", {"../ute.md": b"x"})
    assert not (tmp_path / "ute.md").exists()
