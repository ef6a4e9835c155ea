"""The register of consultations, by itself."""

import re
from typing import Any

from canonical import digest, link
from decisions import check_decision
from dialogue import are_tags, is_share
from leaves import round_half_up
from report import HEX_DIGEST, Report, SPACE, instant, known_keys

DAY = 86_400_000
READING = re.compile(r'[1-9]\d*\.((terms|baskets)|(modality|commitments|ratification)\.b[1-9]\d*)\.[1-9]\d*', re.ASCII)
LANE = re.compile(r'b([1-9]|[1-3][0-9]|40)', re.ASCII)
ID = re.compile(r'[0-9a-f]{20}')
Event = dict[str, Any]
FIELDS = {
    'made': ('kind about words decision rules sides attribution languages', ''),
    'transmitted': ('by', ''),
    'answered': ('words decision', ''),
    'unanswered': ('side', ''),
    'closed': ('outcome', 'words decision'),
    'date-moved': ('to', ''),
    'consented': ('decision', ''),
}


class Consultation:
    """What is known of one consultation while its events are read."""

    def __init__(self, made: Event) -> None:
        self.made = made
        self.rules = made['rules']
        self.by = made['decision']['side']
        self.others = [side for side in made['sides'] if side != self.by]
        self.transmitted: int | None = None
        self.heard: set[str] = set()
        self.closed = False
        self.answers_until = 0
        self.closes_at = 0
        self.consents: set[str] = set()

    @property
    def all_heard(self) -> bool:
        """Whether each other side has answered or let the date pass."""
        return set(self.others) <= self.heard

    def hear(self, side: str, at: int) -> None:
        """Note that a side has answered, or did not; after the last one the date of the closing runs."""
        self.heard.add(side)
        if self.all_heard:
            self.closes_at = at + round_half_up(self.rules['closeDays'] * DAY)


def check_register(report: Report, register: dict[str, Any]) -> None:
    """Verify a register: its links, seals, and that each event may come where it comes."""
    known_keys(report, 'the register', register, 'format dialogue events', 'head')
    report.expect(register['format'] == 'parley-register/1', 'the register', f'{register["format"]!r} is no format that is known here')
    public = 'head' not in register and any('place' not in each for each in register['events'])
    previous: str | None = None
    last = 0
    numbers = [0, 0]
    known: dict[str, Consultation] = {}
    drafts: set[str] = set()
    for index, each in enumerate(register['events'], 1):
        place = f'event {index}'
        known_keys(report, place, each, 'sealed link', 'place event submissions follows')
        if 'follows' in each:
            report.expect(public, place, 'events are left out in the public edition alone')
            previous = each['follows']
        report.attempt(place, _check_seals, report, place, each, previous)
        previous = each['link']
        if 'place' in each:
            report.attempt(place, _check_place, report, place, each, numbers)
        elif not public:
            numbers[0] += 1
            known_hidden = 'event' not in each
            report.expect(known_hidden, place, 'it has no place')
            numbers[1] += 1
        if 'event' in each:
            event = each['event']
            at = instant(event['at'])
            report.expect(at > last, place, 'it is not after the event before')
            last = at
            report.attempt(place, _check_event, report, place, each, known, drafts)
    if public:
        for identity, consultation in known.items():
            report.expect(set(consultation.made['sides']) == consultation.consents, f'consultation {identity}', 'it is public, and not every side consented')
    else:
        report.expect(register.get('head') == previous, 'head', 'it is not the last link')


def _check_seals(report: Report, place: str, each: dict[str, Any], previous: str | None) -> None:
    report.expect(set(each['sealed']) == {'place', 'event'}, place, 'place and event are sealed, and nothing else')
    for part in ('place', 'event'):
        report.expect(HEX_DIGEST.fullmatch(each['sealed'][part]), place, f'the seal of {part} is no digest')
        report.expect(part not in each or digest(each[part]) == each['sealed'][part], place, f'{part} is not what was sealed')
    report.expect(link(previous, each['sealed']) == each['link'], place, 'the link does not follow')


def _check_place(report: Report, place: str, each: dict[str, Any], numbers: list[int]) -> None:
    numbers[0] += 1
    where = each['place']
    known_keys(report, place, where, 'number salt', 'consultation')
    report.expect(where['number'] == numbers[0], place, 'the events are not numbered in a row')
    made = 'event' not in each or each['event']['is'] == 'made'
    if made:
        numbers[1] += 1
    report.expect(where.get('consultation') == (numbers[1] if made else None), place, 'the consultations are not numbered in a row')


