"""What a text has come to is kept, as far as there is room."""

from __future__ import annotations

from milepost.prose.kept import Kept


def test_a_text_is_made_once() -> None:
    kept = Kept()
    assert kept.get("One **word**", top=3) is kept.get("One **word**", top=3)
    assert len(kept.news().made) == 1


def test_another_level_of_headings_is_another_matter() -> None:
    kept = Kept()
    assert [kept.get("# One", top=top).html for top in (2, 3)] == [("<h2>One</h2>\n",), ("<h3>One</h3>\n",)]


def test_what_another_process_made_is_taken_over() -> None:
    one, other = Kept(), Kept()
    made = one.get("One [[x]]", top=3)
    other.add(dict(one.take()))
    assert other.get("One [[x]]", top=3) is made
    assert (one.is_fresh, other.is_fresh) == (False, False)


def test_the_oldest_goes_where_there_is_no_room() -> None:
    kept = Kept(most=60)
    first = kept.get("first", top=3)
    kept.get("second", top=3)
    assert kept.get("first", top=3) is first
    kept.get("third", top=3)
    kept.get("fourth", top=3)
    assert [made.plain for _, made in kept.take()] == [("fourth\n",), ("third\n",), ("first\n",)]


def test_the_mark_of_one_text_is_a_word_in_another() -> None:
    kept = Kept()
    one = kept.get("[[x]]", top=3)
    [(key, _)] = kept.take()
    other = kept.get(f"mp{key}n0n [[x]]", top=3)
    assert (other.html, other.slots) == ((f"<p>mp{key}n0n ", "</p>\n"), one.slots)
