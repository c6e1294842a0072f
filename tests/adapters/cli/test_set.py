"""`milepost set` and `milepost confirm`: one value, nothing else, and never a new mistake."""

import pytest

FEATURE = "# ours\ntitle: X   # the title\nstatus: planned\ntarget:  2027-Q1\n\ngoals: [fast]\n"
GOAL = "title: Fast\nmeasures:\n  speed: {title: Speed, from: 1, to: 2}\n"
FILES = {"features/x.yml": FEATURE, "goals.yml": f"fast:\n  {GOAL.replace(chr(10), chr(10) + '  ').rstrip()}\n"}


@pytest.fixture
def changed(call, site):
    """The text of a file after `milepost set …`, which must succeed."""
    root = site(FILES)

    def text(*arguments: str, path: str = "features/x.yml") -> str:
        result = call("set", *arguments)
        assert result.exit_code == 0, result.output
        assert result.stdout == ""
        return (root / "content" / path).read_bytes().decode()

    return text


@pytest.mark.parametrize("name", ["x", "feature:x"])
def test_one_value_changes_and_nothing_else(changed, name):
    assert changed(name, "target", "2027-Q2") == FEATURE.replace("2027-Q1", "2027-Q2")


def test_a_list_is_given_in_brackets(changed):
    assert "tags: [a, b]\n" in changed("x", "tags", "[a, b]")


def test_a_date_takes_its_usual_form(changed):
    assert "target:  2028-Q1\n" in changed("x", "target", "Q1 2028")
    assert "title: Q1 2028 " in changed("x", "title", "Q1 2028")


def test_a_comma_is_no_list_where_text_is_meant(changed):
    assert "summary: Fast, slow\n" in changed("x", "summary", "Fast, slow")


def test_a_link_in_double_brackets_is_text(changed):
    assert "[[goal:fast]]" in changed("x", "description", "[[goal:fast]]")


def test_today_serves_where_a_day_is_meant_and_only_there(changed):
    assert "reviewed: 2026-11-23\n" in changed("x", "reviewed", "today")
    assert "title: today   # the title\n" in changed("x", "title", "today")


def test_a_path_leads_into_an_entry_of_a_file_of_many(changed):
    text = changed("goal:fast", "measures.speed.readings.2026-12-01", "1.5", path="goals.yml")
    assert "2026-12-01: 1.5" in text
    text = changed("goal:fast", "measures.speed.readings.today", "1.7", path="goals.yml")
    assert "2026-11-23: 1.7" in text


def test_a_reason_is_recorded_with_what_was_before(changed):
    text = changed("x", "target", "2027-Q3", "--why", "The design: another round")
    assert text.startswith(FEATURE.replace("2027-Q1", "2027-Q3").split("\n\n")[0])
    assert "on: 2026-11-23\n    field: target\n    from: 2027-Q1\n    to: 2027-Q3\n" in text
    assert 'why: "The design: another round"' in text


def test_a_reason_for_one_edition_is_for_that_edition(call, site):
    site_yml = "format: 1\ntitle: T\neditions: {public: {title: P}, internal: {title: I}}\n"
    root = site({**FILES, "site.yml": site_yml})
    assert call("set", "x", "only.internal.target", "2027-02", "--why", "Sooner").exit_code == 0
    assert "visibility: internal" in (root / "content" / "features" / "x.yml").read_text(encoding="utf-8")


def test_the_value_that_is_there_already_is_not_written_again(call, site):
    site(FILES)
    result = call("set", "x", "target", "2027-Q1", "--why", "No")
    assert result.exit_code == 0
    assert "already" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("x", "goals", "[fsat]"), 1, "no goal is called `fsat`"),
        (("x", "target", "soon"), 1, "invalid-timeframe"),
        (("x", "nope", "1"), 1, "unknown-key"),
        (("x", "title.more", "1"), 2, "cannot be set"),
        (("y", "target", "tbd"), 2, "no feature is called `y`\n  `milepost list feature` shows them all\n"),
        (("goal:fsat", "period", "tbd"), 2, "did you mean `fast`? `milepost list goal` shows them all"),
        (("site", "title", "T"), 2, "`content/site.yml` is edited by hand"),
        (("x", "goals", "fast, slow"), 2, "give a list in brackets: `[fast, slow]`"),
        (("x", "target", "tbd", "--why", " "), 2, "the reason is empty"),
        (
            ("goal:fast", "measures.sped.readings.today", "1"),
            2,
            "the goal has no measure `sped`\n  did you mean `speed`?",
        ),
        (("goal:fast", "measures.other.to", "1"), 2, "the goal has no measure `other`\n  it has `speed`"),
        (("goal:fast", "only.internal.measures.sped.to", "1"), 2, "the goal has no measure `sped`"),
        (("fast", "period", "2027"), 2, "there is a goal of that name: `goal:fast`"),
        (("goals:fast", "period", "2027"), 2, "did you mean `goal`?"),
        (("x", "tags", "[a, [b]"), 2, "is not a list"),
        (("x", ".target", "tbd"), 2, "is not a field"),
    ],
)
def test_what_would_be_a_mistake_is_shown_and_not_written(call, site, arguments, code, says):
    root = site(FILES)
    result = call("set", *arguments)
    assert result.exit_code == code
    assert says in result.stderr
    assert (root / "content" / "features" / "x.yml").read_text(encoding="utf-8") == FEATURE


