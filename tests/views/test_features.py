"""The table of everything: what stands in it, and what the script finds there to choose and sort by."""

from tests.views.pages import pages, titles

FEATURES = "features/"


def table(tmp_path, features, **files):
    """Its data. Other files by their name without `.yml`."""
    written = {"features.yml": features, **{f"{name}.yml": text for name, text in files.items()}}
    return pages(tmp_path, written)[FEATURES].data


def column(table, title):
    """The cells of a column by the title of their row."""
    at = [column.title for column in table.columns].index(title)
    return {row.ref.title: row.cells[at] for row in table.rows}


def ranks(table, title):
    return {name: placed.rank for name, placed in column(table, title).items()}


def texts(table, title):
    return {name: placed.cell.texts for name, placed in column(table, title).items()}


def test_the_table_holds_every_feature_what_is_coming_first(tmp_path):
    features = """
no: {title: No, status: not-doing}
old: {title: Old, status: shipped}
far: {title: Far, status: idea}
now: {title: Now, status: in-progress}
"""

    assert titles(table(tmp_path, features).rows) == ["Now", "Far", "Old", "No"]


def test_a_column_that_would_be_empty_is_left_out(tmp_path):
    found = table(tmp_path, "a: {title: A, status: shipped}\n")

    assert [column.title for column in found.columns] == ["Status"]


def test_the_type_is_said_of_all_where_some_are_more_than_features(tmp_path):
    features = "a: {title: A, status: shipped}\nb: {title: B, status: shipped, type: sunset}\n"

    assert texts(table(tmp_path, features), "Type") == {"A": ("Feature",), "B": ("Sunset",)}


def test_declared_own_fields_are_columns_and_undeclared_ones_are_not(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-plan: {title: Included in}, x-risk: {}, x-none: {}}\n"
    features = "a: {title: A, status: shipped, x-plan: [Free, Pro], x-risk: low, x-secret: s}\n"
    found = table(tmp_path, features, site=site)

    assert [(column.key, column.title) for column in found.columns] == [
        ("status", "Status"),
        ("x-plan", "Included in"),
        ("x-risk", "x-risk"),
    ]
    assert [placed.cell.texts for placed in found.rows[0].cells] == [(), ("Free", "Pro"), ("low",)]


def test_an_own_field_may_be_called_like_one_of_ours(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-status: {title: Status}}\n"
    found = table(tmp_path, "a: {title: A, status: shipped, x-status: mine}\n", site=site)

    assert [(column.key, column.title) for column in found.columns] == [("status", "Status"), ("x-status", "Status")]
    assert found.rows[0].cells[1].cell.texts == ("mine",)


def test_a_row_says_whom_and_what_it_serves_those_of_its_theme_included(tmp_path):
    features = """
theme: {title: Theme, status: planned, goals: fast, audience: ops}
part: {title: Part, status: planned, part_of: theme, effort: 2, value: 7}
"""
    found = table(tmp_path, features, goals="fast: {title: Fast}\n", audience="ops: {title: Operators}\n")

    for title, told in (("For whom", "Operators"), ("Goals", "Fast"), ("Part of", "Theme")):
        assert [each.title for each in column(found, title)["Part"].cell.refs] == [told]
    assert texts(found, "Effort")["Part"] == ("2 person-weeks",)
    assert texts(found, "Value")["Part"] == ("7",)


def test_every_column_says_whether_rows_can_be_chosen_by_it(tmp_path):
    site = "format: 1\ntitle: E\nfields: {x-plan: {}}\n"
    features = """
a:
  {title: A, status: planned, type: bug, target: 2027, confidence: likely, goals: g, audience: o, part_of: b, x-plan: P,
   effort: S, value: 1, teams: T, owners: O, tags: G, updates: {on: 2026-11-01, health: at-risk, text: T}}
b: {title: B, status: planned}
"""
    found = table(tmp_path, features, site=site, goals="g: {title: G}\n", audience="o: {title: O}\n")

    chosen = " ".join(column.key for column in found.columns if column.is_choice)
    assert chosen == "status health horizon confidence type audience goal part_of x-plan team owner tag"
    assert [column.key for column in found.columns if not column.is_choice] == ["when", "effort", "value"]
    brief = [column.key for column in found.columns[: found.brief]]
    assert brief == ["status", "health", "horizon", "when", "confidence"]


def test_statuses_and_horizons_have_an_order_of_their_own(tmp_path):
    site = "format: 1\ntitle: E\nstatuses: {zeroth: {means: idea}, another: {means: shipped}}\n"
    features = """
a: {title: A, status: another}
p: {title: P, status: planned, target: 2026-Q4}
z: {title: Z, status: zeroth}
"""
    found = table(tmp_path, features, site=site)

    assert ranks(found, "Status") == {"Z": "0", "A": "1", "P": "2"}
    assert ranks(found, "Horizon") == {"P": "0", "Z": "1", "A": None}


def test_dates_are_ranked_by_both_ends_and_what_is_not_known_has_no_rank(tmp_path):
    features = """
tbd: {title: tbd, status: planned, target: tbd}
none: {title: none, status: planned}
from: {title: from, status: planned, target: 2027-01/..}
year: {title: year, status: planned, target: 2027}
half: {title: half, status: planned, target: 2027-H2}
quarter: {title: quarter, status: planned, target: 2027-Q1}
months: {title: months, status: planned, target: 2027-01/2027-03}
day: {title: day, status: planned, target: 2027-03-31}
"""

    assert ranks(table(tmp_path, features), "When") == {
        "quarter": "0",
        "months": "0",
        "day": "1",
        "year": "2",
        "half": "3",
        "from": "4",
        "tbd": "",
        "none": None,
    }


def test_sizes_stand_behind_weeks_each_in_their_order(tmp_path):
    efforts = {"a": "XL", "b": "S", "c": "10", "d": "2.25", "e": "2.5"}
    features = "".join(f"{slug}: {{title: {slug}, status: idea, effort: {it}}}\n" for slug, it in efforts.items())

    assert ranks(table(tmp_path, features), "Effort") == {"d": "0", "e": "1", "c": "2", "b": "3", "a": "4"}


def test_the_worst_health_comes_first_and_what_is_over_has_none(tmp_path):
    features = "".join(
        f"{slug}: {{title: {slug}, status: {status}, updates: {{on: 2026-11-01, health: {health}, text: T}}}}\n"
        for slug, status, health in (
            ("a", "planned", "on-track"),
            ("b", "planned", "off-track"),
            ("c", "planned", "at-risk"),
            ("d", "shipped", "off-track"),
        )
    )

    assert ranks(table(tmp_path, features), "How it goes") == {"b": "0", "c": "1", "a": "2", "d": None}


def test_a_column_whose_text_tells_the_order_has_no_ranks(tmp_path):
    found = table(tmp_path, "a: {title: A, status: idea, tags: [x, y], value: 3}\n")

    assert ranks(found, "Tags") == {"A": None}
    assert ranks(found, "Value") == {"A": None}
