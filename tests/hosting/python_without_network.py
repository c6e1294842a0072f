"""Python for a script of a build server: what pip is to install is only noted, everything else is run."""

import os
import sys
from pathlib import Path

if sys.argv[1:5] == ["-m", "pip", "install", "--quiet"]:
    assert sys.argv[5] == "-r", sys.argv
    notes = Path(os.environ["NOTES_OF_TOOLS"]) / "installed.txt"
    notes.write_text(Path(sys.argv[6]).read_text(encoding="utf-8"), encoding="utf-8")
else:
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
