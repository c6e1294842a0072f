"""The vision."""

import pytest

from tests.views.pages import pages

VISION = "title: Atlas\nstatement: Everybody finds a book.\n"


def sentences(page):
    said = (" ".join(f"{each.before} {each.said}{each.after}" for each in run) for run in page.sentences)
    return " ".join(said)


@pytest.mark.parametrize(
    ("positioning", "told"),
    [
        (
            "{for: libraries, need: lend, category: catalogue, benefit: is easy, unlike: lists, difference: is open}",
            "For libraries who lend, Atlas is a catalogue that is easy. Unlike lists, it is open.",
        ),
        ("{category: open catalogue}", "Atlas is an open catalogue."),
        ("{for: libraries, need: lend}", "For libraries who lend."),
        ("{unlike: lists}", "Unlike lists."),
    ],
)
def test_the_positioning_is_a_sentence_as_far_as_it_is_written(tmp_path, positioning, told):
    page = pages(tmp_path, {"vision.yml": f"{VISION}positioning: {positioning}\n"})["vision/"].data

    assert sentences(page) == told


def test_whose_needs_who_has_bought_in_and_what_it_supports(tmp_path):
    files = {
        "vision.yml": f"""{VISION}
whose_needs: {{customer: [Find], company: Save}}
supports: g
buy_in: [{{stakeholder: sales, state: objects, on: 2026-10-01, note: Too slow}}]
principles: [{{title: Simple, description: "**Very**"}}]
""",
        "goals.yml": "g: {title: G, level: company}\n",
        "stakeholders.yml": "sales: {title: Sales}\n",
    }
    page = pages(tmp_path, files)["vision/"].data

    assert [(each.title, each.needs) for each in page.whose] == [("Customers", ("Find",)), ("Company", ("Save",))]
    assert [each.title for each in page.supports] == ["G"]
    assert [(each.who.title, each.state.words, each.note) for each in page.buy_in] == [("Sales", "Objects", "Too slow")]
    assert [(each.title, each.description) for each in page.principles] == [("Simple", "**Very**")]


def test_a_vision_called_like_the_site_is_called_vision(tmp_path):
    named = pages(tmp_path / "1", {"vision.yml": VISION})["vision/"]
    same = pages(tmp_path / "2", {"vision.yml": VISION.replace("Atlas", "Example")})["vision/"]

    assert (named.title, same.title) == ("Atlas", "Vision")
