"""What readers of wider editions see of an entry: told only where it differs from what stands here anyway."""

from pathlib import Path

from milepost.edition import narrow
from milepost.model.roadmap import Roadmap
from milepost.shown.outside import outside
from tests.roadmaps import roadmap

SITE = """\
format: 1
title: Ledger
default_visibility: public
editions: {public: {title: Public, url: "https://example.org/"}, partners: {title: Partners}, internal: {title: Inside}}
"""


def internal(root: Path) -> Roadmap:
    files = {
        "features.yml": "a: {title: A, status: planned, target: 2027, only: {internal: {effort: 3}}}\n"
        "b: {title: B, status: planned, target: 2027, only: {internal: {target: 2027-02}}}\n"
        "c: {title: C, status: planned, target: 2027, visibility: partners}\n",
        "audience.yml": "u: {title: U}\n",
    }
    return narrow(roadmap(root, {"site.yml": SITE, **files}), "internal")


def test_what_is_as_here_is_not_told_again(tmp_path: Path) -> None:
    loaded = internal(tmp_path)

    assert [(each.same, each.url) for each in outside(loaded, loaded.features["a"])] == [
        ("Title, summary and date are as here.", "https://example.org/features/a/"),
        ("Title, summary and date are as here.", ""),
    ]
    assert outside(loaded, loaded.audience["u"])[0].same == "Title and summary are as here."


def test_what_differs_or_is_hidden_is(tmp_path: Path) -> None:
    loaded = internal(tmp_path)

    assert [each.same for each in outside(loaded, loaded.features["b"])] == ["", ""]
    assert [(each.is_shown, bool(each.same)) for each in outside(loaded, loaded.features["c"])] == [
        (False, False), (True, True),
    ]  # fmt: skip
