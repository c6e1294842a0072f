"""Why MkDocs could not build the site, in lines for whoever edits it: the file and the line where they can be known."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from milepost.adapters.mkdocs.mistakes import what_is_wrong
from milepost.adapters.mkdocs.own_step import own_step
from milepost.printable import printable


class Heard(logging.Handler):
    """What MkDocs, its plugins and extensions have logged as errors, and as warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(record.getMessage())


@contextmanager
def heard() -> Iterator[Heard]:
    """Meanwhile everything that is logged is kept."""
    said = Heard()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        yield said
    finally:
        logging.getLogger("mkdocs").removeHandler(said)


def told(error: BaseException, said: Heard, *, root: Path) -> str:
    """What MkDocs has logged about it; of an error without a word what it says itself."""
    # With `strict`, warnings alone end a build
    words = said.errors or (said.warnings if isinstance(error, Abort) else []) or [_in_words(error)]
    lines = [printable(line) for line in "\n".join(dict.fromkeys(words)).splitlines()]
    where = next(filter(None, (_place(each, root) for each in _chain(error))), "")
    return "\n".join(lines if not where or any(where in line for line in lines) else [f"{where}:", *lines])


def _in_words(error: BaseException) -> str:
    if isinstance(error, Abort | ConfigurationError):
        return what_is_wrong(error)
    if isinstance(error, MkDocsException):  # written for whoever builds the site, who need not know its class
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or 'cannot be used').lower()}"
    return f"{type(error).__name__}: {error}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from."""
    seen: set[int] = set()
    step: BaseException | None = error
    while step and id(step) not in seen:
        seen.add(id(step))
        yield step
        step = step.__cause__ or step.__context__


def _place(error: BaseException, root: Path) -> str:
    """`mkdocs.yml:3`; empty where the error says nothing of any file."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return _named(error.problem_mark.name, error.problem_mark.line + 1, root)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _named(error.filename, error.lineno, root)
    return str(own_step(error, root) or "")


def _named(file: str, line: int, root: Path) -> str:
    path = Path(file)
    return printable(f"{path.relative_to(root).as_posix() if path.is_relative_to(root) else path}:{line}")
