"""Which fields a record has, and that each part is sealed and linked."""

from typing import Any

from canonical import digest, leaf_digest, link, merkle_root
from report import HEX_DIGEST, Report, known_keys

Reading = dict[str, Any]
COVERABLE = ('agreement', 'words', 'dispositions')
READING = 'id stage number passage sitting openedAt closesAt extensions rules roll decided closing submissions outcomes settlement sealed link'
READING_MAY = 'basket agreement words ratification names dispositions onTheFloor'
SETTLEMENT = 'settledAt next agreed bracketed dropped decided counted root'
SETTLEMENT_MAY = 'open merged modality lanes order waiting recoveries'
LEAVES = {
    'proposal': ('id body competes tabledIn', 'amends edits outOfLine consolidates side author consents chair drafted ends waitedIn answers'),
    'withdrawal': ('proposal', 'side author participant'),
    'position': ('proposal voice side revision stance', 'participant'),
    'statement': ('proposal says text', 'side participant stance clause'),
    'words': ('proposal said', 'side participant'),
    'supersession': ('statement', ''),
    'padding': ('', ''),
    'floor': ('id kind text batch', 'proposal answers fromThoseWhoTabled side participant'),
    'floor-set-aside': ('statement reason at', 'participant'),
}


def format_of(record: dict[str, Any]) -> int:
    """The number of a record's format."""
    name = record['format']
    if name not in [f'parley-record/{number}' for number in range(1, 8)]:
        raise ValueError(f'{name!r} is no format that is known here')
    return int(name[-1])


def seals(report: Report, place: str, shown: dict[str, Any], sealed: dict[str, str], coverable: tuple[str, ...] = ()) -> None:
    """Each part that is shown has its seal and the other way round, except for parts that an edition may cover."""
    for part, value in shown.items():
        if report.expect(part in sealed, place, f'{part} is not sealed'):
            report.expect(digest(value) == sealed[part], place, f'{part} is not what was sealed')
    for part in sealed:
        report.expect(part in shown or part in coverable, place, f'{part} is sealed, and is not there')
        report.expect(HEX_DIGEST.fullmatch(sealed[part]), place, f'the seal of {part} is no digest')


def check_opening(report: Report, record: dict[str, Any], number: int) -> str:
    """The opening: its parts, seals and link. Returns the link."""
    opening, later = record['opening'], number >= 5 and record['round']['number'] > 1
    known_keys(
        report, 'the record', record, 'format round dialogue opening readings head',
        'previous stands register agenda key publication release confirmations log',
    )
    known_keys(report, 'opening', opening, 'sealed link')
    known_keys(report, 'round', record['round'], 'number startedAt')
    parts = {part: record[part] for part in ('format', 'round')}
    for part in ('previous', 'stands', 'register', 'agenda', 'key'):
        if part in record:
            parts[part] = record[part]
    parts |= {f'dialogue.{part}': value for part, value in record['dialogue'].items()}
    seals(report, 'opening', parts, opening['sealed'], ('register', 'agenda'))
    for part in ('previous', 'stands'):
        report.expect((part in opening['sealed']) == later, 'opening', f'{part} belongs to rounds after the first, from format 5 on, and to no others')
    for part in ('register', 'agenda'):
        report.expect((part in opening['sealed']) == (later and number >= 6), 'opening', f'{part} belongs to rounds after the first, from format 6 on, and to no others')
    report.expect(('register' in record) == ('agenda' in record), 'opening', 'register and agenda are covered together')
    report.expect(link(None, opening['sealed']) == opening['link'], 'opening', 'the link is not that of its seals')
    return opening['link']


def check_chain(report: Report, record: dict[str, Any], number: int) -> None:
    """All links, from the opening to the head, and what comes after the head but for confirmations."""
    previous = check_opening(report, record, number)
    for reading in record['readings']:
        report.attempt(place_of(reading), check_reading, report, record, reading, number)
        report.expect(link(previous, reading['sealed']) == reading['link'], place_of(reading), 'the link does not follow')
        previous = reading['link']
    last = previous
    for name in ('publication', 'release'):
        if name in record:
            part = record[name]
            known_keys(report, name, part, 'at sealed link', 'consents names' + (' unwitnessed' if name == 'publication' else ''))
            shown = {key: value for key, value in part.items() if key not in ('sealed', 'link')}
            seals(report, name, with_sealed_names(report, name, shown), part['sealed'])
            report.expect(link(previous, part['sealed']) == part['link'], name, 'the link does not follow')
            previous = part['link']
            last = previous if name == 'publication' else last
            report.expect('publication' in record, name, 'the round was not published')
    report.expect(record['head'] == last, 'head', 'it is not the last link of the round')


