"""P5: what gets past the narrowing, by whatever way, does not get past the gate."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from milepost.adapters.cli import main
from milepost.adapters.gate import forbidden, leaks
from milepost.adapters.gate.phrases import Phrases
from milepost.adapters.judged import judge
from tests.leak.published import published
from tests.places import AS_OF, ROOT
from tests.roadmaps import TODAY

SITE = """\
format: 1
title: Ledger
editions:
  public: {title: For everybody}
  internal: {title: For us}
never_publish: [Falcon]
"""
FEATURES = """\
imports:
  title: Bank imports
  summary: Statements come by themselves.
  status: planned
  target: 2027-Q2
  visibility: public
  owners: [The owner of imports]
  only: {internal: {summary: The first half of the acquisition.}}
secret-plan: {title: The great rewrite, status: idea, aliases: [older-plan]}
search: {title: Search everywhere, status: idea}
plan: {title: 秘密の計画, status: idea}
imports-two: {title: Bank imports, status: idea}
"""
CONFIG = """\
site_name: Ledger
docs_dir: content/pages
theme: {name: material, font: false}
plugins: [search, milepost]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "site.yml").write_text(SITE)
    (tmp_path / "content" / "features.yml").write_text(FEATURES, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    return tmp_path


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(root), "--as-of", str(TODAY), *arguments])


def found(root: Path, files: dict[str, bytes], edition: str = "public") -> list[str]:
    for path, data in files.items():
        file = root / "some" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    roadmap = judge(root, as_of=TODAY).roadmap
    return [f"{leak.path} {leak.entry}" for leak in leaks(root / "some", forbidden(roadmap, edition))]


@pytest.mark.parametrize(
    ("path", "text", "entry"),
    [
        ("x.html", "<p>The <em>great</em> rewrite</p>", "feature:secret-plan"),
        ("x.html", "<p>THE GREAT&nbsp;REWRITE</p>", "feature:secret-plan"),
        ("x.html", "<a href='mailto:a@b.example?subject=The%20great%20rewrite'>", "feature:secret-plan"),
        ("x.json", json.dumps({"a": ["The great rewrite"]}), "feature:secret-plan"),
        ("x.json", '{"a": "\\u0054he great rewrite"}', "feature:secret-plan"),
        ("x.ics", "SUMMARY:The great re\r\n write", "feature:secret-plan"),
        ("x.xml", "<loc>https://l.example/features/secret-plan/</loc>", "feature:secret-plan"),
        ("x.html", '<li id="secret-plan">', "feature:secret-plan"),
        ("secret-plan/index.html", "", "feature:secret-plan"),
        ("x.html", '<a href="../features/search/">', "feature:search"),
        ("x.html", "それは秘密の計画です", "feature:plan"),
        ("x.html", "The owner of imports", "feature:imports"),
        ("x.csv", "The first half of the acquisition.", "feature:imports"),
        ("x.html", "project <b>falcon</b>", ""),
        ("unknown.type", "The great rewrite", "feature:secret-plan"),
    ],
)
def test_p5_the_gate_reads_whatever_readers_can(root: Path, path: str, text: str, entry: str) -> None:
    assert f"{path} {entry}" in found(root, {path: text.encode()})
    packed = gzip.compress(text.encode())
    assert f"{path}.gz {entry}" in found(root, {f"{path}.gz": packed})


def test_p5_a_key_and_its_value_are_no_sentence(root: Path) -> None:
    (root / "content" / "features.yml").write_text("h: {title: Text input, status: idea}\n")
    assert found(root, {"x.json": b'[{"title":"Input mask","text":"Input mask"}]'}) == []
    assert found(root, {"y.json": b'{"a": "A text input", "a": 1}'}) == ["y.json feature:h"]


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_p5_the_gate_reads_what_is_no_utf_8(root: Path, encoding: str) -> None:
    assert found(root, {"x.txt": "Über the great rewrite".encode(encoding)}) == ["x.txt feature:secret-plan"]


def test_p5_the_gate_reads_the_name_of_what_it_cannot_read(root: Path) -> None:
    secret = ["secret-plan.png", "secret-plan/main.js"]
    names = found(root, dict.fromkeys([*secret, "img/Falcon.webp"], b"\x89"))
    assert {*names} == {"img/Falcon.webp ", *(f"{path} feature:secret-plan" for path in secret)}
    (root / "some" / "older-plan").symlink_to("nowhere")
    assert "older-plan feature:secret-plan" in found(root, {})


@pytest.mark.parametrize(
    "text",
    [
        "a great rewrite",  # not the whole title
        "<input type=search id=search><a href='/search/search_index.json'>",  # the theme's own
        "secret-planning",
        "Bank imports",  # a public entry is called the same
        "falconer",
    ],
)
def test_p5_the_gate_leaves_alone_what_proves_nothing(root: Path, text: str) -> None:
    assert found(root, {"x.html": text.encode()}) == []


