import pytest

from milepost.adapters.mkdocs.stamping.shape import recorded, shape, values
from milepost.adapters.mkdocs.stamping.shell import NotStampable, shell
from milepost.adapters.mkdocs.stamping.ways import TELLING, WAYS
from tests.adapters.stamping.pages import page

MARKED = recorded(page(), "https://x/").marks
TITLE, DESCRIPTION = MARKED["title"], MARKED["description"]


def test_no_two_ways_print_the_same():
    assert len({str(way(TELLING)) for way in WAYS.values()}) == len(WAYS)


def test_each_place_gets_its_value_the_way_the_theme_prints_it():
    html = f"<title>{WAYS['for the frame, without tags'](TITLE)}</title><meta content='{WAYS['escaped'](DESCRIPTION)}'>"
    made = shell(html + f"<p>{WAYS['escaped'](TITLE)}</p>", MARKED)

    told = values(page(title="A  <b> & c", description='"x"'), None)
    assert made.filled(told) == (
        "<title>A &lt;\N{WORD JOINER}b&gt; &amp; c</title><meta content='&quot;x&quot;'><p>A  &lt;b&gt; &amp; c</p>"
    )


def test_marks_inside_the_article_belong_to_it():
    made = shell(f"<i>{MARKED['article']}</i>", MARKED)

    assert made.filled(values(page(), None)).startswith('<i><h1 dir="auto">Title</h1>')


@pytest.mark.parametrize(
    "html",
    [TITLE.upper(), TITLE[:-6], TITLE[6:], TITLE.replace("&amp;", "and")],
    ids=["changed", "cut at the end", "cut at the beginning", "replaced"],
)
def test_what_the_theme_does_otherwise_with_a_value_is_refused(html):
    with pytest.raises(NotStampable):
        shell(f"<p>{html}</p>", MARKED)


def test_what_is_done_to_the_head_is_done_to_every_page():
    made = shell(f"<head></head>{TITLE}", MARKED).changed(lambda html: html.replace("<head>", "<head><meta>"))

    assert made.filled(values(page(), None)) == "<head><meta></head>Title"


def test_a_page_without_description_or_with_other_headings_has_another_shape():
    usual = shape(page(), None)

    assert shape(page(title="Other", description="Else"), None) == usual
    assert len({usual, shape(page(description=""), None), shape(page(levels=(2, 3)), None), shape(page(), "x")}) == 4
