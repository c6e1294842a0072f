"""P10: a build needs no network and gives the same bytes without one; a page asks nobody but its own site."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import kinds_of_page
from tests.browser.serving import served
from tests.places import ROOT

CONFIG = """\
site_name: Example
docs_dir: content/pages
theme: {name: material, font: false, features: [content.tooltips, navigation.footer, navigation.tabs]}
plugins: [search, milepost]
"""
# Each would be a request if it came through as markup, or if a link were fetched before anybody follows it
PROSE = """\
![an image](https://images.example/a.png) and [a link](https://links.example/a) and <https://bare.example/>

<img src="https://html.example/a.png"> <script src="https://html.example/a.js"></script>
<link rel="stylesheet" href="https://html.example/a.css"> <iframe src="https://html.example/"></iframe>

> [![in a quote](//protocol.example/a.png "title")](https://links.example/b)

| a | b |
|---|---|
| ![cell](https://images.example/b.svg) | <style>@import url(https://html.example/b.css)</style> |

[reference]: https://references.example/
![by reference][reference]
"""
ALL = """
import sys
from datetime import date
from pathlib import Path
from milepost.adapters.mkdocs import build_site

calls = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")

def refuse(event, given):
    if event.startswith(calls):
        raise ConnectionError(f"{event} {given!r}")

if sys.argv[2] == "offline":
    sys.addaudithook(refuse)
if sys.argv[3] == "calls":
    import socket
    socket.create_connection(("127.0.0.1", 9))
root = Path(sys.argv[1])
build_site(root, site_dir=root / "site", as_of=date(2026, 11, 23), strict=False, edition=None)
"""


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def written(root: Path) -> Path:
    """A roadmap whose every kind of entry is full of links and images."""
    prose = f"  description: |\n{indented(PROSE)}"
    link = "  links:\n    - {title: Elsewhere, url: 'https://links.example/c'}\n"
    files = {
        "site.yml": "format: 1\ntitle: Example\ndescription: A site\nurl: https://site.example/\n",
        "features.yml": f"f:\n  title: Feature\n  status: planned\n  target: 2027-02\n  goals: [g]\n{prose}{link}",
        "goals.yml": f"g:\n  title: Goal\n{prose}{link}",
        "pages/notes.md": "# Notes\n",
    }
    for path, text in files.items():
        place = root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


def build(root: Path, network: str, *, calls: str = "") -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(ROOT / "generator"),
    }
    command = [sys.executable, "-c", ALL, str(root), network, calls]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )


def contents(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is built where every call is refused."""
    root = written(tmp_path_factory.mktemp("offline"))
    done = build(root, "offline")
    assert done.returncode == 0, done.stderr[-2000:]
    return root / "site"


def test_a_build_without_a_network_gives_the_same_bytes(offline: Path, tmp_path: Path):
    done = build(written(tmp_path), "online")

    assert done.returncode == 0, done.stderr[-2000:]
    assert contents(offline) == contents(tmp_path / "site")


def test_a_call_is_refused(tmp_path: Path):
    """The test above can fail."""
    done = build(written(tmp_path), "offline", calls="calls")

    assert done.returncode != 0
    assert "ConnectionError: socket." in done.stderr


@pytest.fixture
def asking(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page without a policy that would stop a request, and what it asks for."""
    window = browser.new_context(bypass_csp=True)
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    yield window.new_page(), asked
    window.close()


def test_no_kind_of_page_asks_anybody_else(offline: Path, asking: tuple[Page, list[str]]):
    page, asked = asking
    kinds = kinds_of_page(offline)
    assert {"features/f/", "goals/g/"} <= set(kinds)

    with served(offline) as address:
        for kind in kinds:
            page.goto(address + kind, wait_until="networkidle")
            for link in page.locator("article a[href^=http]").all():
                link.dispatch_event("mouseover")
                link.dispatch_event("focus")
        foreign = [url for url in asked if not url.startswith((address, "data:", "blob:"))]

    assert len(asked) > len(kinds)
    assert foreign == []


def test_the_links_are_there_to_follow(offline: Path):
    """What is not asked for is not simply gone."""
    assert 'href="https://links.example/a"' in (offline / "features" / "f" / "index.html").read_text("utf-8")


def test_a_request_is_heard(asking: tuple[Page, list[str]]):
    page, asked = asking

    page.set_content("<img src='http://127.0.0.1:9/x.png'>")
    page.wait_for_load_state("networkidle")

    assert asked == ["http://127.0.0.1:9/x.png"]
