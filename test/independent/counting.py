"""Counting by side: tallies, quorums, who agrees, what becomes of a proposal by itself, and ranks."""

from dataclasses import dataclass
from fractions import Fraction
import re
from typing import Any

GRADES = ('support', 'accept', 'abstain', 'object', 'block')
ACCEPTANCES = ('ratify', 'ratify-with-reservation', 'ad-referendum')
RATIFYING = (*ACCEPTANCES, 'abstain', 'decline')
Share = float | str


def reaches(part: int, whole: int, share: Share) -> bool:
    """Whether a part of a whole reaches a share, which is a number or a fraction `n/d`."""
    if whole == 0:
        return False
    if isinstance(share, str):
        over, under = share_terms(share)
        return part * under >= over * whole
    return part / whole >= share


def share_terms(share: str) -> tuple[int, int]:
    """The two whole numbers of a fraction."""
    if not re.fullmatch(r'[1-9]\d{0,5}/[1-9]\d{0,5}', share):
        raise ValueError(f'{share!r} is no fraction')
    over, under = share.split('/')
    return int(over), int(under)


def last_positions(leaves: list[dict[str, Any]], proposal: str) -> dict[str, dict[str, Any]]:
    """The last revision of each voice's position on a proposal."""
    last: dict[str, dict[str, Any]] = {}
    for leaf in leaves:
        if leaf['is'] == 'position' and leaf['proposal'] == proposal:
            before = last.get(leaf['voice'])
            if before is None or before['revision'] < leaf['revision']:
                last[leaf['voice']] = leaf
    return last


def tally(leaves: list[dict[str, Any]], proposal: str, side: str, stage: str) -> dict[str, int]:
    """How many of a side stand where; a position that was taken back is in no tally."""
    counts = {stance: 0 for stance in (RATIFYING if stage == 'ratification' else GRADES)}
    for position in last_positions(leaves, proposal).values():
        if position['side'] == side and position['stance'] != 'none':
            counts[position['stance']] += 1
    return counts


def side_agrees(reading: dict[str, Any], counts: dict[str, int], roll: int) -> bool:
    """Whether a side agrees, by the rule of the reading."""
    rules = reading['rules']
    if reading['stage'] == 'ratification':
        accepting = sum(counts[form] for form in ACCEPTANCES)
        deciding = accepting + counts['decline']
        return reaches(sum(counts.values()), roll, rules['quorum']) and accepting > 0 and 3 * accepting >= 2 * deciding
    if rules['rule'] == 'silence':
        return roll > 0 and counts['object'] + counts['block'] == 0 and reading['closing']['by'] == 'deadline'
    present = counts['support'] + counts['accept'] + counts['abstain']
    if not reaches(present, roll, rules['quorum']):
        return False
    if rules['rule'] == 'consensus':
        return counts['object'] + counts['block'] == 0
    favour = counts['support'] + counts['accept']
    return counts['block'] == 0 and reaches(favour, favour + counts['object'], rules['threshold'])


@dataclass(frozen=True)
class Counted:
    """What was counted of one proposal."""

    sides: list[dict[str, Any]]
    status: str
    reason: str
    rank: tuple[Fraction, ...]
    opposed: bool

    @property
    def agreed(self) -> bool:
        """Whether every side agrees on it."""
        return self.status == 'agreed'


def count(reading: dict[str, Any], leaves: list[dict[str, Any]], proposal: str, sides: list[str], first_format: bool) -> Counted:
    """The tallies of a proposal and what becomes of it by itself."""
    stage, roll = reading['stage'], reading['roll']
    tallies = [tally(leaves, proposal, side, stage) for side in sides]
    agree = [side_agrees(reading, counts, roll[side]) for side, counts in zip(sides, tallies)]
    rows = [
        {'side': side, 'roll': roll[side], 'tally': counts, 'agrees': agrees}
        for side, counts, agrees in zip(sides, tallies, agree)
    ]
    withdrawn = any(leaf['is'] == 'withdrawal' and leaf['proposal'] == proposal for leaf in leaves)
    quorate = reading['rules']['rule'] == 'silence' or all(
        reaches(sum(counts.values()), roll[side], reading['rules']['quorum']) for side, counts in zip(sides, tallies)
    )
    if withdrawn:
        fate = ('dropped', 'withdrawn')
    elif all(agree):
        fate = ('agreed', 'every-side-agrees')
    elif any(agree):
        fate = ('bracketed', 'some-sides-agree')
    elif not quorate and not first_format:
        fate = ('bracketed', 'quorum-not-met')
    else:
        fate = ('dropped', 'no-side-agrees')
    opposed = any(counts.get('object', 0) + counts.get('block', 0) > 0 for counts in tallies)
    return Counted(rows, *fate, rank_of(tallies) if stage != 'ratification' else (), opposed)


def rank_of(tallies: list[dict[str, int]]) -> tuple[Fraction, ...]:
    """The weakest side's approval, the product of approvals, and the same of full support."""
    approvals, supports = [], []
    for counts in tallies:
        favour = counts['support'] + counts['accept']
        stating = favour + counts['object'] + counts['block']
        approvals.append(Fraction(favour, stating) if stating else Fraction(0))
        supports.append(Fraction(counts['support'], stating) if stating else Fraction(0))
    return (min(approvals), _product(approvals), min(supports), _product(supports))


def _product(values: list[Fraction]) -> Fraction:
    result = Fraction(1)
    for value in values:
        result *= value
    return result
