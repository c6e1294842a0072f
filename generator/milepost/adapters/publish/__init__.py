"""A finished site takes the place of the old one in one step: whoever looks sees one or the other, whole.

`staged` is the way in, `rollback` the way back. What lies beside the site meanwhile is named in `beside`.
"""

from __future__ import annotations

from milepost.adapters.publish.rollback import roll_back
from milepost.adapters.publish.stage import staged
from milepost.adapters.publish.target import NotPublished

__all__ = ["NotPublished", "roll_back", "staged"]
