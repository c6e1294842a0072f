"""A date is never shown with more precision than it was given: on no page, in no feed, in no file.

Every place that can hold a timeframe gets a year that nothing else on the site has. Then no mention of such a year,
wherever it stands, may say more than was given.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html import unescape
from typing import Any

import pytest

from milepost.addresses import Links
from milepost.diagnostics import Report
from milepost.model.changes import is_date_field
from milepost.model.kinds import kinds
from milepost.settings import Settings
from milepost.site import Site, build
from milepost.timeframe.forms import MONTHS
from tests.canaries import OTHERS, Filling, Way
from tests.roadmaps import TODAY, roadmap
from tests.test_every_field_is_shown import is_left_out, other

GRAINS = ("day", "week", "month", "quarter", "half", "year")
# What is written of a year, and the finest that may be said of it
GIVEN: dict[str, tuple[str, str]] = {
    "day": ("{year}-08-05", "day"),
    "week": ("{year}-W32", "week"),
    "month": ("{year}-08", "month"),
    "quarter": ("{year}-Q3", "quarter"),
    "half": ("{year}-H2", "half"),
    "year": ("{year}", "year"),
    "fiscal-quarter": ("FY{year}-Q3", "quarter"),
    "fiscal-half": ("FY{year}-H2", "half"),
    "fiscal-year": ("FY{year}", "year"),
    "range-of-months": ("{year}-05/{year}-08", "month"),
    "range-of-quarters": ("{year}-Q2/{year}-Q3", "quarter"),
    "range-of-halves": ("{year}-H1/{year}-H2", "half"),
    "until-a-quarter": ("../{year}-Q3", "quarter"),
    "from-a-half-on": ("{year}-H2/..", "half"),
}
RELEASE = "timeline:at-{year}"
# Today long before all of it, and in the midst of it
DAYS = (TODAY, date(2100, 5, 17))
YEARS = [year for year in range(2061, 2200) if year not in {day.year for day in DAYS}]
PAST, FAR = ("2026-05-04", "2026-06-08"), ("2100-02-04", "2100-03-08")
STATUSES = ("idea", "planned", "in-progress", "shipped", "paused", "not-doing")


# Where it stands --------------------------------------------------------------------------------------------------


@dataclass
class Places:
    """Gives every place its year, and says what is written there."""

    pattern: str
    years: dict[Way, int] = field(default_factory=dict)

    def written(self, way: Way) -> str:
        return self.pattern.format(year=self.years.setdefault(way, YEARS[len(self.years)]))


def content(pattern: str) -> tuple[dict[str, str], Places]:
    """A roadmap in which every timeframe of every kind is written, also where the record tells of one."""
    places = Places(pattern)
    filling = Filling(left_out=is_left_out, moments=places.written, day=PAST[0])
    files: dict[str, Any] = {"site.yml": filling.of_model(Settings, ("site",))}
    for name, kind in kinds().items():
        entry = filling.of_model(kind.model, (name,))
        entry["changes"] = [*_changes(name, places)] or entry["changes"]
        variants = {"vision": entry} if kind.single else dict(_variants(name, entry))
        files[f"{kind.folder}.yml"] = entry if kind.single else variants | {slug: other(name, slug) for slug in OTHERS}
    if pattern == RELEASE:
        files["timeline.yml"] |= {
            f"at-{year}": {"title": f"Release at {way}", "when": f"{year}-Q3"} for way, year in places.years.items()
        }
    return {path: json.dumps(data) for path, data in files.items()}, places


def _changes(kind: str, places: Places) -> Iterator[dict[str, str]]:
    """Of every field that is a timeframe; where only days may stand, nothing but a day can be said."""
    fields = {".".join(way[1:]) for way in [*places.years] if way[0] == kind}
    for name in sorted(each for each in fields if is_date_field(kinds()[kind].model, each)):
        ends = {end: places.written((kind, "changes", name, end)) for end in ("from", "to")}
        yield {"on": PAST[0], "field": name, "why": "Because", **ends}


def _variants(kind: str, entry: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said first depends on what else is said: on the status, on whether it has happened."""
    yield "whole", entry
    entry = _without(entry, "aliases")  # an old name leads to one entry only
    if kind == "feature":
        for status in STATUSES:
            yield status, {**entry, "status": status}
            yield f"{status}-to-come", _without({**entry, "status": status}, "shipped", "horizon")
        yield "by-stages", _without({**entry, "status": "planned"}, "shipped", "target")
    if kind == "timeline":
        for type_ in ("release", "milestone", "event", "period"):
            yield type_, _without({**entry, "type": type_}, "reached")
    if kind == "goal":
        # A chart begins with the first reading or with the period, whichever is earlier
        for name, days in (("read-before", PAST), ("read-after", FAR)):
            measures = {slug: {**each, "readings": dict.fromkeys(days, 1)} for slug, each in entry["measures"].items()}
            yield name, {**_without(entry, "outcome"), "measures": measures}
            yield (
                f"{name}-by-the-period",
                {**entry, "measures": {slug: _without(each, "by") for slug, each in measures.items()}},
            )


