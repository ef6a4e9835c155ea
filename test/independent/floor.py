"""The floor of a reading: statements, the batches in which they appear, and what was set aside."""

from collections import Counter
from typing import Any

from leaves import attributed, deadline_of, in_languages, leaves_of, round_half_up
from report import Report, instant

Leaf = dict[str, Any]
MOST_STATEMENTS = 5_000
RULED = ('chair', 'consolidates', 'waitedIn')


def check_floor(report: Report, place: str, reading: dict[str, Any], dialogue: dict[str, Any]) -> None:
    """Statements are of the reading, of a batch that could appear, and set aside once at most."""
    leaves = leaves_of(reading)
    floor = dialogue.get('floor', 'none')
    spoken = {leaf['id']: leaf for leaf in leaves if leaf['is'] == 'floor'}
    aside = [leaf for leaf in leaves if leaf['is'] == 'floor-set-aside']
    with_floor = floor != 'none'
    report.expect(('onTheFloor' in reading) == with_floor, place, 'onTheFloor goes with a floor')
    if not with_floor:
        report.expect(not spoken and not aside, place, 'there is no floor')
        return
    is_covered = 'agreement' not in reading and any('submission' not in each for each in reading['submissions'])
    many = reading['onTheFloor']
    report.expect(not (spoken or aside) if is_covered else many == len(spoken) + len(aside), place, f'onTheFloor says {many}, and other leaves of the floor are shown')
    report.expect(len(spoken) == sum(leaf['is'] == 'floor' for leaf in leaves), place, 'two statements have one id')
    every = round_half_up(floor['everyMinutes'] * 60_000)
    last = max([deadline_of(reading), instant(reading['closesAt']), *(instant(each['closesAt']) for each in reading['extensions'])])
    for leaf in spoken.values():
        _check_statement(report, place, reading, leaf, spoken, dialogue)
        before = instant(reading['openedAt']) + (leaf['batch'] - 1) * every
        report.expect(before <= last + 60_000, place, 'a statement is of a batch after the deadline')
    for leaf in aside:
        _check_set_aside(report, place, reading, leaf, spoken, dialogue, every, last)
    report.expect(len({leaf['statement'] for leaf in aside}) == len(aside), place, 'a statement was set aside twice')
    _check_shares(report, place, reading, list(spoken.values()), floor['perPerson'])


def _check_shares(report: Report, place: str, reading: dict, spoken: list[Leaf], per_person: int) -> None:
    people = sum(reading['roll'].values())
    share = min(per_person, max(1, MOST_STATEMENTS // max(people, 1)))
    by_side = Counter(leaf['side'] for leaf in spoken if 'side' in leaf)
    by_person = Counter(leaf['participant'] for leaf in spoken if 'participant' in leaf)
    within = len(spoken) <= share * people and all(many <= share * reading['roll'].get(side, 0) for side, many in by_side.items())
    report.expect(within and all(many <= share for many in by_person.values()), place, 'somebody made more statements than the rules allow')


def _check_statement(report: Report, place: str, reading: dict, leaf: Leaf, spoken: dict[str, Leaf], dialogue: dict) -> None:
    texts = {each['id']: each for each in leaves_of(reading) if each['is'] == 'proposal'}
    attributed(report, place, leaf, dialogue)
    in_languages(report, place, leaf['text'], dialogue['languages'], dialogue.get('untranslated') == 'held-back')
    report.expect('proposal' not in leaf or leaf['proposal'] in texts, place, 'a statement is on no text of the reading')
    report.expect(leaf['kind'] in ('question', 'answer', 'reason') and leaf['batch'] >= 1, place, 'a statement has no such kind or batch')
    report.expect(('answers' in leaf) == (leaf['kind'] == 'answer'), place, 'exactly an answer answers')
    if leaf['kind'] == 'answer':
        question = spoken.get(leaf['answers'], {})
        fits = question.get('kind') == 'question' and question.get('proposal') == leaf.get('proposal') and question['batch'] < leaf['batch']
        report.expect(fits, place, 'an answer is to no question that had appeared')
    if 'fromThoseWhoTabled' in leaf:
        text = texts.get(leaf.get('proposal'), {})
        mine = all(text.get(theirs, leaf.get(own)) == leaf.get(own) for own, theirs in (('side', 'side'), ('participant', 'author')))
        ruled = any(mark in text for mark in RULED) or text.get('body', {}).get('kind') == 'text'
        fits = leaf['fromThoseWhoTabled'] is True and leaf['kind'] == 'answer' and text and mine and not ruled
        report.expect(fits, place, 'an answer is not from those who tabled the text')


def _check_set_aside(report: Report, place: str, reading: dict, leaf: Leaf, spoken: dict, dialogue: dict, every: int, last: int) -> None:
    statement = spoken.get(leaf['statement'])
    if report.expect(statement, place, 'what was set aside was not said'):
        report.expect(statement['salt'] == leaf['salt'], place, 'what was set aside has another salt')
        appeared = instant(reading['openedAt']) + statement['batch'] * every
        report.expect(appeared <= instant(leaf['at']) < last, place, 'a statement was set aside before it appeared, or after the deadline')
    in_languages(report, place, leaf['reason'], dialogue['languages'], dialogue.get('untranslated') == 'held-back')
    report.expect(('participant' in leaf) == (dialogue['attribution'] == 'named'), place, 'who set aside is shown where names are')
