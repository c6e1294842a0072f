"""`milepost review`: what is to be confirmed, by when and by whom."""

from __future__ import annotations

import json
import re

import cmarkgfm
import pytest

from milepost.adapters.cli import main

FILES = {
    "site.yml": "format: 1\ntitle: T\nreview: {every: 90 days, grace: 30 days}\n",
    "features.yml": """\
fresh: {title: Fresh, status: planned, reviewed: 2026-11-20, owners: [Head of design]}
stale: {title: Stale, status: planned, reviewed: 2026-08-10, owners: [Head of design, Product manager]}
late: {title: Late, status: planned, target: 2026-Q3, reviewed: 2026-11-01, teams: [Data]}
staged: {title: Staged, status: planned, stages: {ga: 2026-10}, reviewed: 2026-11-01, teams: [Data]}
silent: {title: Silent, status: in-progress, updates: [{on: 2026-05-01, text: T}], owners: Product manager}
never: {title: Never, status: planned}
paused: {title: Paused, status: paused, reason: R, revisit: 2026-10, reviewed: 2026-09-01}
waits: {title: Waits, status: not-doing, reason: R, revisit: 2027-H1}
idea: {title: Idea, status: idea, reviewed: 2020-01-01}
shipped: {title: Shipped, status: shipped, shipped: 2026-10, reviewed: 2020-01-01}
""",
    "goals.yml": """\
speed:
  title: Speed
  reviewed: 2026-11-01
  owners: Product manager
  measures: {load: {readings: {2026-07-01: 3}}, save: {to: 3}, wait: {readings: {2026-11-20: 1}}}
old: {title: Old, period: 2026-H1, reviewed: 2026-11-01}
""",
}


def listed(call, *arguments):
    """By entry."""
    found = json.loads(call("review", "--format", "json", *arguments).stdout)
    return {each["entry"]: each for each in found["entries"]}


def test_every_entry_under_the_policy_is_listed_with_its_last_word_and_the_next_day(call, site):
    site(FILES)
    days = {name: (each["confirmed"], each["due"]) for name, each in listed(call).items()}

    assert days == {
        "goal:old": ("2026-11-01", "2026-06-30"),
        "feature:silent": ("2026-05-01", "2026-07-30"),
        "goal:speed": ("2026-11-20", "2026-09-29"),
        "feature:late": ("2026-11-01", "2026-09-30"),
        "feature:paused": ("2026-09-01", "2026-10-31"),
        "feature:staged": ("2026-11-01", "2026-10-31"),
        "feature:stale": ("2026-08-10", "2026-11-08"),
        "feature:never": (None, None),
        "feature:fresh": ("2026-11-20", "2027-02-18"),
        "feature:waits": (None, "2027-06-30"),
    }
    assert list(days) == [
        *("goal:old", "feature:silent", "goal:speed", "feature:late", "feature:paused", "feature:staged"),
        *("feature:stale", "feature:never", "feature:fresh", "feature:waits"),
    ], "the soonest first"


def test_what_is_due_says_what_to_do(call, site):
    site(FILES)
    due = listed(call, "--due")
    told = {
        name: [(todo["code"], todo["severity"], todo["why"], todo["command"]) for todo in each["todo"]]
        for name, each in due.items()
    }

    assert told == {
        "goal:old": [
            (
                *("goal-past-period", "warning", "the period 2026-H1 is past and nobody has said how it ended"),
                "milepost set goal:old outcome achieved",
            )
        ],
        "feature:silent": [("stale-progress", "error", "no update since 2026-05-01", None)],
        "goal:speed": [
            (
                *("stale-measure", "error", "no reading of load since 2026-07-01"),
                "milepost set goal:speed measures.load.readings.2026-11-23 NUMBER",
            ),
            (
                *("stale-measure", "info", "no reading of save yet"),
                "milepost set goal:speed measures.save.readings.2026-11-23 NUMBER",
            ),
        ],
        "feature:late": [
            (
                *("overdue", "error", "the target 2026-Q3 is past"),
                "milepost set late target DATE --why REASON",
            )
        ],
        "feature:paused": [
            (
                *("revisit-due", "warning", "to be looked at again by 2026-10"),
                "milepost set paused revisit DATE --why REASON",
            )
        ],
        "feature:staged": [
            (
                *("overdue", "warning", "the target 2026-10 is past"),
                "milepost set staged stages.ga DATE --why REASON",
            )
        ],
        "feature:stale": [
            ("stale-review", "warning", "not confirmed since 2026-08-10", "milepost confirm stale"),
        ],
        "feature:never": [("stale-review", "info", "never confirmed", "milepost confirm never")],
    }


