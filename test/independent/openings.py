"""What a round starts from, as far as its record alone shows it: what stands, the round before it, and the register."""

from typing import Any

from dialogue import MODALITIES, is_whole
from register import ID, LANE, check_about, check_source
from report import HEX_DIGEST, Report, known_keys
from values import check_body, check_marks, truths_for_numbers

BASKET = 'id source basket title description clauses'


def check_start(report: Report, record: dict[str, Any]) -> None:
    """The parts of an opening after the first round."""
    number = record['round']['number']
    if 'previous' in record:
        report.attempt('previous', _check_previous, report, record['previous'], number)
    if 'stands' in record:
        report.attempt('stands', _check_stands, report, record['stands'], number)
    if 'register' in record:
        report.attempt('register', _check_register, report, record['register'], record['agenda'])


def _check_previous(report: Report, previous: dict[str, Any], number: int) -> None:
    known_keys(report, 'previous', previous, 'round head', 'confirmations')
    report.expect(previous['round'] == number - 1, 'previous', 'it is not the round before')
    report.expect(HEX_DIGEST.fullmatch(previous['head']), 'previous', 'the head is no digest')
    named = previous.get('confirmations', [])
    for each in named:
        known_keys(report, 'previous', each, 'round link')
        report.expect(HEX_DIGEST.fullmatch(each['link']), 'previous', 'the link of a confirmation is no digest')
    rounds = [each['round'] for each in named]
    report.expect('confirmations' not in previous or rounds, 'previous', 'confirmations are named, and there are none')
    in_order = rounds == sorted(set(rounds)) and all(is_whole(each) and 1 <= each < number for each in rounds)
    report.expect(in_order, 'previous', 'confirmations are not named of earlier rounds, each once and in their order')


def _check_stands(report: Report, stands: dict[str, Any], number: int) -> None:
    known_keys(report, 'stands', stands, 'definitions topics baskets')
    report.expect(not truths_for_numbers(stands), 'stands', 'true or false stands where a number belongs')
    all_ids = []
    for part, kind in (('definitions', 'definition'), ('topics', 'topic')):
        for each in stands[part]:
            _check_text(report, each, kind, number)
            all_ids.append(each['id'])
    for basket in stands['baskets']:
        place = f'stands, {basket["id"]}'
        known_keys(report, place, basket, BASKET, 'modality outOfLine')
        check_body(report, place, {'kind': 'basket', 'title': basket['title'], 'description': basket['description']})
        report.expect(LANE.fullmatch(basket['basket']), place, 'it had no such lane')
        report.expect('modality' not in basket or basket['modality'] in MODALITIES, place, 'it has a form that there is not')
        _check_source(report, place, basket, number)
        for clause in basket['clauses']:
            _check_text(report, clause, 'commitment', number, 'number')
            report.expect(isinstance(clause['number'], str), place, 'a clause has no number')
            all_ids.append(clause['id'])
        all_ids.append(basket['id'])
    report.expect(len(set(all_ids)) == len(all_ids), 'stands', 'something stands twice')


def _check_text(report: Report, text: dict[str, Any], kind: str, number: int, more: str = '') -> None:
    place = f'stands, {text["id"]}'
    known_keys(report, place, text, f'id source body {more}', 'outOfLine')
    if report.expect(text['body']['kind'] == kind, place, f'it is no {kind}'):
        check_body(report, place, text['body'])
    _check_source(report, place, text, number)


def _check_source(report: Report, place: str, text: dict[str, Any], number: int) -> None:
    source = text['source']
    check_source(report, place, source)
    report.expect(is_whole(source['round']) and source['round'] < number, place, 'it is not from a round before')
    report.expect(isinstance(text['id'], str) and isinstance(source['text'], str), place, 'an id is no text')
    check_marks(report, place, text)


def _check_register(report: Report, register: dict[str, Any], agenda: dict[str, Any]) -> None:
    known_keys(report, 'register', register, 'salt events', 'head')
    report.expect(is_whole(register['events']) and register['events'] >= 0, 'register', 'events is no number of events')
    report.expect('head' not in register or HEX_DIGEST.fullmatch(register['head']), 'register', 'the head is no digest')
    known_keys(report, 'agenda', agenda, 'salt consultations')
    report.expect(isinstance(register['salt'], str) and isinstance(agenda['salt'], str), 'register', 'a salt is no text')
    numbers = [each['number'] for each in agenda['consultations']]
    report.expect(numbers == sorted(set(numbers)) and all(is_whole(each) and each >= 1 for each in numbers), 'agenda', 'its consultations are not in the order of their numbers, each once')
    for each in agenda['consultations']:
        known_keys(report, 'agenda', each, 'consultation number kind about state')
        report.expect(ID.fullmatch(each['consultation']), 'agenda', 'a consultation has no id')
        report.expect(each['kind'] in ('clarification', 'concern') and each['state'] in ('open', 'for-review'), 'agenda', 'a consultation has no such kind or state')
        check_about(report, 'agenda', each['about'])

