"""German: dates, counts and lists in its own way, and nothing left in English."""

from dataclasses import replace
from datetime import date

import pytest

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.load import load
from milepost.shown.measures import value
from milepost.site import build
from milepost.timeframe import Calendar, parse_timeframe
from milepost.words import Words
from tests.places import AS_OF, ROOT
from tests.roadmaps import roadmap

GERMAN = Words("de-AT")
APRIL = Calendar(fiscal_year_starts=4)


@pytest.mark.parametrize(
    ("text", "told", "told_long"),
    [
        ("2027-03-05", "5. März 2027", "5. März 2027"),
        ("2027-W07", "Woche ab 15. Februar 2027", "Woche ab 15. Februar 2027"),
        ("2027-03", "März 2027", "März 2027"),
        ("2027-Q1", "Q1 2027", "1. Quartal 2027"),
        ("2027-H1", "1. Halbjahr 2027", "1. Halbjahr 2027"),
        ("2027", "2027", "2027"),
        ("FY2027-Q1", "Q1 im Geschäftsjahr 2027", "1. Quartal Geschäftsjahr 2027"),
        ("2027-Q1/2027-Q2", "Q1 bis Q2 2027", "1. bis 2. Quartal 2027"),
        ("2027-01/2027-03", "Januar bis März 2027", "Januar bis März 2027"),
        ("2027-03-01/2027-03-15", "1. bis 15. März 2027", "1. bis 15. März 2027"),
        ("../2027-H1", "bis 1. Halbjahr 2027", "bis 1. Halbjahr 2027"),
        ("2027-Q1/..", "ab Q1 2027", "ab 1. Quartal 2027"),
        ("tbd", "ohne Termin", "ohne Termin"),
    ],
)
def test_dates(text, told, told_long):
    timeframe = parse_timeframe(text, APRIL)

    assert (GERMAN.when(timeframe), GERMAN.when_long(timeframe)) == (told, told_long)


def test_days_counts_numbers_and_lists():
    today = date(2027, 3, 15)

    assert [GERMAN.days_between(date(2027, 3, day), as_of=today) for day in (3, 15, 16)] == [
        "vor 12 Tagen", "heute", "in 1 Tag",
    ]  # fmt: skip
    assert [GERMAN.ngettext("%(num)s feature", "%(num)s features", n) for n in (1, 2)] == ["1 Funktion", "2 Funktionen"]
    assert GERMAN.number(12345.5) == "12\u202f345,5"
    assert [value(words, 36.5, "%") for words in (GERMAN, Words("en"))] == ["36,5\u00a0%", "36.5%"]
    assert GERMAN.and_list(["a", "b", "c"]) == "a, b und c"


def test_what_is_not_translated_is_said_in_english_and_noted():
    german, french = Words("de"), Words("fr")

    assert german.gettext("No such sentence, %(who)s", who="reader") == "No such sentence, reader"
    assert german.missing == {"No such sentence, %(who)s"}
    assert french.gettext("today") == "today"
    assert (german.is_known, french.is_known) == (True, False)
    assert (german.direction, french.direction) == ("", "ltr")
    assert Words("en").missing == frozenset()


def test_a_german_site_speaks_german(tmp_path):
    files = {
        "site.yml": "format: 1\ntitle: Plan\nlanguage: de\n",
        "features.yml": "a: {title: A, status: planned, confidence: likely, target: 2027-Q2, reviewed: 2026-11-11}\n",
    }
    loaded = roadmap(tmp_path, files)
    pages = {page.address: page for page in build(loaded, links=Links(), report=Report()).pages}

    assert loaded.words.missing == frozenset()
    html = pages["features/a/"].html
    for said in ("Stand: <b>", "Zuletzt bestätigt", "vor 12 Tagen", "2. Quartal 2027", "Wahrscheinlich", "Geplant"):
        assert said in html


def test_our_own_roadmap_leaves_nothing_untranslated():
    loaded = load(ROOT, as_of=AS_OF, report=Report())
    settings = loaded.settings.model_copy(update={"language": "de"})
    german = replace(loaded, settings=settings)
    build(german, links=Links(), report=Report())

    assert german.words.missing == frozenset()