def test_all_that_the_checks_find_is_due_and_nothing_else(call, site):
    site(FILES)
    found = json.loads(call("check", "--format", "json").stdout)["diagnostics"]
    of_freshness = [
        *("stale-review", "stale-measure", "stale-progress", "overdue", "revisit-due", "goal-past-period"),
    ]
    wanted = sorted((each["code"], each["severity"]) for each in found if each["code"] in of_freshness)

    todos = (todo for each in listed(call, "--due").values() for todo in each["todo"])
    assert sorted((todo["code"], todo["severity"]) for todo in todos) == wanted


FILLED = {"DATE": "2027-Q2", "REASON": "Why", "NUMBER": "7"}


def test_what_it_says_to_do_can_be_done_and_helps(call, site):
    site(FILES)
    for name, each in listed(call, "--due").items():
        for todo in each["todo"]:
            if todo["command"]:
                program, *words = todo["command"].split()
                result = call(*(FILLED.get(word, word) for word in words))
                assert (program, result.exit_code) == ("milepost", 0), f"{name}: {result.stderr}"
    assert [*listed(call, "--due")] == ["feature:silent"], "an update is written by hand"


def test_the_table_stands_under_each_name_the_soonest_first_and_nobody_last(call, site):
    site(FILES)
    assert call("review", "--due").stdout == """\
Product manager
  due               confirmed   entry       title
  since 2026-07-30  2026-05-01  silent      Silent
    no update since 2026-05-01: add a note of how it goes under updates, or set its status
  since 2026-09-29  2026-11-20  goal:speed  Speed
    no reading of load since 2026-07-01: milepost set goal:speed measures.load.readings.2026-11-23 NUMBER
    no reading of save yet: milepost set goal:speed measures.save.readings.2026-11-23 NUMBER
  since 2026-11-08  2026-08-10  stale       Stale
    not confirmed since 2026-08-10: milepost confirm stale

Data
  due               confirmed   entry   title
  since 2026-09-30  2026-11-01  late    Late
    the target 2026-Q3 is past: milepost set late target DATE --why REASON, or set its status
  since 2026-10-31  2026-11-01  staged  Staged
    the target 2026-10 is past: milepost set staged stages.ga DATE --why REASON, or set its status

Head of design
  due               confirmed   entry  title
  since 2026-11-08  2026-08-10  stale  Stale
    not confirmed since 2026-08-10: milepost confirm stale

Nobody named
  due               confirmed   entry     title
  since 2026-06-30  2026-11-01  goal:old  Old
    the period 2026-H1 is past and nobody has said how it ended: milepost set goal:old outcome achieved, or partly, missed or dropped
  since 2026-10-31  2026-09-01  paused    Paused
    to be looked at again by 2026-10: milepost set paused revisit DATE --why REASON, or set its status
  now               never       never     Never
    never confirmed: milepost confirm never
"""  # noqa: E501 - as it is printed


def test_without_due_the_table_holds_what_is_still_to_come_and_no_advice(call, site):
    site(FILES)
    shown = call("review").stdout
    assert "\n  2027-02-18        2026-11-20  fresh  Fresh\n" in shown
    assert "milepost" not in shown


@pytest.mark.parametrize(
    ("owner", "entries"),
    [
        ("Head of design", ["feature:stale", "feature:fresh"]),
        ("head of DESIGN", ["feature:stale", "feature:fresh"]),
        ("Data", ["feature:late", "feature:staged"]),
    ],
)
def test_an_owner_or_a_team_sees_what_is_theirs(call, site, owner, entries):
    site(FILES)
    assert [*listed(call, "--owner", owner)] == entries
    headings = [line for line in call("review", "--owner", owner).stdout.splitlines() if not line.startswith(" ")]
    assert [each.casefold() for each in headings] == [owner.casefold()]


def test_a_name_that_there_is_not_is_refused(call, site):
    site(FILES)
    result = call("review", "--owner", "Head of desing")
    assert result.exit_code == 2
    assert "did you mean `Head of design`?" in result.stderr


def test_a_list_is_no_failure_and_says_so_in_its_help(call, site):
    site(FILES)
    assert call("check").exit_code == 1
    assert call("review", "--due").exit_code == call("review").exit_code == 0
    assert "Exits with 0 also when something is due" in " ".join(call("review", "--help").stdout.split())


