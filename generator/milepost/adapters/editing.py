"""Where the edit link of a page leads: to the very YAML that says what it shows."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from milepost.model.entry import Entry
from milepost.model.roadmap import Roadmap


def edit_url(roadmap: Roadmap, entry: Entry | None) -> str | None:
    """The file below `edit:` of site.yml, and the entry's line where a file holds many; None without `edit:`.

    Wider editions know no lines, for how many stand above an entry is a word about what is hidden there.
    Ready to stand in an attribute, for themes print it as it is: folders of entries may have any name.
    """
    base = roadmap.settings.edit
    if not base or entry is None:
        return None
    source = roadmap.source(entry)
    path = source.document.path.removeprefix("content/")
    line = f"#L{source.key_span().line}" if source.in_mapping_file else ""
    return f"{escape(base.rstrip('/'))}/{quote(path)}{line}"
