"""What Milepost says about content: where, how bad, what is wrong and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Span(NamedTuple):
    """A stretch of one file. Lines and columns begin at 1 and count characters; the end column is one past the last."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Diagnostic(NamedTuple):
    """One mistake. `message` says what is wrong, `help` what to do; values stand in backticks in both."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str = ""


class Report:
    """Everything found in one run. The one object that is handed along and grows."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self._found: dict[Diagnostic, None] = dict.fromkeys(diagnostics)

    def add(self, diagnostic: Diagnostic) -> None:
        self._found[diagnostic] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._found.update(dict.fromkeys(diagnostics))

    def error(self, code: str, span: Span, message: str, help: str = "") -> None:  # noqa: A002 - the field's own name
        self.add(Diagnostic(code, Severity.ERROR, span, message, help))

    def warning(self, code: str, span: Span, message: str, help: str = "") -> None:  # noqa: A002 - the field's own name
        self.add(Diagnostic(code, Severity.WARNING, span, message, help))

    def __iter__(self) -> Iterator[Diagnostic]:
        """In the order of path, line, column and code."""
        return iter(sorted(self._found, key=lambda d: (d.span, d.code, d.message)))

    def __len__(self) -> int:
        return len(self._found)

    def counts(self) -> Counter[Severity]:
        return Counter(diagnostic.severity for diagnostic in self._found)

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self._found)


# What reading, shape and references say. Site settings cannot lower these, for without them a page could be wrong or
# missing. `alias-used`, a warning, is here because it is found while references are followed.
FIXED_CODES = frozenset(
    {
        *("yaml-syntax", "duplicate-key", "yaml-tag", "yaml-alias", "too-large", "too-deep", "not-utf8"),
        *("control-character", "name-collision", "not-a-regular-file", "unreadable-file", "unknown-file"),
        *(
            "unknown-key",
            "missing-key",
            "wrong-type",
            "invalid-value",
            "invalid-timeframe",
            "invalid-slug",
            "invalid-url",
        ),
        *("duplicate-slug", "unknown-reference", "alias-used", "visibility-without-editions", "template-error"),
    }
)
