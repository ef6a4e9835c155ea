"""Where names are shown: one person is of one side, and what they say goes with their position."""

from typing import Any

from counting import ACCEPTANCES, last_positions
from leaves import leaves_of
from report import Report
from row import Row
from said import standing_words

Reading = dict[str, Any]


def check_persons(report: Report, place: str, row: Row, reading: Reading) -> None:
    """Nobody is of two sides in a round; words go with the positions of those who say them."""
    if row.record['dialogue']['attribution'] != 'named':
        return
    sides: dict[str, str] = {}
    for each in row.readings[: row.readings.index(reading) + 1]:
        for leaf in leaves_of(each):
            person = leaf.get('participant') or leaf.get('author')
            if person and 'side' in leaf:
                report.expect(sides.setdefault(person, leaf['side']) == leaf['side'] or each is not reading, place, f'{person} is of two sides')
    leaves = leaves_of(reading)
    for leaf in standing_words(reading):
        stands = [each for each in last_positions(leaves, leaf['proposal']).values() if each.get('participant') == leaf['participant']]
        stance = stands[0]['stance'] if stands else None
        for entry in leaf['said']:
            fits = stance == entry['stance'] if entry['says'] == 'change' else stance in ACCEPTANCES
            report.expect(fits, place, f'words of {leaf["participant"]} do not go with a position')
