"""References are filled in afterwards, and nobody can tell: the HTML is as if all of it had been cleaned at once."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from milepost.prose import plain, render
from milepost.prose.allowed import clean
from milepost.prose.depth import too_deep
from milepost.prose.dialect import dialect, parse
from milepost.prose.inline import plain_blocks, words_to
from milepost.prose.shape import shaped
from milepost.prose.slots import Resolve, Slot, Slots

PIECES = [
    *(
        "[[x]]",
        "[[x|y]]",
        "[[gone]]",
        "[[gone|z]]",
        "[[flat]]",
        "[[odd]]",
        "[[usual]]",
        "[[",
        "]]",
        "[a ",
        "](/u)",
        "](javascript:u)",
    ),
    *("![", "`", "\\", "|", "a", "# ", "> ", "- ", "1. ", "[ ] ", "[x] ", "[r]: /v\n\n", "[r]", "*", "**", "~~", "<b>"),
    *(
        "\n",
        "\n\n",
        "    ",
        "| a | b |\n|---|:-:|\n",
        "```\n",
        "> [!NOTE]\n",
        "&amp;",
        '"',
        "https://example.com/",
        " ",
    ),
]
FOUND = {
    "x": ("../x/?a=1&b", 'The <x> & "y"'),
    "usual": ("../usual/#a-1", "The usual, really (2.0)?"),
    "flat": ("", "Flat"),
    "odd": ("javascript:alert(1)", " \n"),
}


def at_once(text: str, resolve: Resolve) -> str:
    """Every reference resolved before anything is cleaned."""
    slots, parser = Slots("mark"), dialect()
    blocks = [*shaped(parse(text), slots=slots, top=3)]
    marked = {f"markn{number}n": slot for number, slot in enumerate(slots.found)}
    for block in blocks:
        if block.type == "inline":
            block.children = [each for token in block.children or () for each in _resolved(token, marked, resolve)]
    return clean(parser.renderer.render(blocks, parser.options, {}))


def _resolved(token: Token, marked: dict[str, Slot], resolve: Resolve) -> Iterator[Token]:
    slot = marked.get(token.content)
    yield from [token] if slot is None else words_to(*slot.resolved(resolve))


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_filling_in_afterwards_is_the_same_as_resolving_at_once(text: str) -> None:
    if not too_deep(parse(text)):
        assert render(text, resolve=FOUND.get) == at_once(text, FOUND.get)


def test_what_a_reference_leads_to_may_change() -> None:
    assert render("See [[x]].", resolve={"x": ("x/", "One")}.get) == '<p>See <a href="x/" rel="noopener">One</a>.</p>\n'
    assert render("See [[x]].", resolve={"x": ("", "Two")}.get) == "<p>See Two.</p>\n"
    assert plain("See [[x]].", resolve={"x": ("x/", "Three")}.get) == "See Three."


def test_one_parse_gives_the_words_too() -> None:
    slots = Slots("mark")
    blocks = [*shaped(parse("# [[x]]\n\n[[y|words]] `[[z]]`"), slots=slots, top=3)]
    assert slots.split(plain_blocks(blocks)) == ("", "\n", " [[z]]\n")
    assert slots.found == [Slot("x", "", inside_link=False), Slot("y", "words", inside_link=False)]