def test_mistakes_that_were_there_before_hinder_nobody(call, site):
    site({**FILES, "features/z.yml": "title: Z\nstatus: nope\n"})
    assert call("set", "x", "target", "tbd").exit_code == 0
    assert call("set", "z", "status", "idea").exit_code == 0


def test_what_is_only_out_of_date_by_it_hinders_nobody(call, site):
    old = "title: Y\nstatus: idea\ntarget: 2026-01\nreviewed: 2026-01-01\n"
    site({**FILES, "features/y.yml": old})
    assert call("check").exit_code == 0
    assert call("set", "y", "status", "in-progress").exit_code == 0
    assert {"error[overdue]", "error[stale-review]"} <= set(call("check").stdout.replace(":", " ").split())
    assert call("set", "goal:fast", "measures.speed.readings.2026-01-01", "1").exit_code == 0
    assert "error[stale-measure]" in call("check").stdout


def test_today_confirms_what_was_out_of_date(call, site):
    site({"features/y.yml": "title: Y\nstatus: planned\ntarget: 2027\nreviewed: 2026-01-01\n"})
    assert "stale-review" in call("check").stdout
    assert call("set", "y", "reviewed", "today").exit_code == 0
    assert "stale-review" not in call("check").stdout


def test_entries_are_confirmed_together(call, site):
    root = site({**FILES, "vision.yml": "title: V\nstatement: S\n"})
    result = call("confirm", "x", "goal:fast", "vision")
    assert (result.exit_code, result.stderr) == (0, "3 entries confirmed on 2026-11-23\n")
    for path in ("features/x.yml", "goals.yml", "vision.yml"):
        assert "reviewed: 2026-11-23" in (root / "content" / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("names", [("Order ahead",), ("order", "Ahead"), ("x", "Buy", "first"), ("ORDER_AHEAD", "x")])
def test_a_title_or_a_name_with_spaces_is_offered_as_its_slug(call, site, names):
    ahead = "title: Buy first\nstatus: idea\n"
    site({**FILES, "features/order-ahead.yml": ahead, "features/fax-orders.yml": "title: Fax\nstatus: idea\n"})
    result = call("confirm", *names)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, "  did you mean `order-ahead`?")


def test_one_unknown_name_confirms_nothing(call, site):
    root = site(FILES)
    assert call("confirm", "x", "y").exit_code == 2
    assert (root / "content" / "features" / "x.yml").read_text(encoding="utf-8") == FEATURE


def test_the_mode_and_the_byte_order_mark_of_a_file_stay(call, site):
    root = site({**FILES, "features/x.yml": "\ufeff" + FEATURE})
    file = root / "content" / "features" / "x.yml"
    file.chmod(0o640)
    assert call("confirm", "x").exit_code == 0
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_bytes().startswith(b"\xef\xbb\xbf# ours")


def test_who_goes_on_reading_another_value_is_said(call, site):
    site_yml = "format: 1\ntitle: T\neditions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    site({**FILES, "site.yml": site_yml, "features/x.yml": f"{FEATURE}only: {{team: {{target: 2027-02}}}}\n"})
    result = call("set", "x", "target", "2027-Q3")
    assert "readers of `team` go on reading `2027-02`: `only.team.target` says so\n" in result.stderr
    assert "go on reading" not in call("set", "x", "only.team.target", "2027-05").stderr
    assert "go on reading" not in call("set", "x", "title", "Y").stderr


@pytest.mark.parametrize("why", [[], ["--why", "Two of us are ill"]])
def test_that_a_committed_date_moves_without_a_reason_is_said(call, site, why):
    site({**FILES, "features/x.yml": f"{FEATURE}confidence: committed\n"})
    assert ("should say why it moved" in call("set", "x", "target", "2027-Q4", *why).stderr) == (not why)
