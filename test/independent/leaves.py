"""What the leaves of a reading may be, and how many a tree has."""

from collections import Counter
from typing import Any

from canonical import canonical
from counting import GRADES, RATIFYING
from report import Report, SPACE, instant

Leaf = dict[str, Any]
BATCH = 65_536


def leaves_of(reading: dict[str, Any]) -> list[Leaf]:
    """The leaves that are shown."""
    return [each['submission'] for each in reading['submissions'] if 'submission' in each]


def padded(capacity: int, unpadded: int) -> int:
    """How many leaves a tree of a capacity has."""
    if capacity == 0:
        return unpadded
    return capacity if capacity <= BATCH else -(-unpadded // BATCH) * BATCH


def revisions_held(largest: int) -> int:
    """The least power of two that is at least 4 and at least the largest revision."""
    held = 4
    while held < largest:
        held *= 2
    return held


def check_size(report: Report, place: str, reading: dict[str, Any], attribution: str, complete: bool) -> None:
    """The number of leaves is what the texts, the roll and the floor make it."""
    leaves = leaves_of(reading)
    floor = reading.get('onTheFloor', 0)
    shown_floor = sum(leaf['is'] in ('floor', 'floor-set-aside') for leaf in leaves)
    counted = reading['settlement']['counted'] - floor
    texts = sum(leaf['is'] in ('proposal', 'withdrawal') for leaf in leaves)
    people = sum(reading['roll'].values())
    if complete or shown_floor:
        report.expect(shown_floor == floor, place, f'{shown_floor} leaves are of the floor, and onTheFloor says {floor}')
    if attribution == 'named':
        report.expect(not any(leaf['is'] == 'padding' for leaf in leaves), place, 'there is no padding where names are shown')
        return
    if complete:
        largest = max((leaf['revision'] for leaf in leaves if leaf['is'] == 'position'), default=1)
        capacity = texts * (1 + 3 * revisions_held(largest) * people)
        unpadded = sum(leaf['is'] != 'padding' for leaf in leaves) - floor
        report.expect(capacity > BATCH or unpadded <= capacity or capacity == 0, place, 'there are more leaves than texts and people can make')
        report.expect(counted == padded(capacity, unpadded), place, 'the number of leaves is not what texts and people make it')
        return
    possible = [texts * (1 + 3 * (4 << power) * people) for power in range(16)]
    fits = any(counted == each if each <= BATCH else counted % BATCH == 0 and counted > 0 for each in possible)
    report.expect(fits or texts == 0, place, 'the number of leaves is not what texts and people make it')


def check_positions(report: Report, place: str, reading: dict[str, Any], number: int, sides: list[str]) -> None:
    """Each voice belongs to one text and one side, counts its revisions, and no side has more voices than members."""
    voices: dict[str, list[Leaf]] = {}
    leaves = leaves_of(reading)
    texts = {leaf['id'] for leaf in leaves if leaf['is'] == 'proposal'}
    stances = RATIFYING if reading['stage'] == 'ratification' else GRADES
    for leaf in leaves:
        if leaf['is'] == 'position':
            voices.setdefault(leaf['voice'], []).append(leaf)
    heads: Counter[tuple[str, str]] = Counter()
    people: set[tuple[str, str]] = set()
    for voice, revisions in voices.items():
        revisions.sort(key=lambda each: each['revision'])
        first = revisions[0]
        of_one = {(each['proposal'], each['side'], each.get('participant')) for each in revisions}
        report.expect(len(of_one) == 1, place, f'the voice {voice} takes positions for more than one text or side')
        report.expect([each['revision'] for each in revisions] == list(range(1, len(revisions) + 1)), place, f'the revisions of the voice {voice} have gaps')
        report.expect(number < 3 or len(revisions) <= 64, place, f'the voice {voice} has more than 64 revisions')
        report.expect(first['proposal'] in texts, place, f'a position is on {first["proposal"]}, which is not in the reading')
        report.expect(first['side'] in sides, place, f'a position is of a side {first["side"]}, which the dialogue has not')
        before = 'none'
        for each in revisions:
            allowed = each['stance'] in stances or (number >= 3 and each['stance'] == 'none' and before != 'none')
            report.expect(allowed, place, f'the voice {voice} cannot say {each["stance"]}')
            before = each['stance']
        heads[first['proposal'], first['side']] += 1
        if 'participant' in first:
            report.expect((first['proposal'], first['participant']) not in people, place, 'one person has two positions on a text')
            people.add((first['proposal'], first['participant']))
    for (text, side), count in heads.items():
        report.expect(count <= reading['roll'].get(side, 0), place, f'more people of {side} have positions on {text} than are on its roll')


def check_words(report: Report, place: str, reading: dict[str, Any], dialogue: dict[str, Any], number: int) -> None:
    """What was said with positions, and supersessions of it."""
    leaves = leaves_of(reading)
    texts = {leaf['id']: leaf for leaf in leaves if leaf['is'] == 'proposal'}
    said = {each['digest']: each['submission'] for each in reading['submissions'] if each.get('submission', {}).get('is') in ('words', 'statement')}
    kind = 'words' if number >= 2 else 'statement'
    for leaf in said.values():
        report.expect(leaf['is'] == kind, place, f'this format has no leaves {leaf["is"]}')
        report.expect(leaf['proposal'] in texts, place, f'words are on {leaf["proposal"]}, which is not in the reading')
        entries = leaf['said'] if kind == 'words' else [leaf]
        report.expect(entries, place, 'a leaf says nothing')
        if kind == 'words':
            report.expect([canonical(each) for each in entries] == sorted(canonical(each) for each in entries), place, 'what was said is not in the order of its bytes')
        report.expect(sum(each['says'] == 'change' for each in entries) <= 1, place, 'a leaf says two changes')
        for entry in entries:
            _entry(report, place, reading, dialogue, number, entry, texts.get(leaf['proposal']))
        attributed(report, place, leaf, dialogue)
    superseded = [leaf for leaf in leaves if leaf['is'] == 'supersession']
    if any(leaf['is'] == 'padding' or leaf['is'] == 'position' for leaf in leaves) or superseded:
        for leaf in superseded:
            found = said.get(leaf['statement'])
            if report.expect(found, place, 'a supersession is of words that are not there'):
                report.expect(found['salt'] == leaf['salt'], place, 'a supersession has another salt than the words')
    report.expect(len({leaf['statement'] for leaf in superseded}) == len(superseded), place, 'words are superseded twice')


def _entry(report: Report, place: str, reading: dict, dialogue: dict, number: int, entry: dict, text: dict | None) -> None:
    against = ('decline',) if reading['stage'] == 'ratification' else ('object', 'block')
    if entry['says'] == 'change':
        report.expect(entry.get('stance') in against and 'clause' not in entry, place, 'a change has the stance that it would remove, and no clause')
    elif report.expect(entry['says'] in ('reservation', 'declaration'), place, f'nobody can say {entry["says"]}'):
        body = (text or {}).get('body', {})
        clauses = body.get('agreed', []) + body.get('bracketed', [])
        report.expect(entry.get('clause') in clauses and 'stance' not in entry, place, f'a {entry["says"]} is on no clause of the text')
    if number >= 2:
        whole = dialogue.get('untranslated') == 'held-back' and entry['says'] != 'change'
        in_languages(report, place, entry['text'], dialogue['languages'], whole)


def in_languages(report: Report, place: str, text: dict[str, str], languages: list[str], whole: bool = False) -> None:
    """A text by language is in languages of the dialogue, and where it has to be in each of them."""
    report.expect(text and set(text) <= set(languages), place, 'words are in no language of the dialogue')
    report.expect(not whole or set(text) == set(languages), place, 'words lack a language')
    report.expect(all(words.strip(SPACE) for words in text.values()), place, 'words are blank')


def attributed(report: Report, place: str, leaf: Leaf, dialogue: dict[str, Any]) -> None:
    """Words have their side unless nothing is attributed, and their participant where names are shown."""
    attribution = dialogue['attribution']
    report.expect(('side' in leaf) == (attribution != 'none'), place, 'words have their side exactly where sides are shown')
    report.expect(('participant' in leaf) == (attribution == 'named'), place, 'words have their participant exactly where names are shown')
    if 'side' in leaf:
        report.expect(leaf['side'] in [side['id'] for side in dialogue['sides']], place, 'words are of a side that the dialogue has not')


def round_half_up(value: float) -> int:
    """Rounding as ECMAScript does it."""
    whole = int(value)
    return whole + 1 if value - whole >= 0.5 else whole


def deadline_of(reading: dict[str, Any]) -> int:
    """The deadline that the rules give a reading when it is opened."""
    rules = reading['rules']
    return instant(reading['openedAt']) + round_half_up((rules.get('days', 0) * 1440 + rules.get('minutes', 0)) * 60_000)
