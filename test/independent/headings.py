"""Headings: which of a text's languages has it, and how it is folded."""

from functools import cache
from pathlib import Path
import re
from typing import Any
import unicodedata

from edits import TEXTS
from report import SPACE

# The kinds of text that have a heading.
HEADED = ('definition', 'topic', 'basket')
ORDER = ('en', 'ru', 'fr', 'es', 'ar', 'zh')
# Default ignorable code points; `unicodedata` does not have this property.
IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)
SINGLE_QUOTES = '‘’‚‛‹›′‵`'
DOUBLE_QUOTES = '"“”„‟«»″‴‶‷〝〞〟⹂'
DASHES = '\u2043\u2212\u02d7'
# The one table that the page does not have: it says where it is.
LOOK_ALIKES = Path(__file__).parents[2] / 'shared/text/confusables.ts'
NEWEST = 7


def heading_of(body: dict[str, Any], number: int) -> str | None:
    """The folded heading of a definition, topic or basket; None where this version of Python does not know a character of it."""
    texts = body[TEXTS[body['kind']][0]]
    first = min(texts, key=lambda tag: (ORDER.index(tag) if tag in ORDER else len(ORDER), tag))
    return fold(texts[first], number)


def have_one_heading(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two texts of one kind have a heading in common, in any language."""
    if one['kind'] != other['kind'] or one['kind'] not in HEADED:
        return False
    part = TEXTS[one['kind']][0]
    both = [(fold(one[part][tag], NEWEST), fold(other[part][tag], NEWEST)) for tag in one[part] if tag in other[part]]
    return any(here == there and here is not None for here, there in both)


def fold(heading: str, number: int) -> str | None:
    """A heading without the differences that do not count in a format; None where a character of it is not known here."""
    if any(_is_unknown(each) for each in heading):
        return None
    if number == 1:
        words = re.split(f'[{SPACE}]+', unicodedata.normalize('NFKC', heading).lower())
        return ' '.join(word for word in words if word)
    seen = ''.join(_seen(each) for each in heading)
    capitals = unicodedata.normalize('NFKD', seen).upper()
    small = unicodedata.normalize('NFKC', ''.join(each.lower() for each in capitals))
    plain = ''.join("'" if each in SINGLE_QUOTES else '' if each in DOUBLE_QUOTES else each for each in small)
    alike = unicodedata.normalize('NFD', ''.join(_table().get(each, each) for each in unicodedata.normalize('NFD', plain)))
    if any(_is_unknown(each) for each in alike):
        return None
    kept = ''.join(each for place, each in enumerate(alike) if each != "'" or _is_within_a_word(alike, place))
    spaced = ''.join(' ' if _parts_words(each) else each for each in kept)
    folded = unicodedata.normalize('NFC', ' '.join(word for word in spaced.split(' ') if word))
    return folded.replace('rn', 'm')


def _seen(character: str) -> str:
    code, category = ord(character), unicodedata.category(character)
    if category == 'Cs' or _is_noncharacter(code) or 0xFFF9 <= code <= 0xFFFB or _is_ignorable(code):
        return ''
    if character in SPACE or category in ('Zs', 'Zl', 'Zp') or character in '\u0085\u2800':
        return ' '
    if category == 'Cc':
        return ''
    return "'" if character in '\u00b4\u1ffd' else character


def _is_within_a_word(text: str, place: int) -> bool:
    before = unicodedata.category(text[place - 1])[0] if place > 0 else ''
    after = unicodedata.category(text[place + 1])[0] if place + 1 < len(text) else ''
    return before in ('L', 'N', 'M') and after in ('L', 'N')


def _parts_words(character: str) -> bool:
    return character in SPACE or character in DASHES or unicodedata.category(character) in ('Pd', 'Zs', 'Zl', 'Zp')


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _is_ignorable(code: int) -> bool:
    return any(first <= code <= last for first, last in IGNORABLE)


def _is_unknown(character: str) -> bool:
    """Whether a later version of Unicode than that of this Python gave the character its properties."""
    code = ord(character)
    return unicodedata.category(character) == 'Cn' and not _is_noncharacter(code) and not _is_ignorable(code)


@cache
def _table() -> dict[str, str]:
    """What stands for each character that looks like another."""
    found = {}
    for target, sources in re.findall(r'([0-9a-f+]+)((?: [0-9a-f]+)+)', LOOK_ALIKES.read_text(encoding='utf-8').split('`')[-2]):
        for source in sources.split():
            found[chr(int(source, 16))] = ''.join(chr(int(code, 16)) for code in target.split('+'))
    return found
