"""What templates say in the site's language is what Jinja's own functions would say."""

from jinja2 import Environment
from markupsafe import Markup

from milepost.spoken import spoken
from milepost.words.catalog import catalog

SENTENCES = """
{{ _("%(percent)s %% of the way", percent="<b>") }} {{ _("How sure") }} {{ pgettext("measure", "From") }}
{{ ngettext("%(num)s more", "%(num)s more", 2) }} {{ ngettext("%(num)s reading", "%(num)s readings", 1) }}
{% for day in ["<i>", safe] %}{% trans %}As of <b>{{ day }}</b>{% endtrans %}{% endfor %}
"""


def said(*, by_jinja: bool) -> str:
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    german = catalog("de")
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        german.gettext, german.ngettext, newstyle=True, pgettext=german.pgettext
    )
    if not by_jinja:
        environment.globals |= spoken(german)
    return environment.from_string(SENTENCES).render(safe=Markup("<u>"))


def test_they_say_what_jinja_says() -> None:
    assert said(by_jinja=False) == said(by_jinja=True)
    assert "Stand: <b>&lt;i&gt;</b>" in said(by_jinja=False)


def test_what_a_language_lacks_is_noted() -> None:
    german = catalog("de")
    assert spoken(german)["_"]("Nobody says this") == "Nobody says this"
    assert "Nobody says this" in german.missing
