"""Home, the board and the sheet to print, on a screen's first sight and on paper, in a real Chromium."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import Browser

from milepost.adapters.mkdocs import build_site
from tests.browser.serving import served
from tests.places import AS_OF

TODAY = f"{AS_OF:%-d %B %Y}"
A4_ACROSS = (842, 595)  # points; Chromium rounds by up to one
MKDOCS = "site_name: Long\ntheme: {name: material, font: false}\nplugins: [search, milepost]\n"
FRAME = ("Search", "Made with", "Table of contents", "Back to top")

Pdf = pdfplumber.pdf.PDF


@pytest.fixture(scope="module")
def own(address: str) -> str:
    return address


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in which everything is as long as it may be, and there is much of it."""
    root = tmp_path_factory.mktemp("long")
    (root / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    (root / "content").mkdir()
    for name, text in _long_content().items():
        (root / "content" / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "0")  # build_site sets it; this puts it back afterwards
        build_site(root, site_dir=root / "site", as_of=AS_OF, strict=False, edition="internal")
    with served(root / "site") as where:
        yield where


def _long_content() -> dict[str, str]:
    titles = ["W" * 200, "Long words that go on and on " * 6, "كلام طويل من اليمين إلى اليسار " * 6]
    titles = [title[:200].strip() for title in titles]
    sentence = ("This is said at length and then once more " * 12)[:480]
    goal = "g{0}: {{title: '{1}', period: 2027-01-15/2028-12-20, measures: {{m: {{from: 1, to: 9, readings: {{2026-10-01: 4}}}}, u: {{from: 1, to: 9}}}}, updates: [{{on: 2026-11-20, health: off-track, text: '{2}'}}]}}\n"  # noqa: E501
    feature = "f{0}: {{title: '{1}', summary: '{2}', status: {3}, horizon: {4}, confidence: {5}, target: 2026-01-05/2026-11-20, effort: XL, goals: g{6}, teams: '{1} {6}', type: {7}, updates: [{{on: 2026-11-20, health: at-risk, text: '{2}'}}]}}\n"  # noqa: E501
    milestone = "m{0}: {{title: '{1}', when: 2027-01-05/2027-12-28, confidence: likely, fixed: true}}\n"
    stakeholder = "s{0}: {{title: '{1}', question: '{1}'}}\n"
    horizons, sure = ("now", "next", "later"), ("committed", "likely", "exploratory")
    types = ("feature", "improvement", "bug", "technical", "research", "compliance", "sunset")
    return {
        "site.yml": f"format: 1\ntitle: '{titles[1]}'\ndisclaimer: '{sentence}'\ncontact: https://example.org/\n"
        "editions: {public: {title: Public}, internal: {title: 'Inside only'}}\ndefault_visibility: public\n",
        "vision.yml": f"title: V\nstatement: '{sentence}'\n",
        "goals.yml": "".join(goal.format(n, titles[n % 3], sentence) for n in range(12)),
        "features.yml": "".join(
            feature.format(
                n, titles[n % 3], sentence, "planned", horizons[n % 3], sure[n // 3 % 3], n % 12, types[n % 7]
            )
            for n in range(90)
        ),
        "timeline.yml": "".join(milestone.format(n, titles[n % 3]) for n in range(12)),
        "stakeholders.yml": "".join(stakeholder.format(n, title) for n, title in enumerate(titles)),
    }


@pytest.fixture(scope="module")
def printed(browser: Browser) -> Iterator[Callable[..., Pdf]]:
    """Each page once: to read what stands on a sheet takes longer than to print it."""
    documents: dict[str, Pdf] = {}

    def printing(address: str, **context: Any) -> Pdf:
        known = f"{address} {context}"
        if known in documents:
            return documents[known]
        opened = browser.new_context(**context)
        page = opened.new_page()
        page.goto(address)
        # A printer's own size, which the page's style has to change
        pdf = page.pdf(format="Letter", prefer_css_page_size=True, print_background=True)
        opened.close()
        documents[known] = pdfplumber.open(io.BytesIO(pdf))
        return documents[known]

    yield printing
    for document in documents.values():
        document.close()


def sizes(document: Pdf) -> list[Any]:
    return [(page.width, page.height) for page in document.pages]


@pytest.mark.parametrize("path", ["", "print/"])
@pytest.mark.parametrize("site", ["own", "long"])
def test_home_and_the_summary_are_one_sheet_of_a4_on_its_side(printed, request, site, path):
    document = printed(request.getfixturevalue(site) + path)

    assert sizes(document) == [pytest.approx(A4_ACROSS, abs=1.5)]
    text = document.pages[0].extract_text()
    assert all(word in text for word in ("Now", "Next", "Later", "Goals", "Next milestones", TODAY))
    assert [word for word in FRAME if word in text] == []


@pytest.mark.parametrize("path", ["", "print/"])
def test_nothing_on_the_sheet_stands_beside_it(printed, long, path):
    (page,) = printed(long + path).pages

    words = page.extract_words()
    assert words
    assert [word["text"] for word in words if word["x1"] > page.width or word["bottom"] > page.height] == []


def test_the_summary_says_on_paper_what_it_leaves_out(printed, long):
    text = printed(long + "print/").pages[0].extract_text()

    assert text.count("and 18 more") == 3  # of thirty, twelve are shown
    assert "and 7 more goals" in text and "and 8 more milestones" in text


@pytest.mark.parametrize("path", ["", "print/"])
def test_the_sheet_says_which_edition_it_is_of_and_of_which_day(printed, long, path):
    text = printed(long + path).pages[0].extract_text()

    assert "Inside only" in text and f"As of {TODAY}" in text


def test_every_sheet_of_a_wide_table_has_its_head(printed, long):
    # The script makes a button of each heading
    sheets = [page.extract_text() for page in printed(long + "features/").pages[:9]]
    table = [text for text in sheets if "person" in text or "At risk" in text]

    assert len(table) > 3
    assert [text[:200] for text in table if "How it goes" not in text and "No." not in text] == []


@pytest.mark.parametrize("path", ["goals/", "features/", "roadmap/", "changes/", "vision/", "guide/"])
def test_paper_says_whose_it_is_and_leads_nowhere(printed, own, path):
    first = printed(own + path).pages[0].extract_text().splitlines()

    assert [line for line in first[:6] if "Follow:" in line or line.startswith("Home")] == []
    if path != "guide/":
        assert [line for line in first[:6] if line.startswith(f"Milepost As of {TODAY}")]


def test_the_sheet_is_ink_on_white_in_the_dark_scheme_too(printed, own):
    light, dark = (printed(own, color_scheme=scheme) for scheme in ("light", "dark"))

    def inks(document: Pdf) -> set[Any]:
        return {(letter["text"], letter["non_stroking_color"]) for letter in document.pages[0].chars}

    assert inks(dark) == inks(light)


def test_the_board_lies_across_and_opens_what_is_folded_under_a_theme(printed, own):
    document = printed(own + "board/", java_script_enabled=False)  # else Material itself opens what is folded

    assert sizes(document) == [pytest.approx(A4_ACROSS, abs=1.5)] * len(document.pages)
    assert "A monthly letter, ready to send" in "".join(page.extract_text() for page in document.pages)


@pytest.mark.parametrize(("width", "height", "nexts"), [(1440, 900, 2), (390, 844, 2)])
def test_the_first_sight_of_home_says_where_it_goes_what_is_now_and_what_is_next(browser, own, width, height, nexts):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(own)

    def in_sight(selector: str) -> int:
        boxes = [each.bounding_box() for each in page.locator(selector).all()]
        return sum(bool(box and box["y"] + box["height"] <= height) for box in boxes)

    assert in_sight(".mp-statement") == 1
    assert in_sight(".mp-column-now .mp-card-title") >= 2
    assert in_sight(".mp-column-next .mp-card-title") >= nexts
    context.close()


def test_what_home_does_not_have_leaves_no_gap(opened):
    page = opened("")
    gap = page.evaluate(
        """() => {
          for (const each of document.querySelectorAll(".mp-home > *"))
            if (!each.matches(".mp-home-board, .mp-home-aside, .mp-home-lately")) each.remove();
          for (const each of document.querySelectorAll(".mp-home-aside li")) each.remove();
          const box = (name) => document.querySelector(name).getBoundingClientRect();
          return box(".mp-home-lately").top - box(".mp-home-board").bottom;
        }"""
    )

    assert gap < 50
