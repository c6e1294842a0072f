"""Our Jinja says what Jinja says, in the language of each site, and nothing is compiled twice."""

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from milepost.templating import environment
from milepost.words import Words


def made(folder: Path, text: str, language: str = "en") -> Environment:
    (folder / "page.html").write_text(text, encoding="utf-8")
    return environment([folder], Words(language))


@pass_context
def named(context: Context, greeting: str) -> str:
    return f"{greeting} {context['each']}"


def test_what_asks_for_its_context_gets_it_in_a_loop_too(tmp_path: Path) -> None:
    text = "{% macro told(each) %}<{{ caller() }}{% endmacro %}"
    text += "{% for letter in 'ab' %}{% set each = letter %}{{ named('I') }} {% endfor %}"
    text += "{% call told(each=1) %}{{ kind() }}>{% endcall %}"
    page = made(tmp_path, text).get_template("page.html", globals={"named": named})
    assert page.render(kind=dict) == "I a I b <{}>"


def test_text_is_escaped_and_what_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    assert made(tmp_path, "{{ it }}").get_template("page.html").render(it="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        made(tmp_path, "{{ it.colour }}").get_template("page.html").render(it="")


class Safe:
    def __html__(self) -> str:
        return "<i>"


class Word(str):
    __slots__ = ()


@pytest.mark.parametrize(
    ("it", "shown"),
    [
        ("<b> & \"'", "&lt;b&gt; &amp; &#34;&#39;"),
        (Markup("<b>"), "<b>"),
        (Safe(), "<i>"),
        (Word("<b>"), "&lt;b&gt;"),
        (1.5, "1.5"),
        (["<"], "[&#39;&lt;&#39;]"),
        (None, "None"),
    ],
)
def test_whatever_is_shown_is_shown_as_jinja_shows_it(tmp_path: Path, it: object, shown: str) -> None:
    text = "{% macro told(each) %}{{ each }}{% endmacro %}{% set held %}{{ it }}{% endset %}"
    text += "{{ it }}|{{ told(it) }}|{{ held }}|{{ '>' ~ it }}|{{ [it, it] | join('>') }}"
    page = made(tmp_path, text).get_template("page.html").render(it=it)
    assert page == Environment(autoescape=True).from_string(text).render(it=it)
    assert page.startswith(f"{shown}|{shown}|{shown}|")


def test_a_constant_is_told_in_the_language_of_each_site(tmp_path: Path) -> None:
    told = [made(tmp_path, "{{ 1.5 | number }}", each).get_template("page.html").render() for each in ("en", "de")]
    assert told == ["1.5", "1,5"]


def test_a_changed_template_is_another_one(tmp_path: Path) -> None:
    assert [made(tmp_path, text).get_template("page.html").render() for text in ("a", "b")] == ["a", "b"]


def test_a_mistake_stays_one(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(TemplateSyntaxError):
            made(tmp_path, "{{ name }").get_template("page.html")


def test_nothing_is_compiled_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "only here").get_template("page.html")
    again = made(tmp_path, "only here")
    monkeypatch.delattr(Environment, "compile")
    assert again.get_template("page.html").render() == "only here"