def test_p5_what_cannot_be_told_apart_is_listed(root: Path) -> None:
    roadmap = judge(root, as_of=TODAY).roadmap
    assert forbidden(roadmap, "public").unsure == ("Bank imports",)
    own_pages = ["We may talk about the great rewrite."]
    assert forbidden(roadmap, "public", own_pages).unsure == ("Bank imports", "The great rewrite")


def test_p5_the_narrowest_edition_hides_nothing(root: Path) -> None:
    assert found(root, {"x.html": b"The great rewrite"}, "internal") == []


@pytest.mark.parametrize("text", ["The great rewrite", "features/secret-plan/", "Falcon"])
def test_p5_a_build_that_leaks_publishes_nothing_and_names_file_and_entry(root: Path, text: str) -> None:
    assert run(root, "build").exit_code == 0
    before = (root / "site" / "index.html").read_bytes()
    (root / "leak.py").write_text(
        "from pathlib import Path\n"
        f"def on_post_build(config):\n    Path(config.site_dir, 'extra.html').write_text({text!r})\n"
    )
    (root / "mkdocs.yml").write_text(f"{CONFIG}hooks: [leak.py]\n")
    result = run(root, "build")
    assert result.exit_code == 1, result.output
    assert "extra.html" in result.output
    assert ("feature:secret-plan" in result.output) == (text != "Falcon")
    assert (root / "site" / "index.html").read_bytes() == before
    assert not (root / "site" / "extra.html").exists()
    assert run(root, "build", "--edition", "internal").exit_code == 0


def test_p5_a_hand_written_page_says_no_private_word(root: Path) -> None:
    (root / "content" / "pages" / "about.md").write_text("# About\n\nThe Falcon lands.\n")
    result = run(root, "build")
    assert result.exit_code == 1
    assert "about/index.html" in result.output
    assert "never_publish" in result.output


def test_p5_audit_looks_into_any_folder(root: Path) -> None:
    assert run(root, "build", "--all-editions").exit_code == 0
    clean = run(root, "audit", str(root / "site-public"), "--edition", "public")
    assert (clean.exit_code, clean.stdout) == (0, "")
    leaking = run(root, "audit", str(root / "site-internal"), "--edition", "public")
    assert leaking.exit_code == 1
    assert "features/secret-plan/index.html: “The great rewrite”, of `feature:secret-plan`" in leaking.stdout
    assert run(root, "audit", str(root / "site-internal"), "--edition", "internal").exit_code == 0
    assert run(root, "audit", str(root / "nowhere")).exit_code == 3


def test_phrases_are_whole_words_whatever_stands_between_them() -> None:
    phrases = Phrases(["The great rewrite", "Plan B", "rewrite"])
    assert {*phrases.found_in("the GREAT — rewrite: plan bee")} == {"The great rewrite", "rewrite"}
    assert [*phrases.found_in("plan b")] == ["Plan B"]


