"""What a settlement says, against the outcomes of its reading."""

from typing import Any

from canonical import same
from covered import check_covered
from leaves import leaves_of
from outcomes import OPEN, Settled, lists_of, without_sides
from report import DAY, Report
from row import Row, leads_to
from texts import stood_texts

Reading = dict[str, Any]
FIRST_REASONS = {
    'agreed': ('every-side-agrees',),
    'bracketed': ('some-sides-agree', 'tied', 'more-baskets-than-lanes'),
    'dropped': ('no-side-agrees', 'withdrawn', 'outranked'),
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
    elif number >= 2:
        report.attempt(place, check_covered, report, place, row, reading)
    else:
        _check_first_statuses(report, place, reading)
    report.expect(all(('sides' in each) == complete for each in reading['outcomes']), place, 'outcomes have their sides exactly where all leaves are shown')
    outcomes = settled.listed() if settled else reading['outcomes']
    settlement = reading['settlement']
    lists = lists_of(outcomes)
    for part in ('agreed', 'bracketed', 'dropped', 'decided', *(('open', 'merged') if number >= 2 else ())):
        report.expect(same(settlement[part], lists[part]), place, f'{part} is not what the outcomes come to')
    if number >= 2:
        leads = leads_to(row, reading, outcomes)
        report.expect(settlement['next'] == leads, place, f'it leads to {settlement["next"]}, and by the rules to {leads}')
    _check_lanes(report, place, row, reading, outcomes)
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


def _check_first_statuses(report: Report, place: str, reading: Reading) -> None:
    """Of the first format, whose settling the page does not have: each status goes with its reason, and the outcomes are on the texts."""
    texts = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    report.expect([each['proposal'] for each in reading['outcomes']] == sorted(texts), place, 'the outcomes are not those of its texts, in their order')
    withdrawn = {leaf['proposal'] for leaf in leaves_of(reading) if leaf['is'] == 'withdrawal'}
    for each in reading['outcomes']:
        identity = each['proposal']
        report.expect(each['reason'] in FIRST_REASONS.get(each['status'], ()), place, f'{identity} cannot be {each["status"]} as {each["reason"]}')
        report.expect((each['reason'] == 'withdrawn') == (identity in withdrawn), place, f'{identity} is withdrawn or not')
        report.expect(identity not in texts or each['competes'] == texts[identity]['competes'], place, f'{identity} has another competition than its text')


def _check_lanes(report: Report, place: str, row: Row, reading: Reading, outcomes: list[dict[str, Any]]) -> None:
    """The lanes are those of the baskets that stand, in the order of the matters and then by key."""
    lanes = reading['settlement'].get('lanes')
    if reading['stage'] != 'baskets':
        report.expect(lanes is None, place, 'only baskets get lanes')
        return
    texts = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    is_open = reading['settlement']['next'] != 'another-reading' and row.record['format'] != 'parley-record/1'
    taken: dict[str, str] = {}
    for each in sorted(outcomes, key=lambda one: (one['competes'], one['proposal'])):
        stands = each['status'] == 'agreed' or (is_open and each['status'] == 'bracketed' and each['reason'] in OPEN)
        if stands and 'ends' not in texts.get(each['proposal'], {}):
            taken.setdefault(each['competes'], each['proposal'])
    order = reading['settlement'].get('order', [])
    wanted = []
    for number, key in enumerate(sorted(taken, key=lambda one: (order.index(one) if one in order else len(order), one)), _lanes_before(row, reading) + 1):
        lane = {'basket': f'b{number}', 'proposal': taken[key]}
        wanted.append({**lane, 'reviews': key.split(' STANDS ')[1]} if ' STANDS ' in key else lane)
    report.expect(same(lanes, wanted), place, 'the lanes are not those of the baskets that stand')


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
