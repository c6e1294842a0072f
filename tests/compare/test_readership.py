"""Whatever a wider edition's readers come to see is told, though nothing was written anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.told import PARTNERS, PUBLIC, TEAM, feature, site, told

SEEN = ("seen", "unseen")


def seen(tmp_path: Path, before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [each for each in told(tmp_path, before, after) if each.startswith(SEEN)]


def exact(units: str) -> dict[str, str]:
    return site(f"public: {{title: Everybody, precision: {{{units}}}}}", TEAM)


def test_without_editions_everybody_sees_everything(tmp_path: Path) -> None:
    secret = {"features/a.yml": feature("owners: Product manager\n")}
    assert told(tmp_path, {**site(PUBLIC, TEAM, more=""), **secret}, secret) == [
        "edition site:public public > ",
        "edition site:team team > ",
        "words settings:site title E > Example",
        "seen feature:a *",
    ]


def test_what_the_widest_saw_shows_its_private_fields_to_everybody(tmp_path: Path) -> None:
    secret = {"features/a.yml": feature("owners: Product manager\n")}
    assert seen(tmp_path, {**site(PUBLIC, TEAM), **secret}, secret) == ["seen feature:a  > owners *"]


def test_with_the_first_editions_something_is_hidden(tmp_path: Path) -> None:
    secret = {"features/a.yml": feature()}
    assert seen(tmp_path, secret, {**site(PUBLIC, TEAM, more=""), **secret}) == ["unseen feature:a public"]


def test_an_edition_under_another_name_goes_on(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature(), "features/b.yml": feature("visibility: team\n", title="B")}
    now = site(PUBLIC.replace("public", "world"), TEAM, more="default_visibility: world\n")
    assert told(tmp_path, {**site(PUBLIC, TEAM), **plan}, {**now, **plan}) == ["edition site:public public > world"]


def test_the_end_of_an_edition_is_said_once(tmp_path: Path) -> None:
    plan = {f"features/{slug}.yml": feature() for slug in "abc"}
    before, after = site(PUBLIC, PARTNERS, TEAM), site(PUBLIC, TEAM)
    assert told(tmp_path, {**before, **plan}, {**after, **plan}) == ["edition site:partners partners > "]


def test_one_that_goes_and_one_that_comes_elsewhere_are_two(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature("visibility: team\n")}
    before, after = site(PUBLIC, TEAM), site(TEAM, "board: {title: Board}", more="default_visibility: team\n")
    assert told(tmp_path, {**before, **plan}, {**after, **plan}) == [
        "edition site:public public > ",
        "edition site:board  > board",
    ]


def test_an_edition_put_in_between_reads_more_than_the_wider_one_did(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature(), "features/b.yml": feature("visibility: team\n", title="B")}
    opened = {**plan, "features/b.yml": plan["features/b.yml"].replace("team", "partners")}
    found = seen(tmp_path, {**site(PUBLIC, TEAM), **plan}, {**site(PUBLIC, PARTNERS, TEAM), **opened})
    assert found == ["seen feature:b partners"]


def test_in_another_order_a_wide_edition_becomes_the_narrowest(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature("visibility: team\n")}
    found = seen(tmp_path, {**site(PUBLIC, TEAM), **plan}, {**site(TEAM, PUBLIC), **plan})
    assert found == ["seen feature:a public"]


def test_another_default_shows_what_says_nothing(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature()}
    before, after = site(PUBLIC, PARTNERS, TEAM, more=""), site(PUBLIC, PARTNERS, TEAM)
    assert seen(tmp_path, {**before, **plan}, {**after, **plan}) == ["seen feature:a public partners"]


@pytest.mark.parametrize(
    ("confidence", "before", "after", "expected"),
    [
        ("committed", "committed: day", "committed: month", "unseen"),
        ("committed", "committed: month", "committed: day", "seen"),
        ("exploratory", "exploratory: horizon", "exploratory: month", "seen"),
        ("exploratory", "exploratory: month", "exploratory: horizon", "unseen"),
        ("likely", "likely: quarter", "likely: month", "seen"),
    ],
)
@pytest.mark.parametrize("only", ["", "only: {team: {target: 2027-05}}\n"])
def test_a_date_told_more_or_less_exactly(
    tmp_path: Path, confidence: str, before: str, after: str, expected: str, only: str
) -> None:
    plan = {"features/a.yml": feature(f"confidence: {confidence}\ntarget: 2027-02-14\n{only}")}
    found = seen(tmp_path, {**exact(before), **plan}, {**exact(after), **plan})
    assert found == [f"{expected} feature:a  > target public"]


def test_a_confidence_that_brings_a_date_to_light(tmp_path: Path) -> None:
    rules = exact("exploratory: horizon, likely: month")

    def plan(confidence: str) -> dict[str, str]:
        return {**rules, "features/a.yml": feature(f"confidence: {confidence}\ntarget: 2027-02-14\n")}

    assert seen(tmp_path / "1", plan("exploratory"), plan("likely")) == ["seen feature:a  > target public"]
    assert seen(tmp_path / "2", plan("likely"), plan("exploratory")) == ["unseen feature:a  > target public"]


def test_a_date_that_is_written_anew_is_no_revelation(tmp_path: Path) -> None:
    def plan(target: str) -> dict[str, str]:
        return {**exact("likely: quarter"), "features/a.yml": feature(f"confidence: likely\ntarget: {target}\n")}

    assert seen(tmp_path, plan("2027-02-14"), plan("2027-08-14")) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("likely: quarter", "likely: day", ["seen feature:a  > target public"]),
        ("likely: quarter", "likely: month", ["seen feature:a  > target public"]),
        ("likely: day", "likely: quarter", ["unseen feature:a  > target public"]),
        ("likely: day", "likely: day", []),
        ("likely: quarter", "likely: quarter", []),
    ],
)
def test_a_date_that_moves_may_be_told_more_exactly_as_well(
    tmp_path: Path, before: str, after: str, expected: list[str]
) -> None:
    def plan(units: str, target: str) -> dict[str, str]:
        return {**exact(units), "features/a.yml": feature(f"confidence: likely\ntarget: {target}\n")}

    assert seen(tmp_path, plan(before, "2027-02-14"), plan(after, "2027-07-02")) == expected


def test_that_a_release_was_reached_reveals_nothing(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature("confidence: likely\ntarget: timeline:r\n")}

    def release(more: str) -> dict[str, str]:
        return {**exact("likely: quarter, exploratory: quarter"), **plan, "timeline/r.yml": f"title: R\n{more}"}

    found = seen(tmp_path, release("when: 2026-11\n"), release("when: 2026-11\nreached: 2026-11-10\n"))
    assert found == []


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("goals/g.yml", "title: G\nmeasures: {{m: {{title: M, from: 1, to: 2{}}}}}\n", "goal:g  > measures.m"),
        ("audience/o.yml", "title: O\nneeds: {{s: {{title: S{}}}}}\n", "audience:o  > needs.s"),
        ("features/a.yml", feature("links: [{{title: L, url: https://example.org/{}}}]\n"), "feature:a  > links"),
        ("features/a.yml", feature("changes: [{{on: 2026-01-01, why: Because{}}}]\n"), "feature:a  > changes"),
    ],
)
def test_an_item_that_was_for_some_editions_only(tmp_path: Path, path: str, text: str, expected: str) -> None:
    before, after = text.format(", visibility: team"), text.format("")
    found = seen(tmp_path, {**site(PUBLIC, TEAM), path: before}, {**site(PUBLIC, TEAM), path: after})
    assert found == [f"seen {expected} public"]


def test_a_measure_that_is_opened_and_reworded_at_once(tmp_path: Path) -> None:
    goal = "title: G\nmeasures: {{m: {{title: {}, from: 1, to: 2{}}}}}\n"
    before = {**site(PUBLIC, TEAM), "goals/g.yml": goal.format("Loss", ", visibility: team")}
    after = {**site(PUBLIC, TEAM), "goals/g.yml": goal.format("Losses", "")}
    assert seen(tmp_path, before, after) == ["seen goal:g  > measures.m public"]


def test_readings_that_only_some_had(tmp_path: Path) -> None:
    measure = "{title: M, from: 1, to: 2, readings: {2026-11-01: 1.5}}"
    less = "title: G\nmeasures: {m: {title: M, from: 1, to: 2}}\n"
    before, after = f"{less}only: {{team: {{measures: {{m: {measure}}}}}}}\n", f"title: G\nmeasures: {{m: {measure}}}\n"
    files = ({**site(PUBLIC, TEAM), "goals/g.yml": text} for text in (before, after))
    assert seen(tmp_path, *files) == ["seen goal:g  > measures.m.readings.2026-11-01 public"]


def test_private_fields_that_are_shown_inside_of_items_too(tmp_path: Path) -> None:
    evidence = "evidence: [{type: deal, quote: Big}]"
    plan = {
        "features/a.yml": feature(f"{evidence}\neffort: 3\n"),
        "audience/o.yml": f"title: O\nneeds: {{s: {{title: S, {evidence}}}}}\n",
    }
    opened = site(PUBLIC, TEAM, more="default_visibility: public\nshow: {public: [evidence, effort]}\n")
    assert seen(tmp_path, {**site(PUBLIC, TEAM), **plan}, {**opened, **plan}) == [
        "seen audience:o  > needs.s.evidence public",
        "seen feature:a  > effort,evidence public",
    ]


def test_what_leads_to_it_is_not_told_again(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature("goals: g\n")}
    before = {**site(PUBLIC, TEAM), **plan, "goals/g.yml": "title: G\nvisibility: team\n"}
    after = {**site(PUBLIC, TEAM), **plan, "goals/g.yml": "title: G\n"}
    found = seen(tmp_path, before, after)
    assert found == ["seen goal:g public"]


def test_a_text_whose_link_leads_somewhere_now_is_no_news(tmp_path: Path) -> None:
    plan = {"features/a.yml": feature("description: For [[goal:g|speed]].\n")}
    before = {**site(PUBLIC, TEAM), **plan, "goals/g.yml": "title: G\nvisibility: team\n"}
    after = {**site(PUBLIC, TEAM), **plan, "goals/g.yml": "title: G\n"}
    assert seen(tmp_path, before, after) == ["seen goal:g public"]


def test_a_field_of_the_site_s_own_that_is_declared_for_more(tmp_path: Path) -> None:
    def rules(edition: str) -> dict[str, str]:
        fields = f"default_visibility: public\nfields: {{x-plan: {{visibility: {edition}}}}}\n"
        return {**site(PUBLIC, TEAM, more=fields), "features/a.yml": feature("x-plan: Pro\n")}

    assert seen(tmp_path, rules("team"), rules("public")) == ["seen feature:a  > x-plan public"]


def test_a_new_name_hides_nothing_of_it(tmp_path: Path) -> None:
    before = {**site(PUBLIC, TEAM), "features/a.yml": feature("visibility: team\n")}
    after = {**site(PUBLIC, TEAM), "features/b.yml": feature("aliases: a\n")}
    assert seen(tmp_path, before, after) == ["seen feature:b public"]
