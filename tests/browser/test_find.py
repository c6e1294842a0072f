"""Find, in a real Chromium: search, choose and sort in the table of features, kept in the address."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from milepost.adapters.mkdocs import build_site
from milepost.resources import templates
from tests.browser.serving import served
from tests.places import AS_OF

SITE = """\
format: 1
title: Example
statuses: {todo: {title: To do, means: planned}}
fields: {x-plan: {title: Plan}, x-same: {title: The same in all}}
"""
FEATURES = """\
alpha:
  {title: Álpha search, status: idea, owners: [Writers, Editors], tags: ['a=1&b+c #d', plain], effort: 2.5, value: 9,
   x-plan: [Free, Pro], x-same: one}
beta:
  {title: Beta export, status: todo, target: 2027-Q2, confidence: committed, goals: fast, audience: ops,
   owners: Writers, effort: 10, value: 10, x-plan: Pro, x-same: one}
gamma:
  {title: Gamma export, status: in-progress, target: 2026-12, confidence: likely, goals: [fast, safe], type: bug,
   effort: S, value: 4, x-same: one}
delta:
  {title: Delta, status: planned, target: tbd, confidence: exploratory, goals: safe, audience: [ops, sales],
   part_of: epsilon, effort: M, value: 4, x-same: one}
epsilon: {title: Epsilon, status: shipped, shipped: 2026-05-02, owners: Editors, x-same: one}
zeta: {title: <b>Zeta</b> "quoted" & more, status: not-doing, type: sunset, reason: R, tags: plain, x-same: one}
"""
CONTENT = {
    "site.yml": SITE,
    "features.yml": FEATURES,
    "goals.yml": "fast: {title: Fast}\nsafe: {title: Safe}\n",
    "audience.yml": "ops: {title: Operators}\nsales: {title: Sales}\n",
    "pages/about.md": "# About\n",
}
FEATURE_TABLE = "plain/features/"
ALL = ["Gamma export", "Beta export", "Delta", "Álpha search", "Epsilon", '<b>Zeta</b> "quoted" & more']
CHOICES = ["Status", "Horizon", "How sure", "Type", "For whom", "Goals", "Part of", "Plan", "Owners", "Tags"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two builds of one small site, `plain/` and `instant/`, the latter with Material's instant navigation."""
    root = tmp_path_factory.mktemp("find")
    (root / "served").mkdir()
    with served(root / "served") as address, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        for name, features in (("plain", "[]"), ("instant", "[navigation.instant]")):
            _write(root / name, f"{address}{name}/", features)
            build_site(root / name, site_dir=root / "served" / name, as_of=AS_OF, strict=False, edition=None)
        yield address


