"""Takes the pictures of our own site that the guide and the README show; `make screenshots` runs it.

    python -m generator.screenshots

Home, timeline, board, a goal and a feature, on a phone and on a wide screen, light and dark.
"""

from __future__ import annotations

import io
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from milepost.adapters.mkdocs import build_site
from tests.browser import chromium
from tests.browser.serving import served

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "content" / "pages" / "guide" / "pictures"
AS_OF = date(2026, 11, 28)
"""So that the pictures change only when the site does."""
PAGES = {
    "home": "",
    "timeline": "roadmap/",
    "board": "board/",
    "goal": "goals/worth-reading/",
    "feature": "features/accessible-timeline/",
}
SIZES = {390: 844, 1440: 900}
WIDTHS = {390: 390, 1440: 1080}
"""How wide a picture is stored that was taken at a width, in pixels."""
QUALITY = 72


def take(browser: Browser, address: str, *, width: int, scheme: str) -> None:
    context = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": SIZES[width]},
        device_scale_factor=2,
    )
    page = context.new_page()
    for name, path in PAGES.items():
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        store(page.screenshot(), TARGET / f"{name}-{width}-{scheme}.webp", width=WIDTHS[width])
    context.close()


def store(png: bytes, file: Path, *, width: int) -> None:
    with Image.open(io.BytesIO(png)) as picture:
        small = picture.convert("RGB").resize((width, round(picture.height * width / picture.width)))
    small.save(file, "WEBP", quality=QUALITY, method=6)


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(ROOT, site_dir=site, as_of=AS_OF, strict=False, edition=None)
        browser = chromium.started(playwright)
        with served(site) as address:
            for width in SIZES:
                for scheme in ("light", "dark"):
                    take(browser, address, width=width, scheme=scheme)
        browser.close()


if __name__ == "__main__":
    main()
