"""The table of everything."""

from tests.views.pages import pages, titles


def test_the_table_holds_every_feature_what_is_coming_first(tmp_path):
    features = """
no: {title: No, status: not-doing}
old: {title: Old, status: shipped}
far: {title: Far, status: idea}
now: {title: Now, status: in-progress}
"""
    table = pages(tmp_path, {"features.yml": features})["features/"].data

    assert titles(table.rows) == ["Now", "Far", "Old", "No"]


def test_a_column_that_would_be_empty_is_left_out(tmp_path):
    table = pages(tmp_path, {"features.yml": "a: {title: A, status: shipped}\n"})["features/"].data

    assert table.columns == ("Status",)


def test_declared_own_fields_are_columns_and_undeclared_ones_are_not(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-plan: {title: Included in}, x-risk: {}, x-none: {}}\n"
    features = "a: {title: A, status: shipped, x-plan: [Free, Pro], x-risk: low, x-secret: s}\n"
    table = pages(tmp_path, {"site.yml": site, "features.yml": features})["features/"].data

    assert table.columns == ("Status", "Included in", "x-risk")
    assert [cell.texts for cell in table.rows[0].cells] == [(), ("Free", "Pro"), ("low",)]


def test_an_own_field_may_be_called_like_one_of_ours(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-status: {title: Status}}\n"
    features = "a: {title: A, status: shipped, x-status: mine}\n"
    table = pages(tmp_path, {"site.yml": site, "features.yml": features})["features/"].data

    assert table.columns == ("Status", "Status")
    assert table.rows[0].cells[1].texts == ("mine",)


def test_a_row_says_whom_and_what_it_serves_those_of_its_theme_included(tmp_path):
    files = {
        "goals.yml": "fast: {title: Fast}\n",
        "audience.yml": "ops: {title: Operators}\n",
        "features.yml": """
theme: {title: Theme, status: planned, goals: fast, audience: ops}
part: {title: Part, status: planned, part_of: theme, effort: 2, value: 7}
""",
    }
    table = pages(tmp_path, files)["features/"].data
    row = dict(zip(table.columns, table.rows[0].cells, strict=True))

    assert [[each.title for each in row[name].refs] for name in ("For whom", "Goals", "Part of")] == [
        ["Operators"],
        ["Fast"],
        ["Theme"],
    ]
    assert (row["Effort"].texts, row["Value"].texts) == (("2 person-weeks",), ("7",))