HARMLESS = {
    "an earlier goal, long gone": (
        "",
        "changes: {on: 2026-10-01, field: goals, from: quarterly-revenue, to: x, why: W}",
    ),
    "several public things": (
        "",
        "changes: {on: 2026-10-01, field: see_also, from: 'open-aim, faster-checkout', why: W}",
    ),
    "words": ("", "changes: {on: 2026-10-01, field: part_of, from: Payments theme, to: Checkout theme, why: W}"),
    "a hidden title that is a month": ("h: {title: January 2027, status: idea}", "target: 2027-01"),
    "the site's address": ("mobile-app: {title: H, status: idea}", "summary: S"),
    "a public link": (
        "single-sign-on: {title: H, status: idea}",
        "links: [{title: How it works, url: 'https://a.example/docs/single-sign-on'}]",
    ),
    "a status word": ("early-access: {title: H, status: idea}", "tags: [x]"),
    "what the theme says": ("h: {title: Table of contents, status: idea}", "summary: S"),
    "links in prose": (
        "",
        "description: 'Some [[f]], [[f|words]] and\\n\\n[[feature:f]] with a few words more.'",
    ),
    "a date": ("h: {title: H, status: idea, changes: {on: 2026-10-01, why: W, to: 2027-W09}}", "target: 2027-W09"),
    "a list of names and titles": (
        "h: {title: H, status: idea, description: '* f - F has a rather long title'}",
        "only: {public: {title: F has a rather long title}}",
    ),
    "an own field of any shape": ("", "x-deep: [{a: b}, [c]]"),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_p5_what_is_right_is_published(root: Path, case: str) -> None:
    hidden, field = HARMLESS[case]
    site = "url: https://acme.example/mobile-app/\nshow: {public: [x-deep]}\n"
    site += "statuses: {early-access: {title: In preview, means: in-progress}}\n"
    (root / "content" / "site.yml").write_text(SITE + site)
    feature = f"f: {{title: F, status: early-access, visibility: public, {field}}}\n{hidden}\n"
    (root / "content" / "features.yml").write_text(feature)
    result = run(root, "build")
    assert result.exit_code == 0, result.output


def test_p5_a_folder_of_public_files_may_have_a_hidden_name(root: Path) -> None:
    (root / "content" / "site.yml").write_text(
        SITE.replace("For everybody}", "For everybody, edit: 'https://e.example/'}")
    )
    for path, text in {
        "titan/f.yml": "title: F\nstatus: idea\nvisibility: public\n",
        "titan.yml": "title: H\nstatus: idea\n",
    }.items():
        file = root / "content" / "features" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert run(root, "build").exit_code == 0


def test_p5_a_reason_for_what_only_others_read_is_looked_for(root: Path) -> None:
    change = "{on: 2026-10-01, field: only.internal.target, why: Their board wants it by spring}"
    (root / "content" / "features.yml").write_text(
        f"f: {{title: F, status: idea, visibility: public, changes: {change}}}\n"
    )
    assert found(root, {"x.html": b"Their board wants it by spring"}) == ["x.html feature:f"]


def test_p5_an_old_name_may_be_that_of_something_hidden_of_another_kind(root: Path) -> None:
    (root / "content" / "goals.yml").write_text("quick-checkout: {title: H}\n")
    (root / "content" / "features.yml").write_text(
        "f: {title: F, status: idea, visibility: public, aliases: quick-checkout}\n"
    )
    assert run(root, "build").exit_code == 0
    assert found(root, {"x.html": b"features/quick-checkout/"}) == []
    assert found(root, {"x.html": b"goals/quick-checkout/"}) == ["x.html goal:quick-checkout"]


def test_p5_an_edition_in_the_middle_may_say_what_readers_outside_see(root: Path) -> None:
    site = (root / "content" / "site.yml").read_text().replace("  internal:", "  partners: {title: Q}\n  internal:")
    (root / "content" / "site.yml").write_text(site)
    (root / "content" / "features.yml").write_text(
        "f: {title: Quicker payments, status: idea, visibility: public, only: {partners: {title: Project Kestrel}}}\n"
    )
    assert run(root, "build", "--edition", "partners").exit_code == 0
    assert "Quicker payments" in (root / "site" / "features" / "f" / "index.html").read_text()
    assert found(root, {"x.html": b"Project Kestrel"}, "public") == ["x.html feature:f"]


@pytest.mark.parametrize("path", ["features/search/index.html", "x/features/search/y.html"])
def test_p5_the_name_of_a_file_is_read_to_its_end(root: Path, path: str) -> None:
    assert f"{path} feature:search" in found(root, {path: b""})


def test_p5_our_own_roadmap_and_that_of_init_are_published_as_editions(tmp_path: Path) -> None:
    """Everything that people write, links and all: what is public is never taken for what is hidden."""
    started = CliRunner().invoke(main, ["init", str(tmp_path / "started")])
    assert started.exit_code == 0
    shutil.copytree(ROOT / "content", tmp_path / "own" / "content", ignore=shutil.ignore_patterns("pages"))
    for root in (tmp_path / "started", tmp_path / "own"):
        with (root / "content" / "site.yml").open("a", encoding="utf-8") as file:
            file.write("editions: {public: {title: P}, internal: {title: I}}\ndefault_visibility: public\n")
        text = "title: Nobody knows of this one\nstatus: idea\nvisibility: internal\n"
        (root / "content" / "features" / "the-hidden-one.yml").write_text(text)
        site = published(root, "public", as_of=AS_OF)
        for address, data in site.items():
            file = root / "some" / (address if address and not address.endswith("/") else f"{address}index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        wanted = forbidden(judge(root, as_of=AS_OF).roadmap, "public")
        assert wanted.names
        assert [str(leak) for leak in leaks(root / "some", wanted)] == []


@pytest.mark.parametrize("line", ["Status: in progress", "def f(n):", "- `-n` (namespace)"])
def test_p5_a_short_text_of_words_that_others_say_is_no_proof(root: Path, line: str) -> None:
    text = f"One line.\n\n{line}\n\nA line that is long enough to be told from what all others write."
    hidden = f"h: {{title: Hidden, status: idea, description: {json.dumps(text)}}}\n"
    public = "f: {title: F, status: idea, visibility: public, summary: 'def, f, n and namespace'}\n"
    (root / "content" / "features.yml").write_text(hidden + public)
    assert found(root, {"x.html": line.encode()}) == []
    assert found(root, {"x.html": text.encode()}) == ["x.html feature:h"]
