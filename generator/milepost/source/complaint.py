"""A complaint of libyaml's, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from milepost.source.marks import Lines


@dataclass(frozen=True, slots=True)
class Explained:
    """A syntax error as it is told."""

    start: int
    end: int
    message: str
    help: str
    code: str = "yaml-syntax"
    in_line: bool = False
    """Whether one value in one line is wrong, so that the lines below it say what they seem to say."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What libyaml says and where: `place` is where it gave up, `begun` where what it was reading began."""

    lines: Lines
    place: int
    begun: int
    context: str
    inside: int | None
    last: int

    @property
    def character(self) -> str:
        return self.lines.text[self.place : self.place + 1]

    @property
    def line(self) -> str:
        return self.lines.text[self.line_start : self.lines.end(self.place)]

    @property
    def line_start(self) -> int:
        return self.lines.start(self.place)

    def at(self, place: int, message: str, help: str, *, length: int = 1, code: str = "yaml-syntax") -> Explained:  # noqa: A002
        end = min(place + length, self.lines.end(place))
        return Explained(place, max(place, end), message, help, code)

    def in_line(self, place: int, message: str, help: str) -> Explained:  # noqa: A002 - the diagnostic's own name
        return replace(self.at(place, message, help), in_line=True)


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
