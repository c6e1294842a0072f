"""`milepost build`: a site or nothing, and the old one stays as long as there is no new one."""

from pathlib import Path

import pytest

from milepost.adapters import mkdocs

MKDOCS = "site_name: T\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
IDEA = {"features/x.yml": "title: X\nstatus: idea\n", "pages/about.md": "# About\n"}
SITE_YML = "format: 1\ntitle: T\n"


@pytest.fixture
def ready(site) -> Path:
    root: Path = site({**IDEA, "site.yml": SITE_YML})
    (root / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return root


def old_site(root: Path) -> Path:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("old", encoding="utf-8")
    return root / "site"


def left_over(root: Path) -> list[str]:
    """Beside the site; the lock and the previous site belong there."""
    names = (entry.name for entry in root.iterdir())
    return [name for name in names if name.startswith(".site") and name not in (".site.lock", ".site.previous")]


def test_the_site_takes_the_place_of_the_old_one(call, ready):
    (old_site(ready) / "gone.html").write_text("old", encoding="utf-8")
    result = call("build")
    assert (result.exit_code, result.stdout) == (0, ""), result.output
    assert (ready / "site" / "features" / "x" / "index.html").is_file()
    assert not (ready / "site" / "gone.html").exists()
    assert (ready / ".site.previous" / "gone.html").is_file()
    assert left_over(ready) == []


def test_it_goes_where_mkdocs_yml_or_the_option_says(call, ready, tmp_path):
    (ready / "mkdocs.yml").write_text(f"{MKDOCS}site_dir: public\n", encoding="utf-8")
    assert call("build").exit_code == 0
    assert (ready / "public" / "index.html").is_file()
    assert call("build", "--site-dir", str(tmp_path / "a" / "b")).exit_code == 0
    assert (tmp_path / "a" / "b" / "index.html").is_file()


def test_with_errors_the_old_site_stays(call, ready, site):
    old = old_site(ready)
    site({"site.yml": SITE_YML, "features/x.yml": "title: X\nstatus: nope\n"})
    result = call("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[invalid-value]" in result.stderr
    assert result.stderr.endswith("nothing was built\n")
    assert (old / "index.html").read_text(encoding="utf-8") == "old"


def test_warnings_stop_only_a_strict_build(call, ready, site):
    site({"site.yml": SITE_YML, "features/x.yml": "title: X\nstatus: not-doing\n"})
    assert call("build", "--strict").exit_code == 1
    assert not (ready / "site").exists()
    assert call("build").exit_code == 0


@pytest.mark.usefixtures("ready")
def test_a_stale_roadmap_is_built_even_strictly(call, site):
    text = "title: X\nsummary: S\nstatus: planned\ntarget: 2026-01\ngoals: [g]\nreviewed: 2026-11-01\n"
    goal = "title: G\nsummary: S\nlevel: company\nreviewed: 2026-11-01\n"
    site({"site.yml": f"{SITE_YML}checks: {{overdue: error}}\n", "features/x.yml": text, "goals/g.yml": goal})
    assert call("check").exit_code == 1
    result = call("build", "--strict")
    assert result.exit_code == 0, result.output


FAILURES = [mkdocs.SiteNotBuilt("no"), OSError(28, "No space left on device"), ValueError("bug")]


@pytest.mark.parametrize("failure", FAILURES)
def test_when_the_build_fails_the_old_site_stays(call, ready, monkeypatch, failure):
    old = old_site(ready)

    def half_a_site(_root, *, site_dir, **_options):
        (site_dir / "index.html").write_text("half", encoding="utf-8")
        raise failure

    monkeypatch.setattr(mkdocs, "build_site", half_a_site)
    result = call("build")
    assert result.exit_code == {mkdocs.SiteNotBuilt: 1, OSError: 3, ValueError: 70}[type(failure)]
    assert "Traceback" not in result.output
    assert (old / "index.html").read_text(encoding="utf-8") == "old"
    assert left_over(ready) == []


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("site_name: [", "configuration file"),
        ("plugins: [nope]", "nope"),
        ("plugins: [search]", "`mkdocs.yml` does not name the plugin\n  add `- milepost` below `plugins:`\n"),
        ("", "  plugins:\n    - search\n    - milepost:\n"),
    ],
)
def test_mistakes_in_mkdocs_yml_are_told_in_words(call, ready, broken, says):
    (ready / "mkdocs.yml").write_text(f"site_name: T\ndocs_dir: content/pages\n{broken}\n", encoding="utf-8")
    result = call("build")
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output
    assert len([line for line in result.stderr.splitlines() if line.startswith("milepost: ")]) == 1


@pytest.mark.parametrize("in_mkdocs_yml", [True, False])
def test_a_broken_link_of_a_hand_written_page_stops_a_strict_build(call, ready, in_mkdocs_yml):
    (ready / "content" / "pages" / "about.md").write_text("[x](nope.md)", encoding="utf-8")
    if in_mkdocs_yml:
        (ready / "mkdocs.yml").write_text(f"{MKDOCS}strict: true\n", encoding="utf-8")
    result = call("build", *([] if in_mkdocs_yml else ["--strict"]))
    assert result.exit_code == 1
    assert "nope.md" in result.stderr
    assert result.stderr.endswith("\nwarnings stop a strict build\nnothing was built\n")
    assert not (ready / "site").exists()


