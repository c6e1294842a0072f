"""For a comment on a pull request: Markdown that shows what content says and does nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account import Account, Line, Quote, Sentence
from milepost.diffs import NOTHING, NOTHING_ELSE, Form
from milepost.markdown_text import markdown_text

_ROOM = 60_000  # characters: GitHub refuses a comment of more than 65,536
_UNFOLDED = 15  # lines of a section; of a longer one people ask for the rest
_FOLD = 200  # characters for the fold, and for what says how many lines there are besides
_QUOTE = "> "
_SEEN = "> [!WARNING]\n> **Becomes visible to a wider readership.** Is all of it meant for them?\n>\n"
_MORE = "There is more than a comment can hold: `milepost diff` shows all of it.\n"


def write(account: Account, *, color: bool) -> str:  # noqa: ARG001 - the shape of every form
    told = [f"> {_sentence(note)}.\n" for note in account.notes]
    if not account.differences:
        return "\n".join([*told, f"{NOTHING_ELSE if told else NOTHING}\n"])
    told += [f"{_capital('; '.join(map(_told, account.headline)))}.\n"] if account.headline else []
    room = _ROOM - sum(map(len, told))
    parts, left_out = [], 0
    for heading, lines, margin in _blocks(account):
        # A warning is never left out for want of room, and leaves some for what comes after it
        block, rest = _block(heading, lines, room // 2 if margin else room, margin=margin)
        room -= len(block)
        left_out += rest
        parts += [block] if block else []
    return "\n".join([*told, *parts, *([_MORE] if left_out else [])])


def _blocks(account: Account) -> Iterator[tuple[str, tuple[Line, ...], str]]:
    """With what stands before each of its lines."""
    if account.warnings:
        yield _SEEN, account.warnings, _QUOTE
    yield from ((f"**{section.heading}**\n\n", section.lines, "") for section in account.sections)


def _block(heading: str, lines: tuple[Line, ...], room: int, *, margin: str) -> tuple[str, int]:
    """As much of it as there is room for, and how many lines are left out."""
    shown: list[str] = []
    room -= len(heading) + _FOLD
    for each in lines:
        said = f"{margin}- {_line(each)}\n"
        room -= len(said)
        if room < 0:
            break
        shown.append(said)
    if not shown:
        return "", len(lines)
    rest = len(lines) - len(shown)
    return heading + _folded(shown, margin) + (f"{margin}- and {rest} more\n" if rest else ""), rest


def _folded(shown: list[str], margin: str) -> str:
    """All of it; what is beyond the first lines for those who ask."""
    first, rest = shown[:_UNFOLDED], shown[_UNFOLDED:]
    if not rest:
        return "".join(first)
    begin = f"{margin}\n{margin}<details><summary>{len(rest)} more</summary>\n{margin}\n"
    return f"{''.join(first)}{begin}{''.join(rest)}{margin}\n{margin}</details>\n{margin}\n"


def _line(line: Line) -> str:
    why = f" — {markdown_text(line.why)}" if line.why else ""
    return f"**{markdown_text(line.title)}** {_told(line.text)}{why}"


def _sentence(sentence: Sentence) -> str:
    return _capital(_told(sentence))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _told(sentence: Sentence) -> str:
    return "".join(_quoted(piece) if isinstance(piece, Quote) else piece for piece in sentence)


def _quoted(quote: Quote) -> str:
    shown = markdown_text(quote.text)
    return f"*{shown}*" if quote.is_title and shown else shown


FORM = Form(write)
