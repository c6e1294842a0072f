"""features.csv, as a spreadsheet reads it."""

import csv
import io

from milepost.exporters import artifacts
from milepost.exporters.csv import COLUMNS, safe
from milepost.model.roadmap import Roadmap
from tests.corpus import quoted, strings
from tests.roadmaps import roadmap

PLAN = "format: 1\ntitle: Example\nfields: {x-plan: {title: Included in}}\n"
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def table(roadmap: Roadmap) -> bytes:
    return next(artifact.data for artifact in artifacts(roadmap) if artifact.path == "features.csv")


def rows(roadmap: Roadmap) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(roadmap).decode("utf-8-sig"), newline="")))


def test_each_feature_is_a_row(tmp_path):
    made = roadmap(
        tmp_path,
        {
            "site.yml": PLAN,
            "goals/faster.yml": "title: Faster\n",
            "timeline/release-2.yml": "title: Release 2\nwhen: 2027-Q1\n",
            "features/theme.yml": "title: Theme\nstatus: planned\ngoals: faster\n",
            "features/dark-mode.yml": "title: Dark mode\nstatus: planned\npart_of: theme\ntarget: timeline:release-2\n"
            "effort: 3\nvalue: 7\nowners: [Design, Web]\nx-plan: [Free, Pro]\n",
        },
    )
    dark_mode, theme = rows(made)

    assert list(dark_mode) == [*COLUMNS, "x-plan"]
    assert {name: dark_mode[name] for name in ("slug", "title", "status", "horizon", "goals", "owners")} == {
        "slug": "dark-mode",
        "title": "Dark mode",
        "status": "planned",
        "horizon": "next",
        "goals": "faster",
        "owners": "Design; Web",
    }
    assert (dark_mode["target"], dark_mode["target_earliest"], dark_mode["target_latest"]) == (
        "2027-Q1",
        "2027-01-01",
        "2027-03-31",
    )
    assert (dark_mode["effort"], dark_mode["value"], dark_mode["x-plan"]) == ("3", "7", "Free; Pro")
    assert theme["target"] == theme["effort"] == theme["x-plan"] == ""


def test_lines_end_as_rfc_4180_asks(tmp_path):
    text = table(roadmap(tmp_path, {"features/a.yml": "title: 'say \"hi\", then'\nstatus: idea\n"})).decode()

    assert text.count("\r\n") == 2
    assert text.endswith("\r\n")
    assert '"say ""hi"", then"' in text


def test_excel_is_told_that_it_is_utf_8(tmp_path):
    assert table(roadmap(tmp_path, {"features/a.yml": "title: A\nstatus: idea\n"})).startswith(b"\xef\xbb\xbfslug,")


def test_no_cell_begins_like_a_formula(tmp_path):
    texts = strings("csv")
    fields = "title: {0}\n  status: idea\n  summary: {0}\n  owners: [{0}, {0}]\n  reason: {0}\n  x-plan: {0}\n"
    entries = "".join(f"e{n}:\n  {fields.format(quoted(text))}" for n, text in enumerate(texts))
    made = rows(roadmap(tmp_path, {"site.yml": PLAN, "features.yml": entries}))

    assert len(made) == len(texts)
    assert [cell for row in made for cell in row.values() if cell.startswith(FORMULA_STARTS)] == []
    assert [row["summary"].removeprefix("'") for row in made] == [text.removeprefix("'") for text in texts]


def test_numbers_stay_numbers():
    assert [safe(cell) for cell in (-1, -0.5, 3, "-1", "plain")] == [-1, -0.5, 3, "'-1", "plain"]


def test_without_features_there_is_no_file(tmp_path):
    assert "features.csv" not in {artifact.path for artifact in artifacts(roadmap(tmp_path, {}))}
