"""Templates are compiled once a process, not once a build: of building a small site it is more than half.

What is compiled is what Jinja compiles, but for one thing: filters of ours and of others are not called while it
compiles, even where all that they are given is written in the template. They may belong to one site, in its language.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from types import CodeType
from typing import Any

from jinja2 import Environment

_compile = Environment.compile
_compiled: dict[tuple[object, ...], CodeType | str] = {}


def compile_once() -> None:
    """From now on, in this process."""
    Environment.compile = _compiled_once  # type: ignore[method-assign, assignment]


def _compiled_once(environment: Environment, source: Any, *given: Any, **options: Any) -> CodeType | str:
    if not isinstance(source, str):
        return _compile(environment, source, *given, **options)
    key = (source, given, *options.items(), *_told_by(environment))
    if key not in _compiled:
        filters = environment.filters
        environment.filters = {name: _called_later(name, filters[name]) for name in filters}
        try:
            _compiled[key] = _compile(environment, source, *given, **options)
        finally:
            environment.filters = filters
    return _compiled[key]


def _told_by(environment: Environment) -> tuple[object, ...]:
    """What else the code depends on."""
    passed = frozenset((name, getattr(each, "jinja_pass_arg", None)) for name, each in environment.filters.items())
    names = (frozenset(environment.tests), frozenset(environment.extensions))
    blocks = (environment.trim_blocks, environment.lstrip_blocks, environment.keep_trailing_newline)
    return passed, *names, *blocks, environment.autoescape, environment.finalize, type(environment)


def _called_later(name: str, each: Callable[..., Any]) -> Callable[..., Any]:
    if getattr(each, "__module__", "") == "jinja2.filters":
        return each

    @functools.wraps(each)
    def refused(*_: object, **__: object) -> None:
        # Jinja then leaves the call to the finished template
        raise ValueError(f"`{name}` is not called now")

    return refused
