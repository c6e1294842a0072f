"""What we mend and add in Material's frame: a folder of templates between a site's own theme folder and Material's.

Material's templates are not copied: ours include or extend them as `material/…`, so that they follow its versions. A
site's own templates can do the same with ours, as `milepost/…`.
"""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader

from milepost.resources import templates

FOLDER = templates() / "theme"
# From the site's root; everything in the folder that is no template is served as it is
MARK = "assets/images/milepost.svg"


def with_ours(folders: Iterable[str], *, material: str) -> list[str]:
    """The theme's folders with ours before Material's; as they are where the theme is not built on Material."""
    found = [folder for folder in folders if folder != str(FOLDER)]
    if material in found:
        found.insert(found.index(material), str(FOLDER))
    return found


def reaching_both(loader: BaseLoader | None, *, material: str) -> BaseLoader:
    """The same templates, and those of one folder by its name even where another folder has one of the same name."""
    named = {"material": FileSystemLoader(material), "milepost": FileSystemLoader(FOLDER)}
    return ChoiceLoader([PrefixLoader(named), *([loader] if loader else [])])
