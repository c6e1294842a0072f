"""The types that the fields of entries and settings are made of.

A value comes from the reader as text, a list or a mapping; a type says how text becomes a value, what an editor may
offer (JSON Schema) and, by a mark, what else Milepost must look at: a reference, Markdown, plain text, a timeframe.
"""

from milepost.fields.base import CarriesOwn, Frozen
from milepost.fields.choice import meant_or_listed, not_one_of
from milepost.fields.editions import EditionName, Visibility
from milepost.fields.marks import Marked, OneOrMany, RefTo
from milepost.fields.numbers import NUMBER_SCHEMA, Number, number_of, whole_between, whole_of
from milepost.fields.problem import problem
from milepost.fields.reading import Reading
from milepost.fields.references import ref_to, slugs_of
from milepost.fields.slugs import SLUG, Slug, slug_problem
from milepost.fields.statuses import StatusName, StatusWord
from milepost.fields.text import Markdown, Summary, Text, Title
from milepost.fields.time import Day, TimeSpan, When
from milepost.fields.truth import Truth
from milepost.fields.urls import Contact, LinkUrl, Url

__all__ = [
    "NUMBER_SCHEMA",
    "SLUG",
    "CarriesOwn",
    "Contact",
    "Day",
    "EditionName",
    "Frozen",
    "LinkUrl",
    "Markdown",
    "Marked",
    "Number",
    "OneOrMany",
    "Reading",
    "RefTo",
    "Slug",
    "StatusName",
    "StatusWord",
    "Summary",
    "Text",
    "TimeSpan",
    "Title",
    "Truth",
    "Url",
    "Visibility",
    "When",
    "meant_or_listed",
    "not_one_of",
    "number_of",
    "problem",
    "ref_to",
    "slug_problem",
    "slugs_of",
    "whole_between",
    "whole_of",
]
