"""An empty part of the content makes no page, and every entry that readers look up has one."""

from tests.views.pages import pages


def test_a_site_without_content_has_its_home_and_nothing_else(tmp_path):
    found = pages(tmp_path, {})

    assert list(found) == [""]
    home = found[""].data
    assert (home.goals, home.columns, home.milestones, home.lately, home.vision) == ((), (), (), (), "")
    assert (home.for_you, home.investment) == ((), None)


def test_each_part_of_the_content_brings_its_pages(tmp_path):
    files = {
        "vision.yml": "title: Where to\nstatement: Everybody arrives.\n",
        "goals.yml": "fast: {title: Fast}\n",
        "audience.yml": "ops: {title: Operators}\n",
        "features.yml": "dark: {title: Dark, status: planned}\nno: {title: No, status: not-doing, reason: because}\n",
        "timeline.yml": "one: {title: One, when: 2027}\n",
        "stakeholders.yml": "sales: {title: Sales}\n",
    }
    found = pages(tmp_path, files)

    assert [page.nav for page in found.values() if page.nav] == [
        "Home", "Vision", "Goals", "Audience", "Roadmap", "Board", "Features", "Milestones", "Not doing",
    ]  # fmt: skip
    entries = {"goals/fast/", "audience/ops/", "features/dark/", "features/no/", "timeline/one/", "stakeholders/sales/"}
    assert {address for address, page in found.items() if not page.nav} == {*entries, "print/"}


def test_what_is_only_shipped_stands_on_no_board(tmp_path):
    found = pages(tmp_path, {"features.yml": "old: {title: Old, status: shipped, shipped: 2026-01}\n"})

    assert "board/" not in found and "not-doing/" not in found
    assert "features/old/" in found


def test_paused_is_not_told_as_a_no(tmp_path):
    assert "not-doing/" not in pages(tmp_path, {"features.yml": "later: {title: Later, status: paused}\n"})


def test_lists_are_not_searched_twice(tmp_path):
    found = pages(tmp_path, {"features.yml": "dark: {title: Dark, status: planned}\n"})

    assert [found[address].searchable for address in ("board/", "features/", "features/dark/")] == [False, False, True]
    assert found["features/dark/"].boost > found[""].boost
