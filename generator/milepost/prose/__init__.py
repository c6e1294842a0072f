"""Markdown of the content: what it links to, its plain text, and the safe HTML that it becomes."""

from milepost.prose.addresses import doubtful
from milepost.prose.cut import cut
from milepost.prose.depth import problem
from milepost.prose.html import Prose, render
from milepost.prose.links import Link, links
from milepost.prose.plain import excerpt, plain

__all__ = ["Link", "Prose", "cut", "doubtful", "excerpt", "links", "plain", "problem", "render"]
