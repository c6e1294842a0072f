"""How little a check of sound content imports: most of the time of a small check goes by before anything is read."""

import subprocess
import sys

# What it can do without, and who needs it
NOT_NEEDED = {
    "mkdocs": "who makes a site",
    "jinja2": "who makes pages",
    "milepost.render": "who makes pages",
    "milepost.views": "who makes pages",
    "milepost.account": "who tells of changes",
    "milepost.compare.everything": "who compares",
    "milepost.compare.alignment": "who compares",
    "milepost.source.git": "who compares",
    "milepost.edition": "a site with editions",
    "babel": "who says a date or speaks another language than English",
    "milepost.words.regional": "who says a date or a number",
    "markdown_it": "prose that cannot be told at a glance",
    "nh3": "who makes pages",
    "rapidfuzz": "a word that is misspelt",
    "milepost.load.translate": "a field with a mistake",
    "milepost.load.leads_nowhere": "a reference that leads nowhere",
    "milepost.source.syntax": "a file that is no YAML",
    "milepost.source.dump": "who writes content, and a help that quotes some",
    "html.entities": "an address that begins with letters and a colon",
    "milepost.reporters.json": "a report in JSON",
    "milepost.reporters.sarif": "a report in SARIF",
    "milepost.harmless_json": "reports in JSON, SARIF and GitLab's form",
    "milepost.explanations": "who explains, and a report in SARIF",
    "milepost.fields.described": "who writes schemas",
    "milepost.adapters.engine_config": "a site with a mkdocs.yml",
    "click.shell_completion": "a shell that completes",
}
GOAL = "title: G\nsummary: S\nlevel: company\nreviewed: 2026-11-01\n"
FEATURE = "title: X\nstatus: idea\nsummary: S\nreviewed: 2026-11-01\ngoals: [g]\ndescription: See [[goal:g]].\n"


def test_a_check_of_sound_content_imports_only_what_it_needs(site):
    root = site({"goals/g.yml": GOAL, "features/x.yml": FEATURE})
    code = (
        "import sys\nfrom milepost.adapters.cli import main\n"
        f"try:\n    main(['-C', {str(root)!r}, '--as-of', '2026-11-23', 'check'])\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    said, imported = shown.splitlines()
    assert said == "no problems in 1 feature and 1 goal"
    assert {name: who for name, who in NOT_NEEDED.items() if name in imported.split()} == {}
