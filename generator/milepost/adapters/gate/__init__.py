"""The last look before a site is published: does any file of it say what its readers may not see?

It trusts nothing that came before. It tells by itself, from the plain data, what this edition's readers may see, and
looks for all the rest in the finished files as they will be served, the search index and compressed ones among them.
"""

from __future__ import annotations

from milepost.adapters.gate.forbidden import Forbidden, forbidden
from milepost.adapters.gate.search import Leak, Leaking, leaks, refuse_leaks

__all__ = ["Forbidden", "Leak", "Leaking", "forbidden", "leaks", "refuse_leaks"]