def test_nothing_is_said_to_be_nothing(call, site):
    site({"features.yml": "a: {title: A, status: planned, reviewed: 2026-11-20}\n"})
    result = call("review", "--due")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing is due\n")
    assert call("review", "--due", "--format", "markdown").stdout == "On 2026-11-23: 0 entries due.\n"
    assert listed(call, "--due") == {}


def test_what_site_yml_turns_off_is_not_asked_and_what_it_makes_louder_is(call, site):
    more = "checks: {stale-measure: off, goal-past-period: error, revisit-due: off}\n"
    site({**FILES, "site.yml": f"{FILES['site.yml']}{more}"})
    due = listed(call, "--due")
    assert "goal:speed" not in due
    assert "feature:paused" not in due
    assert [todo["severity"] for todo in due["goal:old"]["todo"]] == ["error"]


def test_what_is_out_of_date_only_for_some_readers_is_due_for_them(call, site):
    editions = "editions: {public: {title: P}, internal: {title: I}}\ndefault_visibility: public\n"
    feature = "title: A\nstatus: planned\nreviewed: 2026-05-01\nupdates: [{on: 2026-11-20, text: Fine}]\n"
    site({"site.yml": f"format: 1\ntitle: T\n{editions}", "features/a.yml": feature})
    [todo] = listed(call, "--due")["feature:a"]["todo"]
    assert todo["why"] == "not confirmed since 2026-05-01, for the readers of public"


def test_what_is_due_for_some_readers_is_told_with_the_date_that_they_see(call, site):
    editions = "editions: {public: {title: P}, internal: {title: I}}\ndefault_visibility: public\n"
    feature = "title: A\nstatus: planned\nreviewed: 2026-11-01\ntarget: 2026-10\nonly: {internal: {target: 2027-12}}\n"
    site({"site.yml": f"format: 1\ntitle: T\n{editions}", "features/a.yml": feature})
    [todo] = listed(call, "--due")["feature:a"]["todo"]
    assert todo["why"] == "the target 2026-10 is past, for the readers of public"


def test_entries_with_mistakes_are_left_out_and_what_is_only_old_is_no_mistake(call, site):
    site(FILES)
    assert call("review").stderr == call("list").stderr == ""
    site({**FILES, "features/broken.yml": "title: Broken\nstatus: nope\n"})
    result = call("review")
    assert (result.exit_code, "Broken" in result.stdout) == (0, False)
    assert "1 error" in result.stderr


HOSTILE = [
    "@octocat [x](https://example.org) <b>#12</b>",
    "::error::no",
    "/close",
    "- [ ] www.example.org | `a`",
    "**",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_in_an_issue_content_calls_nobody_and_links_nowhere(call, site, text):
    quoted = json.dumps(text)
    site({"features.yml": f"a: {{title: {quoted}, status: planned, owners: [{quoted}]}}\n"})
    for arguments in (("review",), ("review", "--due")):
        told = call(*arguments, "--format", "markdown").stdout
        html = cmarkgfm.github_flavored_markdown_to_html(told)
        tags = set(re.findall(r"</?([a-z0-9]+)", html))
        assert tags <= {"p", "h2", "ul", "li", "strong", "code"}, html
        outside_code = re.sub(r"<code>.*?</code>", "", html)
        assert not re.search(r"@\w|(?<!&)#\d|::|^/", outside_code, re.MULTILINE)
        assert html.count("<h2>") == 1
    shown = call("review").stdout
    assert not re.search(r"^\s*::\w", shown, re.MULTILINE)


def test_an_issue_reads_well(call, site):
    site({"features.yml": "a: {title: A & B, status: planned, reviewed: 2026-08-10, owners: Product manager}\n"})
    assert call("review", "--due", "--format", "markdown").stdout == """\
On 2026-11-23: 1 entry due.

## Product manager

- **A &amp; B** (`a`): due since 2026-11-08, last confirmed 2026-08-10
  - not confirmed since 2026-08-10: `milepost confirm a`
"""
    [head, *_] = call("review", "--format", "markdown").stdout.splitlines()
    assert head == "On 2026-11-23: 1 entry to keep true, 1 entry due."


def test_it_stands_behind_confirm_in_the_list_of_commands():
    names = main.list_commands(None)
    assert names[names.index("confirm") + 1] == "review"