def place_of(reading: Reading) -> str:
    """How messages name a reading."""
    return f'reading {reading.get("id")}'


def check_reading(report: Report, record: dict[str, Any], reading: Reading, number: int) -> None:
    """The fields of a reading, its seals, leaves and root."""
    place = place_of(reading)
    known_keys(report, place, reading, READING, READING_MAY)
    known_keys(report, f'{place}, settlement', reading['settlement'], SETTLEMENT + (' open merged' if number >= 2 else ''), SETTLEMENT_MAY)
    shown = {key: value for key, value in reading.items() if key not in ('submissions', 'sealed', 'link')}
    shown['outcomes'] = [{key: value for key, value in outcome.items() if key != 'sides'} for outcome in reading['outcomes']]
    shown = with_sealed_names(report, place, shown)
    attribution = record['dialogue']['attribution']
    for_public = attribution == 'none' and 'agreement' not in reading
    said_by_few = for_public and number >= 7 and covers_ratification(reading)
    seals(report, place, shown, reading['sealed'], (COVERABLE if for_public else ()) + (('ratification',) if said_by_few else ()))
    report.expect('agreement' in reading or not ({'words', 'dispositions'} & set(reading)), place, 'agreement, words and dispositions are covered together')
    report.expect(('names' in reading) == (attribution == 'named'), place, 'names go with the attribution named')
    report.expect(('words' in reading['sealed']) == (number >= 2 and attribution != 'named'), place, 'words are there in format 2 and later, unless names are shown')
    report.expect(('dispositions' in reading['sealed']) == (number >= 3), place, 'dispositions are there from format 3 on')
    report.expect('agreement' in reading['sealed'], place, 'agreement is not sealed')
    report.expect(('ratification' in reading['sealed']) == (reading['stage'] == 'ratification'), place, 'what was said in ratification goes with that stage')
    if 'ratification' in reading:
        salted = number >= 7 and attribution == 'none'
        known_keys(report, f'{place}, ratification', reading['ratification'], 'forms statements' + (' salt' if salted else ''), '')
    for outcome in reading['outcomes']:
        known_keys(report, f'{place}, outcome', outcome, 'proposal competes status reason', 'sides text')
        if 'text' in outcome:
            known_keys(report, f'{place}, consolidated text', outcome['text'], 'body consolidates', 'outOfLine')
    check_leaves(report, place, reading)


def covers_ratification(reading: Reading) -> bool:
    """Whether the public edition may cover what was said in ratification: fewer than two sides have three people or more."""
    return reading['stage'] == 'ratification' and sum(many >= 3 for many in reading['roll'].values()) < 2


def with_sealed_names(report: Report, place: str, shown: dict[str, Any]) -> dict[str, Any]:
    """The parts with names as they are sealed: by their digests, so that a name can be erased."""
    if 'names' not in shown:
        return shown
    for identity, name in shown['names'].items():
        known_keys(report, f'{place}, names', name, 'digest', 'person')
        matches = 'person' not in name or digest(name['person']) == name['digest']
        report.expect(matches, place, f'the name of {identity} is not what was sealed')
    return {**shown, 'names': {identity: name['digest'] for identity, name in shown['names'].items()}}


def check_leaves(report: Report, place: str, reading: Reading) -> None:
    """The digests of the leaves, their order, their number and their root."""
    digests = [each['digest'] for each in reading['submissions']]
    settlement = reading['settlement']
    report.expect(all(HEX_DIGEST.fullmatch(each) for each in digests), place, 'a digest of a leaf is none')
    report.expect(all(one < other for one, other in zip(digests, digests[1:])), place, 'the digests of the leaves are not in order, each once')
    report.expect(settlement['counted'] == len(digests), place, f'{settlement["counted"]} leaves were counted, and {len(digests)} are there')
    report.expect(settlement['root'] == merkle_root(digests), place, 'the root is not that of the leaves')
    for each in reading['submissions']:
        known_keys(report, place, each, 'digest', 'submission')
        if 'submission' in each:
            report.attempt(place, check_leaf, report, place, reading, each)


def check_leaf(report: Report, place: str, reading: Reading, each: dict[str, Any]) -> None:
    """The fields and the digest of one leaf that is shown."""
    leaf = each['submission']
    report.expect(leaf_digest(leaf) == each['digest'], place, f'the leaf {each["digest"][:12]} has another digest')
    required, optional = LEAVES[leaf['is']]
    known_keys(report, f'{place}, leaf {leaf["is"]}', leaf, f'is reading salt {required}', optional)
    report.expect(leaf['reading'] == reading['id'], place, f'a leaf {leaf["is"]} is of another reading')
