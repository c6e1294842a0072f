"""By keyboard alone: one sees on every page where one is, gets from home to a feature, and scrolls the timeline."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import focus
from tests.browser.conftest import Opened
from tests.browser.in_page import ask
from tests.browser.schemes import each_scheme

DRAWER = ".md-sidebar--primary"
TIMELINE = ".mp-timeline[role=region][tabindex='0']"


@pytest.fixture(scope="session")
def judged() -> dict[str, list[str]]:
    """By what looks alike, the schemes in which the focus does not show. Pictures take time: each is looked at once."""
    return {}


def test_the_focus_is_seen_at_every_stop(opened: Opened, kind: str, judged: dict[str, list[str]]):
    page = opened(kind)
    ask(page, "shorten")
    stops: list[focus.Stop] = []
    places: dict[str, int] = {}
    for stop in focus.stops(page):
        stops.append(stop)
        if stop.alike not in judged and stop.alike not in places and not stop.writes:
            places[stop.alike] = focus.remembered(page)
    judged |= {alike: [] for alike in places}
    for scheme in each_scheme(page):
        for alike, place in places.items():
            judged[alike] += [] if focus.is_visible(page, place) else [scheme]

    unseen = [f"in the {scheme} scheme: {stop}" for stop in stops for scheme in judged.get(stop.alike, [])]
    unseen += [f"under {stop.hidden_by}: {stop}" for stop in stops if stop.hidden_by]
    assert not unseen, "\n".join(unseen)


def test_the_keyboard_leads_from_home_through_the_timeline_to_a_feature(opened: Opened, address: str):
    page = opened("")
    _follow(page, f"{re.escape(address)}roadmap/")
    _into(page, TIMELINE)
    _follow(page, rf"{re.escape(address)}features/[^/]+/")

    assert page.locator("article h1").first.is_visible()


_IN_VIEW = """
drawer => {
  const at = document.activeElement
  if (!at.closest(drawer)) return null
  const { left, top, width, height } = at.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return at.contains(there) || Boolean(there?.contains(at))
}
"""


@pytest.mark.parametrize("where", ["board/", "guide/style/"])
def test_the_drawer_of_a_narrow_window_comes_in_where_the_keyboard_is(opened: Opened, where: str):
    """On `guide/style/` two of its levels are open, one over the other."""
    page = opened(where, width=320)
    inside: dict[str, bool] = {}
    for stop in focus.stops(page):
        seen = page.evaluate(_IN_VIEW, DRAWER)
        if seen is None and inside:
            break
        if seen is not None:
            inside[str(stop)] = seen

    assert len(inside) > 9
    assert [stop for stop, seen in inside.items() if not seen] == []
    assert page.locator(DRAWER).evaluate("drawer => drawer.getBoundingClientRect().right") <= 0


def test_the_timeline_is_one_region_with_a_name(opened: Opened):
    page = opened("roadmap/")

    expect(page.locator(".mp-timeline")).to_have_count(1)
    expect(page.locator(TIMELINE)).to_have_accessible_name(re.compile(r"\S"))
    expect(page.locator(f"{TIMELINE} a[href*='features/']")).not_to_have_count(0)


def test_the_timeline_scrolls_by_arrow_keys(opened: Opened):
    page = opened("roadmap/", width=320, height=640)
    _into(page, TIMELINE)
    before = page.locator(TIMELINE).evaluate("region => region.scrollLeft")
    for _ in range(5):
        page.keyboard.press("ArrowRight")

    page.wait_for_function(f'before => document.querySelector("{TIMELINE}").scrollLeft > before', arg=before)


def test_a_table_in_prose_scrolls_where_the_keyboard_stands_and_only_when_it_is_wide(opened: Opened):
    """The theme's script puts boxes of its own around a table without a class."""
    page = opened("guide/style/", width=768)
    region = page.locator(".mp-scroll[role=group]:has(.md-typeset__scrollwrap)").first
    beyond = "region => region.scrollWidth - region.clientWidth"

    assert region.evaluate(beyond) == 0
    region.locator("td").first.evaluate("cell => { cell.innerHTML = `<p style='width: 1000px'>wide</p>` }")
    assert region.evaluate(beyond) > 0


def test_a_page_that_was_scrolled_a_little_hides_no_tab_under_its_header(opened: Opened):
    page = opened("features/")
    page.evaluate("scrollTo(0, 50)")
    stops = [stop for stop, _ in zip(focus.stops(page), range(12), strict=False)]

    assert [stop for stop in stops if "md-tabs__link" in stop.alike] != []
    assert [stop for stop in stops if stop.hidden_by] == []


@pytest.mark.parametrize("width", [640, 800])
def test_a_table_that_was_scrolled_sideways_hides_nothing_under_its_first_column(opened: Opened, width: int):
    page = opened("features/", width=width)
    region = page.locator(".mp-scroll-tall").first
    region.locator("thead button").first.focus()
    region.evaluate("region => { region.scrollLeft = 80 }")
    page.keyboard.press("Tab")
    stop = ask(page, "focused")

    assert stop["alike"].startswith("BUTTON")
    assert stop["hidden_by"] is None


@pytest.mark.parametrize(
    ("style", "seen"),
    [
        ("a:focus { outline: 2px solid #000 }", True),
        ("a:focus { outline: none }", False),
        ("a:focus { outline: 2px solid #eee }", False),
        ("a:focus { outline: none; background: #ff0 }", False),
        ("a:focus { outline: none; background: #000 }", True),
        ("a:focus { outline: none; text-decoration: none }", False),
        ("li:focus-within { box-shadow: 0 0 0 3px #00f } a:focus { outline: none }", True),
    ],
)
def test_a_focus_that_does_not_show_is_noticed(window: BrowserContext, style: str, seen: bool):
    page = window.new_page()
    page.set_viewport_size({"width": 320, "height": 200})
    page.set_content(f"<style>{style}</style><ul><li><a href='#x'>A place to go to</a></ul>")
    next(focus.stops(page))
    shows = focus.is_visible(page, focus.remembered(page))
    page.close()

    assert shows == seen


def test_a_focus_under_something_is_noticed(window: BrowserContext):
    page = window.new_page()
    page.set_viewport_size({"width": 320, "height": 200})
    page.set_content("<header style='position: fixed; inset: 0'>over</header><p><a href='#x'>A place to go to</a>")
    stop = next(focus.stops(page))
    page.close()

    assert stop.hidden_by == "HEADER."


def _into(page: Page, region: str) -> None:
    for _ in focus.stops(page):
        if page.evaluate("region => document.activeElement.matches(region)", region):
            return
    pytest.fail(f"the keyboard does not reach {region}")


def _follow(page: Page, link: str) -> None:
    """From where the focus is to the next link of this form, and along it."""
    for stop in focus.stops(page):
        if re.fullmatch(link, stop.link):
            page.keyboard.press("Enter")
            page.wait_for_url(stop.link)
            return
    pytest.fail(f"the keyboard reaches no link {link} on {page.url}")
