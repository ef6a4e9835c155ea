"""The key of a round and the signed log in its record: docs/record-format.md, "The signed log"."""

import base64
from hashlib import sha256, sha512
import re
from typing import Any

from canonical import leaf_digest, merkle_root
from report import HEX_DIGEST, Report, known_keys

Record = dict[str, Any]
KEY = re.compile(r'([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})')
NOTE = re.compile('(([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 [^\\s+]+ [A-Za-z0-9+/]+={0,2}\n)+)')
EVENTS = ('opening', 'reading', 'publication', 'release', 'confirmation')
CHAIN = EVENTS[:3]

# Ed25519, as section 6 of RFC 8032 writes it down. Nothing is secret in a verification.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]


def _add(one: Point, other: Point) -> Point:
    a, b = (one[1] - one[0]) * (other[1] - other[0]) % P, (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(number: int, point: Point) -> Point:
    found: Point = (0, 1, 1, 0)
    while number > 0:
        if number & 1:
            found = _add(found, point)
        point, number = _add(point, point), number >> 1
    return found


def _point(data: bytes) -> Point | None:
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = _point((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the key signed the message."""
    if len(signature) != 64:
        return False
    a, r = _point(key), _point(signature[:32])
    s = int.from_bytes(signature[32:], 'little')
    if a is None or r is None or BASE is None or s >= Q:
        return False
    h = int.from_bytes(sha512(signature[:32] + key + message).digest(), 'little') % Q
    one, other = _times(s, BASE), _add(r, _times(h, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def read_key(text: str, kind: int = 1) -> tuple[str, str, bytes] | None:
    """The name, the id and the 32 bytes of a verifier key; the type of a log's is 1, of a witness's 4."""
    found = KEY.fullmatch(text)
    if found is None:
        return None
    name, identity, material = found[1], found[2], base64.b64decode(found[3])
    right = sha256(name.encode() + b'\n' + material).digest()[:4].hex()
    return (name, identity, material[1:]) if material[0] == kind and right == identity else None


def check_log(report: Report, record: Record, number: int) -> None:
    """The key and the log of one record."""
    check_witnesses(report, record)
    if number < 7 or 'key' not in record:
        report.expect(number >= 7 or 'key' not in record, 'key', 'rounds of this format have none')
        report.expect('log' not in record, 'log', 'it belongs to rounds that name a key, from format 7 on')
        return
    key = read_key(record['key'])
    if not report.expect(key, 'key', 'it is no verifier key of Ed25519, or has another id') or key is None or 'log' not in record:
        return
    log = record['log']
    known_keys(report, 'log', log, 'entries checkpoint')
    for entry in log['entries']:
        known_keys(report, 'log', entry, 'round event link')
        report.expect(entry['event'] in EVENTS and HEX_DIGEST.fullmatch(entry['link']), 'log', 'an entry is not of its form')
    _check_checkpoint(report, key, log)
    report.expect(all(entry['round'] <= record['round']['number'] for entry in log['entries']), 'log', 'it has a later round')
    check_entries(report, 'log', record, log['entries'])


def _check_checkpoint(report: Report, key: tuple[str, str, bytes], log: dict[str, Any]) -> None:
    name, _, public = key
    found = NOTE.fullmatch(log['checkpoint'])
    if not report.expect(found, 'log', 'the checkpoint is none') or found is None:
        return
    text, origin, size, root, lines = found[1], found[2], int(found[3]), base64.b64decode(found[4]), found[5]
    own = signatures_by(key, lines)
    report.expect(own, 'log', f'{name} did not sign the checkpoint')
    report.expect(all(signed(public, text.encode(), each) for each in own), 'log', f'a signature of {name} is not valid')
    report.expect(origin == name, 'log', 'the checkpoint is of another log')
    report.expect(size == len(log['entries']), 'log', f'the checkpoint is for {size} entries')
    report.expect(root.hex() == merkle_root([leaf_digest(entry) for entry in log['entries']]), 'log', 'the root is not that of the entries')


def check_witnesses(report: Report, record: Record) -> None:
    """The keys of the witnesses, and each line of theirs in the checkpoint. The times are in `report.witnessed`."""
    note = NOTE.fullmatch(record['log']['checkpoint']) if 'log' in record else None
    for witness in record['dialogue'].get('witnesses', []):
        key = read_key(witness['key'], 4)
        if not report.expect(key, 'dialogue.witnesses', 'a key is none of a witness, or has another id') or key is None or note is None:
            continue
        name, identity, public = key
        lines = [line.split(' ') for line in note[5].rstrip('\n').split('\n')]
        for made in [base64.b64decode(line[2]) for line in lines if line[1] == name]:
            if made[:4].hex() != identity:
                continue
            time = int.from_bytes(made[4:12], 'big')
            text = f'cosignature/v1\ntime {time}\n{note[1]}'.encode()
            valid = len(made) == 76 and time <= 8_640_000_000_000 and signed(public, text, made[12:])
            if report.expect(valid, 'log', f'a signature of the witness {name} is not valid'):
                report.witnessed.append((witness['side'], witness['name'], time))


def signatures_by(key: tuple[str, str, bytes], lines: str) -> list[bytes]:
    """The signatures in the lines of a note that have the name and the id of a key."""
    by_line = [line.split(' ') for line in lines.rstrip('\n').split('\n')]
    made = [base64.b64decode(line[2]) for line in by_line if line[1] == key[0]]
    return [each[4:] for each in made if each[:4].hex() == key[1]]


def check_entries(report: Report, place: str, record: Record, entries: list[dict[str, Any]]) -> None:
    """The entries of a round are the links of its record, in their order; once a later round follows, all of its chain."""
    links = links_of(record)
    number = record['round']['number']
    own = [(entry['event'], entry['link']) for entry in entries if entry['round'] == number]
    for kinds in (CHAIN, ('release',), ('confirmation',)):
        logged, held = [each for each in own if each[0] in kinds], [each for each in links if each[0] in kinds]
        report.expect(logged == held[:len(logged)], place, f'round {number}: other links were signed than the record has')
        if kinds == CHAIN and any(entry['round'] > number for entry in entries):
            report.expect(len(logged) >= len(held), place, f'round {number}: a link was left out')


def links_of(record: Record) -> list[tuple[str, str]]:
    """The links of a record, each with what it is of."""
    parts = [('opening', record['opening']), *(('reading', each) for each in record['readings'])]
    parts += [(name, record[name]) for name in ('publication', 'release') if name in record]
    parts += [('confirmation', each) for each in record.get('confirmations', [])]
    return [(event, part['link']) for event, part in parts]


def check_log_row(report: Report, records: list[Record]) -> None:
    """Rounds in their order have one key, and one log that goes on."""
    key: str | None = None
    before: list[dict[str, Any]] = []
    for index, record in enumerate(records):
        place = f'round {record["round"]["number"]}, log'
        if key is not None and not report.expect(record.get('key') == key, place, 'it is signed with another key than before'):
            return
        key = key or record.get('key')
        if 'log' not in record:
            continue
        entries = record['log']['entries']
        report.expect(entries[:len(before)] == before, place, 'it does not go on from the log of an earlier record')
        for earlier in records[:index]:
            check_entries(report, place, earlier, entries)
        before = entries
