"""When a round may do what."""

from typing import Any

from leaves import deadline_of
from report import Report, instant

DECISIONS = ('settle', 'another-reading', 'silence', 'adjourn')
YEAR, DAY = 365 * 86_400_000, 86_400_000
NOTICES = {'10 minutes': 600_000, '1 hour': 3_600_000, '1 day': 86_400_000}


def check_times(report: Report, place: str, reading: dict[str, Any], led: int, before: dict[str, Any] | None, number: int, co_chairs: bool) -> None:
    """The opening, the moves of the deadline, the closing and the settlement of a reading."""
    opened, closes = instant(reading['openedAt']), instant(reading['closesAt'])
    closed, settled = instant(reading['closing']['at']), instant(reading['settlement']['settledAt'])
    report.expect(led < opened, place, 'it was opened before what led to it')
    report.expect(opened < closed, place, 'it was closed before it was opened')
    report.expect(closed < settled, place, 'it was settled before it was closed')
    first = deadline_of(reading)
    until = (before or {}).get('closing', {}).get('until')
    if until is not None and instant(until) > opened:
        first = instant(until)
    moves = reading['extensions']
    deadline = check_moves(report, place, reading, first, number, co_chairs)
    if number >= 3 or moves:
        report.expect(deadline == closes, place, 'closesAt is not the deadline after the last move')
    elif until is not None and instant(until) > opened + 60_000:
        report.expect(closes == first, place, 'the deadline is not that of the silence')
    else:
        report.expect(closes <= first + DAY, place, 'the first deadline is more than a day too late')
    check_closing(report, place, reading, number, co_chairs)


def check_moves(report: Report, place: str, reading: dict[str, Any], first: int, number: int, co_chairs: bool) -> int:
    """Each move of the deadline; returns the deadline after the last one."""
    opened, deadline, last = instant(reading['openedAt']), first, instant(reading['openedAt'])
    closing = reading['closing']
    end = instant(closing['lastCall']['at']) if 'lastCall' in closing else instant(closing['at'])
    report.expect(len(reading['extensions']) <= 200, place, 'the deadline was moved more than 200 times')
    for index, move in enumerate(reading['extensions']):
        at, to = instant(move['at']), instant(move['closesAt'])
        report.expect(at > opened, place, 'the deadline was moved before the opening')
        report.expect(at < to <= at + YEAR, place, 'the deadline was moved to the past, or by more than a year')
        report.expect(at < deadline or (number < 3 and index == 0), place, 'a deadline was moved after it had passed')
        report.expect(to != deadline or number < 3, place, 'a move of the deadline changes nothing')
        if co_chairs or reading['rules']['rule'] == 'silence':
            report.expect(to > deadline or (number < 3 and index == 0), place, 'the deadline was moved to an earlier time')
        if number >= 3:
            report.expect(at > last, place, 'the moves of the deadline are not in order')
            report.expect(at < end, place, 'the deadline was moved after the closing')
        deadline, last = to, at
    return deadline


def check_closing(report: Report, place: str, reading: dict[str, Any], number: int, co_chairs: bool) -> None:
    """Who closed it, and when."""
    closing, closes, opened = reading['closing'], instant(reading['closesAt']), instant(reading['openedAt'])
    at, last_call = instant(closing['at']), closing.get('lastCall')
    decided = closing['by'] == 'facilitator'
    silent = reading['rules']['rule'] == 'silence'
    report.expect(not (decided and silent) or closing['decision'] == 'adjourn', place, 'a facilitator can only adjourn a reading under silence')
    report.expect(closing['by'] in ('facilitator', 'deadline'), place, 'nobody closed it')
    report.expect(('decision' in closing) == decided, place, 'a decision goes with a closing by a facilitator')
    report.expect(not decided or closing['decision'] in DECISIONS, place, f'{closing.get("decision")!r} is no decision')
    report.expect(set(closing) <= {'by', 'at', 'decision', 'until', 'consents', 'lastCall'}, place, 'the closing has what the format does not know')
    if not decided:
        report.expect(at >= closes, place, 'it was closed by its deadline, and before it')
        report.expect(set(closing) == {'by', 'at'}, place, 'a closing by the deadline says more')
    elif last_call is not None:
        given = instant(last_call['at'])
        report.expect(number >= 3 and set(last_call) == {'at', 'notice'}, place, 'the last call has another form')
        report.expect(opened < given < closes, place, 'the last call was not given while the reading was open')
        report.expect(at >= min(given + NOTICES[last_call['notice']], closes), place, 'it was closed before the notice ended')
    else:
        late = number < 3 and at == opened + 1
        report.expect(at < closes or late, place, 'a facilitator closed it after its deadline')
    if decided and co_chairs:
        report.expect('consents' in closing, place, 'the co-chairs of every side have to consent')
    if 'until' in closing:
        start = min(instant(last_call['at']) + NOTICES[last_call['notice']], closes) if last_call else at
        until = instant(closing['until'])
        report.expect(closing['decision'] == 'silence', place, 'until goes with a silence')
        report.expect(until <= start + YEAR + (DAY if co_chairs else 0), place, 'the silence lasts more than a year')
        report.expect(co_chairs or until > start + 1000, place, 'the silence ends before it begins')


def check_consents(report: Report, place: str, consents: list[dict[str, Any]], dialogue: dict[str, Any]) -> None:
    """One consent for each side, in the order of the dialogue."""
    sides = [side['id'] for side in dialogue['sides']]
    report.expect(dialogue.get('coChairs') is True, place, 'there are no co-chairs who could consent')
    report.expect([each['side'] for each in consents] == sides, place, 'there is not one consent of each side')
    named = dialogue['attribution'] == 'named'
    people = [each['participant'] for each in consents if 'participant' in each]
    report.expect(len(set(people)) == len(people), place, 'one person consents for two sides')
    report.expect(all(('participant' in each) == named for each in consents), place, 'who consented is shown where names are')
