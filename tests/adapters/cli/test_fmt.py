"""`milepost fmt`: dates and editor lines, and not a byte more."""

import pytest

LINE = "# yaml-language-server: $schema=../../schema/feature.json\n"
SITE_LINE = "# yaml-language-server: $schema=../schema/site.json\n"
SITE = {"site.yml": SITE_LINE + "format: 1\ntitle: T\nfiscal_year_starts: 4\n"}
START = "title: X\nstatus: idea\n"


def formatted(call, site, text: str) -> str:
    root = site({**SITE, "features/x.yml": text})
    result = call("fmt")
    assert result.exit_code == 0, result.output
    return (root / "content" / "features" / "x.yml").read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("target: Q1 2027", "target: 2027-Q1"),
        ("target: 'Q1 2027'  # as agreed", "target: '2027-Q1'  # as agreed"),
        ('target: "15 March 2027"', 'target: "2027-03-15"'),
        ("target: FY27 Q3", "target: FY2027-Q3"),
        ("stages: {beta: 2027-3, ga: H1 2027}", "stages: {beta: 2027-03, ga: 2027-H1}"),
        ("updates:\n  - {on: 1 May 2026, text: Q1 2027}", "updates:\n  - {on: 2026-05-01, text: Q1 2027}"),
        ("target: 2027-Q1", "target: 2027-Q1"),
        ("target: soon", "target: soon"),
        ("summary: Q1 2027", "summary: Q1 2027"),
    ],
)
def test_dates_take_their_usual_form_and_nothing_else_moves(call, site, before, after):
    assert formatted(call, site, f"{LINE}{START}{before}\n") == f"{LINE}{START}{after}\n"


MEASURE = "# yaml-language-server: $schema=../../schema/goal.json\ntitle: G\nmeasures:\n  speed:\n    readings: "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{1 May 2026: 3, 2026-06-01: 4}", "{2026-05-01: 3, 2026-06-01: 4}"),
        ('\n      "1 May 2026":  3  # as read', '\n      "2026-05-01":  3  # as read'),
        ("{1 May 2026: 3, 2026-05-01: 4}", "{1 May 2026: 3, 2026-05-01: 4}"),
    ],
)
def test_days_that_are_keys_take_their_usual_form_unless_two_would_be_one(call, site, before, after):
    root = site({**SITE, "goals/g.yml": f"{MEASURE}{before}\n"})
    assert call("fmt").exit_code == 0
    assert (root / "content" / "goals" / "g.yml").read_text(encoding="utf-8") == f"{MEASURE}{after}\n"


def test_the_dates_of_a_change_take_their_usual_form(call, site):
    change = "changes: [{on: 2026-05-01, field: %s, from: Q1 2027, to: Q2 2027, why: W}]"
    assert "from: 2027-Q1, to: 2027-Q2" in formatted(call, site, f"{LINE}{START}{change % 'target'}\n")
    assert "from: Q1 2027, to: Q2 2027" in formatted(call, site, f"{LINE}{START}{change % 'title'}\n")


def test_the_byte_order_mark_and_the_line_breaks_stay(call, site):
    before = f"\ufeff{LINE}{START}target:   Q1 2027\n\n\n# end".replace("\n", "\r\n")
    assert formatted(call, site, before) == before.replace("Q1 2027", "2027-Q1")


def test_a_missing_editor_line_comes_first_after_the_byte_order_mark(call, site):
    assert formatted(call, site, f"\ufeff# ours\r\n{START}") == f"\ufeff{LINE[:-1]}\r\n# ours\r\n{START}"


@pytest.mark.parametrize("wrong", ["../feature.json", "https://x.example/schema.json", "../../schema/goal.json "])
def test_an_editor_line_that_points_elsewhere_is_put_right_where_it_stands(call, site, wrong):
    before = f"# ours\n\n#yaml-language-server: $schema={wrong}\n{START}"
    assert formatted(call, site, before) == f"# ours\n\n{LINE}{START}"


def test_every_file_gets_the_line_of_its_own_schema(call, site):
    root = site({"goals.yml": "g: {title: G}\n", "features/a/b/x.yml": START, "vision.yml": "title: V\nstatement: S\n"})
    call("fmt")
    first = {
        path: (root / "content" / path).read_text(encoding="utf-8").splitlines()[0].rpartition("=")[2]
        for path in ("site.yml", "goals.yml", "features/a/b/x.yml", "vision.yml")
    }
    assert first == {
        "site.yml": "../schema/site.json",
        "goals.yml": "../schema/goals.mapping.json",
        "features/a/b/x.yml": "../../../../schema/feature.json",
        "vision.yml": "../schema/vision.json",
    }


def test_check_says_what_is_to_do_and_writes_nothing(call, site):
    root = site({**SITE, "features/x.yml": f"{LINE}{START}target: Q1 2027\n"})
    result = call("fmt", "--check")
    assert (result.exit_code, result.stdout) == (1, "content/features/x.yml\n")
    assert "Q1 2027" in (root / "content" / "features" / "x.yml").read_text(encoding="utf-8")
    call("fmt")
    assert call("fmt", "--check").exit_code == 0


def test_a_file_with_mistakes_in_its_yaml_stays(call, site):
    before = "title: [\ntarget: Q1 2027\n"
    assert formatted(call, site, before) == before