def _write(root: Path, site_url: str, features: str) -> None:
    palette = ", ".join(
        f'{{media: "(prefers-color-scheme: {its})", scheme: {scheme}}}'
        for its, scheme in (("light", "default"), ("dark", "slate"))
    )
    theme = f"theme: {{name: material, font: false, palette: [{palette}], features: {features}}}"
    engine = (
        f"site_name: Example\nsite_url: {site_url}\ndocs_dir: content/pages\n{theme}\nplugins: [search, milepost]\n"
    )
    for path, text in {"mkdocs.yml": engine, **{f"content/{path}": text for path, text in CONTENT.items()}}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the plain site in a context of its own; what goes wrong on its console fails the test."""
    contexts, said = [], []

    def opened(path: str = FEATURE_TABLE, *, javascript: bool = True, width: int = 1280, scheme: Any = "light") -> Page:
        size: Any = {"width": width, "height": 900}
        context = browser.new_context(java_script_enabled=javascript, viewport=size, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


def shown(page: Page) -> list[str]:
    """The titles of the rows that can be seen, in their order."""
    heads = page.locator(".mp-features tbody th")
    return [head.inner_text() for head in heads.all() if head.is_visible()]


def choice(page: Page, name: str) -> Locator:
    return page.locator(".mp-find").get_by_role("button", name=re.compile(f"^{re.escape(name)}(:|$)"))


def choose(page: Page, name: str, *values: str) -> None:
    choice(page, name).click()
    for value in values:
        options(page, name).get_by_label(value).check()
    choice(page, name).click()


def options(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name)


def search(page: Page) -> Locator:
    return page.get_by_label("Search", exact=True).and_(page.locator(".mp-find input"))


def clear(page: Page) -> Locator:
    return page.locator(".mp-find").get_by_role("button", name="Clear")


def head(page: Page, name: str) -> Locator:
    return page.locator(".mp-features").get_by_role("columnheader", name=name, exact=True)


def sort(page: Page, name: str) -> None:
    head(page, name).get_by_role("button").click()


def ends_with(page: Page, hash_: str) -> None:
    """The address keeps the state, soon if not at once."""
    expect(page).to_have_url(re.compile(f"/features/{re.escape(hash_)}$"))


def test_at_first_everything_is_shown_and_nothing_can_be_cleared(page: Page):
    assert shown(page) == ALL
    expect(page.locator(".mp-find-count")).to_have_text("6 of 6 features")
    expect(clear(page)).to_be_hidden()
    expect(page.locator(".mp-find-nothing")).to_be_hidden()


def test_there_is_a_choice_for_every_column_with_more_than_one_value(page: Page):
    assert page.locator(".mp-find-choice").all_inner_texts() == CHOICES


@pytest.mark.parametrize(
    ("name", "value", "found", "hash_"),
    [
        ("Status", "In progress", ["Gamma export"], "#status=In+progress"),
        ("Horizon", "Later", ["Delta", "Álpha search"], "#horizon=Later"),
        ("How sure", "Likely", ["Gamma export"], "#confidence=Likely"),
        ("Type", "Sunset", [ALL[5]], "#type=Sunset"),
        ("For whom", "Operators", ["Beta export", "Delta"], "#audience=Operators"),
        ("Goals", "Safe", ["Gamma export", "Delta"], "#goal=Safe"),
        ("Part of", "Epsilon", ["Delta"], "#part_of=Epsilon"),
        ("Plan", "Pro", ["Beta export", "Álpha search"], "#x-plan=Pro"),
        ("Owners", "Editors", ["Álpha search", "Epsilon"], "#owner=Editors"),
        ("Tags", "a=1&b+c #d", ["Álpha search"], "#tag=a%3D1%26b%2Bc+%23d"),
        ("Goals", "none", ["Álpha search", "Epsilon", ALL[5]], "#goal="),
    ],
)
def test_rows_are_chosen_by_each_column(page: Page, open_page, name, value, found, hash_):
    choose(page, name, value)

    assert shown(page) == found
    expect(page.locator(".mp-find-count")).to_have_text(f"{len(found)} of 6 features")
    expect(choice(page, name)).to_have_accessible_name(f"{name}: {value}")
    ends_with(page, hash_)
    assert shown(open_page(f"plain/features/{hash_}")) == found


def test_several_values_of_a_column_are_any_of_them_and_several_columns_are_all_of_them(page: Page):
    choose(page, "Status", "Planned", "To do")
    assert shown(page) == ["Beta export", "Delta"]

    choose(page, "Goals", "Safe")
    assert shown(page) == ["Delta"]
    ends_with(page, "#status=To+do&status=Planned&goal=Safe")


def test_options_stand_in_their_own_order_with_how_many_rows_they_would_give(page: Page):
    choice(page, "Status").click()
    offered = options(page, "Status").locator("label:visible")
    told = ["To do 1", "Idea 1", "Planned 1", "In progress 1", "Shipped 1", "Not doing 1"]
    expect(offered).to_have_text(told)

    search(page).fill("export")
    expect(offered).to_have_text(["To do 1", "In progress 1"])


def test_the_search_wants_every_word_whatever_its_case_and_accents(page: Page):
    search(page).fill(" EXPORT  fast safe ")
    assert shown(page) == ["Gamma export"]

    search(page).fill("alpha")
    assert shown(page) == ["Álpha search"]
    ends_with(page, "#q=alpha")


def test_where_nothing_is_found_the_page_says_so_in_words_and_can_be_cleared(page: Page):
    search(page).fill("nowhere")
    choose(page, "Status")
    assert shown(page) == []
    expect(page.locator(".mp-find-said")).to_have_attribute("aria-live", "polite")
    expect(page.locator(".mp-find-said")).to_have_attribute("aria-atomic", "true")
    expect(page.locator(".mp-find-count")).to_have_text("0 of 6 features")
    expect(page.get_by_text("No feature fits all of this. Take something back.")).to_be_visible()

    clear(page).click()
    assert shown(page) == ALL
    expect(search(page)).to_have_value("")
    expect(search(page)).to_be_focused()
    ends_with(page, "")


@pytest.mark.parametrize(
    ("column", "key", "up", "last"),
    [
        ("Feature", "title", [ALL[5], "Álpha search", "Beta export", "Delta", "Epsilon", "Gamma export"], []),
        ("Status", "status", ["Beta export", "Álpha search", "Delta", "Gamma export", "Epsilon", ALL[5]], []),
        ("Horizon", "horizon", ["Gamma export", "Beta export", "Delta", "Álpha search"], ["Epsilon", ALL[5]]),
        ("When", "when", ["Epsilon", "Gamma export", "Beta export"], ["Delta", "Álpha search", ALL[5]]),
        ("Effort", "effort", ["Álpha search", "Beta export", "Gamma export", "Delta"], ["Epsilon", ALL[5]]),
        ("Value", "value", ["Gamma export", "Delta", "Álpha search", "Beta export"], ["Epsilon", ALL[5]]),
    ],
)
def test_a_column_is_sorted_up_down_and_not_at_all(page: Page, open_page, column, key, up, last):
    sort(page, column)
    assert shown(page) == up + last
    expect(head(page, column)).to_have_attribute("aria-sort", "ascending")
    ends_with(page, f"#sort={key}")

    sort(page, column)
    down = shown(page)
    assert down[len(up) :] == last
    # Those that are equal stay as they were: no more than that differs from the other way round
    ties = {"Horizon": ("Delta", "Álpha search"), "Value": ("Gamma export", "Delta")}.get(column, ())
    assert [title for title in down[: len(up)] if title not in ties] == [t for t in reversed(up) if t not in ties]
    assert [title for title in down if title in ties] == list(ties)
    expect(head(page, column)).to_have_attribute("aria-sort", "descending")
    assert shown(open_page(f"plain/features/#sort=-{key}")) == down

    sort(page, column)
    assert shown(page) == ALL
    assert page.locator("[aria-sort]").count() == 0
    ends_with(page, "")


def test_everything_together_survives_in_the_address(page: Page, open_page):
    search(page).fill("export")
    choose(page, "For whom", "none", "Operators")
    sort(page, "Value")
    ends_with(page, "#q=export&audience=Operators&audience=&sort=value")

    fresh = open_page("plain/features/" + page.url.partition("/features/")[2])
    assert shown(fresh) == shown(page) == ["Gamma export", "Beta export"]
    expect(search(fresh)).to_have_value("export")
    expect(choice(fresh, "For whom")).to_have_accessible_name("For whom: Operators, none")


def test_back_and_forward_go_from_choice_to_choice(page: Page):
    choose(page, "Status", "Planned")
    sort(page, "Feature")
    choose(page, "Status", "Idea")
    assert shown(page) == ["Álpha search", "Delta"]

    page.go_back()
    assert shown(page) == ["Delta"]
    page.go_back()
    page.go_back()
    assert shown(page) == ALL
    page.go_forward()
    assert shown(page) == ["Delta"]
    expect(choice(page, "Status")).to_have_accessible_name("Status: Planned")


def test_a_value_that_no_row_has_any_more_is_told_and_can_be_taken_back(open_page):
    page = open_page("plain/features/#goal=Gone")
    assert shown(page) == []

    choice(page, "Goals").click()
    options(page, "Goals").get_by_label("Gone").uncheck()
    assert shown(page) == ALL


def test_a_place_in_the_page_is_no_choice(page: Page):
    choose(page, "Status", "Planned")
    page.get_by_role("link", name="Value and effort", exact=True).click()

    ends_with(page, "#mp--matrix")
    assert shown(page) == ["Delta"]
    page.go_back()
    assert shown(page) == ["Delta"]


def test_hostile_words_in_the_address_stay_words(open_page):
    page = open_page("plain/features/#status=<img src=x onerror=alert(1)>&q=%22%3E%3Cscript%3E&sort=__proto__")

    assert shown(page) == []
    expect(choice(page, "Status")).to_have_text("Status<img src=x onerror=alert(1)>")
    assert page.locator(".mp-find img, .mp-find script").count() == 0


def test_without_a_script_the_table_is_plain_and_complete(open_page):
    page = open_page(javascript=False)

    assert [title.inner_text() for title in page.locator(".mp-features tbody th").all()] == ALL
    assert all(row.is_visible() for row in page.locator(".mp-features tbody tr").all())
    assert page.locator(".mp-find, .mp-features button").count() == 0
    assert page.locator("article").get_by_role("button").count() == 0


def test_keys_are_enough(page: Page):
    search(page).focus()
    page.keyboard.type("safe")
    page.keyboard.press("Tab")
    expect(clear(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(choice(page, "Status")).to_be_focused()
    page.keyboard.press("Enter")
    expect(choice(page, "Status")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(options(page, "Status").get_by_label("Planned")).to_be_focused()
    page.keyboard.press("Space")
    assert shown(page) == ["Delta"]
    page.keyboard.press("Escape")
    expect(choice(page, "Status")).to_be_focused()
    expect(options(page, "Status")).to_have_count(0)
    expect(choice(page, "Status")).to_have_attribute("aria-expanded", "false")

    head(page, "When").get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head(page, "When")).to_have_attribute("aria-sort", "ascending")


def test_it_stays_one_after_going_away_and_back_without_a_page_load(open_page):
    page = open_page("instant/features/")
    page.evaluate("window.stays = true")
    choose(page, "Status", "Planned", "Idea")
    page.get_by_role("link", name="Delta", exact=True).first.click()
    expect(page.locator("article h1")).to_contain_text("Delta")
    assert page.locator(".mp-find").count() == 0

    page.go_back()
    expect(page.locator("article h1")).to_contain_text("Features")
    expect(page.locator(".mp-find")).to_have_count(1)
    assert shown(page) == ["Delta", "Álpha search"]
    choose(page, "Status", "Shipped")
    assert shown(page) == ["Delta", "Álpha search", "Epsilon"]
    page.go_back()
    assert shown(page) == ["Delta", "Álpha search"]
    assert page.evaluate("window.stays")


def test_it_starts_where_a_page_comes_without_a_page_load(open_page):
    page = open_page("instant/about/")
    page.wait_for_load_state("networkidle")  # the theme asks for the sitemap before it takes over any link
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="Features", exact=True).first.click()
    expect(page.locator(".mp-find")).to_have_count(1)
    search(page).fill("export")

    assert shown(page) == ["Gamma export", "Beta export"]
    ends_with(page, "#q=export")
    assert page.evaluate("window.stays")


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_rows_are_short_entries_and_all_columns_are_a_tick_away(open_page, javascript):
    page = open_page(width=320, javascript=javascript)
    table, tick = page.locator(".mp-features"), page.get_by_label("All columns")
    region = page.get_by_role("region", name="Table of all features")

    assert page.get_by_role("rowheader", name="Beta export").first.is_visible()
    expect(table.get_by_role("cell", name="Committed")).to_be_visible()
    expect(table.get_by_text("Fast").first).to_be_hidden()
    assert region.bounding_box()["width"] <= 320
    assert table.bounding_box()["width"] <= 320
    # An empty cell keeps its place among those that are read out
    heads = table.get_by_role("columnheader").count() - 1
    assert table.get_by_role("row", name="Epsilon").get_by_role("cell").count() == heads > 1

    tick.check()
    expect(table.get_by_text("Fast").first).to_be_visible()
    assert table.bounding_box()["width"] > 320
    assert region.bounding_box()["width"] <= 320
    expect(region).to_have_attribute("tabindex", "0")


def test_a_phone_sorts_by_what_it_shows(open_page):
    page = open_page(width=320)
    sort(page, "Feature")

    assert shown(page)[0] == ALL[5]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_paper_stands_what_was_found_and_by_what(open_page):
    page = open_page("plain/features/#status=Planned")
    page.emulate_media(media="print")

    expect(search(page)).to_be_hidden()
    expect(clear(page)).to_be_hidden()
    expect(choice(page, "Goals")).to_be_hidden()
    expect(choice(page, "Status")).to_be_visible()
    expect(page.locator(".mp-find-count")).to_be_visible()
    assert shown(page) == ["Delta"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_numbers_in_the_picture_can_be_read(open_page, scheme):
    """WCAG 1.4.3, which axe cannot judge in an image: 4.5 to 1, the numbers on their dots, the words on the page."""
    page = open_page(scheme=scheme)
    colours = page.evaluate(
        """() => {
          const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
          const rgb = (colour) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          };
          const fill = (name) => getComputedStyle(document.querySelector(name)).fill;
          const paper = getComputedStyle(document.body).backgroundColor;
          return [[".mp-matrix-number", fill(".mp-matrix-dot")], [".mp-matrix-tick", paper]]
            .map(([name, under]) => { rgb(paper); return [rgb(under), rgb(fill(name))]; });
        }"""
    )

    for under, over in colours:
        assert contrast(under, over) >= 4.5


def contrast(one: list[int], other: list[int]) -> float:
    """WCAG 2's contrast ratio of two sRGB colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: list[int]) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_scripts_together_are_small():
    joined = sum(len(file.read_bytes()) + 1 for file in (templates() / "scripts").glob("*.js"))

    assert 0 < joined <= 8192
