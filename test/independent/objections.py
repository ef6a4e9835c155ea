"""Objections and what became of each (docs/record-format.md, format 3)."""

from typing import Any

from canonical import digest, same
from leaves import leaves_of
from outcomes import OPEN
from report import Report
from row import Row
from said import standing_words

Reading = dict[str, Any]


def objections_of(reading: Reading) -> list[dict[str, str]]:
    """The objections of a reading, as `words` or the leaves have them."""
    salt = reading['dispositions']['salt']
    found = []
    if 'words' in reading:
        made = [(row['proposal'], change) for row in reading['words']['proposals'] for change in row['changes']]
    else:
        made = []
        for leaf in standing_words(reading):
            for entry in leaf['said']:
                if entry['says'] == 'change':
                    made.append((leaf['proposal'], {'text': entry['text'], 'side': leaf['side'], 'participant': leaf['participant']}))
    for proposal, change in made:
        whole = {'is': 'objection', 'reading': reading['id'], 'proposal': proposal, **change, 'salt': salt}
        found.append({'objection': digest(whole)[:32], 'reading': reading['id'], 'proposal': proposal})
    return found


class Lane:
    """The readings that one list of dispositions looks at."""

    def __init__(self, row: Row, reading: Reading) -> None:
        self.now = reading
        upto = row.readings[: row.readings.index(reading) + 1]
        basket = reading.get('basket')
        self.readings = [each for each in upto if each.get('basket') == basket and (basket is not None or each['stage'] == reading['stage'])]

    def texts(self, readings: list[Reading]) -> dict[str, dict[str, Any]]:
        """All texts of some readings, with those that were consolidated in them."""
        found: dict[str, dict[str, Any]] = {}
        for reading in readings:
            for leaf in leaves_of(reading):
                if leaf['is'] == 'proposal':
                    found.setdefault(leaf['id'], leaf) if leaf['id'] != 'text' else found.__setitem__('text', leaf)
            for outcome in reading['outcomes']:
                if 'text' in outcome:
                    found.setdefault(outcome['proposal'], {'id': outcome['proposal'], **outcome['text']})
        return found

    def becomes(self, objection: dict[str, str]) -> tuple[str, str]:
        """What became of an objection, and why."""
        origin = next(each for each in self.readings if each['id'] == objection['reading'])
        stage = origin['stage']
        key = next(each['competes'] for each in origin['outcomes'] if each['proposal'] == objection['proposal'])
        last = [each for each in self.readings if each['stage'] == stage and any(outcome['competes'] == key for outcome in each['outcomes'])][-1]
        leads = last['settlement']['next']
        taken_up = leads in ('another-reading', 'redraft') or (stage == 'commitments' and any(
            each['stage'] == 'ratification' and each['passage'] == last['passage'] and each['settlement']['next'] == 'redraft' for each in self.readings
        ))
        matter = [outcome for outcome in last['outcomes'] if outcome['competes'] == key]
        stands = [each for each in matter if each['status'] == 'agreed']
        if not stands and not taken_up:
            stands = [each for each in matter if each['status'] == 'bracketed' and each['reason'] in OPEN]
        if stands:
            return self._met(objection, last, stands)
        if stage != 'ratification' and not any(each['status'] == 'bracketed' for each in matter):
            return 'heard-not-accommodated', 'dropped'
        if taken_up:
            ended = any(each['settlement']['next'] in ('shelve', 'adjourn') for each in self.readings)
            return ('heard-not-accommodated', 'shelved') if ended else ('stands', 'read-again')
        return 'heard-not-accommodated', 'shelved' if leads in ('shelve', 'adjourn') else 'left-in-brackets'

    def _met(self, objection: dict[str, str], last: Reading, stands: list[dict[str, Any]]) -> tuple[str, str]:
        ratifying = last['stage'] == 'ratification'
        about = {each['proposal'] for each in objections_of(last)}
        for each in stands:
            if about & {each['proposal'], *each.get('text', {}).get('consolidates', [])}:
                return 'heard-not-accommodated', 'agreed-over-objection'
        within = [each for each in self.readings if each['stage'] == last['stage']]
        if ratifying:
            within = [each for each in self.readings if each['stage'] == 'commitments'] + [last]
        texts = self.texts(within)
        made = [_made_from(each['proposal'], texts) for each in stands]
        answering = {identity for identity, text in texts.items() if objection['objection'] in text.get('answers', [])}
        if all(each & answering for each in made):
            return 'met', 'answered'
        if not ratifying and all(each & (answering | {objection['proposal']}) for each in made):
            return 'met', 'no-longer-objected-to'
        return 'heard-not-accommodated', 'not-answered'


def _made_from(identity: str, texts: dict[str, dict[str, Any]]) -> set[str]:
    found: set[str] = set()
    waiting = [identity]
    while waiting:
        each = waiting.pop()
        if each in found:
            continue
        found.add(each)
        text = texts.get(each, {})
        waiting += [*text.get('consolidates', []), *([text['amends']] if 'amends' in text else []), *text.get('body', {}).get('agreed', [])]
    return found


def check_dispositions(report: Report, row: Row) -> None:
    """Each reading lists its own objections, and the earlier ones of which something else became."""
    for reading in row.readings:
        place = f'reading {reading["id"]}'
        report.attempt(place, _check_list, report, place, row, reading)
        report.attempt(place, _check_answers, report, place, row, reading)


def _check_list(report: Report, place: str, row: Row, reading: Reading) -> None:
    lane = Lane(row, reading)
    before: dict[str, tuple[str, str]] = {}
    for each in lane.readings[:-1]:
        for listed in each['dispositions']['objections']:
            before[listed['objection']] = (listed['is'], listed['why'])
    expected = []
    for each in [reading, *lane.readings[:-1]]:
        for objection in objections_of(each):
            fate = lane.becomes(objection)
            if each is reading or before.get(objection['objection']) != fate:
                expected.append({**objection, 'is': fate[0], 'why': fate[1]})
    report.expect(same(expected, reading['dispositions']['objections']), place, 'dispositions are not what became of the objections')


def _check_answers(report: Report, place: str, row: Row, reading: Reading) -> None:
    known: dict[str, set[str]] = {}
    for each in row.readings[: row.readings.index(reading)]:
        ratified = reading['stage'] == 'commitments' and each['stage'] == 'ratification'
        if each.get('basket') == reading.get('basket') and (each['stage'] == reading['stage'] or ratified):
            keys = {outcome['proposal']: outcome['competes'] for outcome in each['outcomes']}
            for objection in objections_of(each):
                known[objection['objection']] = {'*'} if ratified else {keys[objection['proposal']]}
    for leaf in leaves_of(reading):
        answers = leaf.get('answers') if leaf['is'] == 'proposal' else None
        if answers is not None:
            fits = answers == sorted(set(answers)) and answers and all(known.get(each, set()) & {'*', leaf['competes']} for each in answers)
            report.expect(fits, place, f'{leaf["id"]} answers objections that it cannot answer')
