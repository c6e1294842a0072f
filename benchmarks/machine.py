"""When and where figures were measured: without it they mean little."""

import os
import platform
from datetime import date


def machine() -> str:
    day = date.today()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"Measured on {day.day} {day:%B %Y}: {os.cpu_count()} cores, {platform.machine()}, {memory:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}."
    )
