"""What of its language a site does not speak is told after the build, and stops none."""

import importlib
import logging
from pathlib import Path

import pytest

from milepost.adapters.words_report import untold
from milepost.words import Words

CONFIG = "site_name: T\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
CATALOG = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Board"
msgstr "Bord"
"""


@pytest.fixture
def little_dutch(tmp_path, monkeypatch):
    """Milepost speaks Dutch, but has a single word of it."""
    folder = tmp_path / "languages"
    folder.mkdir()
    (folder / "nl.po").write_text(CATALOG, encoding="utf-8")
    # By its name, for the package has a function of the same one
    catalog = importlib.import_module("milepost.words.catalog")
    monkeypatch.setattr(catalog, "LANGUAGES", folder)
    catalog._compiled.cache_clear()
    yield
    catalog._compiled.cache_clear()


def ready(site, language: str) -> Path:
    root: Path = site(
        {
            "site.yml": f"format: 1\ntitle: T\nlanguage: {language}\n",
            "features/x.yml": "title: X\nsummary: X\nstatus: idea\ngoals: fast\n",
            "goals/fast.yml": "title: Fast\nsummary: F\nmeasures: {m: {title: M, from: 1, to: 2}}\n",
            "pages/about.md": "# About\n",
        }
    )
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


def test_a_language_that_milepost_does_not_speak_is_told_and_stops_no_strict_build(call, site):
    ready(site, "fi")
    result = call("build", "--strict")

    assert result.exit_code == 0, result.output
    assert "Milepost does not speak `fi` yet: its own words on the site are English" in result.stderr
    assert "warning" not in result.stderr


def test_in_english_there_is_nothing_to_tell(call, site):
    ready(site, "en-GB")

    assert "English" not in call("build").stderr


@pytest.mark.usefixtures("little_dutch")
def test_words_without_a_translation_are_counted_and_the_first_named(call, site):
    root = ready(site, "nl-BE")
    result = call("build", "--strict")

    assert result.exit_code == 0, result.output
    (line,) = [line for line in result.stderr.splitlines() if "not translated" in line]
    assert "of Milepost itself not translated to `nl-BE` yet: “" in line and line.endswith("”, …")
    home = (root / "site" / "404.html").read_text(encoding="utf-8")
    assert ">Bord<" in home and ">Page not found<" in home, "what there is no word for is English"


@pytest.mark.usefixtures("little_dutch")
def test_few_are_all_named_and_no_word_is_said_of_none():
    words = Words("nl")
    words.gettext("Board")
    assert list(untold(words)) == []

    words.gettext("Home")
    assert list(untold(words)) == ["1 text of Milepost itself not translated to `nl` yet: “Home”"]


def test_a_quiet_build_of_mkdocs_stays_quiet(call, site, caplog):
    ready(site, "fi")
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        call("build")

    assert {record.levelno for record in caplog.records if "does not speak" in record.message} == {logging.INFO}
