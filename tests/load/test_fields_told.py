"""What is said of a field that is missing, unknown, or holds what nobody can take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.told import lines

NO_SCHEME = "the address does not begin with `https://`, `http://` or `mailto:`"


def said(root: Path, path: str, text: str) -> list[str]:
    """The lines of one file, from the line number on."""
    return [line.removeprefix(f"{path}:") for line in lines(root, {path: text})]


def test_a_field_without_a_value_is_not_said_to_be_missing(tmp_path: Path) -> None:
    text = "title: A\nstatus: # how far\nlinks:\n  - title:\n    url: a/b/\n"
    assert said(tmp_path, "features/a.yml", text) == [
        "1:1 `status` has no value | write one after the colon in line 2",
        "4:5 `title` has no value | write one after the colon in line 4",
    ]


def test_a_value_that_yaml_takes_for_a_comment_is_shown_as_it_is_written(tmp_path: Path) -> None:
    text = "# one\ntitle: #1 search\nstatus: #idea\n"
    assert said(tmp_path, "features/a.yml", text) == [
        '2:1 `title` has no value: ` #` begins a comment | write `title: "#1 search"`',
        "3:1 `status` has no value: ` #` begins a comment | write `status: idea`",
    ]


def test_a_feature_among_the_goals_is_told_once_where_it_belongs(tmp_path: Path) -> None:
    text = "title: A\nstatus: idea\ntarget: 2027\nconfidence: likely\nstage: beta\nlevell: product\n"
    assert said(tmp_path, "goals/a.yml", text) == [
        "2:1 `status` is a field of features, not of goals | "
        "is this a feature? Then move the file to `content/features/`",
        "3:1 `target` is a field of features, not of goals | ",
        "4:1 `confidence` is a field of features and timeline entries, not of goals | ",
        "5:1 `stage` is a field of features, not of goals | ",
        "6:1 `levell` is not a known field | did you mean `level`?",
    ]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (
            "features.yml",
            "a:\n  title: A\n  status: idea\n  measures: {m: {to: 1}}\n",
            "4:3 `measures` is a field of goals and the vision, not of features | "
            "is this a goal? Then move it to `content/goals/`",
        ),
        (
            "features/a.yml",
            "title: A\nstatus: idea\nstatement: S\n",
            "3:1 `statement` is a field of the vision, not of features | "
            "is this the vision? Then move it to `content/vision.yml`",
        ),
        ("features/a.yml", "title: A\nstatus: idea\nwhen: 2027\n", "3:1 `when` is not a known field | did you mean"),
        (
            "features/a.yml",
            "title: A\nstatus: idea\ndate: 2027\n",
            "3:1 `date` is not a known field | did you mean `target`",
        ),
        ("goals/a.yml", "title: A\ndate: 2027\n", "2:1 `date` is not a known field | did you mean `period`?"),
        ("goals/a.yml", "title: A\nSecond line: x\n", "2:1 `Second line` is not a known field | known here are"),
        (
            "goals/a.yml",
            "title: A\ndescription: One\nSecond line: x\n",
            "3:1 `Second line` is not a known field | if it is part of the text above, write `description: |`, and all",
        ),
        (
            "goals/a.yml",
            "title: A\ndescription: |\n  One\nsquad: 3\n",
            "4:1 `squad` is not a known field | if it is part of the text of `description`, indent it like the "
            "lines above; a field of your own begins with `x-`",
        ),
        (
            "goals/a.yml",
            "title: A\nupdates:\n  - on: 2026-01-02\n    text: |\n      One\n    Note: x\n",
            "6:5 `Note` is not a known field | if it is part of the text of `text`, indent it like the lines above",
        ),
        (
            "features/a.yml",
            "title: A\nstatus: idea\ndescription: One\nDepends on: x\n",
            "4:1 `Depends on` is not a known field | did you mean `depends_on`?",
        ),
        ("audience/a.yml", "title: A\nquestion: Q\n", "2:1 `question` is a field of stakeholders, not of audiences | "),
        ("goals/a.yml", "title: A\nperriod: 2027\n", "2:1 `perriod` is not a known field | did you mean `period`?"),
    ],
)
def test_a_field_of_another_kind_says_of_which(path: str, text: str, line: str, tmp_path: Path) -> None:
    [found] = said(tmp_path, path, text)
    assert found.startswith(line)


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("value: high", "`high` is not a whole number | write a whole number from 1 to 10"),
        ("value: 11", "`11` is not between 1 and 10 | write a whole number from 1 to 10"),
        ("type: [bug, technical]", "one word is expected here, not a list | write one of them: `bug`"),
        ("type: [bug]", "one word is expected here, not a list | write it without brackets: `bug`"),
        ("start: [2027, 2028]", "a date is expected here, not a list | write one of them: `2027`"),
        (
            "type: bug\u200b",
            "an invisible character stands after `bug` | delete the end of the value and type it again",
        ),
        (
            'type: "\u00a0bug"',
            "an invisible character stands before `bug` | delete the start of the value and type it again",
        ),
        (
            "target: 2027-Q1\u200b",
            "an invisible character stands after `2027-Q1` | delete the end of the value and type it again",
        ),
        (
            "x-a: 1\n\u00a0\u00a0tags: [a]",
            "an invisible character stands before `tags` | delete the start of the line and type it again",
        ),
        ("links: {title: A, url: www.example.org}", f"{NO_SCHEME} | write `https://www.example.org`"),
        ("links: {title: A, url: http//example.org}", "the path holds `//` | write `http://example.org`"),
        (
            "links: {title: A, url: //example.org/a}",
            "the path begins with `/`: a path counts from the site's root, without it | write `https://example.org/a`",
        ),
        ("links: {title: A, url: /how-we-plan/}", "the path begins with `/`: a path counts from the site's root, with"),
        (
            "links: {title: A, url: ../plan/}",
            "the path holds `.` or `..`: it counts from the site's root | write `plan/`",
        ),
        ("evidence: {type: other, url: ada@example.org}", f"{NO_SCHEME} | write `mailto:ada@example.org`"),
        ("evidence: {type: other, url: Ada <ada@example.org>}", "the address holds a space | write `mailto:ada"),
        ("evidence: {type: other, url: plan.md}", f"{NO_SCHEME} | write an address that begins with `https://`"),
        ("evidence: {type: other, url: example.org/a}", f"{NO_SCHEME} | write `https://example.org/a`"),
        ("evidence: {type: other, url: see}", f"{NO_SCHEME} | write an address that begins with `https://`"),
        ("impact_on: {measure: g/m, to: 40%}", "`40%` is not a number | write `40`; the `%` stands in `unit`"),
        ("impact_on: {measure: g/m, to: '1,5'}", "`1,5` is not a number | write `1.5`"),
        ("impact_on: {measure: g/m, to: '1,500'}", "`1,500` is not a number | write `1500` or `1.5`"),
        ("impact_on: {measure: g/m, to: '1,500,000'}", "`1,500,000` is not a number | write `1500000`"),
        ("effort: 3 weeks", "`3 weeks` is not an effort | write person-weeks as a number"),
        ("effort: 3 weeks", "`3 weeks` is not an effort | write person-weeks as a number: `3`, or one of"),
        ("effort: 3 days", "`3 days` is not an effort | write person-weeks as a number, or one of"),
        ("impact_on: {measure: g/m, to: ca. 20}", "`ca. 20` is not a number | write `20`"),
        ("impact_on: {measure: g/m, to: 30+}", "`30+` is not a number | write `30`"),
        ("impact_on: {measure: g/m, to: '4,5 %'}", "`4,5 %` is not a number | write `4.5`; the `%` stands in `unit`"),
        ("impact_on: {measure: g/m, to: 4h}", "`4h` is not a number | write `4`; the `h` stands in `unit`"),
        ("impact_on: {measure: g/m, to: 1.2m}", "`1.2m` is not a number | write digits only, with a point"),
        ("type: Epic", "`Epic` is not a value of `type` | did you mean `feature`? It can be"),
        ("confidence: high", "`high` is not a value of `confidence` | did you mean `committed`? It can be"),
        ("fixed: Ja", "`Ja` is neither `true` nor `false` | write `true`, or leave the line out"),
        ("fixed: Nein", "`Nein` is neither `true` nor `false` | leave the line out, or write `false`"),
    ],
)
def test_a_value(field: str, line: str, tmp_path: Path) -> None:
    goal = "title: G\nmeasures: {m: {to: 1}}\n"
    [found] = lines(tmp_path, {"goals/g.yml": goal, "features/a.yml": f"title: A\nstatus: idea\n{field}\n"})
    assert found.split(" ", 1)[1].startswith(line)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("done", "shipped"),
        ("Released", "shipped"),
        ("live", "shipped"),
        ("todo", "planned"),
        ("to do", "planned"),
        ("open", "planned"),
        ("next", "planned"),
        ("doing", "in-progress"),
        ("WIP", "in-progress"),
        ("In Progress", "in-progress"),
        ("cancelled", "not-doing"),
        ("rejected", "not-doing"),
        ("on hold", "paused"),
        ("on_hold", "paused"),
        ("backlog", "idea"),
        ("Won’t do", "not-doing"),
        ("In Review", "in-progress"),
        ("✅", "shipped"),
        ("in Arbeit", "in-progress"),
        ("terminé", "shipped"),
    ],
)
def test_an_everyday_word_for_a_status_is_understood(word: str, meant: str, tmp_path: Path) -> None:
    [found] = said(tmp_path, "features/a.yml", f"title: A\nstatus: {word}\n")
    assert found.split(" | ")[1].startswith(f"did you mean `{meant}`?")


@pytest.mark.parametrize(
    ("value", "help_"),
    [
        ("Trade Fair", "write `timeline:trade-fair` for the time of that entry"),
        ("v2.0", "write `timeline:v2-0` for the time of that entry"),
        ("[Q1 2027, 2027-Q2]", "write one of them: `Q1 2027`, or a range with `/`: `2027-Q1/2027-Q2`"),
        ("{from: 2027-01, to: 2027-03}", "write it after the colon: `2027-01/2027-03`"),
        ("{from: 2027-01, by: somebody}", "write one value"),
    ],
)
def test_a_time_is_told_as_it_is_written(value: str, help_: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir(exist_ok=True)
    timeline = "trade-fair: {title: F, when: 2027}\nv2-0: {title: V, when: 2027}\n"
    (tmp_path / "content/timeline.yml").write_text(timeline)
    [found] = said(tmp_path, "features/a.yml", f"title: A\nstatus: idea\ntarget: {value}\n")
    assert found.endswith(f" | {help_}")


@pytest.mark.parametrize(
    ("field", "told"),
    [
        (
            "links:\n  - Spec: https://a.example\n  - B: b\n",
            [
                "4:5 `Spec` is not a known field | write `- title: Spec` and below it `url: https://a.example`",
                "5:5 `B` is not a known field | write `- title: B` and below it `url: b`",
            ],
        ),
        (
            "updates:\n  20 Nov 2026: All good\n",
            ["4:3 `20 Nov 2026` is not a known field | write `- on: 2026-11-20` and below it `text: All good`"],
        ),
        (
            "changes:\n  - Nov 27: Later\n",
            ["4:5 `Nov 27` is not a known field | write `- on: …` and below it `why: Later`"],
        ),
        (
            "links:\n  - tilte: A\n",
            ["4:5 `url` is missing | add a line `url: …`", "4:5 `tilte` is not a known field | did you mean `title`?"],
        ),
    ],
)
def test_two_fields_in_one_are_one_mistake(field: str, told: list[str], tmp_path: Path) -> None:
    assert said(tmp_path, "features/a.yml", f"title: A\nstatus: idea\n{field}") == told


def test_a_field_under_only_without_its_edition_is_one_mistake(tmp_path: Path) -> None:
    site = "format: 1\ntitle: T\neditions:\n  public: {title: P}\n  internal: {title: I}\n"
    feature = "title: A\nstatus: idea\nonly: {target: 2027-02}\n"
    [found] = lines(tmp_path, {"site.yml": site, "features/a.yml": feature})
    assert found.endswith(
        " | write an edition between: `only:`, below that `internal:`, and below that `target: 2027-02`"
    )


def test_several_statuses_of_a_filter_are_a_list(tmp_path: Path) -> None:
    text = "title: A\nquestion: Q\nfeatures: {status: 'Planned, in progress, done'}\n"
    [found] = said(tmp_path, "stakeholders/a.yml", text)
    assert found.endswith(" | write a list in brackets: `[planned, in-progress, shipped]`")


def test_a_month_in_german_is_no_day(tmp_path: Path) -> None:
    months = "title: A\nstatus: idea\nreviewed: März 2027\n"
    [found] = said(tmp_path, "features/a.yml", months)
    assert found.endswith(" | write year, month and day, such as `2027-03-15`")


@pytest.mark.parametrize(
    ("kind", "key", "help_"),
    [
        ("features", "Owner", "did you mean `owners`?"),
        ("features", "Due Date", "did you mean `target`?"),
        ("goals", "DUE", "did you mean `period`?"),
        ("timeline", "Date", "did you mean `when`?"),
        ("features", "blocked_by", "did you mean `depends_on`?"),
        ("features", "Verantwortlich", "did you mean `owners`?"),
        ("features", "échéance", "did you mean `target`?"),
        ("goals", "KPIs", "did you mean `measures`?"),
        # The letters of `reviewed`, `stage` and `replaces`
        ("features", "Resolved", "did you mean `shipped`?"),
        ("features", "Estimate", "did you mean `effort`?"),
        ("features", "release", "write the release as the time: `target: timeline:` and its slug; a field of your own"),
        ("features", "Story Points", "`effort` is in person-weeks; a field of your own"),
        ("features", "Notes", "what every reader may read stands in `description`; a line for whoever writes"),
        ("features", "health", "how it goes is said in a note: `updates:`, and below that"),
        ("features", "Priority", "write `horizon: now`, `next` or `later`; a field of your own"),
        ("features", "internal", "what only an edition reads stands below `only:`"),
    ],
)
def test_an_everyday_name_of_a_field_is_understood(kind: str, key: str, help_: str, tmp_path: Path) -> None:
    needed = {"features": "status: idea\n", "timeline": "when: 2027\n"}.get(kind, "")
    [found] = said(tmp_path, f"{kind}/a.yml", f"title: A\n{needed}{key}: b\n")
    assert found.split(" | ")[1].startswith(help_)


def test_a_field_is_not_missing_that_has_another_name(tmp_path: Path) -> None:
    found = said(tmp_path, "features/a.yml", "Name: A\nState: idea\n")
    assert found == [
        "1:1 `Name` is not a known field | did you mean `title`?",
        "2:1 `State` is not a known field | did you mean `status`?",
    ]


def test_a_path_is_offered_as_it_counts_from_the_root(tmp_path: Path) -> None:
    link = "title: A\nstatus: idea\nlinks: {title: A, url: /how-we-plan/}\n"
    [found] = said(tmp_path, "features/a.yml", link)
    assert found.endswith(" | write `how-we-plan/`")


def test_of_a_list_of_statuses_one_is_asked_for(tmp_path: Path) -> None:
    [found] = said(tmp_path, "features/a.yml", "title: A\nstatus: [planned, idea]\n")
    assert found == "2:9 a status is expected here, not a list | write one of them: `planned`"


def test_the_format_says_how_it_is_written(tmp_path: Path) -> None:
    [found] = said(tmp_path, "site.yml", "format: one\ntitle: A\n")
    assert found == "1:9 `one` is not a whole number | write `format: 1`"


def test_a_missing_format_is_shown_as_it_is_to_be_written(tmp_path: Path) -> None:
    assert said(tmp_path, "site.yml", "title: A\n") == ["1:1 `format` is missing | add a line `format: 1`"]
    assert said(tmp_path, "site.yml", "format: 1\n") == ["1:1 `title` is missing | add a line `title: …`"]


BELOW = "write its fields on lines of their own below"
DASH = "write its fields on lines of their own, the first behind a dash:"


@pytest.mark.parametrize(
    ("path", "field", "help_"),
    [
        ("goals", "measures: faster", "write each below `measures:` under a name, such as `time:`, and below that"),
        ("goals", "measures: {show: [a]}", f"{BELOW} `show:`, such as `title: …`"),
        (
            "goals",
            "measures: {a: {readings: 3}}",
            "write each on a line of its own below `readings:`, such as `2026-12-",
        ),
        ("audience", "needs:\n  a: See it # now", f"{BELOW} `a:`, such as `title: See it`"),
        ("audience", "needs: {a: 'See: all'}", f'{BELOW} `a:`, such as `title: "See: all"`'),
        ("goals", "only: internal", "write an edition on a line below it, such as `internal:`, and below that what it"),
        ("features", "impact_on: g/m", f"{DASH} `- measure: …` and `to: …`"),
        (
            "audience",
            "needs: [Pay quickly, Trust it]",
            "write each below `needs:` under a name, such as `pay-quickly:`, and below that `title: Pay quickly`",
        ),
        (
            "goals",
            "measures:\n  - title: Active after a week\n    to: 3\n",
            "write each below `measures:` under a name, such as `active-after-a-week:`, and below that `title: Active",
        ),
        ("features", "links: www.example.org/a", f"{DASH} `- title: …` and `url: https://www.example.org/a`"),
        ("features", "links: '[A b](https://c.example)'", f"{DASH} `- title: A b` and `url: https://c.example`"),
        ("features", "links: <a href='https://c.example'>A</a>", f"{DASH} `- title: A` and `url: https://c.example`"),
        ("features", "links: the plan", f"{DASH} `- title: …` and `url: …`"),
        ("features", "evidence: [They ask]", f"{DASH} `- type: …`"),
        ("features", "stages: beta", f"{BELOW} `stages:`, such as `beta: …`"),
        ("stakeholders", "features: [a]", f"{BELOW} `features:`, such as `status: …`"),
    ],
)
def test_the_help_for_fields_is_an_example_of_them(path: str, field: str, help_: str, tmp_path: Path) -> None:
    text = f"title: A\nstatus: idea\n{field}\n" if path == "features" else f"title: A\n{field}\n"
    [found] = said(tmp_path, f"{path}/a.yml", text)
    assert found.split(" | ")[1].startswith(help_)
