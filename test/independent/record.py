"""Everything that is verified of one record."""

from typing import Any

from canonical import lone_surrogates, negative_numbers
from confirmations import check_confirmations
from dialogue import check_dialogue
from floor import check_floor
from leaves import check_positions, check_size, check_words, leaves_of
from log import check_log
from objections import check_dispositions
from openings import check_start
from persons import check_persons
from report import Report, instant
from row import Row, check_place, check_row, check_rules
from said import check_agreement, check_ratification, check_statements, check_words_listed, check_words_order
from settlements import check_settlement
from shapes import check_chain, format_of, place_of
from texts import check_texts, left_texts
from times import check_consents, check_times
from values import check_values
from words_with import check_words_with_positions

Reading = dict[str, Any]


def is_complete(reading: Reading) -> bool:
    """Whether every leaf is shown."""
    return all('submission' in each for each in reading['submissions'])


def check_record(report: Report, record: dict[str, Any]) -> None:
    """Verify one record by itself."""
    number = format_of(record)
    if number >= 3:
        for place in lone_surrogates(record):
            report.say(f'the record{place}', 'a text has a lone surrogate')
    for place in negative_numbers(record):
        report.say(f'the record{place}', 'a number is below 0')
    check_chain(report, record, number)
    report.attempt('dialogue', check_dialogue, report, record['dialogue'])
    check_start(report, record)
    row = Row(record)
    report.attempt('readings', check_row, report, row)
    known: dict[str, Any] = {}
    for reading in record['readings']:
        report.attempt(place_of(reading), _check_reading, report, row, reading, number, known)
        known |= left_texts(reading)
    listed = all('dispositions' in reading and ('words' in reading or is_complete(reading)) for reading in record['readings'])
    if number >= 3 and listed:
        report.attempt('dispositions', check_dispositions, report, row)
    if 'release' in record:
        report.attempt('release', check_consents, report, 'release', record['release']['consents'], record['dialogue'])
    if 'consents' in record.get('publication', {}):
        report.attempt('publication', check_consents, report, 'publication', record['publication']['consents'], record['dialogue'])
    report.attempt('confirmations', check_confirmations, report, record, number)
    report.attempt('log', check_log, report, record, number)


def _check_reading(report: Report, row: Row, reading: Reading, number: int, known: dict[str, Any]) -> None:
    place, dialogue, complete = place_of(reading), row.record['dialogue'], is_complete(reading)
    sides = [side['id'] for side in dialogue['sides']]
    leading = row.led_by(reading)
    led = instant(leading['settlement']['settledAt'] if leading else row.record['round']['startedAt'])
    co_chairs = bool(dialogue.get('coChairs'))

    def attempt(check: Any, *given: Any) -> Any:
        return report.attempt(place, check, report, place, *given)

    attempt(check_values, reading)
    attempt(check_place, row, reading)
    attempt(check_rules, row, reading)
    attempt(check_times, reading, led, row.before(reading), number, co_chairs)
    if 'consents' in reading['closing']:
        attempt(check_consents, reading['closing']['consents'], dialogue)
    attempt(check_positions, reading, number, sides)
    attempt(check_words, reading, dialogue, number)
    if complete:
        attempt(check_words_with_positions, reading, number)
    attempt(check_floor, reading, dialogue)
    attempt(check_persons, row, reading)
    attempt(check_texts, row, reading, known, number)
    if number >= 2:
        attempt(check_size, reading, dialogue['attribution'], complete)
    settled = attempt(check_settlement, row, reading, number, complete)
    if 'agreement' in reading:
        attempt(check_agreement, reading, dialogue, settled.listed() if settled else None)
    if 'words' in reading:
        attempt(check_words_order, reading, dialogue)
    if complete and number >= 2 and 'words' in reading:
        attempt(check_words_listed, reading, dialogue)
    if number >= 2 and 'ratification' in reading:
        attempt(check_statements, reading, dialogue)
        if complete:
            attempt(check_ratification, reading, dialogue)
    if dialogue['attribution'] == 'named':
        attempt(_check_names, reading)


def _check_names(report: Report, place: str, reading: Reading) -> None:
    """Whoever is named is among the names."""
    named = {leaf[key] for leaf in leaves_of(reading) for key in ('participant', 'author') if key in leaf}
    named |= {each['participant'] for each in reading['closing'].get('consents', []) if 'participant' in each}
    missing = {each for each in named if each not in reading['names']}
    report.expect(not missing, place, f'names lacks {", ".join(sorted(missing))}')
