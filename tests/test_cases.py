from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from milepost import checks
from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.load import load
from tests.casefile import Case, Expected, Section, read_case

TODAY = date(2026, 11, 23)
CASES = {path.stem: read_case(path) for path in sorted((Path(__file__).parent / "cases").glob("*.md"))}

# A file system, a template or a great many files are needed to see these; their tests are with what reports them.
SHOWN_IN_WORDS = {"not-a-regular-file", "unreadable-file", "name-collision", "too-large", "template-error"}

RUN = {code: case for code, case in CASES.items() if code not in SHOWN_IN_WORDS}
SECTIONS = [
    pytest.param(section, id=f"{case.code}: {section.title}")
    for case in CASES.values()
    for section in case.sections
    if section.files
]


@pytest.mark.parametrize("section", SECTIONS)
def test_everything_found_is_marked_and_everything_marked_is_found(section: Section, tmp_path: Path) -> None:
    section.write(tmp_path / "now")
    base = None
    if section.before:
        section.write_before(tmp_path / "before")
        base = load(tmp_path / "before", as_of=TODAY, report=Report())
    report = Report()
    checks.run(load(tmp_path / "now", as_of=TODAY, report=report), report, base=base)
    found = {Expected(each.span.path, each.span.line, each.severity, each.code) for each in report}
    assert sorted(map(str, found)) == sorted(map(str, section.expected))
    grave = Report()
    checks.run(load(tmp_path / "now", as_of=TODAY, report=grave), grave, base=base, only_errors=True)
    assert stopping(grave) == stopping(report)


def stopping(report: Report) -> list[Diagnostic]:
    dated = checks.about_today()
    return [each for each in report if each.severity is Severity.ERROR and each.code not in dated]


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert sorted(CASES) == sorted(checks.codes())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_case_is_headed_by_its_code_and_says_something(case: Case) -> None:
    assert case.heading == case.code
    assert [section.title for section in case.sections[1:]]


@pytest.mark.parametrize("case", RUN.values(), ids=RUN)
def test_what_is_wrong_yields_the_code_and_what_is_right_does_not(case: Case) -> None:
    for section in filter(lambda section: section.files, case.sections):
        has_code = any(expected.code == case.code for expected in section.expected)
        is_wrong = "wrong" in section.title.lower()
        assert has_code == is_wrong, section.title
    assert {"Wrong", "Right"} <= {section.title for section in case.sections}


def read(text: str, tmp_path: Path) -> Section:
    path = tmp_path / "some-code.md"
    path.write_text(f"# some-code\n\n## Wrong\n\n{text}\n", encoding="utf-8", newline="")
    return read_case(path).sections[-1]


def test_marks_say_what_is_found_on_their_line_and_are_no_part_of_the_file(tmp_path: Path) -> None:
    section = read(
        "```yaml\n# content/a.yml  # error: [on-the-first]\ntitle: A # kept\nb: 1  # error: [x] warning: [y]\n"
        "# next line: info: [z]\nc: |\n  d  # error: [in-a-text]\n```",
        tmp_path,
    )
    assert section.files == {"content/a.yml": b"title: A # kept\nb: 1\nc: |\n  d\n"}
    assert sorted(map(str, section.expected)) == [
        "content/a.yml:1: error[on-the-first]",
        "content/a.yml:2: error[x]",
        "content/a.yml:2: warning[y]",
        "content/a.yml:3: info[z]",
        "content/a.yml:4: error[in-a-text]",
    ]


def test_bytes_that_no_text_can_show_are_written_as_escapes(tmp_path: Path) -> None:
    section = read("```yaml bytes\n# content/a.yml\n\\xfftitle: é\\r\n```", tmp_path)
    assert section.files == {"content/a.yml": b"\xfftitle: \xc3\xa9\r\n"}


def test_other_blocks_are_illustration(tmp_path: Path) -> None:
    assert read("```text\n# content/a.yml\n```", tmp_path).files == {}


@pytest.mark.parametrize(
    "text", ["```yaml\ntitle: A\n```", "```yaml\n```", "```yaml\n# content/a.yml\n", "```yaml\n# a\n```\n" * 2]
)
def test_a_mistaken_case_file_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"some-code\.md: a block"):
        read(text, tmp_path)