def _without(entry: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name not in names}


# What is said of it -----------------------------------------------------------------------------------------------

_YEAR = r"(?P<{name}>20[6-9][0-9]|21[0-9]{{2}})"
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_SAID = (
    ("week", rf"[Ww]eek of [0-9]{{1,2}} (?:{_MONTH}) YEAR"),
    ("day", rf"(?<![0-9])[0-9]{{1,2}} (?:{_MONTH}),? YEAR"),
    ("day", rf"(?:{_MONTH}) [0-9]{{1,2}},? YEAR"),
    ("day", r"(?<![0-9])YEAR-?(?:0[1-9]|1[0-2])-?[0-3][0-9](?![0-9])"),
    ("week", r"(?<![0-9])YEAR-?W[0-9]{2}"),
    ("month", rf"(?:{_MONTH}) YEAR"),
    ("month", r"(?<![0-9])YEAR-(?:0[1-9]|1[0-2])(?![0-9])"),
    ("quarter", r"(?:Q[1-4]|quarter)(?: of)?(?: fiscal year)? YEAR"),
    ("quarter", r"(?<![0-9])YEAR-?Q[1-4]"),
    ("half", r"(?:H[12]|half)(?: of)?(?: fiscal year)? YEAR"),
    ("half", r"(?<![0-9])YEAR-?H[12]"),
    ("year", r"(?<![0-9])YEAR(?![0-9])"),
)
MENTION = re.compile(
    "|".join(
        f"(?P<said{at}_{grain}>{pattern.replace('YEAR', _YEAR.format(name=f'year{at}'))})"
        for at, (grain, pattern) in enumerate(_SAID)
    )
)


def mentions(text: str) -> Iterator[tuple[str, int, str]]:
    """How finely, of which year, in which words."""
    for found in MENTION.finditer(text.replace("\u00a0", " ")):
        groups = {name: value for name, value in found.groupdict().items() if value}
        grain = next(name.partition("_")[2] for name in groups if name.startswith("said"))
        year = next(int(value) for name, value in groups.items() if name.startswith("year"))
        yield grain, year, found[0]


_INLINE = re.compile(r"</?(?:b|bdi|span|time|a|strong|em)\b[^>]*>")


def texts(site: Site) -> Iterator[tuple[str, str]]:
    """Everything that is published, by where it stands: of pages the source, and the words as they are read."""
    for page in site.pages:
        read = unescape(re.sub(r"<[^>]+>", "\n", _INLINE.sub("", page.html)))
        yield from ((page.address, held(page.address, text)) for text in (page.html, read, page.description))
    yield from ((artifact.path, held(artifact.path, artifact.data.decode())) for artifact in site.artifacts)


# What may be finer, by name ---------------------------------------------------------------------------------------


def _json(text: str) -> str:
    def less(value: Any) -> Any:
        if isinstance(value, dict):
            ends = {"earliest", "latest"} if "precision" in value else set()
            return {key: less(each) for key, each in value.items() if key not in ends}
        return [less(each) for each in value] if isinstance(value, list) else value

    return json.dumps(less(json.loads(text)))


def _csv(text: str) -> str:
    rows = csv.DictReader(io.StringIO(text))
    ends = {"target_earliest", "target_latest"}
    return "\n".join(str({name: cell for name, cell in row.items() if name not in ends}) for row in rows)


def _ics(text: str) -> str:
    return re.sub(r"^DT(?:START|END);VALUE=DATE:[0-9]{8}\r?$", "", text.replace("\r\n ", ""), flags=re.MULTILINE)


def _timeline(text: str) -> str:
    return re.sub(r"Timeline, [A-Z][a-z]+ [0-9]{4} to [A-Z][a-z]+ [0-9]{4}", "", text)


@dataclass(frozen=True)
class Allowed:
    """Where an address begins with `path`, or ends in it as the file of a page, `taken_away` removes what is named.

    Everything else there is held to the rule.
    """

    path: str
    taken_away: Callable[[str], str]
    why: str


