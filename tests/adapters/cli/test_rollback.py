"""`milepost rollback`: the site before the last build, if it is whole."""

import shutil
from pathlib import Path

import pytest

from milepost.adapters.publish import staged


def publish(root: Path, text: str, *, name: str = "site", edition: str | None = None) -> None:
    with staged(root / name, edition=edition) as new:
        (new / "index.html").write_text(text, encoding="utf-8")


def index(root: Path, *, name: str = "site") -> str:
    return (root / name / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def root(site) -> Path:
    made: Path = site({})
    return made


def test_it_goes_back_and_forward_again(call, root):
    publish(root, "old")
    publish(root, "new")

    result = call("rollback")
    assert (result.exit_code, result.stdout, index(root)) == (0, "", "old")
    assert result.stderr.count("\n") == 1
    assert "is in " in result.stderr
    assert call("rollback").exit_code == 0
    assert index(root) == "new"


def test_the_folder_is_that_of_mkdocs_yml_or_of_the_option(call, root):
    (root / "mkdocs.yml").write_text("site_name: T\nsite_dir: public\n", encoding="utf-8")
    for name in ("public", "other"):
        publish(root, "old", name=name)
        publish(root, "new", name=name)

    assert call("rollback").exit_code == 0
    assert (index(root, name="public"), index(root, name="other")) == ("old", "new")
    assert call("rollback", "--site-dir", str(root / "other")).exit_code == 0
    assert index(root, name="other") == "old"


def test_a_site_that_is_gone_comes_back(call, root):
    publish(root, "old")
    publish(root, "new")
    (root / "site" / "index.html").unlink()
    (root / "site" / ".milepost-site.json").unlink()
    (root / "site").rmdir()

    assert call("rollback").exit_code == 0
    assert index(root) == "old"


@pytest.mark.parametrize("is_gone", [False, True])
def test_only_the_site_itself_is_for_others_to_read(call, root, is_gone):
    """What was taken back may lie in a folder that is served."""
    for text in ("oldest", "old", "new"):
        publish(root, text)

    def modes():
        return [(root / name).stat().st_mode & 0o777 for name in ("site", ".site.previous")]

    readable = (root / "site").stat().st_mode & 0o777
    assert readable != 0o700
    assert modes() == [readable, 0o700]
    root.chmod(readable)
    if is_gone:
        shutil.rmtree(root / "site")
        assert call("rollback").exit_code == 0
        assert (index(root), (root / "site").stat().st_mode & 0o777) == ("old", readable)
    else:
        for text in ("old", "new"):
            assert call("rollback").exit_code == 0
            assert (index(root), modes()) == (text, [readable, 0o700])


@pytest.mark.parametrize("builds", [0, 1])
def test_where_there_is_nothing_to_go_back_to_one_line_says_so(call, root, builds):
    for _ in range(builds):
        publish(root, "only")

    result = call("rollback")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "there is no site before the one in" in result.stderr
    assert result.stderr.count("\n") == 1


def damaged(previous: Path) -> None:
    (previous / "index.html").write_text("something else", encoding="utf-8")


def incomplete(previous: Path) -> None:
    (previous / "index.html").unlink()


def with_more(previous: Path) -> None:
    (previous / "more.html").write_text("", encoding="utf-8")


def unlisted(previous: Path) -> None:
    (previous / ".milepost-site.json").unlink()


def listed_otherwise(previous: Path) -> None:
    (previous / ".milepost-site.json").write_text("[1", encoding="utf-8")


HARM = {
    damaged: "has another `index.html`",
    incomplete: "lacks `index.html`",
    with_more: "holds `more.html`",
    unlisted: "has no `.milepost-site.json`",
    listed_otherwise: "has no `.milepost-site.json`",
}


@pytest.mark.parametrize("harm", HARM)
def test_a_previous_site_that_is_not_whole_does_not_come_back(call, root, harm):
    publish(root, "old")
    publish(root, "new")
    harm(root / ".site.previous")

    result = call("rollback")
    assert result.exit_code == 3
    assert HARM[harm] in result.stderr
    assert result.stderr.count("\n") == 1
    assert index(root) == "new"


def test_other_things_than_a_site_stay_where_they_are(call, root):
    publish(root, "old")
    publish(root, "new")
    (root / "site" / ".git").mkdir()

    result = call("rollback")
    assert result.exit_code == 3
    assert index(root) == "new"


@pytest.mark.parametrize("before", ["internal", None])
def test_a_site_for_other_readers_does_not_come_back(call, root, before):
    publish(root, "old", edition=before)
    publish(root, "new", edition="public")

    result = call("rollback")
    assert (result.exit_code, index(root)) == (3, "new")
    assert "is of another edition" in result.stderr
