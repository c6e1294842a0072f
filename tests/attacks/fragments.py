"""Random fragments of HTML and Markdown: pieces of the hostile corpus cut anywhere and put together anew."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.attacks.hostile import every_string

_MARKUP = [
    *("<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "&", "&lt;", "&#60;", "&#x3c;", "&NewLine;", ";"),
    *("<svg>", "<math>", "<mtext>", "<style>", "<title>", "<textarea>", "<noscript>", "<template>", "<xmp>", "<form>"),
    *(
        "<table>",
        "<td>",
        "<select>",
        "<a href=",
        "<img src=x ",
        "onerror=alert(1)",
        "id=__config",
        "name=body",
        "style=",
    ),
    *(
        "javascript:",
        "JaVaScRiPt&colon;",
        "data:text/html,",
        "vbscript:",
        "//e.example",
        "\\\\e.example",
        "https://e.example",
    ),
    *(
        '"',
        "'",
        "`",
        "```",
        "~~~",
        "=",
        " ",
        "\n",
        "\n\n",
        "\t",
        "    ",
        "\\",
        "|",
        "|-|-|\n",
        "> ",
        "> [!TIP]\n",
        "- [x] ",
    ),
    *("[", "]", "](", ")", "](<", ">)", "![", "[[", "]]", "]: ", "*", "**", "_", "~~", "# ", "- ", "1. ", "***\n"),
    *("\u200b", "\u2028", "\ufeff", "\u202e", "\0", "\x02", "\x7f", "\ufffe", "é", "\U0001f680"),
]
MOST = 12


def fragments(number: int, *, seed: int) -> Iterator[str]:
    """So many, the same for one seed."""
    chance, corpus = Random(seed), list(every_string().values())
    for _ in range(number):
        yield "".join(_piece(chance, corpus) for _ in range(chance.randint(1, MOST)))


def _piece(chance: Random, corpus: list[str]) -> str:
    if chance.random() < 0.7:
        return chance.choice(_MARKUP)
    text = chance.choice(corpus)
    begin = chance.randint(0, len(text))
    return text[begin : begin + chance.randint(1, 40)]
