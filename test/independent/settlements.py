"""What a settlement says, against the outcomes of its reading."""

from typing import Any

from canonical import same
from leaves import leaves_of
from out_of_line import lacked_by
from outcomes import Settled, lists_of, without_sides
from report import DAY, Report
from row import Row, leads_to
from texts import stood_texts

Reading = dict[str, Any]
REASONS = {
    'agreed': ('every-side-agrees', 'consolidated'),
    'bracketed': ('some-sides-agree', 'tied', 'consolidated', 'quorum-not-met', 'not-read-again', 'more-baskets-than-lanes', 'lacks-authentic-text'),
    'dropped': ('no-side-agrees', 'withdrawn', 'outranked', 'amended'),
    'merged': ('merged',),
}


def check_settlement(report: Report, place: str, row: Row, reading: Reading, number: int, complete: bool) -> Settled | None:
    """The outcomes, and everything that a settlement makes of them. Returns what was computed from the leaves."""
    settled = None
    if complete and number >= 2:
        lanes = [len(each['settlement'].get('lanes', [])) for each in row.sittings('baskets', None, 1) if each['sitting'] < reading['sitting']]
        context = {
            'sides': [side['id'] for side in row.record['dialogue']['sides']], 'format': number, 'stood': stood_texts(row.record),
            'authentic': row.record['dialogue'].get('authentic', []), 'open_before': row.open_before(reading), 'lanes_before': sum(lanes) if reading['stage'] == 'baskets' else 0,
        }
        settled = Settled(reading, leaves_of(reading), context)
        _compare(report, place, settled.listed(), reading['outcomes'])
    else:
        _check_statuses(report, place, reading, row.record['dialogue'].get('authentic', []))
    report.expect(all(('sides' in each) == complete for each in reading['outcomes']), place, 'outcomes have their sides exactly where all leaves are shown')
    outcomes = settled.listed() if settled else reading['outcomes']
    settlement = reading['settlement']
    lists = lists_of(outcomes)
    for part in ('agreed', 'bracketed', 'dropped', 'decided', *(('open', 'merged') if number >= 2 else ())):
        report.expect(same(settlement[part], lists[part]), place, f'{part} is not what the outcomes come to')
    if number >= 2:
        lanes = settled.laned if settled and reading['stage'] == 'baskets' else settlement.get('lanes', [])
        leads = leads_to(row, reading, outcomes, len(lanes) + _lanes_before(row, reading))
        report.expect(settlement['next'] == leads, place, f'it leads to {settlement["next"]}, and by the rules to {leads}')
    _check_lanes(report, place, row, reading, settled)
    _check_modality(report, place, row, reading)
    waiting = [each['proposal'] for each in outcomes if each['reason'] == 'more-baskets-than-lanes']
    if number >= 3:
        wanted = [identity for identity in settlement['bracketed'] if identity in waiting]
        report.expect(settlement.get('waiting', []) == wanted and settlement.get('waiting') != [], place, 'waiting is not what has no lane')
    _check_order(report, place, row, reading)
    _check_recoveries(report, place, row, reading, number)
    return settled


def _lanes_before(row: Row, reading: Reading) -> int:
    if reading['stage'] != 'baskets':
        return 0
    return sum(len(each['settlement'].get('lanes', [])) for each in row.sittings('baskets', None, 1) if each['sitting'] < reading['sitting'])


def _compare(report: Report, place: str, computed: list[dict], shown: list[dict]) -> None:
    report.expect([each['proposal'] for each in computed] == [each['proposal'] for each in shown], place, 'the outcomes are not those of its texts')
    by_id = {each['proposal']: each for each in shown}
    for each in computed:
        outcome = by_id.get(each['proposal'])
        if outcome is None or same(outcome, each):
            continue
        if 'sides' not in outcome and same([outcome], without_sides([each])):
            continue
        report.say(place, f'{each["proposal"]} is {outcome["status"]} ({outcome["reason"]}); by the leaves it is {each["status"]} ({each["reason"]}), or the tallies or words differ')