@pytest.mark.parametrize(
    "place", [".", "..", "content", "content/pages", "content/pages/new", "schema", "templates/x", "mkdocs.yml"]
)
def test_a_site_never_replaces_the_sources_that_it_is_made_from(call, ready, place):
    before = sorted(ready.parent.rglob("*"))
    result = call("build", "--site-dir", str(ready / place))
    assert result.exit_code == 2
    assert "holds the site's own sources" in result.stderr
    assert sorted(ready.parent.rglob("*")) == before


def test_a_site_never_replaces_something_else(call, ready):
    (ready / "notes").mkdir()
    (ready / "notes" / "mine.txt").write_text("mine", encoding="utf-8")
    result = call("build", "--site-dir", str(ready / "notes"))
    assert result.exit_code == 3
    assert result.stderr.endswith("give another folder with `--site-dir`\n")
    assert (ready / "notes" / "mine.txt").is_file()


def test_what_cannot_be_written_is_told_by_the_name_that_was_given(call, ready):
    (ready / "file").write_text("", encoding="utf-8")
    result = call("build", "--site-dir", str(ready / "file" / "site"))
    assert result.exit_code == 3
    assert result.stderr == f"milepost: `{ready / 'file' / 'site'}` cannot be written: file exists\n"


def test_a_template_that_is_missing_is_no_matter_of_the_disk(call, ready):
    (ready / "theme").mkdir()
    (ready / "theme" / "main.html").write_text('{% include "nope.html" %}', encoding="utf-8")
    text = MKDOCS.replace("font: false", "font: false, custom_dir: theme")
    (ready / "mkdocs.yml").write_text(text, encoding="utf-8")
    result = call("build")
    assert result.exit_code == 1
    assert "nope.html" in result.stderr
    assert "written" not in result.stderr


@pytest.mark.parametrize(
    ("command", "hook", "says"),
    [
        ("build", "def on_nav(:\n", "your hook `hk.py`, line 1, fails: SyntaxError: invalid syntax\n"),
        ("serve", "def on_nav(:\n", "your hook `hk.py`, line 1, fails: SyntaxError: invalid syntax\n"),
        ("build", "def on_files(files, **_):\n    1 / 0\n", "your hook `hk.py`, line 2, fails: ZeroDivisionError: "),
        ("build", "import sys\nsys.exit()\n", "your hook `hk.py`, line 2, fails: SystemExit\n"),
    ],
)
def test_a_hook_that_fails_is_no_mistake_of_ours(call, ready, free_port, command, hook, says):
    (ready / "hk.py").write_text(hook, encoding="utf-8")
    (ready / "mkdocs.yml").write_text(f"{MKDOCS}hooks: [hk.py]\n", encoding="utf-8")
    result = call(command, *(["--port", str(free_port)] if command == "serve" else []))
    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.endswith("nothing was built\n" if command == "build" else "start `milepost serve` again\n")
    assert "report it" not in result.stderr


def test_a_hook_that_fails_is_shown_with_all_its_steps_to_whoever_asks(call, ready, monkeypatch):
    monkeypatch.setenv("MILEPOST_DEBUG", "1")
    (ready / "hk.py").write_text("1 / 0\n", encoding="utf-8")
    (ready / "mkdocs.yml").write_text(f"{MKDOCS}hooks: [hk.py]\n", encoding="utf-8")
    assert isinstance(call("build").exception, ZeroDivisionError)


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize(("language", "shown"), [("de", "de"), ("pt-br", "pt"), ("de-AT", "de"), ("xx", "en")])
def test_the_language_is_one_that_the_theme_has(call, site, ready, language, shown):
    site({**IDEA, "site.yml": f"{SITE_YML}language: {language}\n"})
    result = call("build")
    assert result.exit_code == 0, result.output
    assert f'<html lang="{shown}"' in (ready / "site" / "index.html").read_text(encoding="utf-8")
    assert ("which the theme does not have" in result.stderr) == (language == "xx")


EDITIONS = f"{SITE_YML}editions: {{public: {{title: P}}, internal: {{title: I}}}}\n"
TWO = "a: {title: The open one, status: idea, visibility: public}\nb: {title: The hidden one, status: idea}\n"


@pytest.mark.parametrize(
    ("arguments", "made", "has_hidden"),
    [
        ((), "site", False),
        (("--edition", "public"), "site", False),
        (("--edition", "internal"), "site", True),
        (("--all-editions",), "site-public", False),
        (("--all-editions",), "site-internal", True),
        (("--all-editions", "--site-dir", "elsewhere"), "elsewhere-internal", True),
    ],
)
def test_an_edition_has_what_its_readers_may_see(call, ready, site, monkeypatch, arguments, made, has_hidden):
    site({"features.yml": TWO, "site.yml": EDITIONS})
    monkeypatch.chdir(ready)
    result = call("build", *arguments)

    assert result.exit_code == 0, result.output
    assert (ready / made / "features" / "a" / "index.html").is_file()
    assert (ready / made / "features" / "b" / "index.html").is_file() == has_hidden
    assert f"`{made}`" in result.stderr or f"{made}`" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--edition", "pubic"), "did you mean `public`?"),
        (("--edition", "public", "--all-editions"), "contradict each other"),
    ],
)
def test_an_edition_that_there_is_not_is_refused(call, ready, site, arguments, says):
    site({"features.yml": TWO, "site.yml": EDITIONS})
    result = call("build", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (ready / "site").exists()


@pytest.mark.parametrize("arguments", [("--edition", "public"), ("--all-editions",)])
@pytest.mark.usefixtures("ready")
def test_a_site_without_editions_has_none_to_ask_for(call, site, arguments):
    site(IDEA)
    result = call("build", *arguments)
    assert result.exit_code == 2
    assert "say `editions:` in content/site.yml first" in result.stderr
