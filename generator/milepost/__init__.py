"""Milepost: a product's vision and roadmap as YAML in git, checked, and published for everybody whom it concerns.

Nothing is imported here, so that `milepost --help` answers at once: `milepost.load.load` reads a roadmap,
`milepost.checks.run` checks it, `milepost.site.build` makes its site.
"""

__version__ = "0.1.0"
