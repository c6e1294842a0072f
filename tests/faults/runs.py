"""How often a test tries its luck."""

import os

RUNS = 500 if os.environ.get("MILEPOST_NIGHTLY") else 50