def _check_statuses(report: Report, place: str, reading: Reading, authentic: list[str]) -> None:
    """Without positions: each status goes with its reason, and the outcomes are on the texts of the reading."""
    texts = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    shown = [each['proposal'] for each in reading['outcomes']]
    report.expect(shown == sorted(set(shown)), place, 'the outcomes are not in the order of their texts, each once')
    made = {each['proposal'] for each in reading['outcomes'] if 'text' in each}
    report.expect(set(shown) - made == set(texts), place, 'the outcomes are not those of its texts')
    withdrawn = {leaf['proposal'] for leaf in leaves_of(reading) if leaf['is'] == 'withdrawal'}
    for each in reading['outcomes']:
        identity = each['proposal']
        report.expect(each['reason'] in REASONS.get(each['status'], ()), place, f'{identity} cannot be {each["status"]} as {each["reason"]}')
        report.expect((each['reason'] == 'withdrawn') == (identity in withdrawn), place, f'{identity} is withdrawn or not')
        report.expect(identity not in texts or each['competes'] == texts[identity]['competes'], place, f'{identity} has another competition than its text')
        lacked = lacked_by(each.get('text') or texts[identity], authentic) if 'text' in each or identity in texts else []
        held = each['reason'] == 'lacks-authentic-text'
        report.expect(not held or lacked, place, f'{identity} lacks no authentic text')
        report.expect(each['status'] != 'agreed' or not lacked, place, f'{identity} is agreed, and lacks an authentic text')
        owners = each.get('text', {}).get('consolidates', [])
        report.expect(owners == sorted(set(owners)), place, f'{identity} does not list what it consolidates in order, each once')


def _check_lanes(report: Report, place: str, row: Row, reading: Reading, settled: Settled | None) -> None:
    lanes = reading['settlement'].get('lanes')
    if reading['stage'] != 'baskets':
        report.expect(lanes is None, place, 'only baskets get lanes')
        return
    if lanes is None:
        return
    start = _lanes_before(row, reading)
    report.expect([each['basket'] for each in lanes] == [f'b{start + index}' for index in range(1, len(lanes) + 1)], place, 'the lanes are not numbered in a row')
    if settled is not None and reading['settlement']['next'] != 'another-reading':
        given = [each['proposal'] for each in lanes]
        report.expect(sorted(given) == sorted(settled.laned.values()), place, 'the lanes are not those of the baskets that get one')
        if not any('reviews' in each for each in lanes):
            report.expect(given == list(settled.laned.values()), place, 'the lanes are not in the order of their baskets')
    texts = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    keys = {each['proposal']: each['competes'] for each in reading['outcomes']}
    for lane in lanes:
        report.expect(lane['proposal'] in keys, place, 'a lane is of no basket of the reading')
        key = keys.get(lane['proposal'], '')
        wanted = key.split(' STANDS ')[1] if ' STANDS ' in key else None
        report.expect(lane.get('reviews') == wanted, place, 'a lane reviews another basket than its text amends')
    report.expect(texts or not lanes, place, 'lanes are given without texts')


def _check_modality(report: Report, place: str, row: Row, reading: Reading) -> None:
    settlement = reading['settlement']
    if reading['stage'] != 'modality':
        report.expect('modality' not in settlement, place, 'only a reading of forms has a form')
        return
    bodies = {leaf['id']: leaf['body'] for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    bodies |= {each['proposal']: each['text']['body'] for each in reading['outcomes'] if 'text' in each}
    agreed = [bodies[identity]['modality'] for identity in settlement['agreed']]
    reviewed = row.reviewed(reading.get('basket'))
    wanted = agreed[0] if agreed else None
    if wanted is None and reviewed and settlement['next'] == 'next-stage' and not reading['decided']:
        wanted = reviewed['modality']
    report.expect(settlement.get('modality') == wanted, place, 'the form is not the one that was agreed')


def _check_order(report: Report, place: str, row: Row, reading: Reading) -> None:
    order = reading['settlement'].get('order')
    if order is None:
        return
    report.expect(reading['stage'] in ('terms', 'baskets', 'commitments'), place, 'this stage has no order')
    upto = row.readings[: row.readings.index(reading) + 1]
    same_stage = [each for each in upto if (each['stage'], each.get('basket')) == (reading['stage'], reading.get('basket'))]
    keys = {leaf['competes'] for each in same_stage for leaf in leaves_of(each) if leaf['is'] == 'proposal'}
    report.expect(len(set(order)) == len(order) and set(order) <= keys, place, 'the order has what is no competition here, or one twice')


def _check_recoveries(report: Report, place: str, row: Row, reading: Reading, number: int) -> None:
    settlement = reading['settlement']
    found = settlement.get('recoveries')
    if found is None:
        found = []
    else:
        report.expect(number >= 4 and found, place, 'recoveries are listed from format 4 on, and only where there are any')
    sides = [side['id'] for side in row.record['dialogue']['sides']]
    pairs = [(each['day'], sides.index(each['side'])) for each in found]
    report.expect(pairs == sorted(pairs), place, 'recoveries are not in the order of days and sides')
    report.expect(all(DAY.fullmatch(each['day']) and each['day'] <= settlement['settledAt'][:10] for each in found), place, 'a recovery is on a day after the settlement')
    for before in row.readings[: row.readings.index(reading)]:
        if before.get('basket') in (None, reading.get('basket')):
            rest = list(pairs)
            for each in before['settlement'].get('recoveries', []):
                pair = (each['day'], sides.index(each['side']))
                if not report.expect(pair in rest, place, 'a recovery is missing that was listed before'):
                    return
                rest.remove(pair)
