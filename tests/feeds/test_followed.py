"""What belongs to a page that is followed."""

import pytest

from milepost.feeds.followed import followed, old_places, place, title
from milepost.model.kinds import kinds
from tests.roadmaps import roadmap

FILES = {
    "goals.yml": (
        "company: {title: Company}\n"
        "product: {title: Product, supports: company, aliases: [old-product, older]}\n"
        "part: {title: Part, supports: product}\n"
        "other: {title: Other}\n"
    ),
    "audience.yml": "people: {title: People, needs: {rest: {title: Rest}}}\n",
    "features.yml": (
        "theme: {title: Theme, status: planned, goals: product, audience: people}\n"
        "inherits: {title: Inherits, status: planned, part_of: theme}\n"
        "deep: {title: Deep, status: idea, goals: [part, company]}\n"
        "need: {title: Need, status: idea, needs: people/rest}\n"
        "else: {title: Else, status: idea, goals: other}\n"
    ),
    "stakeholders.yml": "sales: {title: Sales, features: {status: planned}}\nall: {title: All}\n",
    "timeline.yml": "r: {title: R, when: 2027}\n",
    "vision.yml": "title: V\nstatement: S\n",
}
FEATURES = {"theme", "inherits", "deep", "need", "else"}


@pytest.mark.parametrize(
    ("kind", "slug", "others", "features"),
    [
        ("goal", "company", {"product", "part"}, {"theme", "inherits", "deep"}),
        ("goal", "product", {"part"}, {"theme", "inherits", "deep"}),
        ("goal", "part", set(), {"deep"}),
        ("goal", "other", set(), {"else"}),
        ("audience", "people", set(), {"theme", "inherits", "need"}),
        ("stakeholder", "sales", set(), {"theme", "inherits"}),
        ("stakeholder", "all", set(), FEATURES),
    ],
)
def test_a_page_is_followed_with_what_it_is_about(tmp_path, kind, slug, others, features):
    made = roadmap(tmp_path, FILES)
    found = [(entry.kind, entry.slug) for entry in followed(made, made.entries[kind][slug])]

    assert len(found) == len(set(found))
    assert set(found) == {(kind, each) for each in (slug, *others)} | {("feature", each) for each in features}


def test_without_an_entry_everything_is_followed_and_other_pages_not_at_all(tmp_path):
    made = roadmap(tmp_path, FILES)

    assert {entry.kind for entry in followed(made)} == set(kinds())
    for entry in (*made.features.values(), *made.timeline.values(), made.vision):
        assert followed(made, entry) == ()


def test_it_is_called_after_the_page_and_the_site_and_stands_below_the_page(tmp_path):
    made = roadmap(tmp_path, FILES)
    product = made.goals["product"]

    assert (title(made), title(made, product)) == ("Example", "Product – Example")
    assert (place(), place(product)) == ("", "goals/product/")
    assert [*old_places(product)] == ["goals/old-product/", "goals/older/"]
