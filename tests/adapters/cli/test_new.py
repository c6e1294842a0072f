"""`milepost new`: where an entry goes, what it holds, what is refused."""

import pytest

from milepost.model.kinds import kinds

IDEA = "title: X\nstatus: idea\n"


@pytest.mark.parametrize(
    ("arguments", "path", "schema"),
    [
        (("feature", "dark-mode"), "features/dark-mode.yml", "../../schema/feature.json"),
        (("goal", "fast"), "goals/fast.yml", "../../schema/goal.json"),
        (("audience", "ops"), "audience/ops.yml", "../../schema/audience.json"),
        (("timeline", "beta"), "timeline/beta.yml", "../../schema/timeline.json"),
        (("stakeholder", "sales"), "stakeholders/sales.yml", "../../schema/stakeholder.json"),
        (("vision",), "vision.yml", "../schema/vision.json"),
        (("features", "by-its-folder"), "features/by-its-folder.yml", "../../schema/feature.json"),
    ],
)
def test_every_kind_gets_a_file_that_is_sound(call, site, arguments, path, schema):
    root = site({})
    result = call("new", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"content/{path}\n", "")
    text = (root / "content" / path).read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={schema}\ntitle: ")
    assert '"error": 0' in call("check", "--format", "json").stdout


def test_the_title_is_that_which_is_given_else_the_slug_in_words(call, site):
    content = site({}) / "content" / "features"
    call("new", "feature", "dark-mode")
    call("new", "feature", "other", "--title", "Search: by photo # 2")
    assert "title: Dark mode\n" in (content / "dark-mode.yml").read_text(encoding="utf-8")
    assert 'title: "Search: by photo # 2"\n' in (content / "other.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("feature", "Dark_Mode"), "`Dark_Mode` is not a slug"),
        (("feature", "index"), "`index` is a reserved name"),
        (("feature", "../x"), "is not a slug"),
        (("feature", "x"), "a feature called `x` is already in `content/features/x.yml`"),
        (("feature", "old-x"), "`old-x` is an old name of the feature `x`"),
        (("featre", "y"), "did you mean `feature`?"),
        (("feature",), "for example `milepost new feature dark-mode`"),
        (("timeline",), "for example `milepost new timeline spring-release`"),
        (("vision", "y"), "there is one vision"),
    ],
)
def test_what_cannot_be_is_refused_with_the_rule(call, site, arguments, says):
    root = site({"features/x.yml": IDEA + "aliases: [old-x]\n"})
    before = sorted(root.rglob("*"))
    result = call("new", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    "before",
    [
        "# ours\nx:\n  title: X\n  status: idea\n",
        "x: {title: X, status: idea}",
        "x:\r\n  title: X\r\n  status: idea\r\n",
        "\ufeffx:\n  title: X\n  status: idea\n",
        "",
    ],
)
def test_an_entry_is_added_to_the_file_that_holds_them_all(call, site, before):
    root = site({"features.yml": before})
    result = call("new", "feature", "dark-mode")
    assert (result.exit_code, result.stdout) == (0, "content/features.yml\n")
    after = (root / "content" / "features.yml").read_bytes().decode()
    assert after.startswith(before)
    assert ("\r\n" in before) == ("\r\n" in after)
    assert after.replace("\r\n", "\n").count("\ndark-mode:\n  title: Dark mode\n") == (1 if before else 0)
    assert "dark-mode" in call("list", "feature").stdout


def test_a_folder_wins_over_a_file_of_many(call, site):
    site({"features.yml": "x:\n  title: X\n  status: idea\n", "features/y.yml": IDEA})
    assert call("new", "feature", "z").stdout == "content/features/z.yml\n"


@pytest.mark.parametrize("before", ["{x: {title: X, status: idea}}\n", "x: [\n"])
def test_where_nothing_can_be_added_nothing_changes(call, site, before):
    root = site({"features.yml": before})
    assert call("new", "feature", "y").exit_code == 2
    assert (root / "content" / "features.yml").read_text(encoding="utf-8") == before


@pytest.mark.parametrize("kind", [kind for kind in kinds() if not kinds()[kind].single])
def test_what_stands_there_until_somebody_writes_is_not_published(call, site, kind):
    site({})
    call("new", kind, "x")
    published = call("export", "json").stdout
    assert not [word for word in ("One plain", "What do they", "What is measured", "first-need") if word in published]


def test_a_summary_that_readers_wait_for_is_asked_for(call, site):
    site({})
    call("new", "feature", "x")
    call("set", "x", "status", "planned")
    assert "missing-summary" in call("check").stdout
