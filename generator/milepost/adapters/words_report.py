"""What of the site's language Milepost does not speak, told once the site is made.

Information, never a warning: it must not stop a strict build of somebody who cannot do anything about it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from milepost.english import count
from milepost.words import Words

log = logging.getLogger("mkdocs.plugins.milepost.words")
# `milepost build` lets only warnings of the engine through; this is told there, too
log.setLevel(logging.INFO)

_SOME = 3


def tell(words: Words) -> None:
    for line in untold(words):
        log.info(line)


def untold(words: Words) -> Iterator[str]:
    """A line where anything of ours is English on a site in another language."""
    if not words.is_known:
        yield f"Milepost does not speak `{words.language}` yet: its own words on the site are English"
        return
    if missing := sorted(words.missing):
        some = ", ".join(f"“{message}”" for message in missing[:_SOME]) + (", …" if len(missing) > _SOME else "")
        yield f"{count(len(missing), 'text')} of Milepost itself not translated to `{words.language}` yet: {some}"
