"""How often a test tries its luck."""

import os

NIGHTLY = bool(os.environ.get("MILEPOST_NIGHTLY"))
RUNS = 500 if NIGHTLY else 50
BUILDS_OF_EACH_SORT = RUNS if NIGHTLY else RUNS // 2
"""A build takes a second: in `make test` those of both commands are `RUNS` together, at night those of each."""
