"""Broken contents: what is written, and every error that is found in it, as `path:line code` below `content/`."""

from __future__ import annotations

from dataclasses import dataclass

EDITIONS = "format: 1\ntitle: E\neditions:\n  public: {title: P}\n  internal: {title: I}\n"
GOAL = "title: Faster\nmeasures:\n  time: {from: 9, to: 5}\n"
OPS = "title: Ops\nneeds:\n  report: {title: A report}\n"


@dataclass(frozen=True)
class Broken:
    name: str
    files: dict[str, str | bytes]
    errors: str = ""


def feature(rest: str) -> str:
    """One whose mistakes begin at line 3."""
    return f"title: A\nstatus: idea\n{rest}\n"


CONTENTS = [
    # Syntax and encodings
    Broken("a tab", {"features/a.yml": "title: A\n\tstatus: idea\n"}, "features/a.yml:2 yaml-syntax"),
    Broken("a colon in a title", {"features/a.yml": "title: A: b\nstatus: idea\n"}, "features/a.yml:1 yaml-syntax"),
    Broken("an open quote", {"features/a.yml": 'title: "A\nstatus: idea\n'}, "features/a.yml:1 yaml-syntax"),
    Broken(
        "a git conflict",
        {"features/a.yml": "title: A\n<<<<<<< HEAD\nstatus: idea\n=======\nstatus: planned\n>>>>>>> main\n"},
        "features/a.yml:2 yaml-syntax",
    ),
    Broken("two documents", {"features/a.yml": feature("---\ntitle: B")}, "features/a.yml:3 yaml-syntax"),
    Broken("an anchor", {"features/a.yml": "title: &a A\nstatus: idea\n"}, "features/a.yml:1 yaml-alias"),
    Broken("a tag", {"features/a.yml": "title: A\nstatus: !!str idea\n"}, "features/a.yml:2 yaml-tag"),
    Broken("a key twice", {"features/a.yml": feature("status: shipped")}, "features/a.yml:3 duplicate-key"),
    Broken("Latin-1", {"features/a.yml": b"title: A\nsummary: caf\xe9\n"}, "features/a.yml:2 not-utf8"),
    Broken("UTF-16", {"features/a.yml": "title: A\n".encode("utf-16-le")}, "features/a.yml:1 not-utf8"),
    Broken("a bell", {"features/a.yml": feature('summary: "a\\ab"')}, "features/a.yml:3 control-character"),
    Broken("deep lists", {"features/a.yml": feature(f"x-a: {'[' * 20}{']' * 20}")}, "features/a.yml:3 too-deep"),
    Broken("a list for an entry", {"features/a.yml": "- title: A\n"}, "features/a.yml:1 wrong-type"),
    # Shape
    Broken("an empty file", {"features/a.yml": ""}, "features/a.yml:1 missing-key"),
    Broken("only a comment", {"goals/a.yml": "\n# later\n"}, "goals/a.yml:1 missing-key"),
    Broken("no title", {"features/a.yml": "# first\nstatus: idea\n"}, "features/a.yml:2 missing-key"),
    Broken("an empty title", {"features/a.yml": 'title: " "\nstatus: idea\n'}, "features/a.yml:1 invalid-value"),
    Broken("nothing for a title", {"features/a.yml": "status: idea\ntitle: ~\n"}, "features/a.yml:1 missing-key"),
    Broken(
        "a feature as a goal",
        {"goals/a.yml": feature("target: 2027")},
        "goals/a.yml:2 unknown-key, goals/a.yml:3 unknown-key",
    ),
    Broken("a file of one entry", {"features.yml": feature("tags: [a]")}, "features.yml:1 wrong-type"),
    Broken("a file that ends in .txt", {"features/a.yml.txt": feature("")}, "features/a.yml.txt:1 unknown-file"),
    Broken(
        "a capital in the name",
        {"features/Undo.yml": feature("see_also: undo"), "features/a.yml": feature("see_also: undo")},
        "features/Undo.yml:1 invalid-slug",
    ),
    Broken(
        "a text beside its place", {"features/a.yml": feature("description: |\nText")}, "features/a.yml:4 yaml-syntax"
    ),
    Broken("a misspelt key", {"features/a.yml": feature("taget: 2027")}, "features/a.yml:3 unknown-key"),
    Broken("a list as a title", {"features/a.yml": "title: [A]\nstatus: idea\n"}, "features/a.yml:1 wrong-type"),
    Broken("an unknown status", {"features/a.yml": "title: A\nstatus: don\n"}, "features/a.yml:2 invalid-value"),
    Broken("an unknown choice", {"features/a.yml": feature("type: fature")}, "features/a.yml:3 invalid-value"),
    Broken(
        "numbers",
        {"features/a.yml": feature("value: 11\neffort: huge\nevidence:\n  - {type: request, count: 1.5}\n")},
        "features/a.yml:3 invalid-value, features/a.yml:4 invalid-value, features/a.yml:6 wrong-type",
    ),
    Broken("a number without end", {"features/a.yml": feature("value: 1e999")}, "features/a.yml:3 invalid-value"),
    Broken("neither true nor false", {"features/a.yml": feature("fixed: yes")}, "features/a.yml:3 wrong-type"),
    Broken("a long title", {"features/a.yml": f"title: {'a' * 201}\nstatus: idea\n"}, "features/a.yml:1 too-large"),
    Broken(
        "links",
        {
            "features/a.yml": feature(
                "links:\n  - {title: A, url: 'javascript:alert(1)'}\n  - url: /x\n  - title: B\n    rle: docs"
            )
        },
        "features/a.yml:4 invalid-url, features/a.yml:5 missing-key, features/a.yml:5 invalid-url, "
        "features/a.yml:6 missing-key, features/a.yml:7 unknown-key",
    ),
    Broken(
        "a text for a link", {"features/a.yml": feature("links: https://a.example/")}, "features/a.yml:3 wrong-type"
    ),
    Broken(
        "changes, updates and evidence",
        {
            "features/a.yml": feature(
                "changes:\n  - on: 2026-10\n    why: W\n  - {on: 2026-10-01}\n"
                "updates:\n  - {on: 2026-10-01, text: T, health: well}\nevidence:\n  - {type: rumour, url: x}"
            )
        },
        "features/a.yml:4 invalid-timeframe, features/a.yml:6 missing-key, features/a.yml:8 invalid-value, "
        "features/a.yml:10 invalid-value, features/a.yml:10 invalid-url",
    ),
    # Time
    Broken("a fifth quarter", {"features/a.yml": feature("target: 2027-Q5")}, "features/a.yml:3 invalid-timeframe"),
    Broken("an empty range", {"features/a.yml": feature("target: 2027/2026")}, "features/a.yml:3 invalid-timeframe"),
    Broken("no fiscal year", {"features/a.yml": feature("target: FY2027-Q1")}, "features/a.yml:3 invalid-timeframe"),
    Broken("no such day", {"features/a.yml": feature("reviewed: 2026-02-30")}, "features/a.yml:3 invalid-timeframe"),
    Broken("a month for a day", {"features/a.yml": feature("reviewed: 2026-02")}, "features/a.yml:3 invalid-timeframe"),
    Broken(
        "stages",
        {"features/a.yml": feature("stages:\n  beta: soon\n  gaa: 2027")},
        "features/a.yml:4 invalid-timeframe, features/a.yml:5 unknown-key",
    ),
    Broken(
        "what a change says of a date",
        {
            "features/a.yml": feature(
                "changes:\n  - on: 2026-10-01\n    field: target\n    from: soon\n    to: timeline:r\n    why: W"
            )
        },
        "features/a.yml:6 invalid-timeframe, features/a.yml:7 unknown-reference",
    ),
    Broken(
        "a reading on no day",
        {"goals/a.yml": "title: A\nmeasures:\n  m:\n    readings:\n      2026-13-01: 3\n      2026-10-01: x\n"},
        "goals/a.yml:5 invalid-timeframe, goals/a.yml:6 wrong-type",
    ),
    # References
    Broken("an unknown goal", {"features/a.yml": feature("goals: [fast]")}, "features/a.yml:3 unknown-reference"),
    Broken(
        "the item of a list",
        {"goals/b.yml": GOAL, "features/a.yml": feature("goals:\n  - b\n  - c")},
        "features/a.yml:5 unknown-reference",
    ),
    Broken(
        "measures and needs",
        {
            "goals/g.yml": GOAL,
            "audience/ops.yml": OPS,
            "features/a.yml": feature(
                "needs: [ops/reports, ops/report, ops]\nimpact_on:\n"
                "  - {measure: g/tim, to: 1}\n  - {measure: g/time, to: 1}"
            ),
        },
        "features/a.yml:3 unknown-reference, features/a.yml:5 unknown-reference",
    ),
    Broken(
        "why a change was made",
        {
            "goals/g.yml": GOAL,
            "audience/ops.yml": OPS,
            "features/a.yml": feature(
                "changes:\n  - on: 2026-10-01\n    why: W\n    because: [g/time, ops/report, ops/time]"
            ),
        },
        "features/a.yml:6 unknown-reference",
    ),
    Broken(
        "a timeline entry",
        {"features/a.yml": feature("target: timeline:r\ndepends_on: [timeline:q]")},
        "features/a.yml:3 unknown-reference, features/a.yml:4 unknown-reference",
    ),
    Broken(
        "in prose, to the line",
        {
            "goals/g.yml": GOAL,
            "features/a.yml": feature(
                "description: |\n  See [[goal:g/time]] and\n  [[b]], not `[[c]]`.\n\n"
                "  | [[a\\|me]] | [[goals:g]] |\n  |---|---|"
            ),
        },
        "features/a.yml:5 unknown-reference, features/a.yml:7 unknown-reference",
    ),
    Broken(
        "of another kind",
        {"goals/g.yml": GOAL, "features/a.yml": feature("audience: g\npart_of: g")},
        "features/a.yml:3 unknown-reference, features/a.yml:4 unknown-reference",
    ),
    Broken(
        "with the file's other mistakes",
        {"features/a.yml": "titel: A\nstatus: [x]\ngoals: fast\ntarget: soon\n"},
        "features/a.yml:1 unknown-key, features/a.yml:2 wrong-type, "
        "features/a.yml:3 unknown-reference, features/a.yml:4 invalid-timeframe",
    ),
    Broken(
        "a list of mappings for slugs",
        {"goals/g.yml": GOAL, "features/a.yml": feature("goals:\n  - {goal: g}")},
        "features/a.yml:4 wrong-type",
    ),
    Broken(
        "the vision and stakeholders",
        {
            "vision.yml": "title: V\nsupports: [g]\nbuy_in:\n  - {stakeholder: s, state: likes, on: 2026-10-01}\n",
            "stakeholders/t.yml": "title: T\nfeatures:\n  status: [don, idea]\n  goals: [g]\n  team: [x]\n",
        },
        "vision.yml:1 missing-key, vision.yml:2 unknown-reference, vision.yml:4 unknown-reference, "
        "vision.yml:4 invalid-value, stakeholders/t.yml:3 invalid-value, stakeholders/t.yml:4 unknown-reference, "
        "stakeholders/t.yml:5 unknown-key",
    ),
    # Circles
    Broken(
        "itself",
        {"features/a.yml": feature("depends_on: [a]\nsee_also: a\npart_of: a")},
        "features/a.yml:3 self-reference, features/a.yml:4 self-reference, features/a.yml:5 self-reference",
    ),
    Broken(
        "two that wait for each other",
        {
            "features/a.yml": feature("depends_on:\n  - c\n  - b"),
            "features/b.yml": feature("depends_on: a"),
            "features/c.yml": "title: C\nstatus: idea\n",
        },
        "features/a.yml:5 dependency-cycle",
    ),
    Broken(
        "three goals above each other",
        {"goals.yml": "x:\n  title: X\n  supports: z\ny:\n  title: Y\n  supports: x\nz:\n  title: Z\n  supports: y\n"},
        "goals.yml:3 dependency-cycle",
    ),
    Broken(
        "a way into a circle",
        {
            "features.yml": "a: {title: A, status: idea, part_of: c}\n"
            "b: {title: B, status: idea, part_of: c}\nc: {title: C, status: idea, part_of: b}\n"
        },
        "features.yml:2 dependency-cycle",
    ),
    Broken(
        "times of each other",
        {
            "timeline.yml": "a: {title: A, when: timeline:b}\nb: {title: B, when: timeline:a}\n",
            "features/a.yml": feature("target: timeline:a"),
        },
        "timeline.yml:1 dependency-cycle",
    ),
    Broken(
        "a circle for some readers",
        {
            "site.yml": EDITIONS,
            "features.yml": "a: {title: A, status: idea, depends_on: b}\n"
            "b: {title: B, status: idea, only: {internal: {depends_on: a}}}\n",
        },
        "features.yml:1 dependency-cycle",
    ),
    Broken(
        "no circle once replaced",
        {
            "site.yml": EDITIONS,
            "features.yml": "a: {title: A, status: idea, part_of: b, only: {internal: {part_of: c}}}\n"
            "b: {title: B, status: idea, only: {internal: {part_of: a}}}\nc: {title: C, status: idea}\n",
        },
    ),
    Broken(
        "a circle of broken entries",
        {"features.yml": "a: {titel: A, status: idea, depends_on: b}\nb: {title: B, status: idea, depends_on: a}\n"},
        "features.yml:1 unknown-key, features.yml:1 dependency-cycle",
    ),
    # One mistake hides no other
    Broken(
        "a reference beside dates",
        {"features/a.yml": "title: A\nstatus: planned\nstart: 2028\ntarget: 2027\ngoals: zz\n"},
        "features/a.yml:3 start-after-target, features/a.yml:5 unknown-reference",
    ),
    Broken(
        "fields beside dates",
        {
            "features/a.yml": "title: A\nstatus: shipped\nstart: 2028\ntarget: 2027\ndeadline: 2026\n"
            "effort: huge\ntaget: x\nshipped: 2029\n"
        },
        "features/a.yml:3 start-after-target, features/a.yml:4 target-after-deadline, features/a.yml:6 invalid-value, "
        "features/a.yml:7 unknown-key, features/a.yml:8 shipped-in-future",
    ),
    Broken(
        "a misspelt title beside dates",
        {"features/a.yml": "titel: A\nstatus: planned\nstart: 2028\ntarget: 2027\n"},
        "features/a.yml:1 unknown-key, features/a.yml:3 start-after-target",
    ),
    Broken(
        "names beside dates",
        {
            "features/B b.yml": "title: B\nstatus: planned\nstart: 2028\ntarget: 2027\n",
            "features.yml": "a: {title: A, status: idea}\nc:\n  title: C\n  status: idea\n  aliases: a\n"
            "  start: 2028\n  target: 2027\n",
            "features/a.yml": "title: A\nstatus: planned\nstart: 2028\ntarget: 2027\n",
        },
        "features/B b.yml:1 invalid-slug, features/B b.yml:3 start-after-target, features.yml:1 duplicate-slug, "
        "features.yml:5 duplicate-slug, features.yml:6 start-after-target, features/a.yml:3 start-after-target",
    ),
    Broken(
        "own fields and changes beside dates",
        {
            "site.yml": "format: 1\ntitle: E\nfields: {x-p: {values: [F]}}\n",
            "features/a.yml": "title: A\nstatus: planned\nstart: 2028\ntarget: 2027\nx-p: G\n",
            "features/b.yml": "title: B\nstatus: planned\nstart: 2028\ntarget: 2027\n"
            "changes: {on: 2026-10-01, field: start, to: soon, why: W}\n",
        },
        "features/a.yml:3 start-after-target, features/a.yml:5 invalid-value, "
        "features/b.yml:3 start-after-target, features/b.yml:5 invalid-timeframe",
    ),
    Broken(
        "only what stands there is compared",
        {"features/a.yml": feature("deadline: 2026\ntarget: soon\nstages: {ga: 2027}")},
        "features/a.yml:4 invalid-timeframe",
    ),
    # Names and files
    Broken(
        "file names",
        {"features/Dark Mode.yml": feature(""), "features/con.yml": feature("")},
        "features/Dark Mode.yml:1 invalid-slug, features/con.yml:1 invalid-slug",
    ),
    Broken(
        "keys of a mapping file",
        {"goals.yml": "Fast Er: {title: A}\nb--c: {title: B}\nd:\n  title: D\n"},
        "goals.yml:1 invalid-slug, goals.yml:2 invalid-slug",
    ),
    Broken(
        "names of measures",
        {"goals/a.yml": "title: A\nmeasures:\n  New Accounts: {to: 3}\n"},
        "goals/a.yml:3 invalid-slug",
    ),
    Broken(
        "a slug in both layouts, and its mistakes",
        {"features.yml": "a: {title: A, status: idea}\n", "features/a.yml": "title: A\nstatus: x\ngoals: [g]\n"},
        "features/a.yml:2 invalid-value, features/a.yml:3 unknown-reference, features.yml:1 duplicate-slug",
    ),
    Broken(
        "a slug in two folders",
        {"features/m/a.yml": feature(""), "features/n/a.yml": feature("")},
        "features/n/a.yml:1 duplicate-slug",
    ),
    Broken(
        "an entry without fields", {"features.yml": "a:\nb: {title: B, status: idea}\n"}, "features.yml:1 missing-key"
    ),
    Broken("what is missing in a mapping file", {"features.yml": "\na:\n  title: A\n"}, "features.yml:2 missing-key"),
    Broken(
        "a text for an entry",
        {"features.yml": "a: soon\nb: [x]\n"},
        "features.yml:1 wrong-type, features.yml:2 wrong-type",
    ),
    Broken(
        "a list for a mapping file",
        {"features.yml": "- title: A\n", "goals/g.yml": "title: G\nchanges: []\n"},
        "features.yml:1 wrong-type",
    ),
    Broken(
        "folders and files of no kind",
        {
            "featurs/a.yml": feature("goals: x"),
            "notes.yml": "a: b\n",
            "goals/g.yml": "title: G\ndescription: '[[a]]'\n",
        },
        "featurs:1 unknown-file, notes.yml:1 unknown-file",
    ),
    Broken(
        "two visions",
        {"vision.yaml": "title: V\nstatement: S\n", "vision.yml": "title: V\nstatement: S\n"},
        "vision.yml:1 duplicate-slug",
    ),
    Broken(
        "two settings",
        {"site.yaml": "format: 1\ntitle: E\n", "site.yml": "format: 1\ntitle: E\n"},
        "site.yml:1 duplicate-slug",
    ),
    Broken("a feature called site", {"features/content/site.yml": feature("")}),
    # Aliases
    Broken(
        "an alias that is taken",
        {
            "features/a.yml": feature("aliases: [b, a]"),
            "features/b.yml": feature("aliases: [c]"),
            "features/d.yml": feature("aliases: [e, c, Old_One]"),
        },
        "features/a.yml:3 duplicate-slug, features/d.yml:3 duplicate-slug, features/d.yml:3 invalid-slug",
    ),
    Broken(
        "an alias is as good as the slug",
        {
            "features/a.yml": feature("aliases: old\ndescription: '[[old|an old one]] [[old]]'"),
            "features/b.yml": feature("depends_on: [old]"),
        },
    ),
    # Nothing is unknown that may stand in a file that cannot be read
    Broken(
        "a broken target",
        {"features/a.yml": "title: A\n\tx", "features/b.yml": feature("depends_on: [a]")},
        "features/a.yml:2 yaml-syntax",
    ),
    Broken(
        "a broken mapping file",
        {"goals.yml": "g: {title: G\n", "features/b.yml": feature("goals: [g]\naudience: h")},
        "goals.yml:1 yaml-syntax, features/b.yml:4 unknown-reference",
    ),
    Broken(
        "needs of a broken file",
        {"audience/ops.yml": "title: A: b\n", "features/b.yml": feature("needs: [ops/x]")},
        "audience/ops.yml:1 yaml-syntax",
    ),
    Broken(
        "an alias in a broken file",
        {"goals/g.yml": "title: A: b\naliases: [old]\n", "features/b.yml": feature("goals: [old]")},
        "goals/g.yml:1 yaml-syntax",
    ),
    Broken(
        "a time of a broken entry",
        {"timeline/r.yml": "title: R\nwhen: soon\n", "features/b.yml": feature("target: timeline:r")},
        "timeline/r.yml:2 invalid-timeframe",
    ),
    Broken(
        "a measure of what holds no measures",
        {
            "goals/g.yml": "title: G\nmeasures: 5\n",
            "audience/ops.yml": "title: O\nneeds: [n]\n",
            "goals/h.yml": "title: H\naliases: {old: x}\n",
            "features/a.yml": feature(
                "impact_on: {measure: g/m, to: 1}\nneeds: ops/n\ngoals: [old, x, y]\ndescription: '[[goal:g/m]]'"
            ),
        },
        "goals/g.yml:2 wrong-type, audience/ops.yml:2 wrong-type, goals/h.yml:2 wrong-type, "
        "features/a.yml:5 unknown-reference",
    ),
    Broken("a file that only ends", {"features/a.yml": "# later\n...\n"}, "features/a.yml:1 missing-key"),
    Broken(
        "the field of a change",
        {
            "goals/g.yml": "title: G\nmeasures: {m: {to: 3}}\nchanges:\n"
            "  - {on: 2026-10-01, field: measures.m.to, why: W}\n  - {on: 2026-10-01, field: mesures.m.to, why: W}\n",
            "features/a.yml": feature(
                "changes:\n  - {on: 2026-10-01, field: stages.beta, why: W}\n"
                "  - {on: 2026-10-01, field: x-plan, why: W}\n  - {on: 2026-10-01, field: taget, why: W}"
            ),
        },
        "goals/g.yml:5 invalid-value, features/a.yml:6 invalid-value",
    ),
    Broken(
        "a filter by no field",
        {
            "site.yml": "format: 1\ntitle: E\nfields: {x-plan: {title: Plan}, x-c: C}\n",
            "stakeholders/s.yml": "title: S\nfeatures:\n  x-plan: Free\n  x-plam: Free\n  x-c: D\n",
        },
        "site.yml:3 wrong-type, stakeholders/s.yml:4 unknown-key",
    ),
    # Own fields, editions
    Broken(
        "own fields",
        {
            "site.yml": "format: 1\ntitle: E\nfields:\n  x-plan: {values: [Free, Pro]}\n  plan: {}\n",
            "features/a.yml": feature("x-plan: [Free, Por]\nx-other: {a: [b]}\nplan: Free"),
        },
        "site.yml:5 unknown-key, features/a.yml:3 invalid-value, features/a.yml:5 unknown-key",
    ),
    Broken(
        "no editions",
        {
            "features/a.yml": feature(
                "visibility: public\nonly: {internal: {target: 2027}}\n"
                "links:\n  - {title: L, url: 'https://a.example', visibility: x}"
            )
        },
        "features/a.yml:3 visibility-without-editions, features/a.yml:4 visibility-without-editions, "
        "features/a.yml:6 visibility-without-editions",
    ),
    Broken(
        "visibility",
        {
            "site.yml": EDITIONS,
            "features/a.yml": feature("visibility: pubic"),
            "features/b.yml": feature("visibility:"),
            "goals/g.yml": "title: G\nmeasures: {m: {visibility: all}}\n",
        },
        "features/a.yml:3 invalid-value, features/b.yml:3 invalid-value, goals/g.yml:2 invalid-value",
    ),
    Broken(
        "only",
        {
            "site.yml": EDITIONS,
            "features/a.yml": feature(
                "only:\n  internal:\n    target: soon\n"
                "    goals: [g]\n    visibility: public\n    titel: A\n  partner: {title: B}"
            ),
        },
        "features/a.yml:5 invalid-timeframe, features/a.yml:6 unknown-reference, features/a.yml:7 unknown-key, "
        "features/a.yml:8 unknown-key, features/a.yml:9 unknown-key",
    ),
    # site.yml
    Broken("no format", {"site.yml": "title: E\n"}, "site.yml:1 missing-key"),
    Broken("a newer format", {"site.yml": "format: 2\ntitle: E\n"}, "site.yml:1 invalid-value"),
    Broken(
        "settings of all sorts",
        {
            "site.yml": "format: 1\ntitle: E\nurl: example.com\nfiscal_year_starts: 13\nlooks_ahead: long\n"
            "contact: 'javascript:x'\n"
            "review: {every: 9}\nstatuses:\n  accepted: {means: yes}\nlanguge: en\n"
        },
        "site.yml:3 invalid-url, site.yml:4 invalid-value, site.yml:5 invalid-value, site.yml:6 invalid-url, "
        "site.yml:7 invalid-value, site.yml:9 invalid-value, site.yml:10 unknown-key",
    ),
    Broken(
        "checks",
        {
            "site.yml": "format: 1\ntitle: E\nchecks:\n  overdu: error\n  unknown-key: off\n  overdue: loud\n"
            "  no-such: loud\n  missing-summary: off\n"
        },
        "site.yml:4 unknown-key, site.yml:5 invalid-value, site.yml:6 invalid-value, "
        "site.yml:7 unknown-key, site.yml:7 invalid-value",
    ),
    Broken(
        "checks that are none",
        {"site.yml": "format: 1\ntitle: E\nchecks:\n  overdu: error\n  unknown-key: off\n"},
        "site.yml:4 unknown-key, site.yml:5 invalid-value",
    ),
    Broken(
        "editions that are none",
        {"site.yml": EDITIONS + "default_visibility: partner\nshow:\n  pubic: [owners]\n  public: [onwers]\n"},
        "site.yml:6 invalid-value, site.yml:8 unknown-key, site.yml:9 invalid-value",
    ),
    Broken(
        "editions that are not there",
        {"site.yml": "format: 1\ntitle: E\ndefault_visibility: public\n"},
        "site.yml:3 visibility-without-editions",
    ),
    Broken(
        "a broken site.yml leaves the rest in peace",
        {
            "site.yml": "format: 1\ntitle: E: F\n",
            "features/a.yml": "title: A\nstatus: accepted\nvisibility: public\ntarget: FY2027\n",
            "features/b.yml": feature("target: soon"),
        },
        "site.yml:2 yaml-syntax, features/b.yml:3 invalid-timeframe",
    ),
    Broken(
        "checks of a later version",
        {
            "site.yml": "format: 1\ntitle: E\nchecks:\n  public-date-earlier: off\n  private-word: off\n"
            "  visibility-leak: warning\n"
        },
        "site.yml:5 invalid-value, site.yml:6 invalid-value",
    ),
    Broken(
        "a wrong own field hides no other",
        {"site.yml": "format: 1\ntitle: E\nfields:\n  plan: {title: P}\n  x-c: C\n"},
        "site.yml:4 unknown-key, site.yml:5 wrong-type",
    ),
    Broken(
        "a wrong edition is one all the same",
        {
            "site.yml": "format: 1\ntitle: E\neditions:\n  public: {title: P, foo: 1}\n  internal: {title: I}\n"
            "default_visibility: secret\n",
            "features/a.yml": feature("visibility: public"),
            "features/b.yml": feature("visibility: secret"),
        },
        "site.yml:4 unknown-key, site.yml:6 invalid-value, features/b.yml:3 invalid-value",
    ),
    Broken(
        "a wrong status is one all the same",
        {
            "site.yml": "format: 1\ntitle: E\nstatuses:\n  p: {means: zz}\n  q: {means: idea}\n",
            "features/a.yml": "title: A\nstatus: p\n",
            "features/b.yml": "title: B\nstatus: zzz\n",
            "features/c.yml": "title: C\nstatus: q\n",
        },
        "site.yml:4 invalid-value, features/b.yml:2 invalid-value",
    ),
    Broken(
        "a built-in word that means another",
        {"site.yml": "format: 1\ntitle: E\nstatuses:\n  planned: {means: idea}\n  idea: {title: I, means: idea}\n"},
        "site.yml:4 invalid-value",
    ),
    Broken(
        "a mistake beside the statuses hides none in them",
        {"site.yml": "format: 1\ntitle: E\nlanguage: [en]\n", "features/a.yml": "title: A\nstatus: accepted\n"},
        "site.yml:3 wrong-type, features/a.yml:2 invalid-value",
    ),
    Broken(
        "a mistake in the statuses",
        {
            "site.yml": "format: 1\ntitle: E\nstatusses: {accepted: {means: idea}}\n",
            "features/a.yml": "title: A\nstatus: accepted\n",
        },
        "site.yml:3 unknown-key",
    ),
]
