"""Whether a theme decides by what a page says: then the shell of one page does not fit all others of its shape.

What is printed of a page is found again in the shell; what a template only asks (`page.title == …`) leaves no trace,
and the samples may all have the same answer. So the templates are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from pathlib import Path

from jinja2 import Environment, TemplateError, nodes

_SAID = frozenset({"abs_url", "canonical_url", "content", "edit_url", "file", "markdown", "title", "url"})
"""What differs between pages of one shape."""
_SAID_ABOVE = frozenset({"description", "title"})
"""The same, of what stands at the top of a page (`page.meta`)."""
_IN_EVERY_ARTICLE = "<h1"
_ONLY_WHETHER = frozenset({"defined", "undefined", "none"})
_EXTENSIONS = ("jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols")


class _As(Enum):
    SHOWN = auto()
    WHETHER = auto()
    """Whether there is any: that is the same for all pages of a shape."""
    OTHER = auto()


def asking(folders: Iterable[str]) -> str:
    """The first template in these folders, by its name there, that asks; empty if none does.

    One that is no template is none of our business: the theme says so when it is used.
    """
    return next(_asking(folders), "")


def _asking(folders: Iterable[str]) -> Iterator[str]:
    reader = Environment(extensions=_EXTENSIONS)
    for folder in map(Path, folders):
        for file in sorted(folder.rglob("*.html")):
            try:
                template = reader.parse(file.read_text(encoding="utf-8"))
            except (OSError, UnicodeError, TemplateError):
                continue
            if _asks(template, _As.OTHER):
                yield file.relative_to(folder).as_posix()


def _asks(node: nodes.Node, used: _As) -> bool:
    """`used` says what becomes of the node's value."""
    if _is_of_a_page(node):
        return used is _As.OTHER
    if _hands_on_the_page(node):
        return True
    return any(_asks(child, how) for child, how in _parts(node, used))


def _parts(node: nodes.Node, used: _As) -> Iterator[tuple[nodes.Node, _As]]:
    match node:
        case nodes.Output(nodes=shown):
            yield from ((each, _As.SHOWN) for each in shown)
        case nodes.If(test=test) | nodes.CondExpr(test=test):
            yield test, _As.WHETHER
            yield from ((each, used) for each in node.iter_child_nodes(exclude=("test",)))
        case nodes.Not(node=negated):
            yield negated, _As.WHETHER
        case nodes.And() | nodes.Or():
            yield from ((each, used) for each in node.iter_child_nodes())
        case nodes.Test(node=tested, name=name) if name in _ONLY_WHETHER:
            yield tested, _As.WHETHER
        case nodes.Concat(nodes=joined) if used is _As.SHOWN:
            yield from ((each, used) for each in joined)
        case nodes.Filter(node=nodes.Node() as filtered) if used is _As.SHOWN:
            yield filtered, used
            yield from ((each, _As.OTHER) for each in node.iter_child_nodes(exclude=("node",)))
        case nodes.Compare(expr=nodes.Const(value=value)) if value == _IN_EVERY_ARTICLE:
            return
        case _:
            yield from ((each, _As.OTHER) for each in node.iter_child_nodes())


def _is_of_a_page(node: nodes.Node) -> bool:
    match node:
        case nodes.Getattr(node=of, attr=name) | nodes.Getitem(node=of, arg=nodes.Const(value=name)):
            return name in _SAID if _is_page(of) else name in _SAID_ABOVE and _is_the_top(of)
    return False


def _hands_on_the_page(node: nodes.Node) -> bool:
    """Under another name anything may be asked of it."""
    match node:
        case nodes.Call(args=given, kwargs=named):
            return any(_is_page(each) for each in (*given, *(pair.value for pair in named)))
        case nodes.Assign(node=value):
            return _is_page(value)
    return False


def _is_the_top(node: nodes.Node) -> bool:
    match node:
        case nodes.Getattr(node=of, attr="meta") | nodes.Getitem(node=of, arg=nodes.Const(value="meta")):
            return _is_page(of)
    return False


def _is_page(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "page"
