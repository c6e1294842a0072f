"""Prose without markup."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.prose import excerpt, plain


def resolve(target: str) -> tuple[str, str] | None:
    return ("../x/", "Dark mode") if target == "dark-mode" else None


def test_markup_goes_and_words_stay() -> None:
    assert plain("# A *b*\n\n- [x] `c<d>` &copy;\n- ![e](f.png)\n\n> [!TIP]\n> g\n> h\n\n```\ni\n```") == (
        "A b\n☑ c<d> ©\ne\nTip\ng\nh\ni"
    )


def test_a_row_of_a_table_is_a_line() -> None:
    assert plain("|a|b|\n|-|-|\n|c|d|") == "a b\nc d"


def test_a_task_box_before_another_list_is_kept() -> None:
    assert plain("- [ ] - a") == "☐ a"


def test_references_are_their_words_or_titles() -> None:
    assert plain("[[dark-mode]], [[dark-mode|w]], [[nowhere]]", resolve=resolve) == "Dark mode, w, nowhere"
    assert plain("[[dark-mode]]") == "dark-mode"


def test_text_that_is_nested_too_deep_stays_as_written() -> None:
    assert plain(">" * 30 + "a") == ">" * 30 + "a"


def test_an_excerpt_is_one_line_cut_between_words() -> None:
    assert excerpt("# A\n\nb   c") == "A b c"
    assert excerpt("one two three", limit=9) == "one two…"
    assert excerpt("one two three", limit=8) == "one two…"
    assert excerpt("unbreakable", limit=5) == "unbr…"
    assert excerpt("[[dark-mode]]", resolve=resolve) == "Dark mode"


@settings(deadline=None)
@given(st.text(), st.integers(min_value=1, max_value=50))
def test_an_excerpt_keeps_its_limit(text: str, limit: int) -> None:
    short = excerpt(text, limit=limit)
    assert len(short) <= limit
    assert "\n" not in short
