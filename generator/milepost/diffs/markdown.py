"""For a comment on a pull request: Markdown that shows what content says and does nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from milepost.account import Account, Line, Quote, Sentence
from milepost.diffs import NOTHING, Form
from milepost.markdown_text import markdown_text

_ROOM = 60_000  # characters: GitHub refuses a comment of more than 65,536
_UNFOLDED = 15  # lines of a section; of a longer one people ask for the rest


def write(account: Account, color: bool) -> str:  # noqa: ARG001 - the shape of every form
    if not account.differences:
        return f"{NOTHING}\n"
    parts, room = [], _ROOM
    for part in _parts(account):
        room -= len(part)
        if room < 0:
            parts.append("There is more than a comment can hold: `milepost diff` shows all of it.\n")
            break
        parts.append(part)
    return "\n".join(parts)


def _parts(account: Account) -> Iterator[str]:
    if account.headline:
        told = "; ".join(_told(sentence) for sentence in account.headline)
        yield f"{told[:1].upper()}{told[1:]}.\n"
    if account.warnings:
        lines = "".join(f"> - {_line(each)}\n" for each in account.warnings)
        yield f"> [!WARNING]\n> **Becomes visible to a wider readership.** Is all of it meant for them?\n>\n{lines}"
    for section in account.sections:
        shown = [f"- {_line(each)}\n" for each in section.lines]
        yield f"**{section.heading}**\n\n{''.join(shown[:_UNFOLDED])}"
        if rest := shown[_UNFOLDED:]:
            yield f"<details><summary>{len(rest)} more</summary>\n\n{''.join(rest)}\n</details>\n"


def _line(line: Line) -> str:
    why = f" — {markdown_text(line.why)}" if line.why else ""
    return f"**{markdown_text(line.title)}** {_told(line.text)}{why}"


def _told(sentence: Sentence) -> str:
    return "".join(_quoted(piece) if isinstance(piece, Quote) else piece for piece in sentence)


def _quoted(quote: Quote) -> str:
    shown = markdown_text(quote.text)
    return f"*{shown}*" if quote.is_title and shown else shown


FORM = Form(write)
