"""`mixed-script`: a word of a title that mixes Latin letters with Cyrillic or Greek ones that look the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from milepost.checks import Check, Finding
from milepost.diagnostics import Severity
from milepost.model.roadmap import Roadmap

_WORD = re.compile(r"\w+")
# Cyrillic and Greek letters that are drawn like Latin ones (Unicode Technical Standard 39, confusables)
_ALIKE = frozenset("авеікмнорстухјѕһԁԛԝьАВЕІКМНОРСТУХЈЅԀԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχϲϳ")


def find(roadmap: Roadmap) -> Iterator[Finding]:
    for source in roadmap.sources.values():
        if source.document.is_ascii:
            continue
        for loc, text in source.marked("text"):
            if loc[-1] != "title" or text.isascii():
                continue
            for word in _WORD.finditer(text):
                if script := _other_script(word[0]):
                    message = f"`{word[0]}` mixes Latin letters with {script} ones that look the same"
                    where = source.word_span(loc, word.start(), word.end())
                    yield Finding(where, message, "type the word again in one script")


def _other_script(word: str) -> str:
    """The script beside Latin that a word has a look-alike of; nothing for an honest word."""
    if word.isascii():
        return ""
    scripts = {letter: _script(letter) for letter in word if letter.isalpha()}
    if "Latin" not in scripts.values():
        return ""
    return next((script for letter, script in scripts.items() if letter in _ALIKE), "")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()


CHECK = Check("mixed-script", Severity.WARNING, find, of_files=True)
