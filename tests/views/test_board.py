"""Now, next, later."""

from milepost.shown.features import LONG
from tests.views.pages import pages, titles


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
    card = pages(tmp_path, files)["board/"].data.columns[0].cards[0]

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

    assert {card.ref.title: card.late for card in cards} == {"Late": True, "Hoped": False}


def test_a_long_column_folds_up_its_end_by_year(tmp_path):
    dated = "".join(f"f{n:02}: {{title: F{n:02}, status: idea, target: {2028 + n // 20}}}\n" for n in range(40))
    later = pages(tmp_path, {"features.yml": f"{dated}none: {{title: None, status: idea}}\n"})["board/"].data.columns[2]

    assert (len(later.cards), later.count) == (LONG, 41)
    assert [(group.title, len(group.cards)) for group in later.folded] == [
        ("More until 2029", 20),
        ("More without a date", 1),
    ]
