"""What the source says about each field of a model, in the text below it.

Read when somebody wants to know it: reading the source of all models takes longer than checking a small roadmap.
"""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise

from pydantic import BaseModel


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """By the field's name, those that the model inherits included."""
    told: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, BaseModel) and each is not BaseModel:
            told.update(_own(each))
    return told


@cache
def _own(model: type[BaseModel]) -> dict[str, str]:
    body = _classes(model.__module__)[model.__name__].body
    return {
        field.target.id: inspect.cleandoc(text)
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and (text := _text(below))
    }


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """Those at the top of a module: `inspect` would look for each of them anew."""
    source = ast.parse(inspect.getsource(sys.modules[module]))
    return {statement.name: statement for statement in source.body if isinstance(statement, ast.ClassDef)}


def _text(statement: ast.stmt) -> str:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
    return ""
