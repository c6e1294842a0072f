"""Jinja as our templates need it: strict, escaping, and without the detours that its most general case asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

import markupsafe
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from milepost.compiled import Compiled, at_run_time
from milepost.remembered_macro import remembered
from milepost.resources import templates
from milepost.spoken import spoken
from milepost.words import Words


def environment(folders: Iterable[Path], words: Words) -> Environment:
    """Of a template that stands in several folders the first one is taken."""
    made = _Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # without a limit, and then without a lock
        bytecode_cache=Compiled({"ours": templates()}, made_by=__file__),
        extensions=["jinja2.ext.i18n"],
    )
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    made.globals |= {**spoken(words.catalog), "remembered": remembered, "words_direction": words.direction}
    made.filters["number"] = at_run_time(words.number)
    return made


class _Context(Context):
    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - an argument may have any name
        """Most of what templates call are macros and plain functions, which Jinja asks three times what they are."""
        kind = type(__obj)
        if kind is Macro:
            args = (__self.eval_ctx, *args)
        elif kind not in _PLAIN or hasattr(__obj, "jinja_pass_arg"):
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return __obj(*args, **kwargs)


_PLAIN = frozenset({FunctionType, MethodType, BuiltinFunctionType})


class _Environment(Environment):
    context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Those of the site itself: Jinja looks them through at each import, and in a chain of mappings for long."""
        return {**self.globals, **d} if d else self.globals


    def _generate(self, *given: Any, **named: Any) -> str:
        """Python in which all that is shown goes through our `escape`: a name is looked up when it is called."""
        return f"{super()._generate(*given, **named)}\nfrom {__name__} import escape\n"


# Without the mark of what is safe, which markupsafe gives to each text and the page that it is written into needs not
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def escape(value: Any) -> str:
    """As markupsafe's, for what is written out at once."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    return value if kind is Markup else markupsafe.escape(value)
