"""The types that the fields of entries and settings are made of.

A value comes from the reader as text, a list or a mapping; a type says how text becomes a value, what an editor may
offer (JSON Schema) and, by a mark, what else Milepost must look at: a reference, Markdown, plain text, a timeframe.
"""

from milepost.fields.base import CarriesOwn, Frozen
from milepost.fields.choice import not_one_of, unfit
from milepost.fields.editions import EditionName, Visibility
from milepost.fields.marks import Marked, OneOrMany, RefTo
from milepost.fields.numbers import NUMBER_SCHEMA, Number, number_of, whole_between, whole_of
from milepost.fields.problem import one_of_many, problem
from milepost.fields.read_by import ReadBy
from milepost.fields.reading import Reading
from milepost.fields.references import ref_to, slugs_of
from milepost.fields.slugs import SLUG, Slug, slug_problem, slugged
from milepost.fields.statuses import StatusName, StatusWord
from milepost.fields.text import Markdown, Summary, Text, Title
from milepost.fields.time import Day, TimeSpan, When
from milepost.fields.truth import Truth
from milepost.fields.urls import Contact, LinkUrl, Url, link_problem

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
    "ReadBy",
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
    "link_problem",
    "not_one_of",
    "number_of",
    "one_of_many",
    "problem",
    "ref_to",
    "slug_problem",
    "slugged",
    "slugs_of",
    "unfit",
    "whole_between",
    "whole_of",
]
