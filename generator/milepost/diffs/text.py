"""For a terminal."""

from __future__ import annotations

from milepost.account import Account, Line, Quote, Sentence
from milepost.diffs import NOTHING, NOTHING_ELSE, Form
from milepost.printable import printable

_BOLD, _WARNING = "1", "1;33"


def write(account: Account, *, color: bool) -> str:
    parts = [_paragraph((note,)) for note in account.notes]
    if not account.differences:
        return "\n".join([*parts, f"{NOTHING_ELSE if parts else NOTHING}\n"])
    parts += [_paragraph(account.headline)] if account.headline else []
    if account.warnings:
        parts.append(_block("Becomes visible to a wider readership", account.warnings, _WARNING, color=color))
    parts += [_block(section.heading, section.lines, _BOLD, color=color) for section in account.sections]
    return "\n".join(parts)


def _paragraph(sentences: tuple[Sentence, ...]) -> str:
    told = "; ".join(_told(sentence) for sentence in sentences)
    return f"{told[:1].upper()}{told[1:]}.\n"


def _block(heading: str, lines: tuple[Line, ...], style: str, *, color: bool) -> str:
    shown = f"\x1b[{style}m{heading}\x1b[0m" if color else heading
    return "".join([f"{shown}\n", *(_line(each) for each in lines)])


def _line(line: Line) -> str:
    why = f"    why: {printable(line.why)}\n" if line.why else ""
    return f"  {printable(line.title)} ({line.kind}:{line.slug}) {_told(line.text)}\n{why}"


def _told(sentence: Sentence) -> str:
    return "".join(_quoted(piece) if isinstance(piece, Quote) else piece for piece in sentence)


def _quoted(quote: Quote) -> str:
    return f"“{printable(quote.text)}”" if quote.is_title else printable(quote.text)


FORM = Form(write)
