#!/usr/bin/env python3
"""Verifies records of Parley, its register of consultations and receipts, from docs/record-format.md alone.

    python3 test/independent/verify.py record.json [record.json …] [register.json] [receipts.json or .txt …] [--head DIGEST]
    python3 test/independent/verify.py --each < lines

With `--each`, every line of the standard input is a JSON list of records (and a register, and receipts) that belong together; a line of JSON
says of each what was found: `{"verified": true, "problems": []}`, with `receipts`, what became of what each is for. Files may be compressed (`.gz`).
"""

from collections.abc import Callable
from datetime import datetime, timezone
from functools import partial
import gzip
import json
from pathlib import Path
import sys
from typing import Any

from canonical import Unreadable, read_json
from receipts import check_receipts, compared, from_json, from_text, is_text
from record import check_record
from register import check_register
from report import Report
from rounds import check_rounds, check_with_register


def read_file(path: str) -> Any:
    """The JSON of a file."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(f'the file cannot be read: {error.strerror}') from error
    try:
        text = (gzip.decompress(data) if path.endswith('.gz') else data).decode('utf-8')
        return {'notes': text} if is_text(text) else read_json(text)
    except UnicodeDecodeError as error:
        raise Unreadable('the file is not in UTF-8') from error


def read_receipts(found: Any) -> list[dict[str, Any]] | None:
    """The receipts in a file; nothing for another file."""
    return from_text(found['notes']) if isinstance(found, dict) and 'notes' in found else from_json(found)


def verify(named: list[tuple[str, Callable[[], Any]]], head: str | None = None) -> list[str]:
    """What does not match in documents that belong together, each with its name and how it is read."""
    return verify_all(named, head).problems


def verify_all(named: list[tuple[str, Callable[[], Any]]], head: str | None = None) -> Report:
    """The same, with the witnesses that signed the logs."""
    report = Report()
    records: list[dict[str, Any]] = []
    registers: list[dict[str, Any]] = []
    receipts: list[dict[str, Any]] = []
    for name, read in named:
        one = Report()
        found = one.attempt('the file', read)
        of_receipts = one.attempt('the file', read_receipts, found)
        if of_receipts is not None:
            receipts += of_receipts
        elif isinstance(found, dict) and str(found.get('format')).startswith('parley-register/'):
            one.attempt('the register', check_register, one, found)
            registers.append(found)
        elif isinstance(found, dict):
            one.attempt('the record', check_record, one, found)
            records.append(found)
        elif not one.problems:
            one.say('the file', 'it holds no record')
        report.problems += [f'{name}: {problem}' for problem in one.problems]
        report.witnessed += one.witnessed
    if len(records) > 1 and not report.problems:
        report.attempt('rounds', check_rounds, report, records)
    for register in registers:
        if records and not report.problems:
            report.attempt('register', check_with_register, report, records, register)
    if receipts and not report.problems:
        report.attempt('receipts', check_receipts, report, receipts, records)
    if head is not None:
        report.expect(head in links_at_ends(records, registers), 'head', f'{head} is not the last link of what was given')
    return report


def links_at_ends(records: list[dict[str, Any]], registers: list[dict[str, Any]]) -> set[str]:
    """The links that somebody may have been told: of the last record, its release and confirmations, and of the register."""
    found = {each['link'] for register in registers for each in register['events']}
    if records:
        last = max(records, key=lambda record: record['round']['number'])
        found |= {last['head'], last.get('release', last)['link' if 'release' in last else 'head']}
        found |= {last['confirmations'][-1]['link']} if last.get('confirmations') else set()
    return found


def main(arguments: list[str]) -> int:
    """Verify what the command line names."""
    if arguments == ['--each']:
        for line in sys.stdin:
            documents = read_json(line)
            problems = verify([(str(index), partial(dict, document)) for index, document in enumerate(documents, 1)])
            receipts = [each for document in documents for each in read_receipts(document) or []]
            records = [each for each in documents if str(each.get('format')).startswith('parley-record/')]
            became = {'receipts': Report().attempt('receipts', list, compared(receipts, records))} if receipts else {}
            print(json.dumps({'verified': not problems, 'problems': problems, **became}), flush=True)
        return 0
    head = arguments[arguments.index('--head') + 1] if '--head' in arguments[:-1] else None
    paths = [each for each in arguments if each not in ('--head', head)]
    if not paths:
        print(__doc__)
        return 1
    report = verify_all([(Path(path).name, partial(read_file, path)) for path in paths], head)
    problems = report.problems
    for problem in problems:
        print(problem)
    for side, name, second in [] if problems else report.witnessed:
        print(f'{name}, a witness of the side {side}, signed the log at {datetime.fromtimestamp(second, timezone.utc).isoformat()}.')
    print(f'{len(problems)} places do not match.' if problems else 'Everything that was checked matches.')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
