"""The tables of the benchmark of builds: medians, comparisons and growth, and nothing left out in silence."""

from benchmarks.build_tables import Series, tables
from benchmarks.measured import Cost


def series(tool: str, features: int, *seconds: float, warm: float | None = None) -> Series:
    cold = [Cost(each, processor=each, peak=100_000_000) for each in seconds]
    again = [Cost(warm, processor=warm, peak=0)] if warm else []
    return Series(tool, features, "1.0", cold, again, pages=features, output=features * 1_000)


def rows(*given: Series) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for table in tables(given)
        for line in table.splitlines()
        if line.startswith("| ") and "---" not in line
    ]


def test_milepost_is_compared_by_the_median_of_the_runs():
    told = rows(series("Milepost", 100, 3.0, 1.0, 2.0), series("Hugo", 100, 4.0, 4.0, 9.0))

    assert told[1] == ["Milepost", "1.0", "2.00 s", "1.00 s", "", "2.00 s", "100 MB", "100", "0.1 MB"]
    assert told[2][:5] == ["Hugo", "1.0", "4.00 s", "4.00 s", "0.50"]


def test_a_tool_without_figures_is_named_with_the_reason():
    given = [series("Milepost", 100, 1.0), Series("Hugo", 100, missing="it failed")]

    assert rows(*given)[2][:3] == ["Hugo", "", "missing"]
    assert "Hugo is missing: it failed." in list(tables(given))


def test_a_second_build_is_compared_with_the_first():
    told = rows(series("Milepost", 100, 4.0, warm=1.0))

    assert told[-1] == ["Milepost", "100", "4.00 s", "1.00 s", "0.25"]


def test_growth_is_told_from_a_thousand_features_on():
    told = rows(series("Hugo", 100, 1.0), series("Hugo", 1_000, 1.0), series("Hugo", 10_000, 100.0))

    assert told[-1] == ["Hugo", "1,000", "10,000", "2.00", "1.00"]


def test_one_size_has_no_growth():
    assert "### Growth" not in list(tables([series("Hugo", 1_000, 1.0)]))
