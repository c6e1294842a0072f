"""What we do not do."""

from tests.views.pages import pages, titles


def test_a_no_has_its_reason_when_to_look_again_and_what_is_done_instead(tmp_path):
    features = """
b: {title: Beta, status: not-doing, reason: Too dear, revisit: 2028}
a: {title: alpha, status: not-doing, reason: Nobody asked}
c: {title: Gamma, status: planned, replaces: b}
"""
    page = pages(tmp_path, {"features.yml": features})["not-doing/"]
    alpha, beta = page.data.items

    assert titles(page.data.items) == ["alpha", "Beta"]
    assert (beta.reason, beta.revisit.words, [each.title for each in beta.instead]) == ("Too dear", "2028", ["Gamma"])
    assert (alpha.revisit, alpha.status) == (None, None)
    assert page.shows_dates


def test_several_words_for_no_are_told_apart(tmp_path):
    site = "format: 1\ntitle: E\nstatuses: {rejected: {title: Rejected, means: not-doing}}\n"
    features = "a: {title: A, status: rejected}\nb: {title: B, status: not-doing}\n"
    items = pages(tmp_path, {"site.yml": site, "features.yml": features})["not-doing/"].data.items

    assert [item.status.words for item in items] == ["Rejected", "Not doing"]
