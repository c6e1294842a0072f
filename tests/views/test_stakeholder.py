"""A page for each stakeholder."""

from tests.views.pages import pages

FEATURES = """
sure: {title: Sure, status: planned, confidence: committed, target: 2027-Q1}
hoped: {title: Hoped, status: planned, confidence: exploratory}
"""


def test_a_page_has_the_question_the_guidance_and_the_chosen_features(tmp_path):
    files = {
        "features.yml": FEATURES,
        "stakeholders.yml": """
sales:
  title: Sales
  question: What may I promise?
  guidance: Only **this**.
  features: {confidence: committed}
  group_by: confidence
""",
    }
    page = pages(tmp_path, files)["stakeholders/sales/"]

    assert (page.title, page.nav, page.description) == ("Sales", "", "What may I promise?")
    assert (page.data.question, page.data.guidance) == ("What may I promise?", "Only **this**.")
    assert [(group.ref.title, [line.ref.title for line in group.lines]) for group in page.data.groups] == [
        ("Committed", ["Sure"])
    ]
    assert page.data.selection == "Shown here: Committed."


def test_a_line_says_date_status_and_how_sure(tmp_path):
    files = {"features.yml": FEATURES, "stakeholders.yml": "all: {title: All}\n"}
    (group,) = pages(tmp_path, files)["stakeholders/all/"].data.groups

    first = group.lines[0]
    assert (first.when.words, [pill.words for pill in first.pills]) == ("Q1 2027", ["Planned", "Committed"])


def test_a_selection_that_nothing_answers_still_has_its_page(tmp_path):
    files = {"features.yml": FEATURES, "stakeholders.yml": "sales: {title: Sales, features: {horizon: now}}\n"}
    data = pages(tmp_path, files)["stakeholders/sales/"].data

    assert (data.groups, data.selection) == ((), "Shown here: Now.")


def test_what_they_say_to_the_vision_stands_on_their_page_only(tmp_path):
    files = {
        "vision.yml": """
title: Where to
statement: Everybody arrives.
buy_in:
  - {stakeholder: sales, state: asked, on: 2026-09-01}
  - {stakeholder: sales, state: supports, on: 2026-10-01, note: With one condition}
  - {stakeholder: legal, state: objects, on: 2026-10-02}
""",
        "stakeholders.yml": "sales: {title: Sales}\nlegal: {title: Legal}\nothers: {title: Others}\n",
    }
    found = pages(tmp_path, files)

    stands = {slug: found[f"stakeholders/{slug}/"].data.stands for slug in ("sales", "legal", "others")}
    assert [(each.state.words, each.on.words, each.note) for each in stands["sales"]] == [
        ("Asked", "1 September 2026", ""),
        ("Supports it", "1 October 2026", "With one condition"),
    ]
    assert [each.state.look for each in stands["legal"]] == ["buy-in-objects"]
    assert stands["others"] == ()


def test_home_leads_there_with_the_question(tmp_path):
    files = {"stakeholders.yml": "sales: {title: Sales, question: What?}\nlegal: {title: Legal, summary: Reads all}\n"}
    home = pages(tmp_path, files)[""].data

    assert [(each.ref.title, each.ref.address, each.question) for each in home.for_you] == [
        ("Sales", "stakeholders/sales/", "What?"),
        ("Legal", "stakeholders/legal/", "Reads all"),
    ]
