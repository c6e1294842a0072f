"""The roadmap as an edition has it: what goes, what stays, and what is computed from what stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Report
from milepost.edition import narrow
from milepost.model.horizon import horizon
from milepost.model.roadmap import Roadmap
from milepost.shown.attention import attention
from milepost.shown.outside import outside
from milepost.shown.selection import in_words, selected
from milepost.views import views
from tests.roadmaps import TODAY, findings, roadmap

SITE = """\
format: 1
title: Ledger
editions:
  public: {title: Public}
  partners: {title: Partners}
  internal: {title: Internal}
"""


def made(root: Path, edition: str, more: str = "", **files: str) -> Roadmap:
    return narrow(written(root, more, **files), edition)


def written(root: Path, more: str = "", **files: str) -> Roadmap:
    return roadmap(root, {"site.yml": SITE + more, **{f"{name}.yml": text for name, text in files.items()}})


@pytest.mark.parametrize(("edition", "slugs"), [("public", "a"), ("partners", "a b"), ("internal", "a b c d")])
def test_an_edition_shows_its_own_entries_and_those_of_wider_ones(tmp_path: Path, edition: str, slugs: str) -> None:
    features = "".join(
        f"{slug}: {{title: {slug}, status: idea{more}}}\n"
        for slug, more in {
            "a": ", visibility: public",
            "b": ", visibility: partners",
            "c": ", visibility: internal",
            "d": "",
        }.items()
    )
    assert " ".join(made(tmp_path, edition, features=features).features) == slugs


def test_of_the_values_of_an_own_field_an_edition_knows_those_that_it_shows(tmp_path: Path) -> None:
    """One may be there for what is hidden alone: a plan that nobody knows of."""
    fields = "fields: {x-plan: {values: [Secret, Team, Pro, Free], visibility: public}}\n"
    features = "a: {title: A, status: idea, visibility: public, x-plan: [Free, Pro]}\n"
    features += "h: {title: H, status: idea, x-plan: Secret}\n"
    stakeholders = "s: {title: S, visibility: public, features: {x-plan: Team}}\n"
    for edition, values in (("public", ("Team", "Pro", "Free")), ("internal", ("Secret", "Team", "Pro", "Free"))):
        roadmap = made(tmp_path, edition, fields, features=features, stakeholders=stakeholders)
        assert roadmap.settings.fields["x-plan"].values == values


def test_the_default_visibility_is_that_of_the_site(tmp_path: Path) -> None:
    features = "a: {title: A, status: idea}\n"
    assert [*made(tmp_path, "public", "default_visibility: public\n", features=features).features] == ["a"]


@pytest.mark.parametrize(
    ("edition", "target", "tags"),
    [("public", "2027", ("x",)), ("partners", "2027-H1", ("x",)), ("internal", "2027-02", ("y", "z"))],
)
def test_only_replaces_whole_values_from_its_edition_on(
    tmp_path: Path, edition: str, target: str, tags: tuple[str, ...]
) -> None:
    feature = "title: A\nstatus: idea\nvisibility: public\ntarget: 2027\ntags: x\n"
    feature += "only: {internal: {target: 2027-02, tags: [y, z]}, partners: {target: 2027-H1}}\n"
    entry = made(tmp_path, edition, **{"features/a": feature}).features["a"]
    assert (str(entry.target), entry.tags) == (target, tags)
    assert entry.only == {} == entry.layers


@pytest.mark.parametrize(
    ("show", "edition", "sees"),
    [
        ("", "public", False),
        ("", "partners", False),
        ("", "internal", True),
        ("show: {public: [owners]}\n", "public", True),
        ("show: {public: [owners]}\n", "partners", True),  # a narrower edition sees what a wider one does
        ("show: {partners: [owners]}\n", "public", False),
    ],
)
def test_private_fields_are_shown_where_the_site_says_so(tmp_path: Path, show: str, edition: str, sees: bool) -> None:
    feature = "a: {title: A, status: idea, visibility: public, owners: [The owner]}\n"
    assert bool(made(tmp_path, edition, show, features=feature).features["a"].owners) == sees


def test_who_said_it_is_never_shown_wider(tmp_path: Path) -> None:
    feature = "a: {title: A, status: idea, visibility: public, evidence: {type: deal, count: 2, from: A buyer}}\n"
    entry = made(tmp_path, "public", "show: {public: [evidence]}\n", features=feature).features["a"]
    assert [(each.count, each.from_) for each in entry.evidence] == [(2, None)]


def test_own_fields_are_shown_as_they_are_declared(tmp_path: Path) -> None:
    fields = "fields: {x-plan: {title: Plan, visibility: public}, x-cost: {title: Cost}}\n"
    feature = "a: {title: A, status: idea, visibility: public, x-plan: Pro, x-cost: High, x-note: Said}\n"
    public = made(tmp_path, "public", fields, features=feature)
    assert public.features["a"].own == {"x-plan": "Pro"}
    assert [*public.settings.fields] == ["x-plan"]
    assert len(made(tmp_path, "internal", fields, features=feature).features["a"].own) == 3


def test_items_measures_and_needs_may_be_for_some(tmp_path: Path) -> None:
    goal = "g: {title: G, visibility: public, measures: {a: {to: 1}, b: {to: 2, visibility: internal}},\n"
    goal += (
        "    links: [{title: Open, url: 'https://a.example/'}, {title: T, url: 'https://t.example/', rel: tracker}]}\n"
    )
    feature = "f: {title: F, status: idea, visibility: public, changes: "
    feature += "[{on: 2026-01-01, why: W, because: [g/a, g/b]}, {on: 2026-01-02, why: Hush, visibility: internal}]}\n"
    public = made(tmp_path, "public", goals=goal, features=feature)
    assert [*public.goals["g"].measures] == ["a"]
    assert [link.title for link in public.goals["g"].links] == ["Open"]
    assert [(change.why, change.because) for change in public.features["f"].changes] == [("W", ("g/a",))]


def test_counts_neighbours_and_back_links_are_those_of_the_edition(tmp_path: Path) -> None:
    features = (
        "theme: {title: Theme, status: planned, visibility: public}\n"
        "one: {title: One, status: shipped, shipped: 2026-01, visibility: public, part_of: theme, depends_on: [two]}\n"
        "two: {title: Two, status: planned, part_of: theme, depends_on: [theme]}\n"
    )
    public = made(tmp_path, "public", features=features)
    assert [part.slug for part in public.parts["theme"]] == ["one"]
    assert public.dependents == {}
    assert public.features["one"].depends_on == ()


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ("audience: [open, hidden]", ["a"]),
        ("audience: [hidden]", []),  # and not everything, which no filter at all would show
        ("teams: [core]", []),
        ("x-cost: [High]", []),
        ("status: [idea]", ["a", "b"]),
    ],
)
def test_a_filter_that_is_emptied_lets_nothing_through(tmp_path: Path, filters: str, shown: list[str]) -> None:
    public = made(
        tmp_path,
        "public",
        "fields: {x-cost: {title: Cost}}\n",
        audience="open: {title: Open, visibility: public}\nhidden: {title: Hidden}\n",
        features="a: {title: A, status: idea, visibility: public, audience: [open, hidden], teams: core,\n"
        "    x-cost: High}\n"
        "b: {title: B, status: idea, visibility: public}\n",
        stakeholders=f"s: {{title: S, visibility: public, features: {{{filters}}}, group_by: team}}\n",
    )
    stakeholder = public.stakeholders["s"]
    assert [feature.slug for feature in selected(public, stakeholder.features)] == shown
    assert stakeholder.group_by is None
    assert "hidden" not in in_words(public, stakeholder.features).lower()
    assert ("every feature" in in_words(public, stakeholder.features)) is False


def test_a_link_to_what_is_hidden_leaves_its_words_as_they_are_written(tmp_path: Path) -> None:
    report = Report()
    features = {
        "features/a.yml": "title: A\nstatus: idea\nvisibility: public\ndescription: See [[b|*this* & [[b|that_one]].\n",
        "features/b.yml": "title: B\nstatus: idea\n",
    }
    loaded = roadmap(tmp_path, {"site.yml": SITE, **features}, report=report)
    text = narrow(loaded, "public").features["a"].description or ""
    assert "[[" not in text.replace("[[b|*this* & ", "")
    assert "that\\_one" in text


PRECISION = "  public: {title: Public, precision: {committed: month, likely: quarter, exploratory: horizon}}\n"


def coarse(root: Path, **files: str) -> Roadmap:
    site = SITE.replace("  public: {title: Public}\n", PRECISION) + "default_visibility: public\n"
    return narrow(roadmap(root, {"site.yml": site, **{f"{name}.yml": text for name, text in files.items()}}), "public")


@pytest.mark.parametrize(
    ("confidence", "target", "told"),
    [
        ("committed", "2027-02-17", "2027-02"),
        ("committed", "2027-02-25/2027-03-03", "2027-02/2027-03"),
        ("committed", "2027-Q1", "2027-Q1"),
        ("committed", "../2027-06-15", "../2027-06"),
        ("likely", "2027-02-17", "2027-Q1"),
        ("likely", "2027-01/2027-03", "2027-Q1"),
        ("likely", "tbd", "tbd"),
        ("exploratory", "2027-02-17", "None"),
        ("", "2027-02-17", "None"),
    ],
)
def test_dates_are_told_by_how_firm_they_are(tmp_path: Path, confidence: str, target: str, told: str) -> None:
    more = f", confidence: {confidence}" if confidence else ""
    features = f"a: {{title: A, status: planned, target: '{target}'{more}}}\n"
    assert str(coarse(tmp_path, features=features).features["a"].target) == told


def test_without_a_date_a_feature_still_comes_now_next_or_later(tmp_path: Path) -> None:
    features = "a: {title: A, status: planned, target: 2027-01}\nb: {title: B, status: planned, target: 2029-01}\n"
    shown = coarse(tmp_path, features=features)
    assert [horizon(each, as_of=TODAY) for each in shown.features.values()] == ["next", "later"]


def test_that_a_date_cannot_move_is_said_only_of_one_that_is_told(tmp_path: Path) -> None:
    fixed = "{title: L, when: 2027-07-01, fixed: true"
    timeline = f"law: {fixed}}}\nfirm: {fixed}, confidence: committed}}\n"
    features = "a: {title: A, status: planned, target: 2027-07-01, fixed: true}\n"
    shown = coarse(tmp_path, timeline=timeline, features=features)
    assert [(str(each.when), each.fixed) for each in shown.timeline.values()] == [("tbd", False), ("2027-07", True)]
    assert not shown.features["a"].fixed


def test_a_release_is_told_as_its_own_confidence_allows_or_less(tmp_path: Path) -> None:
    timeline = (
        "firm: {title: Firm, when: 2027-02-17, confidence: committed}\n"
        "vague: {title: Vague, when: 2027-02-17}\n"
        "past: {title: Past, when: 2026-02, reached: 2026-02-11}\n"
        "same: {title: Same, when: 'timeline:firm', confidence: committed}\n"
    )
    features = "".join(
        f"{slug}: {{title: {slug}, status: planned, confidence: {confidence}, target: 'timeline:{release}'}}\n"
        for slug, confidence, release in (
            ("a", "committed", "firm"),
            ("b", "likely", "firm"),
            ("c", "committed", "vague"),
            ("d", "likely", "past"),
            ("e", "committed", "same"),
        )
    )
    shown = coarse(tmp_path, timeline=timeline, features=features)
    told = {slug: each.target.dates if each.target else None for slug, each in shown.features.items()}
    assert told == {"a": "2027-02", "b": "2027-Q1", "c": "tbd", "d": "2026-02-11", "e": "2027-02"}
    assert shown.features["b"].target and shown.features["b"].target.of == "firm"


def test_what_has_happened_keeps_its_day_and_the_record_is_told_like_the_date(tmp_path: Path) -> None:
    features = (
        "a: {title: A, status: shipped, shipped: 2026-02-17, confidence: likely, target: 2026-02-17,\n"
        "    stages: {beta: 2026-01-12}, changes: {on: 2026-01-05, field: target, from: 2026-01-11, to: 2026-02-17,\n"
        "    why: W}}\n"
    )
    entry = coarse(tmp_path, features=features).features["a"]
    change = entry.changes[0]
    assert (str(entry.shipped), str(entry.target), str(entry.stages.beta)) == ("2026-02-17", "2026-Q1", "2026-Q1")
    assert (str(change.on), change.from_, change.to) == ("2026-01-05", "2026-Q1", "2026-Q1")


def test_a_release_that_is_said_anew_moves_what_is_dated_by_it(tmp_path: Path) -> None:
    timeline = "r: {title: R, when: 2027, visibility: public, only: {internal: {when: 2027-02}}}\n"
    features = "a: {title: A, status: idea, visibility: public, target: 'timeline:r'}\n"
    loaded = written(tmp_path, timeline=timeline, features=features)
    told = [narrow(loaded, edition).features["a"].target for edition in ("public", "internal")]
    assert [each and each.dates for each in told] == ["2027", "2027-02"]


def test_checks_compare_what_one_edition_reads_at_its_place(tmp_path: Path) -> None:
    """And compare dates as they are written, for a coarse one may seem late that is not."""
    features = (
        "a: {title: A, status: planned, visibility: public, deadline: 2027-03, target: 2027-02,\n"
        "    only: {internal: {target: 2027-05}}}\n"
    )
    loaded = written(tmp_path, features=features)
    assert findings("target-after-deadline", loaded) == ["features.yml:2:31 error"]


def test_the_published_roadmap_knows_no_place_in_a_file_of_a_wider_edition(tmp_path: Path) -> None:
    features = "hidden: {title: H, status: idea}\na: {title: A, status: idea, visibility: public}\n"
    public, internal = (made(tmp_path / each, each, features=features) for each in ("public", "internal"))
    assert public.source(public.features["a"]).key_span().line == 1
    assert internal.source(internal.features["a"]).key_span().line == 2
    assert public.source(public.features["a"]).data == {}
    assert (public.references, public.incomplete, public.hidden, public.wider) == ((), (), frozenset(), ())


def test_what_readers_outside_see_stands_on_entries_of_narrower_editions(tmp_path: Path) -> None:
    features = (
        "a: {title: A, summary: S, status: planned, visibility: public, target: 2027,\n"
        "    only: {internal: {title: Code name, target: 2027-02}}}\nb: {title: B, status: idea}\n"
    )
    loaded = written(tmp_path, features=features)
    internal = narrow(loaded, "internal")
    public, partners = outside(internal, internal.features["a"])
    assert (public.edition, public.title, public.summary) == ("Public", "A", "S")
    assert [date.when.words for date in public.dates] == ["2027"]
    assert partners.title == "A"
    assert [each.is_shown for each in outside(internal, internal.features["b"])] == [False, False]
    widest = narrow(loaded, "public")
    assert outside(widest, widest.features["a"]) == ()


def test_what_needs_attention_is_for_the_narrowest_of_several(tmp_path: Path) -> None:
    features = (
        "a: {title: A, status: planned, target: 2026-01, reviewed: 2026-01-05, visibility: public}\n"
        "b: {title: B, status: planned, visibility: public, updates: {on: 2026-11-01, health: off-track, text: Bad}}\n"
        "c: {title: C, status: planned, target: 2028, visibility: public, changes: [\n"
        "    {on: 2026-10-01, field: target, from: 2027-01, to: 2027-09, why: W},\n"
        "    {on: 2026-11-01, field: target, from: 2027-09, to: 2028, why: W}]}\n"
        "d: {title: D, status: shipped, shipped: 2026-11-01, target: 2026-01, visibility: public}\n"
    )
    loaded = written(tmp_path, features=features)
    found = {
        each.ref.title: [reason.words for reason in each.reasons] for each in attention(narrow(loaded, "internal"))
    }
    assert found == {
        "B": ["Off track"],
        "A": ["Overdue", "Not confirmed since 5 January 2026"],
        "C": ["moved twice"],
    }
    assert [*found] == ["B", "A", "C"]
    assert home(narrow(loaded, "internal")).attention_count == 3
    assert [home(narrow(loaded, edition)).attention_count for edition in ("public", "partners")] == [0, 0]


def home(shown: Roadmap):  # type: ignore[no-untyped-def]
    view = next(view for view in views() if view.template == "home.html")
    return next(iter(view.pages(shown))).data


def test_a_site_without_editions_is_published_as_it_is_written(tmp_path: Path) -> None:
    loaded = roadmap(tmp_path, {"features.yml": "a: {title: A, status: idea, owners: O}\n"})
    assert narrow(loaded, "") is loaded


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        ("Falcon", "the FALCON lands", True),
        ("Falcon", "_falcon_", True),
        ("Falcon", "falconer", False),
        ("Project X", "project\n x", True),
        ("Straße", "STRASSE", True),
    ],
)
def test_private_words_are_found_as_whole_words(tmp_path: Path, words: str, text: str, is_found: bool) -> None:
    files: Mapping[str, str] = {
        "features/a": f"title: A\nsummary: {json.dumps(text)}\nstatus: idea\nvisibility: public\n"
    }
    loaded = written(tmp_path, f"never_publish: ['{words}']\n", **files)
    report = Report()
    checks.run(loaded, report)
    assert ("private-word" in {each.code for each in report}) == is_found


def test_now_next_and_later_tell_no_more_of_a_release_than_its_own_dates(tmp_path: Path) -> None:
    site = "format: 1\ntitle: E\neditions: {public: {title: P, precision: {committed: year, exploratory: horizon}},\n"
    site += "  team: {title: T}}\ndefault_visibility: public\n"
    features = "a: {title: A, status: planned, target: 'timeline:r'}\n"
    features += "b: {title: B, status: planned, stages: {ga: 'timeline:r'}}\n"
    for when, confidence, told in (
        ("2027-03-01", "committed", "later"),
        ("2027-11-01", "committed", "later"),
        ("2026-12-01", "committed", "now"),
        ("2027-03-01", "exploratory", "next"),  # of which the edition tells no date at all
    ):
        timeline = f"r: {{title: R, when: {when}, confidence: {confidence}}}\n"
        files = {"site.yml": site, "features.yml": features, "timeline.yml": timeline}
        public = narrow(roadmap(tmp_path, files), "public")
        assert [horizon(each, as_of=TODAY) for each in public.features.values()] == [told, told]


def test_a_release_that_is_said_by_a_hidden_one_is_a_leak_and_no_crash(tmp_path: Path) -> None:
    timeline = "a: {title: A, when: 'timeline:b', visibility: public}\nb: {title: B, when: 2027-03-15}\n"
    loaded = written(tmp_path, timeline=timeline)
    assert findings("visibility-leak", loaded) == ["timeline.yml:1:21 error"]
    assert narrow(loaded, "public").timeline["a"].when.is_known is False


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("field: goals, from: titan, to: open", (None, "open")),
        ("field: goals, from: old-titan, to: open", (None, "open")),  # its old name
        ("field: goals.0, from: titan, to: open", (None, "open")),
        ("field: goals, from: 'open, titan', to: open", (None, "open")),
        ("field: goals, from: long-gone, to: open", ("long-gone", "open")),
        # Known by themselves, whatever the field
        ("field: goals, from: 'goal:titan', to: open", (None, "open")),
        ("from: 'goal:old-titan', to: 'goal:open'", (None, "goal:open")),
        ("field: impact_on, from: titan/churn, to: open/nps", (None, "open/nps")),
        ("field: impact_on, from: open/churn, to: open/nps", (None, "open/nps")),
    ],
)
def test_the_record_names_nothing_hidden(tmp_path: Path, change: str, told: tuple[str | None, str | None]) -> None:
    measures = "measures: {churn: {to: 1, visibility: internal}, nps: {to: 2}}"
    goals = f"titan: {{title: Titan, aliases: old-titan}}\nopen: {{title: Open, visibility: public, {measures}}}\n"
    feature = f"f: {{title: F, status: idea, visibility: public, changes: {{on: 2026-10-01, {change}, why: W}}}}\n"
    entry = made(tmp_path, "public", goals=goals, features=feature).features["f"]
    assert [(each.from_, each.to) for each in entry.changes] == [told]


def test_the_record_names_no_hidden_measure(tmp_path: Path) -> None:
    goal = "g: {title: G, visibility: public, measures: {churn: {to: 1, visibility: internal}, nps: {to: 2}},\n"
    goal += "    changes: {on: 2026-10-01, field: measures, from: churn, to: nps, why: W}}\n"
    entry = made(tmp_path, "public", goals=goal).goals["g"]
    assert [(each.from_, each.to) for each in entry.changes] == [(None, "nps")]


def test_the_record_of_a_group_of_dates_tells_none_of_them(tmp_path: Path) -> None:
    features = (
        "a: {title: A, status: planned, confidence: committed, changes: {on: 2026-01-05, field: stages,\n"
        "    from: beta 2027-02-03, to: 2027-03-15, why: W}}\n"
    )
    change = coarse(tmp_path, features=features).features["a"].changes[0]
    assert (change.from_, change.to) == (None, None)


@pytest.mark.parametrize(
    ("feature", "found"),
    [
        ("visibility: public, target: 2027-01, only: {internal: {target: 2027-02}}", ["features.yml:1:142 warning"]),
        ("visibility: partners, target: 2027-01, only: {partners: {target: 2027-02}}", []),  # nobody reads the base
        ("visibility: public, stages: {ga: 2027-01}, only: {internal: {stages: {ga: 2027-06}}}", ["x"]),
        ("visibility: public, target: 2027-03, only: {internal: {target: 2027-02}}", []),
    ],
)
def test_an_earlier_date_outside_is_told_where_somebody_reads_it(
    tmp_path: Path, feature: str, found: list[str]
) -> None:
    loaded = written(tmp_path, features=f"f: {{title: F, status: planned, {feature}}}\n")
    assert len(findings("public-date-earlier", loaded)) == len(found)
    stopped = written(tmp_path / "stopped", features=f"f: {{title: F, status: not-doing, {feature}}}\n")
    assert findings("public-date-earlier", stopped) == []


def test_a_link_to_the_page_of_something_hidden_is_a_leak(tmp_path: Path) -> None:
    features = "a: {title: A, status: idea, visibility: public, links: [{title: See, url: features/b/}]}\n"
    loaded = written(tmp_path, features=features + "b: {title: B, status: idea}\n")
    assert findings("visibility-leak", loaded) == ["features.yml:1:75 error"]
