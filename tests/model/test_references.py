"""Where references and texts stand, walked over plain data."""

from __future__ import annotations

from typing import Any

from milepost.fields import RefTo
from milepost.model.changes import dated_changes
from milepost.model.kinds.feature import Feature
from milepost.model.kinds.stakeholder import Stakeholder
from milepost.model.kinds.vision import Vision
from milepost.model.references import shape_of, walk

Found = list[tuple[tuple[str | int, ...], str]]


def found(model: Any, what: str, data: dict[str, Any]) -> Found:
    return [(loc, text) for loc, _, text in walk(shape_of(model, what), data)]


def test_one_value_stands_for_a_list_of_one() -> None:
    assert found(Feature, "ref", {"goals": "a", "audience": ["b", "c"]}) == [
        (("goals",), "a"),
        (("audience", 0), "b"),
        (("audience", 1), "c"),
    ]


def test_references_stand_in_items_too() -> None:
    data = {"impact_on": {"measure": "a/b"}, "changes": [{"because": "c/d"}, {"why": "W"}]}
    assert found(Feature, "ref", data) == [(("impact_on", "measure"), "a/b"), (("changes", 0, "because"), "c/d")]
    assert found(Vision, "ref", {"buy_in": [{"stakeholder": "sales"}]}) == [(("buy_in", 0, "stakeholder"), "sales")]
    assert found(Stakeholder, "ref", {"features": {"goals": ["a"]}}) == [(("features", "goals", 0), "a")]


def test_what_stands_under_only_is_walked_like_the_entry() -> None:
    data = {"only": {"internal": {"part_of": "theme", "description": "[[a]]"}}}
    assert found(Feature, "ref", data) == [(("only", "internal", "part_of"), "theme")]
    assert found(Feature, "markdown", data) == [(("only", "internal", "description"), "[[a]]")]


def test_a_mark_says_in_which_forms_a_reference_is_written() -> None:
    [(_, mark, _)] = walk(shape_of(Feature), {"depends_on": "a"})
    assert mark == RefTo(("feature", "timeline:"))


def test_what_is_not_of_the_expected_shape_is_stepped_over() -> None:
    data: dict[str, Any] = {
        "goals": {"a": "b"},
        "changes": "soon",
        "impact_on": [["x"]],
        "only": {"internal": "x"},
        "part_of": None,
        "stages": ["2027"],
        "needs": [{"a": []}, "c"],
        "unknown": ["d"],
    }
    assert found(Feature, "ref", data) == [(("needs", 1), "c")]
    assert found(Feature, "timeframe", data) == []


def test_texts_markdown_timeframes_and_addresses_are_told_apart() -> None:
    data = {
        "title": "T",
        "description": "D",
        "links": [{"title": "L", "url": "u"}],
        "target": "2027",
        "stages": {"beta": "2026"},
        "updates": [{"on": "2026-01-01", "text": "M"}],
    }
    assert [text for _, text in found(Feature, "text", data)] == ["T", "L"]
    assert [text for _, text in found(Feature, "markdown", data)] == ["D", "M"]
    assert [text for _, text in found(Feature, "timeframe", data)] == ["2027", "2026", "2026-01-01"]
    assert [text for _, text in found(Feature, "url", data)] == ["u"]


def test_a_change_of_a_date_field_holds_timeframes() -> None:
    changes = [
        {"field": "target", "from": "2026", "to": "timeline:r"},
        {"field": "status", "from": "idea", "to": "planned"},
        {"field": "stages.beta", "to": "2027"},
        {"from": "2026"},
        "soon",
    ]
    assert list(dated_changes(Feature, {"changes": changes})) == [
        (("changes", 0, "from"), "2026"),
        (("changes", 0, "to"), "timeline:r"),
        (("changes", 2, "to"), "2027"),
    ]
    assert list(dated_changes(Feature, {"changes": changes[0]})) == [
        (("changes", "from"), "2026"),
        (("changes", "to"), "timeline:r"),
    ]
