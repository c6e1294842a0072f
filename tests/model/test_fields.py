"""How text becomes the values of fields, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from milepost.duration import parse_duration
from milepost.fields import (
    Contact,
    Day,
    LinkUrl,
    Number,
    Reading,
    Slug,
    StatusName,
    StatusWord,
    TimeSpan,
    Title,
    Truth,
    Url,
    Visibility,
    When,
    slug_problem,
    slugs_of,
    whole_between,
)
from milepost.model.entry import Item
from milepost.model.kinds.feature import Effort
from milepost.settings import Settings
from milepost.vocabulary import BUILT_IN, Meaning

GOOD = [
    (Title, "1.10", "1.10"),
    (Number, "36.5", 36.5),
    (Number, "-1e3", -1000.0),
    (whole_between(1, 5), "4.0", 4),
    (Truth, "True", True),
    (Slug, "101", "101"),
    (slugs_of("goal"), "faster", ("faster",)),
    (slugs_of("goal"), ["a", "b"], ("a", "b")),
    (Url, "https://example.com/", "https://example.com/"),
    (LinkUrl, "guide/dates/", "guide/dates/"),
    (Contact, "team@example.com", "team@example.com"),
    (Contact, "https://example.com/ask", "https://example.com/ask"),
    (Effort, "XL", "XL"),
    (Effort, "0.5", 0.5),
    (TimeSpan, "90 days", parse_duration("90 days")),
]


@pytest.mark.parametrize(("kind", "written", "value"), GOOD)
def test_a_text_becomes_a_value(kind: Any, written: Any, value: Any) -> None:
    assert TypeAdapter(kind).validate_python(written) == value


BAD = [
    (Title, "  ", "invalid-value"),
    (Number, "four", "wrong-type"),
    (Number, "٣", "wrong-type"),
    (Number, "1e999", "invalid-value"),
    (Number, ["1"], "wrong-type"),
    (whole_between(1, 5), "6", "invalid-value"),
    (whole_between(1, 5), "1.5", "wrong-type"),
    (Truth, "yes", "wrong-type"),
    (Slug, "Dark Mode", "invalid-slug"),
    (Slug, {"a": "b"}, "wrong-type"),
    (When, "soon", "invalid-timeframe"),
    (When, ["2027"], "wrong-type"),
    (Day, "2027-03", "invalid-timeframe"),
    (Day, "timeline:r", "invalid-timeframe"),
    (Url, "guide/", "invalid-url"),
    (LinkUrl, "/guide/", "invalid-url"),
    (Contact, "team@", "invalid-url"),
    (Contact, "javascript:alert@1", "invalid-url"),
    (Effort, "-1", "invalid-value"),
    (Effort, ["XL"], "wrong-type"),
    (TimeSpan, "soon", "invalid-value"),
    (StatusWord, "don", "invalid-value"),
    (Visibility, "public", "visibility-without-editions"),
    (Visibility, None, "visibility-without-editions"),
]


@pytest.mark.parametrize(("kind", "written", "code"), BAD)
def test_what_is_refused_says_so_in_our_words(kind: Any, written: Any, code: str) -> None:
    context = Reading(statuses=BUILT_IN)
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python(written, context=context)
    [details] = raised.value.errors()
    assert details["type"] == code
    assert details["ctx"]["message"]


def test_a_status_is_known_by_what_it_means() -> None:
    words = Settings.model_validate(
        {"format": "1", "title": "E", "statuses": {"accepted": {"means": "planned", "title": "Accepted"}}}
    ).words
    reading = Reading(statuses=words)
    assert TypeAdapter(StatusWord).validate_python("accepted", context=reading).means is Meaning.PLANNED
    assert TypeAdapter(StatusName).validate_python("idea", context=reading) == "idea"
    assert list(words) == ["accepted", *BUILT_IN]


def test_while_the_statuses_are_not_known_every_word_is_one() -> None:
    assert TypeAdapter(StatusWord).validate_python("anything", context=Reading(statuses=None)).word == "anything"


def test_an_empty_visibility_is_no_absence_of_one() -> None:
    assert Item.model_validate({}).visibility is None
    with pytest.raises(ValidationError):
        Item.model_validate({"visibility": None}, context=Reading(editions=("public", "internal")))


@pytest.mark.parametrize("slug", ["a", "dark-mode", "101", "q4-2026", "a" * 80])
def test_slugs(slug: str) -> None:
    assert slug_problem(slug) == ("", "")


@pytest.mark.parametrize(
    ("slug", "advice"),
    [
        ("Dark Mode", "call it `dark-mode`"),
        ("dark_mode", "call it `dark-mode`"),
        ("a--b", "call it `a-b`"),
        ("Con", "choose a name such as `dark-mode`"),
        ("café", "call it `cafe`"),
        ("é", "call it `e`"),
        ("店", "choose a name such as `dark-mode`"),
        ("", "choose a name such as `dark-mode`"),
        ("com1", "add a word to it"),
        ("a" * 81, "shorten it; the title may stay long"),
    ],
)
def test_what_is_no_slug_is_told_what_could_be(slug: str, advice: str) -> None:
    assert slug_problem(slug)[1] == advice


EMPTY = [Number, whole_between(1, 5), Truth, StatusWord, Visibility, Effort]


@pytest.mark.parametrize("kind", EMPTY)
def test_an_empty_value_is_said_to_be_empty(kind: Any) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python("", context=Reading(statuses=BUILT_IN, editions=("public", "internal")))
    [details] = raised.value.errors()
    assert (details["type"], details["ctx"]["message"]) == ("invalid-value", "the value is empty")
