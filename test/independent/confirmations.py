"""Confirmations of what was accepted ad referendum, after the head."""

from typing import Any

from canonical import leaf_digest, link, merkle_root, same
from counting import Share, reaches
from leaves import BATCH, revisions_held, round_half_up
from report import Report, instant, known_keys
from shapes import seals, with_sealed_names

PARTS = 'basket reading roll closesAt extensions outcome settledAt submissions counted root sealed link'
Confirmation = dict[str, Any]


def check_confirmations(report: Report, record: dict[str, Any], number: int) -> None:
    """All confirmations of a round, in their row."""
    found = record.get('confirmations')
    if found is None:
        return
    rules = record['dialogue'].get('confirmation', 'none')
    if not report.expect(number >= 5 and rules != 'none' and found, 'confirmations', 'the rules of the round have none'):
        return
    previous, last = record['head'], instant(record['publication']['at'])
    moves: dict[str, Any] = {}
    for index, each in enumerate(found, 1):
        place = f'confirmation {index}'
        known_keys(report, place, each, PARTS, 'of names')
        shown = {key: value for key, value in each.items() if key not in ('submissions', 'sealed', 'link')}
        shown = with_sealed_names(report, place, shown)
        seals(report, place, shown, each['sealed'], ('of',) if record['dialogue']['attribution'] == 'none' else ())
        report.expect(link(previous, each['sealed']) == each['link'], place, 'the link does not follow')
        report.expect(instant(each['settledAt']) > last, place, 'it was settled before the one before it, or before the publication')
        report.expect(same(moves.setdefault(each['basket'], each['extensions'])[: len(each['extensions'])], each['extensions']), place, 'its date was moved otherwise than for another side')
        previous, last = each['link'], instant(each['settledAt'])
        report.attempt(place, _check_one, report, place, record, each, rules)
    of = [(each['basket'], each['of']['side']) for each in found if 'of' in each]
    report.expect(len(set(of)) == len(of), 'confirmations', 'a side has two for one basket')


def _check_one(report: Report, place: str, record: dict[str, Any], each: Confirmation, rules: dict[str, Any]) -> None:
    ratified = [reading for reading in record['readings'] if reading['stage'] == 'ratification' and reading['basket'] == each['basket']]
    last = ratified[-1] if ratified else None
    if report.expect(last and last['id'] == each['reading'] and last['settlement']['next'] == 'ratified', place, 'its text was not ratified last in that reading'):
        report.expect('ratification' not in last or 'ad-referendum' in last['ratification']['forms'], place, 'nobody accepted the text ad referendum')
    sides = [side['id'] for side in record['dialogue']['sides']]
    report.expect(sorted(each['roll']) == sorted(sides), place, 'the roll is not that of the sides')
    if 'of' in each:
        known_keys(report, place, each['of'], 'salt side')
        report.expect(each['of']['side'] in sides, place, 'it is of a side that the dialogue has not')
    published = instant(record['publication']['at'])
    date, before = published + round_half_up(rules['days'] * 86_400_000), published
    for move in each['extensions']:
        at, to = instant(move['at']), instant(move['closesAt'])
        report.expect(before < at < date < to, place, 'its date was moved out of order, too late, or to an earlier time')
        before, date = at, to
    settled = instant(each['settledAt'])
    report.expect(instant(each['closesAt']) == date, place, 'closesAt is not the date')
    report.expect(settled > before, place, 'it was settled before its date was moved')
    report.expect(each['outcome'] in ('confirmed', 'declined', 'lapsed'), place, 'it has no such outcome')
    report.expect(settled >= date or each['outcome'] != 'lapsed', place, 'it lapsed before its date')
    _check_leaves(report, place, record, each)
    leaves = [each_leaf['submission'] for each_leaf in each['submissions'] if 'submission' in each_leaf]
    if 'of' in each and len(leaves) == len(each['submissions']):
        _check_outcome(report, place, each, leaves, rules.get('quorum', record['dialogue']['stages']['ratification']['quorum']), settled < date)


def _check_leaves(report: Report, place: str, record: dict[str, Any], each: Confirmation) -> None:
    digests = [leaf['digest'] for leaf in each['submissions']]
    report.expect(all(one < other for one, other in zip(digests, digests[1:])), place, 'the leaves are not in order, each once')
    report.expect(each['counted'] == len(digests), place, 'another number of leaves was counted')
    report.expect(merkle_root(digests) == each['root'], place, 'the root is not that of the leaves')
    largest, shown = 1, 0
    for leaf in each['submissions']:
        if 'submission' in leaf:
            shown += 1
            said = leaf['submission']
            report.expect(leaf_digest(said) == leaf['digest'], place, 'a leaf has another digest')
            report.expect(said['reading'] == each['reading'] and said['is'] in ('confirmation', 'confirmation-padding'), place, 'a leaf is of something else')
            if said['is'] == 'confirmation':
                known_keys(report, place, said, 'is reading voice side revision decision salt', 'participant')
                largest = max(largest, said['revision'])
            else:
                known_keys(report, place, said, 'is reading salt')
    if record['dialogue']['attribution'] == 'named':
        return
    people = sum(each['roll'].values())
    if shown == len(digests):
        report.expect(len(digests) == _leaves(people * revisions_held(largest)), place, 'the number of leaves is not what the roll makes it')
    else:
        report.expect(any(len(digests) == _leaves(people * (4 << power)) for power in range(5)), place, 'the number of leaves is not what the roll makes it')


def _leaves(wanted: int) -> int:
    return wanted if wanted <= BATCH else -(-wanted // BATCH) * BATCH


def _check_outcome(report: Report, place: str, each: Confirmation, leaves: list[dict[str, Any]], quorum: Share, early: bool) -> None:
    side = each['of']['side']
    voices: dict[str, list[dict[str, Any]]] = {}
    for leaf in leaves:
        if leaf['is'] == 'confirmation':
            voices.setdefault(leaf['voice'], []).append(leaf)
    last = []
    for voice, revisions in voices.items():
        revisions.sort(key=lambda leaf: leaf['revision'])
        report.expect([leaf['revision'] for leaf in revisions] == list(range(1, len(revisions) + 1)), place, f'the revisions of {voice} have gaps')
        report.expect(len(revisions) <= 64 and all(leaf['side'] == side for leaf in revisions), place, f'the voice {voice} is of another side, or has too many revisions')
        before = 'none'
        for leaf in revisions:
            fits = leaf['decision'] in ('confirm', 'decline') or (leaf['decision'] == 'none' and before != 'none')
            report.expect(fits, place, f'the voice {voice} cannot say {leaf["decision"]}')
            before = leaf['decision']
        last.append(before)
    roll = each['roll'][side]
    report.expect(len(voices) <= roll, place, 'more people answered than are on the roll')
    confirm, decline = last.count('confirm'), last.count('decline')
    report.expect(outcome_of(confirm, decline, roll, quorum) == each['outcome'], place, 'the outcome is not what was answered')
    if early:
        rest = roll - confirm - decline
        possible = {outcome_of(confirm + more, decline + less, roll, quorum) for more in range(rest + 1) for less in range(rest - more + 1)}
        report.expect(possible == {each['outcome']}, place, 'it was settled early, and answers could have changed it')


def outcome_of(confirm: int, decline: int, roll: int, quorum: Share) -> str:
    """What the answers of a side come to."""
    if confirm > 0 and reaches(confirm, roll, quorum) and 3 * confirm >= 2 * (confirm + decline):
        return 'confirmed'
    return 'declined' if reaches(confirm + decline, roll, quorum) else 'lapsed'
