"""A new site takes the place of the old one when it is finished."""

from pathlib import Path

import pytest

from milepost.adapters.publish import NotPublished, staged


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.html")}


def beside(target: Path) -> set[str]:
    """What lies beside a site when nobody is at work."""
    return {entry.name for entry in target.parent.iterdir()} - {target.name}


def test_nothing_of_the_old_site_is_left(tmp_path):
    target = tmp_path / "site"
    write(target, index="old", gone="old")
    with staged(target) as new:
        write(new, index="new")
        assert contents(target) == {"index": "old", "gone": "old"}
    assert contents(target) == {"index": "new"}
    assert contents(tmp_path / ".site.previous") == {"index": "old", "gone": "old"}
    assert beside(target) == {".site.lock", ".site.previous"}


def test_after_a_failure_the_old_site_is_there(tmp_path):
    write(tmp_path / "site", index="old")
    with pytest.raises(KeyboardInterrupt), staged(tmp_path / "site") as new:
        write(new, index="half")
        raise KeyboardInterrupt
    assert contents(tmp_path / "site") == {"index": "old"}
    assert beside(tmp_path / "site") == {".site.lock"}


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    write(tmp_path / "real", index="old")
    (tmp_path / "site").symlink_to("real")
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    assert (tmp_path / "site").is_symlink()
    assert contents(tmp_path / "real") == {"index": "new"}


def test_others_may_read_the_new_site(tmp_path):
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("name", ["notes.txt", ".git"])
def test_a_folder_with_other_things_is_left_alone(tmp_path, name):
    write(tmp_path / "site")
    (tmp_path / "site" / name).write_text("mine", encoding="utf-8")
    if name == ".git":
        write(tmp_path / "site", index="old")
    with pytest.raises(NotPublished), staged(tmp_path / "site"):
        raise AssertionError
    assert (tmp_path / "site" / name).read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "site").mkdir()
    with staged(tmp_path / "site") as new:
        write(new, index="new")
    assert contents(tmp_path / "site") == {"index": "new"}
