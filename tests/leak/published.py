"""What an edition publishes, without the theme around it: for tests that compare it or search it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from milepost.adapters import publishable
from milepost.adapters.editing import edit_url
from milepost.adapters.judged import judge
from milepost.addresses import Links
from tests.roadmaps import TODAY


def published(root: Path, edition: str, *, as_of: date = TODAY) -> dict[str, bytes]:
    """Every page and file by its address. The content must be sound."""
    checked = judge(root, as_of=as_of, edition=edition)
    assert not (errors := checked.hindrances()), [f"{each.span}: {each.code}: {each.message}" for each in errors]
    made = publishable.make(checked, root, links=Links(), edition=edition)
    assert not checked.hindrances()
    pages = {
        page.address: "\n".join(
            (page.title, page.description, page.nav, str(edit_url(made.roadmap, page.entry)), page.html)
        ).encode()
        for page in made.site.pages
    }
    return pages | {artifact.path: artifact.data for artifact in made.site.artifacts}
