"""The row of readings: which reading follows which, by which rules, and with which texts."""

from typing import Any

from canonical import same
from leaves import round_half_up
from outcomes import OPEN
from report import Report, instant

DAY = 86_400_000
STAGES = ('terms', 'baskets', 'modality', 'commitments', 'ratification')
Reading = dict[str, Any]


class Row:
    """The readings of a round in the order in which they were settled."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.readings: list[Reading] = record['readings']
        self.lanes: dict[str, dict[str, Any]] = {}
        for reading in self.readings:
            for lane in reading['settlement'].get('lanes', []):
                self.lanes[lane['basket']] = lane

    def before(self, reading: Reading) -> Reading | None:
        """The sitting before, of the same stage, lane and passage."""
        return self._find(reading['stage'], reading.get('basket'), reading['passage'], reading['sitting'] - 1)

    def _find(self, stage: str, basket: str | None, passage: int, sitting: int) -> Reading | None:
        for each in self.readings:
            if (each['stage'], each.get('basket'), each['passage'], each['sitting']) == (stage, basket, passage, sitting):
                return each
        return None

    def sittings(self, stage: str, basket: str | None, passage: int) -> list[Reading]:
        """All sittings of a stage in a lane and passage."""
        return [each for each in self.readings if (each['stage'], each.get('basket'), each['passage']) == (stage, basket, passage)]

    def led_by(self, reading: Reading) -> Reading | None:
        """The reading whose settlement led to this one; None for the first one of a round."""
        stage, basket, passage = reading['stage'], reading.get('basket'), reading['passage']
        if reading['sitting'] > 1:
            return self.before(reading)
        if stage == 'commitments' and passage > 1:
            return self._last('ratification', basket, passage - 1)
        earlier = {'baskets': 'terms', 'modality': 'baskets', 'commitments': 'modality', 'ratification': 'commitments'}.get(stage)
        if earlier is None:
            return None
        return self._last(earlier, None if earlier in STAGES[:2] else basket, passage if stage == 'ratification' else 1)

    def _last(self, stage: str, basket: str | None, passage: int) -> Reading | None:
        found = self.sittings(stage, basket, passage)
        return max(found, key=lambda each: each['sitting']) if found else None

    def carried(self, reading: Reading) -> list[str]:
        """The ids of the texts that a reading begins with."""
        before = self.before(reading)
        if before is not None:
            return before['settlement']['bracketed'] + before['settlement'].get('merged', [])
        if reading['stage'] == 'commitments' and reading['passage'] > 1:
            last = self._last('commitments', reading.get('basket'), reading['passage'] - 1)
            ratified = self._last('ratification', reading.get('basket'), reading['passage'] - 1)
            text = next(each['submission'] for each in ratified['submissions'] if each.get('submission', {}).get('is') == 'proposal')
            stood = {clause['id'] for basket in self.record.get('stands', {}).get('baskets', []) for clause in basket['clauses']}
            agreed = [each for each in text['body']['agreed'] if each not in stood]
            return agreed + last['settlement']['bracketed'] + last['settlement'].get('merged', [])
        return []

    def decided(self, reading: Reading) -> list[str]:
        """The competitions that the sittings before decided."""
        sittings = self.sittings(reading['stage'], reading.get('basket'), reading['passage'])
        return [key for each in sittings if each['sitting'] < reading['sitting'] for key in each['settlement']['decided']]

    def open_before(self, reading: Reading) -> set[str]:
        """What may be said to be not read again."""
        before = self.before(reading)
        settlement = before['settlement'] if before else {}
        return {*settlement.get('open', []), *settlement.get('waiting', [])}

    def reviewed(self, basket: str | None) -> dict[str, Any] | None:
        """The basket that stands and is reviewed in a lane."""
        wanted = self.lanes.get(basket or '', {}).get('reviews')
        return next((each for each in self.record.get('stands', {}).get('baskets', []) if each['id'] == wanted), None)


def check_place(report: Report, place: str, row: Row, reading: Reading) -> None:
    """The id and the numbers of a reading, and that something led to it."""
    stage, basket = reading['stage'], reading.get('basket')
    lane = stage in STAGES[2:]
    report.expect(stage in STAGES, place, f'there is no stage {stage}')
    report.expect((basket is not None) == lane, place, 'a basket goes with the stages of a lane')
    parts = [str(row.record['round']['number']), stage, *([basket] if basket else []), str(reading['number'])]
    report.expect('.'.join(parts) == reading['id'], place, 'the id is not made of round, stage, basket and number')
    report.expect(reading['sitting'] >= 1 and reading['passage'] >= 1, place, 'sittings and passages count from 1')
    report.expect(reading['passage'] == 1 or stage in ('commitments', 'ratification'), place, 'only drafting and ratification have another passage')
    of_stage = [each for each in row.readings if (each['stage'], each.get('basket')) == (stage, basket)]
    report.expect([each['number'] for each in of_stage] == list(range(1, len(of_stage) + 1)), place, 'the readings of the stage are not numbered in a row')
    report.expect(len(row.sittings(stage, basket, reading['passage'])) == len({each['sitting'] for each in row.sittings(stage, basket, reading['passage'])}), place, 'there is another reading of the same sitting')
    leading = row.led_by(reading)
    if stage == 'terms' and reading['sitting'] == 1:
        report.expect(reading is row.readings[0] and reading['passage'] == 1, place, 'a round begins with one reading of terms')
    elif report.expect(leading is not None, place, 'no reading led to it'):
        wanted = 'another-reading' if reading['sitting'] > 1 else 'redraft' if stage == 'commitments' and reading['passage'] > 1 else 'next-stage'
        report.expect(leading['settlement']['next'] == wanted, place, f'{leading["id"]} leads to {leading["settlement"]["next"]}, not to it')
    if lane:
        report.expect(basket in row.lanes, place, f'no settlement gave a lane to {basket}')
    report.expect(reading['decided'] == row.decided(reading), place, 'decided is not what the sittings before decided')


def check_rules(report: Report, place: str, row: Row, reading: Reading) -> None:
    """The rules of a reading are those of its stage, or silence where that was decided."""
    before = row.before(reading)
    rules = dict(row.record['dialogue']['stages'][reading['stage']])
    if before is not None and before['closing'].get('decision') == 'silence':
        rules['rule'] = 'silence'
    report.expect(same(rules, reading['rules']), place, 'the rules are not those of the stage')
    report.expect(reading['stage'] != 'ratification' or reading['rules']['rule'] != 'silence', place, 'no text is ratified under silence')
    sides = [side['id'] for side in row.record['dialogue']['sides']]
    report.expect(list(reading['roll']) == sides or sorted(reading['roll']) == sorted(sides), place, 'the roll is not that of the sides')
    report.expect(all(isinstance(count, int) and count >= 0 for count in reading['roll'].values()), place, 'a roll is no number of people')


def check_row(report: Report, row: Row) -> None:
    """Settlements are in order, each leads to what is there, and the round ends after the last one."""
    record, published = row.record, 'publication' in row.record
    settled = [instant(each['settlement']['settledAt']) for each in row.readings]
    report.expect(all(one <= other for one, other in zip(settled, settled[1:])), 'readings', 'they are not in the order in which they were settled')
    for reading in row.readings:
        following = [each for each in row.readings if row.led_by(each) is reading]
        leads = reading['settlement']['next']
        place = f'reading {reading["id"]}'
        if leads in ('another-reading', 'redraft') or (leads == 'next-stage' and reading['stage'] != 'baskets'):
            report.expect(len(following) == 1 or (not following and not published), place, f'it leads to {leads}, and that reading is not there')
        elif leads == 'next-stage':
            lanes = list(row.lanes)
            there = sorted(each['basket'] for each in following)
            report.expect(there == sorted(lanes) or (not published and set(there) <= set(lanes)), place, 'not each lane has its readings')
        else:
            report.expect(not following, place, f'it leads to {leads}, and a reading follows')
    if published:
        at = instant(record['publication']['at'])
        report.expect(row.readings, 'readings', 'there are none')
        report.expect(not settled or max(settled) < at, 'publication', 'the round was published before its last settlement')
        if 'unwitnessed' in record['publication']:
            check_unwitnessed(report, record, at, max(settled))
        if 'release' in record:
            report.expect(instant(record['release']['at']) >= at, 'release', 'it is before the publication')


def leads_to(row: Row, reading: Reading, outcomes: list[dict[str, Any]]) -> str:
    """Where a settlement leads, by the closing, what was agreed and the readings that are left."""
    stage, closing = reading['stage'], reading['closing']
    lane = stage in STAGES[2:]
    left = reading['sitting'] < reading['rules']['readings']
    decision = closing.get('decision', 'settle')
    if decision in ('another-reading', 'silence'):
        return 'another-reading' if left else 'refused'
    if decision == 'adjourn':
        return 'shelve' if lane else 'adjourn'
    held = [each for each in outcomes if each['status'] == 'bracketed' and each['reason'] != 'more-baskets-than-lanes']
    consolidated = [each for each in outcomes if each['reason'] == 'consolidated']
    if closing['by'] == 'deadline' and left and (held or consolidated):
        return 'another-reading'
    standing = [each for each in outcomes if each['status'] == 'agreed' or each['reason'] in OPEN]
    if stage == 'terms':
        return 'next-stage'
    if stage == 'ratification':
        if standing:
            return 'ratified'
        return 'redraft' if reading['passage'] <= row.record['dialogue']['redraftings'] else 'shelve'
    if standing or row.decided(reading) or row.reviewed(reading.get('basket')):
        return 'next-stage'
    return 'shelve' if lane else 'adjourn'


def check_unwitnessed(report: Report, record: dict[str, Any], at: int, settled: int) -> None:
    """The sides whose witnesses the publication did not wait for any longer."""
    sides, awaited = record['publication']['unwitnessed'], record['dialogue'].get('awaitWitnesses')
    in_order = [side['id'] for side in record['dialogue']['sides'] if side['id'] in sides]
    report.expect(sides and sides == in_order, 'publication', 'the sides without a witness are not sides of the dialogue in their order')
    if report.expect(awaited, 'publication', 'it names sides without a witness, and the rules ask for none'):
        report.expect(at - settled >= round_half_up(awaited['days'] * DAY), 'publication', 'it names sides without a witness, and their time had not passed')
