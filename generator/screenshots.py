"""Takes the pictures of our own site that the guide and the README show; `make screenshots` runs it.

    python generator/screenshots.py

Home, timeline, board, a goal and a feature, on a phone and on a wide screen, light and dark.
"""

from __future__ import annotations

import functools
import http.server
import io
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from milepost.adapters.mkdocs import build_site

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "content" / "pages" / "guide" / "pictures"
AS_OF = date(2026, 11, 25)
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
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


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
        path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with served(site) as address:
            for width in SIZES:
                for scheme in ("light", "dark"):
                    take(browser, address, width=width, scheme=scheme)
        browser.close()


if __name__ == "__main__":
    main()
