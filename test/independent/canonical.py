"""Reading JSON strictly, writing it canonically (RFC 8785), and the hashes over it."""

import hashlib
import json
import math
from typing import Any

EMPTY_ROOT = hashlib.sha256(b'').hexdigest()


class Unreadable(ValueError):
    """A file that two programs might read differently."""


def read_json(text: str) -> Any:
    """Parse a JSON text; an object with a key twice, or a number that is no double, is refused."""

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in items:
            if key in found:
                raise Unreadable(f'the key {key!r} is twice in one object')
            found[key] = value
        return found

    def constant(name: str) -> Any:
        raise Unreadable(f'{name} is no JSON number')

    try:
        return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise Unreadable(f'this is no JSON: {error}') from error


def number_text(value: float) -> str:
    """A number as ECMAScript writes it, which RFC 8785 takes over."""
    double = float(value)
    if not math.isfinite(double):
        raise Unreadable('a number is too large')
    if double == 0:
        return '0'
    mantissa, exponent = _shortest(double)
    sign = '-' if double < 0 else ''
    point = exponent + 1
    count = len(mantissa)
    if count <= point <= 21:
        return sign + mantissa + '0' * (point - count)
    if 0 < point <= 21:
        return sign + mantissa[:point] + '.' + mantissa[point:]
    if -6 < point <= 0:
        return sign + '0.' + '0' * -point + mantissa
    tail = f'{mantissa[0]}.{mantissa[1:]}' if count > 1 else mantissa
    return f'{sign}{tail}e{"+" if exponent >= 0 else "-"}{abs(exponent)}'


def _shortest(double: float) -> tuple[str, int]:
    """The fewest digits that read back as this double, and the power of ten of the first one."""
    digits = repr(abs(double))
    base, _, power = digits.partition('e')
    whole, _, fraction = base.partition('.')
    all_digits = whole + fraction
    stripped = all_digits.lstrip('0')
    exponent = len(whole) - 1 - (len(all_digits) - len(stripped)) + int(power or 0)
    return stripped.rstrip('0') or '0', exponent


def canonical_text(value: Any) -> str:
    """Canonical JSON: keys in the order of their UTF-16 code units, no spaces, strings escaped as little as possible."""
    if value is None:
        return 'null'
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, list):
        return '[' + ','.join(map(canonical_text, value)) + ']'
    keys = sorted(value, key=lambda key: key.encode('utf-16-be', 'surrogatepass'))
    return '{' + ','.join(f'{json.dumps(key, ensure_ascii=False)}:{canonical_text(value[key])}' for key in keys) + '}'


def canonical(value: Any) -> bytes:
    """The canonical JSON of a value, in UTF-8. Lone surrogates become U+FFFD, as in every encoder of the web."""
    text = canonical_text(value)
    return ''.join('\ufffd' if '\ud800' <= c <= '\udfff' else c for c in text).encode() if not text.isascii() else text.encode()


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same JSON."""
    return canonical_text(one) == canonical_text(other)


def digest(value: Any) -> str:
    """The seal of a part: SHA-256 of its canonical JSON."""
    return hashlib.sha256(canonical(value)).hexdigest()


def leaf_digest(leaf: Any) -> str:
    """The digest of a leaf: SHA-256 of a zero byte and its canonical JSON."""
    return hashlib.sha256(b'\x00' + canonical(leaf)).hexdigest()


def link(previous: str | None, sealed: dict[str, str]) -> str:
    """The link of something sealed: the digest of the link before and the seals."""
    return digest({'previous': previous, 'sealed': sealed})


def merkle_root(digests: list[str]) -> str:
    """The Merkle tree hash of RFC 9162, section 2.1.1, whose leaf hashes are these digests."""

    def over(hashes: list[bytes]) -> bytes:
        if len(hashes) == 1:
            return hashes[0]
        left = 1 << (len(hashes) - 1).bit_length() - 1
        return hashlib.sha256(b'\x01' + over(hashes[:left]) + over(hashes[left:])).digest()

    return over([bytes.fromhex(each) for each in digests]).hex() if digests else EMPTY_ROOT


def lone_surrogates(value: Any, place: str = '') -> list[str]:
    """The places of strings that no UTF-8 can carry."""
    if isinstance(value, str):
        return [place] if any('\ud800' <= c <= '\udfff' for c in value) else []
    if isinstance(value, dict):
        return [found for key, each in value.items() for found in lone_surrogates(each, f'{place}.{key}')]
    if isinstance(value, list):
        return [found for index, each in enumerate(value) for found in lone_surrogates(each, f'{place}[{index}]')]
    return []


def negative_numbers(value: Any, place: str = '') -> list[str]:
    """The places of negative numbers."""
    if isinstance(value, list):
        return [found for index, one in enumerate(value) for found in negative_numbers(one, f'{place}[{index}]')]
    if isinstance(value, dict):
        return [found for name, one in value.items() for found in negative_numbers(one, f'{place}.{name}')]
    return [place] if isinstance(value, (int, float)) and value < 0 else []
