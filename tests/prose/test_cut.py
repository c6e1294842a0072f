from __future__ import annotations

import pytest

from milepost.prose import cut

ROWS = "| A | B |\n|---|---|\n"


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in cut(text)]


def test_a_bar_of_a_reference_ends_its_cell() -> None:
    text = f"{ROWS}| [[a|the a]] | x |\n| y | [[a|the a]] |\n| x [[goal:b/c|d]] | [[e|f]] |\n"
    # What is beyond the last column nobody sees: the second of a row is found when the first is mended
    assert found(text) == ["[[a|the a]]", "[[a|the a]]", "[[goal:b/c|d]]"]
    assert [start for start, _ in cut(text)][:2] == [text.index("[[a"), text.rindex("[[a")]


@pytest.mark.parametrize(
    "text",
    [
        f"{ROWS}| [[a\\|the a]] | [[a]] |\n",
        f"{ROWS}| \\[[a|the a]] | x |\n",
        f"{ROWS}| [[ | ]] |\n",
        "[[a|the a]] and | so on",
        "",
    ],
)
def test_elsewhere_it_does_not(text: str) -> None:
    assert found(text) == []
