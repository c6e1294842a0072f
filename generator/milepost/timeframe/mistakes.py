"""What people write instead of a timeframe, and what to tell them. Only looked at where reading has failed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta

from milepost.timeframe.forms import MONTH_NUMBERS, read_form
from milepost.timeframe.in_english import in_english
from milepost.timeframe.value import TIMELINE, TimeframeError

EXAMPLES = (
    "write a day `2027-03-15`, a week `2027-W07`, a month `2027-03`, a quarter `2027-Q1`, a half `2027-H1`, "
    "a year `2027`, a range `2027-Q1/2027-Q2`, or `tbd` where no time is known"
)
DAY_HELP = "write year, month and day, such as `2027-03-15`"
LONGEST = 80
_READABLE = "a date that can be read here"


class UnreadableError(TimeframeError):
    """`is_general` where nothing more precise can be said than how timeframes are written."""

    def __init__(self, message: str, help: str, *, is_general: bool = False) -> None:  # noqa: A002 - as in the base
        super().__init__(message, help)
        self.is_general = is_general


def explain(text: str) -> UnreadableError:
    """The mistake in `text`, which no form has matched."""
    if not text:
        return UnreadableError("no time is written here", EXAMPLES)
    found = _explained(text, [*_DAYS, *_OTHERS], wanted=_READABLE)
    return found or UnreadableError(f"`{shown(text)}` is not {_READABLE}", EXAMPLES, is_general=True)


def explain_day(text: str) -> UnreadableError:
    """The mistake in `text`, where only a day will do."""
    if not text:
        return UnreadableError("no day is written here", DAY_HELP)
    found = _explained(text, _DAYS, wanted="a day")
    return found or UnreadableError(f"`{shown(text)}` is not a day", DAY_HELP, is_general=True)


def shown(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


Explanation = Callable[[re.Match[str]], tuple[str, str]]
"""What the text does, and the help; an empty help means that it is another mistake after all."""
Known = tuple[re.Pattern[str], Explanation]


def _explained(text: str, known: Sequence[Known], *, wanted: str) -> UnreadableError | None:
    if len(text) > LONGEST:
        return None
    said = in_english(text)
    if said != text and (read := _readable(said)) and (wanted == _READABLE or len(read[0]) == len("2027-03-15")):
        return UnreadableError(f"`{text}` is not {wanted}", f"write `{read[0]}`")
    for pattern, explanation in known:
        found = pattern.fullmatch(said)
        what, help_ = explanation(found) if found else ("", "")
        if help_:
            return UnreadableError(f"`{text}` {what or f'is not {wanted}'}", help_)
    return None


def _readable(*texts: str) -> tuple[str, ...]:
    """The different canonical forms of those texts that can be read."""
    forms: dict[str, None] = {}
    for text in texts:
        with suppress(TimeframeError):
            if form := read_form(text):
                forms[str(form)] = None
    return tuple(forms)


def _year_last(found: re.Match[str]) -> tuple[str, str]:
    one, two, year = found.groups()
    readings = _readable(f"{year}-{two}-{one}", f"{year}-{one}-{two}")
    if len(readings) == 2:
        return "can be read as two days", f"write the year first: `{readings[0]}` or `{readings[1]}`"
    return "", f"write the year first: `{readings[0]}`" if readings else DAY_HELP


def _with_hyphens(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable("-".join(found.groups()))
    return "", f"write it with hyphens: `{readings[0]}`" if readings else ""


def _time_of_day(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(found[1])
    return "says a time of day", f"write only the day: `{readings[0] if readings else '2027-03-15'}`"


def _without(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable("".join(found.groups()).replace(" of ", " "))
    return "", f"write `{readings[0]}`" if readings else ""


def _part_of_year(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(f"{found['year']}-{found['part']}", f"{found['part']} {found['year']}")
    return "", f"write `{readings[0]}`" if readings else ""


def _in_words(found: re.Match[str]) -> tuple[str, str]:
    """`1st quarter of 2027`, `week 7 2027`."""
    number = _ORDINALS.get(found["number"][:3].lower()) or re.sub(r"[a-z]+$", "", found["number"])
    letter = "W" if found["what"][0] in "wWkKcC" else found["what"][0].upper()
    readings = _readable(f"{found['year']}-{letter}{number}")
    return "", f"write `{readings[0]}`" if readings else ""


def _short_year(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(f"20{found['year']}-{found['part']}", f"{found['part']} 20{found['year']}")
    what = "has a short year"
    return what, f"write `{readings[0]}`" if readings else "write the year with four digits, such as `2027-Q1`"


def _dashes(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(_DASH.sub("-", found[0]))
    return "", f"write `{readings[0]}`" if readings else ""


def _two_ends(found: re.Match[str]) -> tuple[str, str]:
    first, last = found.groups()
    begin = _readable(first) or _readable(f"{first} {last[-4:]}")
    end = _readable(last)
    return "", f"write a range with `/`: `{begin[0]}/{end[0]}`" if begin and end else ""


def _days_of_month(found: re.Match[str]) -> tuple[str, str]:
    """`12-15 May 2027`, `May 12-15, 2027`."""
    month, year = found["month"], found["year"]
    sides = _readable(f"{found['first']} {month} {year}", f"{found['last']} {month} {year}")
    return "", f"write a range with `/`: `{'/'.join(sides)}`" if len(sides) == 2 else ""


def _with_remark(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(found[1])
    return "", f"write `{readings[0]}`; how sure it is stands in `confidence`" if readings else ""


def _roughly(found: re.Match[str]) -> tuple[str, str]:
    """`mid-March 2027`, `~June`, `end of 2027`. Of a year the part is said, all else is rough already."""
    word = next((word for word in _PARTS_OF_YEAR if word in found[0].lower()), "")
    plain = " ".join(_ROUGH.sub(" ", found[0]).split())
    if plain.isdecimal() and len(plain) == 4 and word:
        sides = _readable(*(f"{plain}-{part}" for part in _PARTS_OF_YEAR[word]))
        return "", f"write `{'/'.join(sides)}`, and how sure it is with `confidence`"
    if readings := _readable(plain):
        return "", f"write `{readings[0]}`, and how sure it is with `confidence`"
    without_year = re.fullmatch(rf"{_PART}|{_MONTH}", plain, re.ASCII | re.IGNORECASE)
    return _NO_YEAR(found) if without_year else ("", "")


def _until(found: re.Match[str]) -> tuple[str, str]:
    readings = _readable(found[1])
    return "", f"write `../{readings[0]}`" if readings else ""


def _end_of_year(found: re.Match[str]) -> tuple[str, str]:
    return ("", f"write `{found[1]}-Q4`") if found[1] else _NO_YEAR(found)


def _serial(found: re.Match[str]) -> tuple[str, str]:
    day = _FIRST_DAY + timedelta(days=int(found[0]))
    return "is a spreadsheet's number of a day", f"write the day: `{day.isoformat()}`"


def _year_on_both_sides(found: re.Match[str]) -> tuple[str, str]:
    year, first, last = found.groups()
    sides = _readable(f"{year}-{first}", f"{year}-{last}")
    return "", f"write the year on both sides: `{'/'.join(sides)}`" if len(sides) == 2 else ""


def _slug(found: re.Match[str]) -> tuple[str, str]:
    return "", f"for the time of a timeline entry write `{TIMELINE}{found[0]}`, else a time such as `2027-Q1`, or `tbd`"


def _path(found: re.Match[str]) -> tuple[str, str]:
    return "", f"write `{TIMELINE}{found[1]}`"


def _says(help_: str, what: str = "") -> Explanation:
    return lambda _found: (what, help_)


_NO_YEAR = _says("write the year too, such as `2027-Q1` or `2027-03-15`", "does not say which year")
_FISCAL = _says("a fiscal time is written `FY2027`, `FY2027-Q1` or `FY2027-H1`")
_SEASON = _says("seasons differ between north and south: write a quarter, such as `2027-Q2`")
_WHENEVER = _says("write `tbd` where no time is known")
_TRUTH = _says("write when it is, such as `2027-03-15` or `2027-Q1`, or leave the line out", "says no time")
_ROUGHLY = _says("write the whole timeframe, such as `2027-Q2`, and how sure it is with `confidence`")
_DURATION = _says("write when it is, such as `2027-03-15` or `2027-Q1`", "says how long, not when")

_MONTH = f"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})"
_PART = "[QHW][0-9]{1,2}"
_DAYS_OF_MONTH = r"(?P<first>[0-9]{1,2})\.? ?[-–—] ?(?P<last>[0-9]{1,2})\.?"
_WEEK = "(?P<what>week|wk|[KC]W)"
_ORDINALS = {"fir": "1", "sec": "2", "thi": "3", "fou": "4"}
_ORDINAL = "first|second|third|fourth|[0-9]{1,2}(?:st|nd|rd|th)"
_FIRST_DAY = date(1899, 12, 30)  # of spreadsheets, whose 1900 has a 29th of February
# Before those that stand in them
_PARTS_OF_YEAR = {
    **dict.fromkeys(("mid",), ("Q2", "Q3")),
    **dict.fromkeys(("early", "beginning", "start"), ("Q1",)),
    **dict.fromkeys(("late", "end"), ("Q4",)),
}
_ROUGH = re.compile(
    r"\b(?:early|mid|late|end|beginning|start|around|about|approx|circa|ca|of|in|the)\b\.?-?|[~?%]", re.IGNORECASE
)
_DASH = re.compile("[‐‑‒–—−]")
_TO = r"(?:–|—| - |\.\.+| (?:to|until|till|through|or|and|&) )"
_UNKNOWN = (
    r"t\.?b\.?[acd]\.?|unknown|none|never|n/a|\?+|-+|soon|later|next|someday|future|eventually|ongoing|"
    r"asap|as soon as possible"
)
_ABOUT = "early|mid|late|end|beginning|start|around|about|approx|circa|before|after|by"


def _known(*rows: tuple[str, Explanation]) -> tuple[Known, ...]:
    return tuple((re.compile(pattern, re.ASCII | re.IGNORECASE), explanation) for pattern, explanation in rows)


# the first that fits has the word
_DAYS = _known(
    (r"([0-9]{1,2})[/. -]{1,2}([0-9]{1,2})[/. -]{1,2}([0-9]{4}|[0-9]{2})", _year_last),
    (r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", _with_hyphens),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", _with_hyphens),
    (r"[345][0-9]{4}", _serial),
    (r"(.*?[0-9])(?:T| |, ?)(?:at )?[0-9]{1,2}:[0-9]{2}.*", _time_of_day),
    (r"(.*[0-9])(?:st|nd|rd|th)\b(.*)", _without),
)
_OTHERS = _known(
    (r"(?-i:(?:content/)?timeline[/ ]([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.ya?ml)?)", _path),
    (r"(?P<year>[0-9]{4})[/.](?P<part>[0-9]{1,2})", _part_of_year),
    (r"(?P<part>[0-9]{1,2})[/. -](?P<year>[0-9]{4})", _part_of_year),
    (rf"(?P<part>{_PART}|{_MONTH})[/.,-] ?(?P<year>(?:FY)?[0-9]{{4}})", _part_of_year),
    (rf"{_WEEK} ?(?P<number>[0-9]{{1,2}}),? (?P<year>[0-9]{{4}})", _in_words),
    (rf"(?P<year>[0-9]{{4}}),? ?{_WEEK} ?(?P<number>[0-9]{{1,2}})", _in_words),
    (rf"(?P<number>{_ORDINAL}) (?P<what>quarter|half|week),?(?: of)? (?P<year>(?:FY)?[0-9]{{4}})", _in_words),
    (rf"(?P<part>{_PART}|{_MONTH}),? of (?P<year>(?:FY)?[0-9]{{4}})", _part_of_year),
    (rf"{_DAYS_OF_MONTH} (?P<month>{_MONTH}),? (?P<year>[0-9]{{4}})", _days_of_month),
    (rf"(?P<month>{_MONTH}) {_DAYS_OF_MONTH},? (?P<year>[0-9]{{4}})", _days_of_month),
    (r"([^(]+?) ?\([^)]*\)", _with_remark),
    (r"(?:EOY|end of (?:the )?year),? ?([0-9]{4})?", _end_of_year),
    (rf"(.+?) ?{_TO} ?(.+)", _two_ends),
    (r".*[0-9][‐‑‒–—−].*", _dashes),
    (rf"({_PART}|{_MONTH})[-/+&](.+)", _two_ends),
    (rf"((?:FY)?[0-9]{{4}})-({_PART}|[0-9]{{1,2}})/({_PART}|[0-9]{{1,2}})", _year_on_both_sides),
    (rf"{_PART}|(?:[0-9]{{1,2}} )?{_MONTH}\.?(?: [0-9]{{1,2}})?", _NO_YEAR),
    (rf"(?:{_PART}|{_MONTH})-(?:{_PART}|{_MONTH})|{_WEEK} ?[0-9]{{1,2}}", _NO_YEAR),
    (rf"(?P<part>{_PART}|{_MONTH})[ -]?['’]?(?P<year>[0-9]{{2}})", _short_year),
    (rf"['’]?(?P<year>[0-9]{{2}})[ -]?(?P<part>{_PART})", _short_year),
    (r"FY ?[0-9]{2,4}[ /-]?W?[0-9]{1,4}", _FISCAL),
    (r".*\b(?:spring|summer|autumn|fall|winter)\b.*", _SEASON),
    (_UNKNOWN, _WHENEVER),
    (r"yes|no|y|n|true|false|on|off|done", _TRUTH),
    (r"(?:by|until|no later than) (?:the )?(?:end (?:of )?)?(.+)", _until),
    (rf".*(?:\b(?:{_ABOUT})\b|[~?%]).*", _roughly),
    (rf".*(?:\b(?:{_ABOUT})\b|[~?%]).*", _ROUGHLY),
    (r"(?:in )?[0-9]+ ?(?:days?|weeks?|months?|quarters?|years?)", _DURATION),
    (r"(?-i:(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*)", _slug),
)
