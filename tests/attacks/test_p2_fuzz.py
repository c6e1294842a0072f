"""P2, by chance: whatever is put together out of pieces of attacks, prose holds its few elements and nothing else."""

from __future__ import annotations

import os
import re
from typing import Any

import html5lib
import pytest
from playwright.sync_api import Browser

from milepost.prose import allowed, render
from milepost.source.characters import is_clean
from milepost.url import url_problem
from tests.attacks.fragments import fragments

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
MANY = 200_000 if NIGHTLY else 2_000
SEED = 20261125
AT_ONCE = 500
# Of the many, so many are written into a page of a browser
JUDGED = MANY // 10 if NIGHTLY else MANY
CLASS = re.compile(r"mp-[a-z-]+( mp-[a-z-]+)*")
ATTRIBUTES = {
    tag: {*allowed.ATTRIBUTES.get(tag, ()), *allowed.VALUES.get(tag, ()), *(["rel"] if tag == "a" else [])}
    for tag in allowed.TAGS
}
# Writes each into a page, twice, as scripts of a theme might; tells the elements, and what is a link's address
WRITTEN = """
async (all) => {
  const found = new Set(), addresses = new Set();
  for (const html of all) {
    const place = document.body.appendChild(document.createElement("div"));
    place.innerHTML = html;
    const once = place.innerHTML;
    place.innerHTML = once;
    if (place.innerHTML !== once) found.add("not stable: " + html);
    for (const each of place.querySelectorAll("*")) {
      found.add([each.namespaceURI, each.localName, ...[...each.attributes].map(({ name }) => name).sort()].join(" "));
      if (each.href) addresses.add(each.protocol);
      each.click();
    }
    place.remove();
  }
  await new Promise((later) => setTimeout(later, 100));
  return [[...found], [...addresses]];
}
"""


def resolve(target: str) -> tuple[str, str] | None:
    return ("../x/", target) if "x" in target else None


def wrong(html: str) -> list[str]:
    """What should not stand in finished prose, as a parser that forgives nothing reads it."""
    parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parseFragment(html)
    found = []
    for element in tree.iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in allowed.TAGS:
            found.append(f"<{element.tag}>")
            continue
        found += [f"{element.tag} {name}" for name in element.attrib.keys() - ATTRIBUTES[element.tag]]
        if not CLASS.fullmatch(element.get("class", "mp-")) and "class" in element.attrib:
            found.append(f"class {element.get('class')}")
        if "href" in element.attrib and url_problem(element.get("href"), site_paths=True, relative=True):
            found.append(f"href {element.get('href')}")
    return found


def test_p2_random_fragments_become_what_is_allowed() -> None:
    """Of characters that a file may hold; the browser is given the others too."""
    for made in fragments(MANY, seed=SEED):
        text = "".join(character for character in made if is_clean(character))
        assert wrong(render(text, resolve=resolve)) == [], repr(text)


def test_p2_random_fragments_in_a_browser(browser: Browser) -> None:
    page = browser.new_page()
    ran: list[str] = []
    page.expose_function("alert", lambda what=None: ran.append(str(what)))
    page.set_content("<!doctype html><title>x</title>")
    page.evaluate("() => addEventListener('click', (event) => event.preventDefault())")
    made = [str(render(text, resolve=resolve)) for text in fragments(JUDGED, seed=SEED + 1)]
    found: set[str] = set()
    addresses: set[str] = set()
    for first in range(0, JUDGED, AT_ONCE):
        elements, schemes = page.evaluate(WRITTEN, made[first : first + AT_ONCE])
        found.update(elements)
        addresses.update(schemes)
    page.close()
    assert ran == []
    assert addresses <= {"http:", "https:", "mailto:", "about:", ":"}
    for each in found:
        namespace, tag, *names = each.split(" ")
        assert namespace == "http://www.w3.org/1999/xhtml", each
        assert tag in allowed.TAGS, each
        assert set(names) <= ATTRIBUTES[tag], each
    assert len(found) > 20


@pytest.mark.parametrize(
    "html",
    [
        "<img>",
        "<p id='a'>x</p>",
        "<p class='md-nav'>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='//e.example'>x</a>",
        "<a href='x' onclick='alert(1)'>x</a>",
        "<svg></svg>",
    ],
)
def test_what_is_not_allowed_is_seen(html: str) -> None:
    assert wrong(html)
