"""Receipts, signed or not, beside the records that they are compared with: docs/record-format.md, "Receipts"."""

from collections.abc import Iterator
import re
from typing import Any

from canonical import leaf_digest
from log import read_key, signatures_by, signed
from report import Report

Record = dict[str, Any]
Receipt = dict[str, Any]
LINES = '((?:\u2014 [^\\s+]+ [A-Za-z0-9+/]+={0,2}\n)+)'
RECEIPT = re.compile(
    '(parley-receipt/1\ndialogue ([^\n]+)\nreading ([^\n]+)\nleaf ([0-9a-f]{64})\nacknowledged ([^\n]+)\ncloses [^\n]+\n)\n' + LINES
)
CERTIFICATE = re.compile('(parley-receipt-key/1\ndialogue ([^\n]+)\nreading ([^\n]+)\nkey ([^\n]+)\n)\n' + LINES)
FINE = ('in-the-record', 'superseded', 'withdrawn', 'not-counted')


def is_text(text: str) -> bool:
    """Whether a file has receipts as text."""
    return text.startswith('parley-receipt')


def from_text(text: str) -> list[Receipt]:
    """The receipts in a text, each with the certificate after it."""
    notes = [each.rstrip('\n') + '\n' for each in re.split('(?m)^(?=parley-receipt)', text.replace('\r\n', '\n')) if each]
    return [
        _of_notes(note, notes[at + 1] if at + 1 < len(notes) else '') for at, note in enumerate(notes) if note.startswith('parley-receipt/')
    ]


def _of_notes(receipt: str, key: str) -> Receipt:
    found = re.search('(?m)^reading ([^\n]+)\nleaf ([0-9a-f]{64})$', receipt)
    reading, digest = (found[1], found[2]) if found else ('', '')
    return {'reading': reading, 'digest': digest, 'opening': [], 'counted': 'not-settled-yet', 'signed': [{'receipt': receipt, 'key': key}]}


def from_json(found: Any) -> list[Receipt] | None:
    """The receipts in a file of them, or in one answer of the API; nothing for another file."""
    if not isinstance(found, dict):
        return None
    if found.get('format') == 'parley-receipts/1':
        return [{**each, 'reading': found['reading']} for each in found['receipts']]
    if 'format' in found or 'digest' not in found or not isinstance(found.get('opening'), list):
        return None
    digests = [found['digest'], *found.get('statements', [])]
    notes = found.get('signed', [])
    return [
        {
            'reading': leaf['reading'],
            'digest': digests[at],
            'opening': [leaf],
            'counted': found.get('counted', 'not-settled-yet'),
            'signed': notes[at : at + 1],
        }
        for at, leaf in enumerate(found['opening'])
    ]


def check_receipts(report: Report, receipts: list[Receipt], records: list[Record]) -> None:
    """Say of every receipt for which the record is not as it should be, why."""
    for at, (receipt, became) in enumerate(zip(receipts, compared(receipts, records), strict=True), 1):
        report.expect(became in FINE, f'receipt {at} of {receipt["reading"]}', _said(became, receipt))


def _said(became: str, receipt: Receipt) -> str:
    missing = f'{receipt["digest"]} is missing from the record'
    return {
        'proven': f'{missing}, and the server signed both: a proof against the server',
        'missing': f'{missing}, which the server did not sign yet: keep both',
        'left-out': f'{missing}, and nobody signed the receipt',
        'unknown-reading': 'its reading is in no record that is given',
    }.get(became, f'it is {became}')


def compared(receipts: list[Receipt], records: list[Record]) -> Iterator[str]:
    """What became of what each receipt is for."""
    for receipt in receipts:
        number = receipt['reading'].split('.')[0]
        record = next((each for each in records if str(each['round']['number']) == number), None)
        reading = next((each for each in (record or {'readings': []})['readings'] if each['id'] == receipt['reading']), None)
        if record is None or (reading is None and 'publication' not in record):
            yield 'unknown-reading'
            continue
        yield _became(receipt, reading, record, [each for each in receipts if each['reading'] == receipt['reading']], records)


def _became(receipt: Receipt, reading: dict[str, Any] | None, record: Record, beside: list[Receipt], records: list[Record]) -> str:
    digest, opening, notes = receipt['digest'], receipt['opening'], receipt.get('signed') or []
    if len(opening) > 1 or not (opening or notes) or (opening and leaf_digest(opening[0]) != digest):
        return 'changed'
    wrong = _wrong(notes[0], receipt, record) if notes else None
    if wrong is not None:
        return wrong
    parts = [each for each in (reading, *record.get('confirmations', [])) if each and receipt['reading'] in (each.get('id'), each.get('reading'))]
    leaves = {each['digest']: each.get('submission') for part in parts for each in part['submissions']}
    if digest not in leaves:
        link = (reading or record['publication'])['link']
        logged = any(entry['link'] == link for each in records for entry in each.get('log', {'entries': []})['entries'])
        unsigned = 'not-counted' if receipt['counted'] == 'no' else 'left-out'
        return ('proven' if logged else 'missing') if notes else unsigned
    if receipt['counted'] == 'no':
        return 'denied'
    known = [each for each in leaves.values() if each] + [each['opening'][0] for each in beside if each['opening'] and each['digest'] in leaves]
    return _later(opening[0], digest, known, set(leaves)) if opening else 'in-the-record'


def _later(leaf: dict[str, Any], digest: str, known: list[dict[str, Any]], digests: set[str]) -> str:
    if leaf['is'] == 'proposal':
        withdrawal = {'is': 'withdrawal', 'reading': leaf['reading'], 'proposal': leaf['id'], 'salt': leaf['salt']}
        return 'withdrawn' if leaf_digest(withdrawal) in digests else 'in-the-record'
    if leaf['is'] in ('words', 'statement'):
        supersession = {'is': 'supersession', 'reading': leaf['reading'], 'statement': digest, 'salt': leaf['salt']}
        return 'superseded' if leaf_digest(supersession) in digests else 'in-the-record'
    later = [each for each in known if 'voice' in leaf and each.get('voice') == leaf['voice'] and each['revision'] > leaf['revision']]
    return 'superseded' if later else 'in-the-record'


def _wrong(notes: dict[str, str], receipt: Receipt, record: Record) -> str | None:
    """What is wrong with a signed receipt: it is forged, or of another dialogue."""
    note, certificate = RECEIPT.fullmatch(notes['receipt']), CERTIFICATE.fullmatch(notes['key'])
    if note is None or certificate is None or (note[3], note[4]) != (receipt['reading'], receipt['digest']):
        return 'forged'
    own = read_key(certificate[4])
    if own is None or (note[2], note[3]) != (certificate[2], certificate[3]) or not _signed(own, note[1], note[6]):
        return 'forged'
    key = read_key(record.get('key', ''))
    if key is None or not signatures_by(key, certificate[5]):
        return 'elsewhere'
    if not _signed(key, certificate[1], certificate[5]) or own[0] != f'{key[0]}/{note[3]}':
        return 'forged'
    return None if note[2] == record['dialogue']['slug'] else 'elsewhere'


def _signed(key: tuple[str, str, bytes], text: str, lines: str) -> bool:
    made = signatures_by(key, lines)
    return bool(made) and all(signed(key[2], text.encode(), each) for each in made)
