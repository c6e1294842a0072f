"""The last look before a site is published: does any file of it say what its readers may not see?

It trusts nothing that came before. It knows the whole roadmap and the narrowed one, reads the finished files as they
will be served, the search index and compressed files among them, and looks for the difference.
"""

from __future__ import annotations

from milepost.adapters.gate.forbidden import Forbidden, forbidden
from milepost.adapters.gate.search import Leak, Leaking, leaks, refuse_leaks

__all__ = ["Forbidden", "Leak", "Leaking", "forbidden", "leaks", "refuse_leaks"]
