"""Everybody the product is for, and one of them."""

from tests.views.pages import pages, titles

FILES = {
    "audience.yml": """
ops:
  title: Operators
  size: about 300
  needs:
    mild: {title: Mild, severity: 1}
    bad: {title: Bad, severity: 5, type: pain, evidence: [{type: interview, count: 12, quote: It hurts, from: a plant}]}
    unsaid: {title: Unsaid}
boss: {title: Bosses, type: customer}
""",
    "features.yml": """
soon: {title: Soon, status: planned, target: 2027-Q1, needs: ops/bad}
old: {title: Old, status: shipped, shipped: 2026-05, audience: ops}
no: {title: No, status: not-doing, needs: ops/mild}
""",
}


def test_an_audience_is_counted_by_needs_and_what_comes(tmp_path):
    cards = pages(tmp_path, FILES)["audience/"].data.cards

    assert [(card.ref.title, card.type, card.counts) for card in cards] == [
        ("Bosses", "Customers", ()),
        ("Operators", "Users", ("3 needs", "2 not served yet", "1 coming", "1 delivered")),
    ]


def test_needs_stand_worst_first_with_evidence_and_what_serves_them(tmp_path):
    needs = pages(tmp_path, FILES)["audience/ops/"].data.needs

    assert [(need.slug, need.type, titles(need.served_by.lines), need.unserved) for need in needs] == [
        ("bad", "Pain", ["Soon"], False),
        ("mild", "Need", [], True),
        ("unsaid", "Need", [], True),
    ]
    evidence = needs[0].evidence[0]
    assert (evidence.what, evidence.quote, evidence.from_) == ("12 interviews", "It hurts", "a plant")


def test_what_serves_a_need_is_folded_where_it_is_much(tmp_path):
    many = "".join(f"f{n}: {{title: F{n}, status: planned, needs: ops/bad}}\n" for n in range(30))
    need = pages(tmp_path, {**FILES, "features.yml": many})["audience/ops/"].data.needs[0]

    assert (len(need.served_by.first), len(need.served_by.rest)) == (10, 20)


def test_what_comes_what_came_and_what_does_not(tmp_path):
    page = pages(tmp_path, FILES)["audience/ops/"].data

    assert [(group.title, titles(group.lines)) for group in page.coming] == [("Next", ["Soon"])]
    assert (titles(page.delivered.lines), titles(page.stopped.lines)) == (["Old"], ["No"])


def test_needs_that_nothing_serves_stand_in_one_place(tmp_path):
    shoppers = (
        "shoppers: {title: Shoppers, needs: {pay: {title: Pay, severity: 4, evidence: [{type: ticket, count: 3}]}}}\n"
    )
    needs = pages(tmp_path, {**FILES, "audience.yml": FILES["audience.yml"] + shoppers})["audience/"].data.open_needs

    assert [(need.need.title, need.need.address, need.of.title, need.severity, need.evidence) for need in needs] == [
        ("Pay", "audience/shoppers/#pay", "Shoppers", 4, ("3 tickets",)),
        ("Mild", "audience/ops/#mild", "Operators", 1, ()),
        ("Unsaid", "audience/ops/#unsaid", "Operators", None, ()),
    ]
