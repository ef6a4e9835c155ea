"""What stands after a round, from what stood and its record."""

import copy
from typing import Any

from headings import have_one_heading
from leaves import leaves_of
from texts import left_texts

Record = dict[str, Any]
Standing = dict[str, dict[str, Any]]


def fold_round(before: Standing, record: Record) -> Standing:
    """What stands after a round. Clauses are by id, without their numbers."""
    after = copy.deepcopy(before)
    number = record['round']['number']
    lanes = {lane['basket']: lane for reading in record['readings'] for lane in reading['settlement'].get('lanes', [])}
    ratified = {reading['basket']: reading for reading in record['readings'] if reading['settlement']['next'] == 'ratified'}
    if record['dialogue']['packageRule'] == 'single-undertaking' and (not ratified or set(lanes) - set(ratified)):
        return after
    texts: dict[str, dict[str, Any]] = {}
    for reading in record['readings']:
        texts |= left_texts(reading)
    for reading in record['readings']:
        for identity in reading['settlement']['agreed']:
            text = texts.get(identity)
            if reading['stage'] == 'terms':
                _adopt_term(after, record, reading, text)
            elif reading['stage'] == 'baskets' and text.get('ends'):
                after['baskets'].pop(text['amends'], None)
    for basket, reading in ratified.items():
        lane = lanes[basket]
        identity = lane.get('reviews', f'{number}.{basket}')
        agreed_in = next(each['id'] for each in reversed(record['readings']) if each['stage'] == 'baskets' and any(outcome['proposal'] == lane['proposal'] for outcome in each['outcomes']))
        after['baskets'][identity] = _basket(before, record, reading, texts, lane, identity, agreed_in)
    return after


def _entry(record: Record, reading_id: str, text: dict[str, Any], identity: str) -> dict[str, Any]:
    found = {'id': identity, 'source': {'round': record['round']['number'], 'reading': reading_id, 'text': text['id']}, 'body': text['body']}
    return {**found, 'outOfLine': text['outOfLine']} if 'outOfLine' in text else found


def _adopt_term(after: Standing, record: Record, reading: dict[str, Any], text: dict[str, Any]) -> None:
    kind, _, stood = text['competes'].partition(' STANDS ')
    if text.get('ends'):
        after['terms'].pop(text['amends'], None)
        return
    identity = stood or text['id']
    if not stood and int(record['format'][-1]) < 5:
        identity = next((each for each, term in after['terms'].items() if have_one_heading(term['body'], text['body'])), identity)
    after['terms'][identity] = _entry(record, reading['id'], text, identity)


def _basket(before: Standing, record: Record, ratified: dict[str, Any], texts: dict, lane: dict, identity: str, agreed_in: str) -> dict[str, Any]:
    heading = texts[lane['proposal']]
    body = next(leaf['body'] for leaf in leaves_of(ratified) if leaf['is'] == 'proposal')
    forms = [each['settlement'].get('modality') for each in record['readings'] if each['stage'] == 'modality' and each['basket'] == lane['basket']]
    stood = before['baskets'].get(identity, {}).get('clauses', {})
    clauses: dict[str, Any] = {}
    for clause in body['agreed']:
        if clause in stood and clause not in texts:
            clauses[clause] = stood[clause]
        elif clause in texts and not texts[clause].get('ends'):
            key = texts[clause]['competes'].removeprefix('commitment ')
            own = key if key in stood else clause
            agreed = [each['id'] for each in record['readings'] if each['stage'] == 'commitments' and each['basket'] == lane['basket'] and clause in each['settlement']['agreed']]
            clauses[own] = _entry(record, agreed[-1], texts[clause], own)
    entry = _entry(record, agreed_in, heading, identity)
    found = {'id': identity, 'source': entry['source'], 'basket': lane['basket'], 'title': entry['body']['title'], 'description': entry['body']['description']}
    if 'outOfLine' in entry:
        found['outOfLine'] = entry['outOfLine']
    return {**found, 'modality': next((form for form in reversed(forms) if form), None), 'clauses': clauses}
