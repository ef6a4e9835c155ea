"""Words beside the positions that they are of, where all leaves of a reading are shown."""

from collections import Counter
from typing import Any

from counting import GRADES, RATIFYING, last_positions
from leaves import leaves_of
from report import Report

Leaf = dict[str, Any]
AGAINST = ('object', 'block')
RESERVING = 'ratify-with-reservation'


def check_words_with_positions(report: Report, place: str, reading: dict[str, Any], number: int) -> None:
    """An objection asks for one change, a ratification with reservation has reservations, and no position has the words of two."""
    leaves = leaves_of(reading)
    gone = {leaf['statement'] for leaf in leaves if leaf['is'] == 'supersession'}
    shown = [(each['digest'], each['submission']) for each in reading['submissions']]
    words = [leaf for digest, leaf in shown if leaf['is'] in ('words', 'statement') and digest not in gone]
    for text in (leaf['id'] for leaf in leaves if leaf['is'] == 'proposal'):
        taken = Counter(each['stance'] for each in last_positions(leaves, text).values() if each['stance'] != 'none')
        of_text = [_entries(leaf) for leaf in words if leaf['proposal'] == text]
        _check_numbers(report, f'{place}, text {text}', taken, [entry for each in of_text for entry in each], number)
        if number >= 2:
            _check_together(report, f'{place}, text {text}', taken, of_text)


def _entries(leaf: Leaf) -> list[Leaf]:
    return leaf['said'] if leaf['is'] == 'words' else [leaf]


def _check_numbers(report: Report, place: str, taken: Counter[str], said: list[Leaf], number: int) -> None:
    for stance in {*GRADES, *RATIFYING}:
        changes = sum(entry.get('stance') == stance for entry in said)
        if stance in AGAINST:
            report.expect(changes == taken[stance], place, f'{changes} changes are asked for by {taken[stance]} who {stance}')
        else:
            most = taken[stance] if number < 3 or stance == 'decline' else 0
            report.expect(changes <= most, place, f'{changes} changes are asked for by those who say {stance}')
    reservations, reserving = sum(entry['says'] == 'reservation' for entry in said), taken[RESERVING]
    fits = reservations >= reserving and (reserving > 0 or reservations == 0)
    report.expect(fits, place, f'{reservations} reservations go with {reserving} ratifications with reservation')


def _check_together(report: Report, place: str, taken: Counter[str], words: list[list[Leaf]]) -> None:
    reserving = [each for each in words if any(entry['says'] == 'reservation' for entry in each)]
    report.expect(len(words) <= sum(taken.values()), place, 'more positions have words than there are')
    report.expect(len(reserving) == taken[RESERVING], place, 'other positions have reservations than ratify with reservation')
    for each in words:
        changes = [entry for entry in each if entry['says'] == 'change']
        fits = all((entry.get('stance') == RESERVING) == (each in reserving) for entry in changes)
        report.expect(fits, place, 'a position has reservations, and asks for a change of another stance')
