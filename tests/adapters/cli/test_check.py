"""`milepost check`: what it prints, and when it fails."""

import json

import pytest

UNKNOWN_GOAL = "title: X\nstatus: idea\ngoals: [fsat]\n"
IDEA = "title: X\nstatus: idea\n"
GOAL = "title: Fast\nlevel: company\nreviewed: 2026-11-01\nsummary: S\n"


def test_a_mistake_is_shown_with_its_line_and_its_cure(call, site):
    site({"features/x.yml": UNKNOWN_GOAL, "goals/fast.yml": GOAL})
    result = call("check")
    assert result.exit_code == 1
    assert (
        "content/features/x.yml:3:9: error[unknown-reference]: no goal is called `fsat`\n"
        "  |\n"
        "3 | goals: [fsat]\n"
        "  |         ^^^^\n"
        "  = help: did you mean `fast`?\n"
    ) in result.stdout
    assert result.stderr == ""


def test_sound_content_is_counted(call, site):
    site({"features/x.yml": IDEA, "features/y.yml": IDEA.replace("X", "Y")})
    result = call("check")
    assert (result.exit_code, result.stdout) == (0, "no problems in 2 features\n")


def test_warnings_fail_only_a_strict_check(call, site):
    site({"features/x.yml": "title: X\nstatus: not-doing\n"})
    assert call("check").exit_code == 0
    assert call("check", "--strict").exit_code == 1


def test_json_is_the_same_object_each_time(call, site):
    site({"features/x.yml": UNKNOWN_GOAL, "goals/fast.yml": GOAL})
    first = call("check", "--format", "json")
    assert first.stdout_bytes == call("check", "--format", "json").stdout_bytes
    found = json.loads(first.stdout)
    assert found["summary"] == {"error": 1, "warning": 1, "info": 0}
    assert found["diagnostics"][:1] == [
        {
            "code": "unknown-reference",
            "severity": "error",
            "path": "content/features/x.yml",
            "line": 3,
            "column": 9,
            "end_line": 3,
            "end_column": 13,
            "message": "no goal is called `fsat`",
            "help": "did you mean `fast`?",
        }
    ]


def test_sound_content_leaves_json_alone_on_stdout(call, site):
    site({"features/x.yml": IDEA})
    result = call("check", "--format", "json")
    assert json.loads(result.stdout)["diagnostics"] == []
    assert result.stderr == "no problems in 1 feature\n"


def test_github_gets_the_path_from_the_root_of_the_repository(call, site, tmp_path, monkeypatch):
    site({"features/x.yml": UNKNOWN_GOAL, "goals/fast.yml": GOAL})
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    lines = call("check", "--format", "github").stdout.splitlines()
    assert lines[:1] == [
        "::error file=site/content/features/x.yml,line=3,endLine=3,col=9,endColumn=13,title=unknown-reference"
        "::no goal is called `fsat`%0Ahelp: did you mean `fast`?"
    ]


@pytest.mark.parametrize("at", ["repository", "site"])
def test_gitlab_and_sarif_get_it_too_and_know_a_line_again_wherever_the_site_stands(
    call, site, tmp_path, monkeypatch, at
):
    root = site({"features/x.yml": UNKNOWN_GOAL, "goals/fast.yml": GOAL})
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path if at == "repository" else root))
    prefix = "site/" if at == "repository" else ""
    (first, *_) = json.loads(call("check", "--format", "gitlab").stdout)
    (run,) = json.loads(call("check", "--format", "sarif").stdout)["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["location"]["path"] == place["artifactLocation"]["uri"] == f"{prefix}content/features/x.yml"
    (root / "content" / "features" / "x.yml").write_text(f"# moved\n{UNKNOWN_GOAL}", encoding="utf-8")
    (again, *_) = json.loads(call("check", "--format", "gitlab").stdout)
    assert again["fingerprint"] == first["fingerprint"]
    (root / "content" / "features" / "x.yml").write_text(UNKNOWN_GOAL.replace("fsat", "fats"), encoding="utf-8")
    (other, *_) = json.loads(call("check", "--format", "gitlab").stdout)
    assert other["fingerprint"] != first["fingerprint"]


def test_what_github_has_no_room_for_goes_into_the_summary_of_the_step(call, site, tmp_path, monkeypatch):
    page = tmp_path / "summary.md"
    page.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    site({"features/x.yml": UNKNOWN_GOAL})
    call("check", "--format", "github")
    assert page.read_text(encoding="utf-8") == "before\n"
    site({f"features/f{number}.yml": UNKNOWN_GOAL for number in range(12)})
    call("check", "--format", "json")
    assert page.read_text(encoding="utf-8") == "before\n"
    call("check", "--format", "github")
    told = page.read_text(encoding="utf-8")
    assert told.startswith("before\n### Milepost: ")
    assert "| content/features/f9.yml:" in told
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "gone" / "summary.md"))
    assert call("check", "--format", "github").exit_code == 3


EDITIONS = "format: 1\ntitle: T\neditions: {public: {title: P}, internal: {title: I}}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((), 1, "error[visibility-leak]"),
        (("--edition", "internal"), 0, "no problems"),
        (("--edition", "public"), 1, "error[visibility-leak]"),
        (("--edition", "x"), 2, "no edition is called"),
    ],
)
def test_every_edition_is_checked_or_the_one_that_is_named(call, site, arguments, code, says):
    hidden = "title: Hidden\nstatus: idea\n"
    shown = "title: Shown\nsummary: S\nstatus: idea\nvisibility: public\npart_of: hidden\n"
    site({"site.yml": EDITIONS, "features/hidden.yml": hidden, "features/shown.yml": shown})
    result = call("check", *arguments)
    assert result.exit_code == code
    assert says in result.output


def test_what_only_readers_outside_see_is_told_with_their_edition(call, site):
    """What the narrowest edition has as well, everybody who works on the content sees anyway."""
    goal = "g: {title: G, summary: S, visibility: public, measures: {m: {from: 1, to: 2}}}\n"
    feature = "f: {title: F, status: planned, target: tbd, goals: g, reviewed: 2026-11-20}\n"
    site({"site.yml": EDITIONS, "goals.yml": goal, "features.yml": feature})
    result = call("check", "--strict")
    assert "no feature serves the goal `g`, in the edition `public`" in result.stdout
    assert "`internal`" not in result.stdout


@pytest.mark.parametrize(
    ("language", "help_"),
    [
        ("english", "write its short code, such as `en` or `de`"),
        ("EN", "did you mean `en`?"),
        ("pt_BR", "did you mean `pt-BR`?"),
        ("e", "write its short code, such as `en` or `de`"),
    ],
)
def test_a_language_is_a_short_code(call, site, language, help_):
    site({"site.yml": f"format: 1\ntitle: T\nlanguage: {language}\n"})
    result = call("check")
    assert result.exit_code == 1
    assert f"content/site.yml:3:11: error[invalid-value]: no language is called `{language}`" in result.stdout
    assert f"= help: {help_}\n" in result.stdout
    site({"site.yml": "format: 1\ntitle: T\nlanguage: zh-Hant\n"})
    assert call("check").exit_code == 0
