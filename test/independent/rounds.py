"""Several records of one dialogue, and its register, against each other."""

from typing import Any

from canonical import same
from log import check_log_row
from report import Report, instant
from shapes import format_of
from standing import Standing, fold_round

Record = dict[str, Any]


def check_rounds(report: Report, records: list[Record]) -> None:
    """Each record names the one before it, and starts from what those before it adopted."""
    numbers = [record['round']['number'] for record in records]
    report.expect(len(set(numbers)) == len(numbers), 'rounds', 'a round is there twice')
    report.expect(len({record['dialogue']['slug'] for record in records}) == 1, 'rounds', 'they are of several dialogues')
    if numbers and sorted(numbers) != list(range(min(numbers), max(numbers) + 1)):
        report.say('rounds', 'a round is left out')
    ordered = sorted(records, key=lambda record: record['round']['number'])
    report.attempt('log', check_log_row, report, ordered)
    standing: Standing | None = {'terms': {}, 'baskets': {}} if ordered and numbers and min(numbers) == 1 else None
    for index, record in enumerate(ordered):
        place = f'round {record["round"]["number"]}'
        if index and format_of(record) >= 5:
            report.attempt(place, _check_previous, report, place, record, ordered[:index])
        if standing is not None:
            if index and format_of(record) >= 5:
                report.attempt(place, _check_stands, report, place, record, ordered[:index], standing)
            standing = report.attempt(place, fold_round, standing, record)


def _check_previous(report: Report, place: str, record: Record, before: list[Record]) -> None:
    previous, last = record['previous'], before[-1]
    report.expect(previous['round'] == last['round']['number'], place, 'it names another round before it')
    report.expect(previous['head'] == last['head'], place, f'it names another head of round {previous["round"]}')
    started = instant(record['round']['startedAt'])
    published = last.get('publication')
    report.expect(published and instant(published['at']) < started, place, 'it was started before the round before it was published')
    named = {each['round']: each['link'] for each in previous.get('confirmations', [])}
    report.expect(list(named) == sorted(named), place, 'confirmations are not named in the order of rounds')
    for each in before:
        settled = [one for one in each.get('confirmations', []) if instant(one['settledAt']) < started]
        wanted = settled[-1]['link'] if settled else None
        number = each['round']['number']
        report.expect(named.get(number) == wanted, place, f'it names other confirmations of round {number} than were settled')


def _check_stands(report: Report, place: str, record: Record, before: list[Record], standing: Standing) -> None:
    ended = _ended(record, before)
    shown = record['stands']
    terms = {each['id']: each for each in (*shown['definitions'], *shown['topics'])}
    report.expect(same(terms, standing['terms']), place, f'other terms stand than the rounds before adopted: {_differ(terms, standing["terms"])}')
    baskets = {each['id']: _unnumbered(each) for each in shown['baskets']}
    wanted = {identity: basket for identity, basket in standing['baskets'].items() if identity not in ended}
    report.expect(same(baskets, wanted), place, f'other baskets stand than the rounds before adopted: {_differ(baskets, wanted)}')


def _differ(one: dict[str, Any], other: dict[str, Any]) -> str:
    return ', '.join(sorted(key for key in {*one, *other} if not same(one.get(key), other.get(key))))


def _unnumbered(basket: dict[str, Any]) -> dict[str, Any]:
    clauses = {each['id']: {key: value for key, value in each.items() if key != 'number'} for each in basket['clauses']}
    return {**basket, 'clauses': clauses}


def _ended(record: Record, before: list[Record]) -> set[str]:
    started = instant(record['round']['startedAt'])
    ended: set[str] = set()
    for each in before:
        rules = each['dialogue'].get('confirmation', 'none')
        number = each['round']['number']
        lanes = {lane['basket']: lane.get('reviews', f'{number}.{lane["basket"]}') for reading in each['readings'] for lane in reading['settlement'].get('lanes', [])}
        for one in each.get('confirmations', []):
            if instant(one['settledAt']) < started and rules.get(one['outcome']) == 'ends':
                together = each['dialogue']['packageRule'] == 'single-undertaking'
                ended |= set(lanes.values()) if together else {lanes[one['basket']]}
    return ended


def check_with_register(report: Report, records: list[Record], register: dict[str, Any]) -> None:
    """The openings that show how far the register went, and what its consultations are about."""
    events = [each.get('event') for each in register['events']]
    ordered = sorted(records, key=lambda record: record['round']['number'])
    report.expect(all(record['dialogue']['slug'] == register['dialogue'] for record in records), 'register', 'it is of another dialogue')
    closed_before = 0
    for record in ordered:
        if 'register' not in record:
            continue
        place = f'round {record["round"]["number"]}, register'
        sealed = record['register']
        count = sealed['events']
        if 'head' in register or not events:
            report.expect(count <= len(events), place, 'the register has fewer events than when the round started')
            last = register['events'][count - 1]['link'] if 0 < count <= len(events) else None
            report.expect(sealed.get('head') == last, place, 'the events that it had then do not end with the link that was sealed')
            started = instant(record['round']['startedAt'])
            report.expect(all(event is None or instant(event['at']) < started for event in events[:count]), place, 'an event is not before the start of the round')
            report.expect(all(event is None or instant(event['at']) >= started for event in events[count:]), place, 'an event before the start was not counted')
            agenda = _agenda(register['events'][:count], closed_before)
            report.expect(same(agenda, record['agenda']['consultations']), place, 'the agenda does not follow from the events')
        closed_before = count
    _check_abouts(report, ordered, [event for event in events if event and event['is'] == 'made'])


def _agenda(events: list[dict[str, Any]], closed_before: int) -> list[dict[str, Any]]:
    made: dict[str, dict[str, Any]] = {}
    state: dict[str, str | None] = {}
    for index, each in enumerate(events):
        event = each.get('event')
        if not event:
            continue
        identity = event['consultation']
        if event['is'] == 'made':
            made[identity] = {'consultation': identity, 'number': each['place']['consultation'], 'kind': event['kind'], 'about': event['about']}
        elif event['is'] == 'transmitted':
            state[identity] = 'open'
        elif event['is'] == 'closed':
            again = event['outcome'] == 'for-review' and index >= closed_before
            state[identity] = 'for-review' if again else None
    return [{**made[identity], 'state': state[identity]} for identity in made if state.get(identity)]


def _check_abouts(report: Report, records: list[Record], made: list[dict[str, Any]]) -> None:
    stood: set[tuple] = set()
    standing: Standing = {'terms': {}, 'baskets': {}}
    for record in records:
        for basket in record.get('stands', {}).get('baskets', []):
            stood |= {(clause['id'], str(clause['source'])) for clause in basket['clauses']}
        standing = fold_round(standing, record)
        stood |= {(identity, str(each['source'])) for identity, each in standing['terms'].items()}
        for basket in standing['baskets'].values():
            stood |= {(identity, str(clause['source'])) for identity, clause in basket['clauses'].items()}
    if records and records[0]['round']['number'] == 1:
        for event in made:
            about = event['about']
            report.expect((about['id'], str(about['source'])) in stood, f'consultation {event["consultation"]}', 'what it is about never stood')
