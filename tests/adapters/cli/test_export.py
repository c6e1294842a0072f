"""`milepost export`: where the data goes, and what is refused."""

import json

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
    result = call("export", "json", "-o", str(tmp_path / "file" / "x.json"))
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


def test_saying_no_edition_asks_for_the_widest_which_is_refused(call, site):
    site({"site.yml": "format: 1\ntitle: T\neditions: {public: {title: P}, internal: {title: I}}\n", **IDEA})
    result = call("export", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot make the edition `public` yet" in result.stderr
    assert call("export", "json", "--edition", "internal").exit_code == 0
