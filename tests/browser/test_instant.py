"""Material's instant navigation puts each page in place of the last, and ours let it."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.attacks.built import site_of
from tests.browser.serving import served

CONFIG = """\
site_name: Example
docs_dir: content/pages
theme: {name: material, font: false, features: [navigation.instant]}
plugins: [search, milepost]
"""
FILES = {
    "features/first.yml": "title: The first\nstatus: planned\n",
    "features/second.yml": "title: The second\nstatus: planned\ndepends_on: first\n",
}


def test_a_page_with_a_drawing_comes_and_lets_others_come(tmp_path: Path, browser: Browser):
    with served(tmp_path / "site") as address:
        site_of({"site.yml": f"format: 1\ntitle: T\nurl: {address}\n"} | FILES, tmp_path, config=CONFIG)
        page = browser.new_page()
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{address}board/", wait_until="networkidle")  # until it knows the sitemap, links lead as everywhere
        page.evaluate("window.isTheSame = true")
        for link, title in (("The second", "The second"), ("The first", "The first")):
            page.get_by_role("link", name=link).first.click()
            expect(page.locator("h1")).to_have_text(title)
        assert page.evaluate("window.isTheSame")
        assert page.locator(".mp-graph-link").count() > 0
        assert said == []
        page.close()
