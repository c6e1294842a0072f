"""A remembered macro fills itself in once for each thing."""

from jinja2 import Environment

from milepost.remembered_macro import remembered

TEMPLATE = """
{%- macro told(it) %}{{ count(it) }}{% endmacro %}{% set told = remembered(told) -%}
{% for each in items %}{{ told(each) }}{% endfor %}"""


def test_it_is_filled_in_once_for_each_thing_and_each_time_for_what_cannot_be_told_again() -> None:
    asked = []
    template = Environment(autoescape=True).from_string(TEMPLATE, globals={"remembered": remembered})
    items = ["<", "<", ["a"], ["a"], ">"]
    assert template.render(items=items, count=lambda it: asked.append(it) or it[0]) == "&lt;&lt;aa&gt;"
    assert asked == ["<", ["a"], ["a"], ">"]
