"""Which features a stakeholder sees, and the sentence that says so."""

import pytest

from milepost.shown.selection import in_words, selected
from tests.roadmaps import roadmap

FILES = {
    "site.yml": """
format: 1
title: E
statuses: {building: {title: Being built, means: in-progress}, soon: {title: Soon, means: planned}}
fields: {x-plan: {title: Included in, values: [Free, Pro]}, x-area: {}}
""",
    "goals.yml": "fast: {title: Fast}\nsafe: {title: Safe}\n",
    "audience.yml": "ops: {title: Operators, needs: {see: {title: See it}}}\nsales: {title: Sellers}\n",
    "features.yml": """
theme: {title: Theme, status: soon, goals: fast, needs: ops/see, teams: [core, web], tags: a, x-plan: [Free, Pro]}
part: {title: Part, status: building, part_of: theme, confidence: likely, target: 2026-Q4, x-plan: Pro}
other: {title: Other, status: in-progress, goals: safe, audience: sales, type: bug, teams: web, tags: [b, c]}
done: {title: Done, status: shipped, shipped: 2026-10, confidence: committed, x-area: North}
""",
}


def seen(tmp_path, filters):
    files = {**FILES, "stakeholders.yml": f"who: {{title: Who, features: {filters}}}\n"}
    loaded = roadmap(tmp_path, files)
    return [feature.slug for feature in selected(loaded, loaded.stakeholders["who"].features)]


def said(tmp_path, filters):
    """Without the marks that keep a text's own direction of writing."""
    files = {**FILES, "stakeholders.yml": f"who: {{title: Who, features: {filters}}}\n"}
    loaded = roadmap(tmp_path, files)
    return in_words(loaded, loaded.stakeholders["who"].features).replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ("{}", ["theme", "part", "other", "done"]),
        ("{status: building}", ["part"]),
        ("{status: in-progress}", ["part", "other"]),
        ("{status: [soon, shipped]}", ["theme", "done"]),
        ("{confidence: [committed, likely]}", ["part", "done"]),
        ("{horizon: now}", ["part", "other"]),
        ("{horizon: [next, later]}", ["theme"]),
        ("{type: [bug, research]}", ["other"]),
        ("{audience: ops}", ["theme", "part"]),
        ("{goals: fast}", ["theme", "part"]),
        ("{goals: [fast, safe]}", ["theme", "part", "other"]),
        ("{teams: web}", ["theme", "other"]),
        ("{tags: [a, c]}", ["theme", "other"]),
        ("{x-plan: Pro}", ["theme", "part"]),
        ("{x-plan: [Free], x-area: North}", []),
        ("{x-area: [North]}", ["done"]),
        ("{status: in-progress, goals: fast}", ["part"]),
        ("{goals: fast, teams: web, tags: b}", []),
    ],
)
def test_all_filters_must_match_and_one_value_of_each_is_enough(tmp_path, filters, found):
    assert seen(tmp_path, filters) == found


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ("{}", "Shown here: every feature."),
        ("{status: [soon, in-progress]}", "Shown here: Soon or In progress."),
        ("{confidence: [committed, likely], horizon: now}", "Shown here: Committed or Likely; Now."),
        ("{type: technical, audience: [ops, sales]}", "Shown here: Technical work; for Operators or Sellers."),
        ("{goals: fast, teams: core}", "Shown here: with the goal Fast; worked on by core."),
        ("{tags: [a, b, c]}", "Shown here: tagged a, b or c."),
        ("{x-plan: Pro, x-area: North}", "Shown here: Included in: Pro; x-area: North."),
    ],
)
def test_the_selection_is_said_in_one_sentence(tmp_path, filters, sentence):
    assert said(tmp_path, filters) == sentence


def test_words_of_the_site_keep_their_own_direction(tmp_path):
    files = {
        "features.yml": "a: {title: A, status: idea}\n",
        "stakeholders.yml": "who: {title: Who, features: {tags: [שלום, plain]}}\n",
    }
    loaded = roadmap(tmp_path, files)

    sentence = in_words(loaded, loaded.stakeholders["who"].features)

    assert "\u2068שלום\u2069 or \u2068plain\u2069" in sentence
