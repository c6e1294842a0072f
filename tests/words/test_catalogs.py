"""Every language says everything that the site says, and nothing else; `make words` brings its file up to date."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message

from milepost.words.catalog import LANGUAGES
from tests.places import ROOT

FILES = sorted(LANGUAGES.glob("*.po"))
# `first quarter` may be `1. Quartal`: both are given
SAME = {"number": "ordinal"}
PLACE = re.compile(r"%(?:\((\w+)\))?[a-z%]")


@pytest.fixture(scope="module")
def catalogs() -> ModuleType:
    """generator/catalogs.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("catalogs", ROOT / "generator" / "catalogs.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(catalogs: ModuleType, file: Path) -> list[Message]:
    return [message for message in catalogs.read(file) if message.id]


def test_german_is_there():
    assert "de" in [file.stem for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_catalog_holds_exactly_what_is_said(catalogs, file):
    assert file.read_bytes() == catalogs.text_of(catalogs.updated(catalogs.read(file))), "run `make words`"
    assert {(message.id, message.context) for message in messages(catalogs, file)} == set(catalogs.sentences())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_is_translated_in_all_its_forms(catalogs, file):
    untranslated = [
        message.id
        for message in messages(catalogs, file)
        if not all(message.string if isinstance(message.string, tuple) else [message.string])
    ]
    assert untranslated == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_places_of_the_sentence(catalogs, file):
    for message in messages(catalogs, file):
        ids, said = ([each] if isinstance(each, str) else [*each] for each in (message.id, message.string))
        wanted = {SAME.get(place, place) for each in ids for place in PLACE.findall(each)}
        for each in said:
            # A form for one thing may leave out the number
            places = {SAME.get(place, place) for place in PLACE.findall(each)}
            assert places <= wanted, message.id
            assert wanted - places <= {"num"}, message.id


def test_nothing_is_said_that_no_catalog_could_hold(catalogs):
    """An f-string or a sentence put together at run time would never be found."""
    for sentence, _ in catalogs.sentences():
        for each in [sentence] if isinstance(sentence, str) else sentence:
            assert each.strip() and "{" not in each, each
