"""That templates are compiled once changes nothing that they say."""

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

import tests.compiled_once as compiled_once


def page(text: str, told: str = "", **options: bool) -> str:
    environment = Environment(loader=DictLoader({"page.html": text}), **options)
    environment.filters["told"] = lambda value: f"{value} {told}"
    return environment.get_template("page.html").render(name="<b>")


def test_a_filter_of_one_site_tells_nothing_to_the_next():
    assert [page("{{ 1 | told }}", told) for told in ("here", "there")] == ["1 here", "1 there"]


def test_what_a_template_is_compiled_for_counts():
    assert [page("{{ name }}", autoescape=escaped) for escaped in (True, False)] == ["&lt;b&gt;", "<b>"]
    assert [page("{% if 1 %}\nx{% endif %}", trim_blocks=trimmed) for trimmed in (True, False)] == ["x", "\nx"]


def test_a_changed_template_is_another_one():
    assert [page(text) for text in ("a", "b")] == ["a", "b"]


def test_a_mistake_stays_one():
    for _ in range(2):
        with pytest.raises(TemplateSyntaxError):
            page("{{ name }")


def test_nothing_is_compiled_twice(monkeypatch):
    calls = []
    monkeypatch.setattr(compiled_once, "_compile", lambda *given: calls.append(given) or compile("", "x", "exec"))
    for _ in range(2):
        Environment().compile("only here")
    assert len(calls) == 1
