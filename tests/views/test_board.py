"""Now, next, later."""

from milepost.shown.features import LONG
from milepost.source import limits
from milepost.views.board import FEW
from tests.views.pages import pages


def titles(cards):
    return [each.card.ref.title for each in cards]


def test_every_feature_to_come_stands_in_one_column(tmp_path):
    features = """
doing: {title: Doing, status: in-progress}
soon: {title: Soon, status: planned, target: 2027-Q2}
far: {title: Far, status: idea}
written: {title: Written, status: idea, horizon: now}
shipped: {title: Shipped, status: shipped}
paused: {title: Paused, status: paused, target: 2027-Q1}
"""
    board = pages(tmp_path, {"features.yml": features})["board/"].data

    assert {column.title: titles(column.cards) for column in board.columns} == {
        "Now": ["Doing", "Written"],
        "Next": ["Soon"],
        "Later": ["Far"],
    }


def test_a_card_says_status_how_sure_when_and_for_whom(tmp_path):
    files = {
        "site.yml": "format: 1\ntitle: E\nstatuses: {building: {title: Being built, means: in-progress}}\n",
        "audience.yml": "ops: {title: Operators, needs: {see: {title: See it}}}\n",
        "features.yml": "a: {title: A, status: building, confidence: likely, target: 2027-Q2, needs: ops/see}\n",
    }
    card = pages(tmp_path, files)["board/"].data.columns[0].cards[0].card

    assert [(pill.look, pill.words) for pill in card.pills] == [
        ("status-in-progress", "Being built"),
        ("sure-likely", "Likely"),
    ]
    assert card.when.words == "Q2 2027"
    assert [each.title for each in card.whom] == ["Operators"]


def test_a_card_asks_for_attention_when_its_date_has_passed(tmp_path):
    features = """
late: {title: Late, status: planned, target: 2026-Q3}
hoped: {title: Hoped, status: planned, target: 2026-Q3, confidence: exploratory}
"""
    cards = pages(tmp_path, {"features.yml": features})["board/"].data.columns[0].cards

    assert {each.card.ref.title: each.card.late for each in cards} == {"Late": True, "Hoped": False}


def test_a_long_column_folds_up_its_end_by_year(tmp_path):
    dated = "".join(f"f{n:02}: {{title: F{n:02}, status: idea, target: {2028 + n // 20}}}\n" for n in range(40))
    later = pages(tmp_path, {"features.yml": f"{dated}none: {{title: None, status: idea}}\n"})["board/"].data.columns[2]

    assert (len(later.cards), later.count) == (LONG, 41)
    assert [(group.title, len(group.cards)) for group in later.folded] == [
        ("More until 2029", 20),
        ("More without a date", 1),
    ]


def test_parts_stand_under_their_theme_where_it_is_in_the_same_column(tmp_path):
    features = """
theme: {title: Theme, status: in-progress, target: 2027-06}
near: {title: Near, status: in-progress, target: 2027-01, part_of: theme}
within: {title: Within, status: in-progress, target: 2027-02, part_of: near}
far: {title: Far, status: idea, part_of: theme}
alone: {title: Alone, status: in-progress, target: 2027-07}
"""
    now, _next, later = pages(tmp_path, {"features.yml": features})["board/"].data.columns

    assert [(each.card.ref.title, [line.ref.title for line in each.parts]) for each in now.cards] == [
        ("Theme", ["Near", "Within"]),
        ("Alone", []),
    ]
    assert (now.count, titles(later.cards)) == (4, ["Far"])


def test_a_few_parts_are_seen_at_once_and_many_are_folded_up(tmp_path):
    theme = "theme: {title: Theme, status: in-progress}\n"
    parts = [f"p{n}: {{title: P{n}, status: in-progress, part_of: theme}}\n" for n in range(FEW + 1)]

    def folded(count):
        files = {"features.yml": theme + "".join(parts[:count])}
        (card,) = pages(tmp_path / str(count), files)["board/"].data.columns[0].cards
        return card.folded

    assert (folded(FEW), folded(FEW + 1)) == (False, True)


def test_in_a_chain_too_deep_to_follow_every_feature_is_still_there(tmp_path):
    features = "f00: {title: F00, status: in-progress}\n" + "".join(
        f"f{n:02}: {{title: F{n:02}, status: in-progress, part_of: f{n - 1:02}}}\n" for n in range(1, 2 * limits.DEPTH)
    )
    now = pages(tmp_path, {"features.yml": features})["board/"].data.columns[0]

    shown = [*titles(now.cards), *(line.ref.title for each in now.cards for line in each.parts)]
    assert sorted(shown) == [f"F{n:02}" for n in range(2 * limits.DEPTH)]
