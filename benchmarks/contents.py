"""Roadmaps of any size, the same for the same seed, with lengths as product teams write them.

    python -m benchmarks.contents FOLDER [--features N] [--single-files]

Writes a whole project: content/, mkdocs.yml, one page by hand. Half of the descriptions are shorter than 300
characters, a tenth have 3,000.
"""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

MKDOCS = """site_name: Large
site_url: https://roadmap.example/
docs_dir: docs
theme: {name: material, font: false}
plugins: [search, milepost]
"""
SITE = "format: 1\ntitle: Large\nurl: https://roadmap.example/\n"
GOALS = "".join(
    f"goal-{n}:\n  title: Goal {n}\n  measures: {{share: {{from: 0, to: 10, unit: percent}}}}\n" for n in range(50)
)
WORDS = [
    "people",
    "report",
    "export",
    "search",
    "team",
    "account",
    "page",
    "list",
    "filter",
    "share",
    "order",
    "invoice",
    "status",
    "date",
    "plan",
    "change",
    "review",
    "without",
    "having",
    "to",
    "ask",
    "again",
    "every",
    "week",
    "because",
    "support",
    "sees",
    "the",
    "same",
    "question",
    "about",
    "it",
    "and",
    "sales",
    "needs",
    "an",
    "answer",
    "before",
    "renewal",
    "so",
    "that",
    "nobody",
    "waits",
    "for",
    "a",
    "file",
    "which",
    "somebody",
    "else",
    "sends",
    "when",
    "the",
    "month",
    "ends",
    "and",
    "numbers",
    "differ",
]


@dataclass(frozen=True)
class Feature:
    slug: str
    title: str
    summary: str
    description: str
    fields: tuple[str, ...]
    """Lines of YAML for everything else."""

    def yaml(self) -> str:
        prose = "".join(f"  {line}\n" if line else "\n" for line in self.description.split("\n"))
        fields = "".join(f"{line}\n" for line in self.fields)
        return f"title: {self.title}\nsummary: {self.summary}\ndescription: |\n{prose}{fields}"


def features(count: int, *, seed: int = 1) -> list[Feature]:
    choose = random.Random(seed)
    return [_feature(number, choose) for number in range(count)]


def _feature(number: int, choose: random.Random) -> Feature:
    status = ("idea", "planned", "in-progress", "shipped")[number % 4]
    # Whole paragraphs go beyond it, by half of one, and half of all shall end below 300
    length = 3_000 if number % 10 == 9 else int(choose.triangular(20, 440, 120))
    fields = [
        f"status: {status}",
        f"confidence: {choose.choice(('committed', 'likely', 'exploratory')) if number % 4 else 'exploratory'}",
        f"target: {2026 if status == 'shipped' else choose.choice((2027, 2028))}-Q{choose.randint(1, 3)}",
        f"goals: [goal-{number % 50}]",
        f"tags: [area-{number % 7}, wave-{number % 11}]",
        "reviewed: 2026-11-01",
        "owners: [Product manager]",
        f"effort: {choose.choice('SML')}",
        f"value: {choose.randint(1, 10)}",
    ]
    if status == "shipped":
        fields.append(f"shipped: 2026-{choose.randint(1, 10):02}")
    if number % 5 == 4:
        fields.append(f"depends_on: [feature-{number - 1}]")
    return Feature(
        f"feature-{number}",
        f"{_sentence(choose, 4)} {number}",
        _sentence(choose, 14),
        _prose(choose, length, number),
        tuple(fields),
    )


def _sentence(choose: random.Random, words: int) -> str:
    return " ".join(choose.choices(WORDS, k=words)).capitalize()


def _prose(choose: random.Random, length: int, number: int) -> str:
    """Paragraphs, now and then with a list, emphasis and a link to the feature before."""
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        sentence = _sentence(choose, choose.randint(8, 24))
        if len(parts) % 4 == 3:
            parts.append("\n".join(f"- {_sentence(choose, 6)}" for _ in range(3)))
        else:
            parts.append(f"{sentence}. **{_sentence(choose, 2)}** matters.")
    if number:
        parts.append(f"It builds upon [[feature-{number - 1}]].")
    return "\n\n".join(parts)


def write(folder: Path, count: int, *, single_files: bool = False) -> None:
    content = folder / "content"
    (content / "features").mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "docs" / "notes.md").write_text("# Notes\n\nA page by hand.\n")
    (folder / "mkdocs.yml").write_text(MKDOCS)
    (content / "site.yml").write_text(SITE)
    (content / "vision.yml").write_text(
        "title: Vision\nstatement: Everybody knows what comes next and how sure it is\n"
    )
    (content / "goals.yml").write_text(GOALS)
    made = features(count)
    if single_files:
        for feature in made:
            (content / "features" / f"{feature.slug}.yml").write_text(feature.yaml())
        return
    (content / "features.yml").write_text(mapping(made))


def mapping(made: list[Feature]) -> str:
    """All features in one file."""
    return "".join(
        f"{feature.slug}:\n"
        + "".join(f"  {line}" if line.strip() else line for line in feature.yaml().splitlines(True))
        for feature in made
    )


def say(folder: Path, slug: str, words: str) -> None:
    """Puts the words in place of the first line of one feature's description."""
    single = folder / "content" / "features" / f"{slug}.yml"
    file = single if single.exists() else folder / "content" / "features.yml"
    text = file.read_text()
    entry = 0 if single.exists() else f"\n{text}".index(f"\n{slug}:\n")
    start = text.index("description: |\n", entry) + len("description: |\n")
    end = text.index("\n", start)
    indent = " " * (len(text[start:end]) - len(text[start:end].lstrip()))
    file.write_text(f"{text[:start]}{indent}{words}{text[end:]}")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--features", type=int, default=1_000)
    arguments.add_argument("--single-files", action="store_true")
    given = arguments.parse_args()
    write(given.folder, given.features, single_files=given.single_files)