def _check_event(report: Report, place: str, each: dict[str, Any], known: dict[str, Consultation], drafts: set[str]) -> None:
    event = each['event']
    kind, identity, at = event['is'], event['consultation'], instant(event['at'])
    drafted = event.get('decision', {}).get('draft', identity)
    report.expect(ID.fullmatch(identity) and ID.fullmatch(drafted), place, 'the id of a consultation or a draft is not of twenty digits')
    required, optional = FIELDS[kind]
    known_keys(report, place, event, f'is consultation at {required}', optional)
    if kind == 'made':
        report.expect(identity not in known, place, 'the consultation was made before')
        sides = event['sides']
        report.expect(len(set(sides)) == len(sides) and event['decision']['side'] in sides, place, 'the sides are there twice, or lack the one that made it')
        report.expect(event['kind'] in ('clarification', 'concern'), place, 'it has no such kind')
        _check_made(report, place, event)
        known[identity] = Consultation(event)
    elif not report.expect(identity in known, place, 'the consultation was not made'):
        return
    one = known[identity]
    if 'words' in event:
        words = event['words']
        report.expect(words and set(words) <= set(one.made['languages']) and all(text.strip(SPACE) for text in words.values()), place, 'its words are in no language of the dialogue, or blank')
    if 'decision' in event:
        report.attempt(place, check_decision, report, place, each, one.made['sides'], one.rules, drafts)
    else:
        report.expect('submissions' not in each, place, 'it has leaves, and no decision')
    _follow(report, place, event, one, at)


def _check_made(report: Report, place: str, event: Event) -> None:
    rules, about = event['rules'], event['about']
    known_keys(report, place, rules, 'quorum by transmission draftDays answerDays closeDays')
    fits = rules['by'] in ('quorum', 'co-chair') and rules['transmission'] in ('at-once', 'by-facilitators') and is_share(rules['quorum'], 0, 1)
    report.expect(fits and all(0 < rules[days] <= 365 for days in ('draftDays', 'answerDays', 'closeDays')), place, 'its rules have values that they cannot have')
    report.expect(event['languages'] and are_tags(event['languages']), place, 'it is in a language that there is not')
    report.expect(event['attribution'] in ('none', 'side', 'named'), place, 'it has no such attribution')
    check_about(report, place, about)


def check_about(report: Report, place: str, about: dict[str, Any]) -> None:
    """What a consultation is about: a clause or a definition that was adopted."""
    known_keys(report, place, about, {'clause': 'is id source of basket number', 'definition': 'is id source'}.get(about['is'], 'a known kind'))
    report.expect('basket' not in about or LANE.fullmatch(about['basket']), place, 'it is about a clause of no lane')
    check_source(report, place, about['source'])


def check_source(report: Report, place: str, source: dict[str, Any]) -> None:
    """Where a text is from."""
    known_keys(report, place, source, 'round reading text')
    report.expect(READING.fullmatch(source['reading']) and source['round'] >= 1, place, 'it is from no reading')


def _follow(report: Report, place: str, event: Event, one: Consultation, at: int) -> None:
    kind, decided = event['is'], instant(event['decision']['at']) if 'decision' in event else None
    side = event.get('side') or event.get('decision', {}).get('side')
    running = one.transmitted is not None and not one.closed
    if kind == 'transmitted':
        report.expect(one.transmitted is None and event['by'] == one.rules['transmission'], place, 'it was transmitted before, or otherwise than its rules say')
        one.transmitted = at
        one.answers_until = at + round_half_up(one.rules['answerDays'] * DAY)
    elif kind in ('answered', 'unanswered'):
        report.expect(running and side in one.others and side not in one.heard, place, 'this side cannot answer now')
        if kind == 'answered':
            report.expect(decided < one.answers_until, place, 'the answer was decided after its date')
        else:
            report.expect(at >= one.answers_until, place, 'the date of the answers had not passed')
        one.hear(side, at)
    elif kind == 'date-moved':
        date = one.closes_at if one.all_heard else one.answers_until
        report.expect(running and at < date < instant(event['to']), place, 'the date was moved after it passed, or to an earlier time')
        if one.all_heard:
            one.closes_at = instant(event['to'])
        else:
            one.answers_until = instant(event['to'])
    elif kind == 'closed':
        report.expect(running, place, 'it cannot be closed now')
        report.expect(event['outcome'] in ('clarified', 'not-agreed', 'for-review'), place, 'it has no such outcome')
        if decided is not None:
            report.expect(side == one.by, place, 'another side closes it than the one that brought it')
            report.expect(not one.all_heard or decided < one.closes_at, place, 'it was closed after its date')
        else:
            plain = event['outcome'] == 'for-review' and 'words' not in event
            report.expect(plain and one.all_heard and at >= one.closes_at, place, 'nobody closed it, and its date had not passed')
        one.closed = True
    elif kind == 'consented':
        report.expect(one.closed and side in one.made['sides'] and side not in one.consents, place, 'this side cannot consent now')
        one.consents.add(side)
