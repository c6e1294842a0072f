"""`milepost export`: where the data goes, and what is refused."""

import json
from pathlib import Path

import pytest

IDEA = {"features/x.yml": "title: X\nstatus: idea\n"}


def test_data_goes_to_standard_output_and_nothing_else_does(call, site):
    site(IDEA)
    result = call("export", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "x" in json.loads(result.stdout)["features"]


def test_a_file_gets_the_same_bytes(call, site, tmp_path):
    site(IDEA)
    target = tmp_path / "out" / "features.csv"
    assert call("export", "csv", "-o", str(target)).stdout == ""
    assert target.read_bytes() == call("export", "csv").stdout_bytes


@pytest.mark.parametrize("arguments", [("{}",), ("-o", "{}")])
def test_pages_are_written_into_a_folder(call, site, tmp_path, arguments):
    site(IDEA)
    folder = tmp_path / "pages"
    result = call("export", "pages", *(argument.format(folder) for argument in arguments))
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "mkdocs.yml").is_file()
    assert (folder / "docs" / "features" / "x" / "index.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("jsn",), "did you mean `json`?"),
        (("yaml",), "no format is called `yaml`"),
        (("pages",), "the folder to write the pages to is missing"),
        (("json", "x"), "`json` is one file"),
        (("pages", "x", "-o", "y"), "two places"),
    ],
)
def test_what_cannot_be_is_refused(call, site, arguments, says):
    site(IDEA)
    result = call("export", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr


def test_with_errors_nothing_is_written(call, site, tmp_path):
    site({"features/x.yml": "title: X\nstatus: nope\n"})
    result = call("export", "json", "-o", str(tmp_path / "x.json"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "invalid-value" in result.stderr
    assert not (tmp_path / "x.json").exists()


def test_a_target_that_cannot_be_written_is_3(call, site, tmp_path):
    site(IDEA)
    (tmp_path / "file").write_text("", encoding="utf-8")
    target = tmp_path / "file" / "x.json"
    result = call("export", "json", "-o", str(target))
    assert result.exit_code == 3
    assert result.stderr.startswith(f"milepost: `{target}` cannot be written: ")


def test_saying_no_edition_asks_for_the_widest(call, site):
    site({"site.yml": "format: 1\ntitle: T\neditions: {public: {title: P}, internal: {title: I}}\n", **IDEA})
    widest, narrowest = (json.loads(call("export", "json", *more).stdout) for more in ((), ("--edition", "internal")))
    assert (widest["edition"], widest["features"]) == ("public", {})
    assert (narrowest["edition"], len(narrowest["features"])) == ("internal", 1)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("place", [".", "..", "content", "content/pages/out", "schema"])
def test_pages_are_never_written_among_the_sources(call, site, place):
    root = site(IDEA)
    (root / "mkdocs.yml").write_text("site_name: Mine\ndocs_dir: content/pages\n", encoding="utf-8")
    before = files(root.parent)
    result = call("export", "pages", str(root / place))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "holds the site's own sources\n  give an empty folder\n" in result.stderr
    assert files(root.parent) == before


def test_pages_never_replace_what_no_export_wrote(call, site, tmp_path):
    site(IDEA)
    other = tmp_path / "other"
    other.mkdir()
    (other / "mkdocs.yml").write_text("site_name: Theirs\n", encoding="utf-8")
    result = call("export", "pages", str(other))
    assert (result.exit_code, result.stdout) == (2, "mkdocs.yml\n")
    wrong = "this is here already and is not from an earlier export, so nothing was written"
    assert result.stderr == f"milepost: {wrong}\n  give an empty folder\n"
    assert files(other) == {"mkdocs.yml": b"site_name: Theirs\n"}


@pytest.mark.parametrize("is_killed", [False, True])
def test_an_export_for_fewer_readers_leaves_nothing_for_the_next(call, site, tmp_path, monkeypatch, is_killed):
    editions = "editions: {public: {title: P}, team: {title: T}}\ndefault_visibility: public\n"
    hidden = "features/secret.yml"
    site({**IDEA, hidden: "title: S\nstatus: idea\nvisibility: team\n", "site.yml": f"format: 1\ntitle: E\n{editions}"})
    out = tmp_path / "out"
    assert call("export", "pages", str(out)).exit_code == 0
    before = files(out)
    with monkeypatch.context() as patched:
        if is_killed:  # before the last file, which is mkdocs.yml
            write = Path.write_bytes
            patched.setattr(Path, "write_bytes", lambda at, data: 1 / 0 if at.name == "mkdocs.yml" else write(at, data))
        result = call("export", "pages", str(out), "--edition", "team")
        assert (result.exit_code == 0) != is_killed
    assert (out / "docs" / "features" / "secret" / "index.md").is_file()

    assert call("export", "pages", str(out)).exit_code == 0
    assert files(out) == before
    assert not (out / "docs" / "features" / "secret").exists()


def test_a_link_out_of_the_folder_is_not_followed(call, site, tmp_path):
    site(IDEA)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "docs").symlink_to(tmp_path / "elsewhere")
    assert call("export", "pages", str(tmp_path / "out")).exit_code == 2
    assert files(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize("manifest", ["[", "{}", "[1]"])
def test_a_list_that_is_none_of_ours_makes_nothing_ours(call, site, tmp_path, manifest):
    site(IDEA)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".milepost-export.json").write_text(manifest, encoding="utf-8")
    (tmp_path / "out" / "mkdocs.yml").write_text("mine", encoding="utf-8")
    assert call("export", "pages", str(tmp_path / "out")).exit_code == 2


@pytest.mark.parametrize("place", ["content/site.yml", "content/new.csv", "mkdocs.yml"])
def test_a_file_never_replaces_a_source(call, site, place):
    root = site(IDEA)
    before = files(root)
    result = call("export", "csv", "-o", str(root / place))
    assert result.exit_code == 2
    assert "the site's own sources" in result.stderr
    assert files(root) == before


# Of one page --------------------------------------------------------------------------------------------------------

NEWS = {
    "goals.yml": "g: {title: Faster}\nquiet: {title: Quiet}\n",
    "features.yml": "a: {title: A, status: idea, goals: g, updates: [{on: 2026-11-01, text: Note}]}\n",
}


@pytest.mark.parametrize(("form", "path"), [("atom", "feed.xml"), ("jsonfeed", "feed.json")])
def test_of_one_page_the_same_bytes_come_as_on_the_site(call, site, tmp_path, form, path):
    site(NEWS)
    assert call("export", "pages", str(tmp_path / "pages")).exit_code == 0
    for of, at in (((), ""), (("--of", "goal:g"), "goals/g/")):
        result = call("export", form, *of)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout_bytes == (tmp_path / "pages" / "docs" / at / path).read_bytes()


def test_a_page_without_news_writes_nothing_and_says_so(call, site):
    site(NEWS)
    result = call("export", "atom", "--of", "goal:quiet")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "`goal:quiet` has nothing to say as atom" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("csv", "--of", "goal:g"), "`csv` is always about the whole roadmap"),
        (("pages", "x", "--of", "goal:g"), "`pages` is always about the whole roadmap"),
        (("atom", "--of", "goal:f"), "no goal is called `f`"),
        (("atom", "--of", "a"), "no feature has a file of its own as atom"),
    ],
)
def test_what_has_no_file_of_its_own_is_refused(call, site, arguments, says):
    site(NEWS)
    result = call("export", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_what_an_edition_does_not_show_has_no_feed_in_it(call, site):
    editions = "editions: {public: {title: P}, internal: {title: I}}\n"
    site({"site.yml": f"format: 1\ntitle: T\n{editions}", **NEWS})
    assert "no goal is called `g`" in call("export", "atom", "--of", "goal:g").stderr
    assert call("export", "atom", "--of", "goal:g", "--edition", "internal").exit_code == 0


def test_an_export_counts_from_where_the_site_has_its_pages(call, site):
    root = site({"site.yml": "format: 1\ntitle: T\nurl: https://site.example/\n", **NEWS})
    (root / "mkdocs.yml").write_text("plugins: [milepost: {at: product}]\n", encoding="utf-8")
    assert "https://site.example/product/features/a/" in call("export", "jsonfeed").stdout