ALLOWED = (
    Allowed("roadmap.json", _json, "`earliest` and `latest` are the ends of an interval, beside its `text` as given"),
    Allowed("features.csv", _csv, "`target_earliest` and `target_latest` are its ends, beside `target` as given"),
    Allowed("roadmap.ics", _ics, "a calendar knows only days: an event takes the whole interval, and says it in words"),
    Allowed("roadmap/", _timeline, "the stretch of the calendar that is drawn, no date of anything in it"),
)


def held(where: str, text: str) -> str:
    for each in ALLOWED:
        is_there = where.startswith(each.path) or where.endswith(f"/{each.path}")
        text = each.taken_away(text) if is_there else text
    return text


# The tests --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, date], tuple[Site, Places]]:
    """The site in which every timeframe is written so, and which year is whose; made once."""

    @cache
    def site_and_places(pattern: str, as_of: date) -> tuple[Site, Places]:
        files, places = content(pattern)
        report = Report()
        loaded = roadmap(tmp_path_factory.mktemp("dated"), files, as_of=as_of)
        site = build(loaded, links=Links(), report=report)
        assert not report.has_errors, [*report]
        return site, places

    return site_and_places


def too_fine(site: Site, places: Places, finest: str) -> set[str]:
    by_year = {year: ".".join(way) for way, year in places.years.items()}
    return {
        f"{where or 'home'}: `{words}` of {by_year.get(year, year)}"
        for where, text in texts(site)
        for grain, year, words in mentions(text)
        if GRAINS.index(grain) < GRAINS.index(finest) and year in YEARS
    }


@pytest.mark.parametrize("as_of", DAYS, ids=str)
@pytest.mark.parametrize(("pattern", "finest"), [*GIVEN.values(), (RELEASE, "quarter")], ids=[*GIVEN, "by-a-release"])
def test_nothing_is_said_more_finely_than_it_was_given(made, pattern, finest, as_of):
    assert too_fine(*made(pattern, as_of), finest) == set()


@pytest.mark.parametrize(("pattern", "finest"), [*GIVEN.values(), (RELEASE, "quarter")], ids=[*GIVEN, "by-a-release"])
def test_every_place_is_said_as_finely_as_it_was_given(made, pattern, finest):
    """Or the test above would find nothing because there is nothing to find."""
    site, places = made(pattern, TODAY)
    said = {(year, grain) for _, text in texts(site) for grain, year, _ in mentions(text)}

    assert {way for way, year in places.years.items() if (year, finest) not in said} == set()


def test_what_is_not_known_gets_no_date_at_all(made):
    site, _ = made("tbd", TODAY)
    said = [(where, words) for where, text in texts(site) for _, year, words in mentions(text) if year in YEARS]

    assert said == []
    assert [where for where, text in texts(site) if re.search(r"(?<![0-9])(?:0001|1970|9999)(?![0-9])", text)] == []


@pytest.mark.parametrize("goal", ["read-before", "read-after", "read-after-by-the-period"])
def test_a_chart_is_looked_at_that_begins_with_the_period(made, goal):
    site, places = made("{year}-Q3", DAYS[1])
    page = next(page for page in site.pages if page.address == f"goals/{goal}/")

    assert "mp-chart-expected" in page.html
    assert max(year for way, year in places.years.items() if way[0] == "goal") < DAYS[1].year


@pytest.mark.parametrize("pattern", [pattern for name, (pattern, _) in GIVEN.items() if name != "day"])
def test_only_days_are_counted_down(made, pattern):
    site, _ = made(pattern, TODAY)

    assert [found for _, text in texts(site) for found in re.findall(r"\bin [0-9,]+ days?\b", text)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on 5 August 2077", ("day", 2077, "5 August 2077")),
        ('datetime="2077-08-05"', ("day", 2077, "2077-08-05")),
        ("DTSTART:20770805", ("day", 2077, "20770805")),
        ("the week of 5 August 2077", ("week", 2077, "week of 5 August 2077")),
        ("2077-W32", ("week", 2077, "2077-W32")),
        ("Aug 2077", ("month", 2077, "Aug 2077")),
        ("2077-08", ("month", 2077, "2077-08")),
        ("the third quarter of 2077", ("quarter", 2077, "quarter of 2077")),
        ("Q3 of fiscal year 2077", ("quarter", 2077, "Q3 of fiscal year 2077")),
        ("FY2077-Q3", ("quarter", 2077, "2077-Q3")),
        ("first half of 2077", ("half", 2077, "half of 2077")),
        ("in 2077", ("year", 2077, "2077")),
    ],
)
def test_a_mention_is_as_fine_as_it_is(text, said):
    assert [*mentions(text)] == [said]
