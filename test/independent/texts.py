"""The texts of a reading: where they come from, what they amend, and what the rules of the round allow."""

from typing import Any

from canonical import same
from edits import TEXTS, apply_edits, blank, edit_problem
from headings import HEADED, have_one_heading, heading_of
from leaves import in_languages, leaves_of
from out_of_line import after_edits, listed, marks_of
from report import Report
from row import Row
from times import check_consents

Reading = dict[str, Any]
Proposal = dict[str, Any]
STAGE_KINDS = {
    'terms': ('definition', 'topic'), 'baskets': ('basket',), 'modality': ('modality',), 'commitments': ('commitment',), 'ratification': ('text',),
}
FORBIDDEN = {
    'chair': ('side', 'author', 'consolidates'),
    'waitedIn': ('side', 'author', 'consents', 'answers'),
    'consolidates': ('side', 'author'),
}


def stood_texts(record: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Everything that stood when the round began, by id."""
    stands = record.get('stands', {})
    found = {each['id']: each for part in ('definitions', 'topics') for each in stands.get(part, [])}
    for basket in stands.get('baskets', []):
        body = {'kind': 'basket', 'title': basket['title'], 'description': basket['description']}
        found[basket['id']] = {**basket, 'body': body}
        found |= {clause['id']: clause for clause in basket['clauses']}
    return found


def check_texts(report: Report, place: str, row: Row, reading: Reading, known: dict[str, Proposal], number: int) -> None:
    """All texts of a reading; `known` has the texts of the readings before."""
    leaves = leaves_of(reading)
    texts = [leaf for leaf in leaves if leaf['is'] == 'proposal']
    by_id = {text['id']: text for text in texts}
    report.expect(len(by_id) == len(texts), place, 'two texts have one id')
    carried = [text['id'] for text in texts if text['tabledIn'] != reading['id']]
    report.expect(sorted(carried) == sorted(row.carried(reading)), place, 'it does not begin with the texts that were left for it')
    stood = stood_texts(row.record)
    for text in texts:
        where = f'{place}, text {text["id"]}'
        report.attempt(where, _check_body, report, where, row, reading, text['body'])
        report.attempt(where, _check_origin, report, where, row, reading, text, number)
        if text['id'] in carried:
            before = known.get(text['id'])
            report.expect(before and _same_text(before, text), where, 'it is not the text that was carried in')
        else:
            report.attempt(where, _check_tabled, report, where, row, reading, text, by_id, stood, number)
            report.attempt(where, _check_decided, report, where, reading, text, stood, number)
        if number >= 2 and 'amends' in text:
            report.attempt(where, _check_edits, report, where, text, by_id, stood)
    for outcome in reading['outcomes']:
        if 'text' in outcome:
            where = f'{place}, text {outcome["proposal"]}'
            report.attempt(where, _check_body, report, where, row, reading, outcome['text']['body'])
    withdrawn = [leaf['proposal'] for leaf in leaves if leaf['is'] == 'withdrawal']
    report.expect(len(set(withdrawn)) == len(withdrawn), place, 'a text is withdrawn twice')
    for identity in withdrawn:
        report.expect(identity in by_id and 'waitedIn' not in by_id[identity], place, f'{identity} is withdrawn, and cannot be')


def _same_text(one: Proposal, other: Proposal) -> bool:
    return same(*({key: value for key, value in text.items() if key not in ('reading', 'salt')} for text in (one, other)))


def _check_body(report: Report, place: str, row: Row, reading: Reading, body: dict[str, Any]) -> None:
    dialogue = row.record['dialogue']
    report.expect(body['kind'] in STAGE_KINDS[reading['stage']], place, f'a {body["kind"]} is no text of this stage')
    if body['kind'] == 'text':
        return
    report.expect(not blank(body), place, 'a part of it is absent or blank')
    for part in TEXTS[body['kind']]:
        if part in body:
            in_languages(report, f'{place}, {part}', body[part]['text'] if part == 'condition' else body[part], dialogue['languages'])
    if body['kind'] == 'commitment':
        report.expect(body['by'] in ['each-side', *(side['id'] for side in dialogue['sides'])], place, f'it binds {body["by"]}, which is no side')
    if body['kind'] == 'modality':
        report.expect(body['modality'] in dialogue['modalities'], place, f'{body["modality"]} is no form that the dialogue offers')


def _check_origin(report: Report, place: str, row: Row, reading: Reading, text: Proposal, number: int) -> None:
    dialogue = row.record['dialogue']
    attribution = dialogue['attribution']
    for mark, others in FORBIDDEN.items():
        if mark in text:
            report.expect(not any(other in text for other in others), place, f'a text with {mark} has none of {", ".join(others)}')
    ruled = any(mark in text for mark in FORBIDDEN) or text['body']['kind'] == 'text'
    report.expect(('side' in text) == (attribution != 'none' and not ruled), place, 'a text has its side exactly where sides are shown and a side tabled it')
    report.expect(('author' in text) == (attribution == 'named' and not ruled), place, 'a text has its author exactly where names are shown and a person tabled it')
    report.expect(text.get('side') in [None, *(side['id'] for side in dialogue['sides'])], place, 'it is of a side that the dialogue has not')
    if 'chair' in text:
        report.expect(number >= 3 and text['chair'] is True and text['body']['kind'] != 'text', place, 'the chair cannot table it')
        if 'waitedIn' not in text:
            report.expect(('consents' in text) == bool(dialogue.get('coChairs')), place, 'consents go with co-chairs')
    if 'consents' in text:
        report.expect('chair' in text, place, 'only a text of the chair has consents')
        check_consents(report, place, text['consents'], dialogue)
    if 'drafted' in text:
        report.expect('chair' in text and 1 <= len(text['drafted']['with']) <= 200, place, 'only a text of the chair is drafted by a machine')
    if 'waitedIn' in text:
        report.expect(number >= 3 and reading['stage'] != 'ratification' and not text['waitedIn'].startswith(f'{row.record["round"]["number"]}.'), place, 'it did not wait in an earlier round')


def _check_tabled(report: Report, place: str, row: Row, reading: Reading, text: Proposal, by_id: dict, stood: dict, number: int) -> None:
    key, kind, identity = text['competes'], text['body']['kind'], text['id']
    report.expect(key not in reading['decided'], place, 'its competition was decided before')
    report.expect('consolidates' not in text or 'waitedIn' in text, place, 'nobody tables a consolidated text')
    amends = text.get('amends')
    if kind == 'text':
        report.expect(key == 'text' and identity == 'text', place, 'the text of a basket is called text')
        _check_ratified(report, place, row, reading, text, number)
    elif 'waitedIn' in text and amends not in by_id:
        report.expect(key.split(' ')[0] == kind and (kind != 'modality' or key == kind), place, 'it competes with texts of another kind')
    elif amends in by_id:
        report.expect(key == by_id[amends]['competes'], place, 'it does not compete with what it amends')
    elif amends in stood:
        wanted = f'commitment {amends}' if kind == 'commitment' else f'{kind} STANDS {amends}'
        report.expect(key == wanted, place, 'it does not compete for what it amends')
    else:
        report.expect(amends is None, place, 'it amends what is not there')
        if kind == 'modality':
            report.expect(key == 'modality', place, 'all forms compete')
        elif kind == 'commitment':
            report.expect(key == f'commitment {identity}', place, 'a commitment competes under its own id')
        else:
            heading = heading_of(text['body'], number)
            fits = key.startswith(f'{kind} ') and ' STANDS ' not in key if heading is None else key == f'{kind} {heading}'
            report.expect(fits, place, 'it does not compete under its heading')


def _check_decided(report: Report, place: str, reading: Reading, text: Proposal, stood: dict, number: int) -> None:
    body = text['body']
    if body['kind'] in HEADED:
        heading = heading_of(body, number)
        report.expect(heading is None or f'{body["kind"]} {heading}' not in reading['decided'], place, 'its heading was decided before')
    for identity, standing in stood.items():
        if 'body' in standing and have_one_heading(standing['body'], body):
            own = f'{body["kind"]} STANDS {identity}'
            report.expect(text['competes'] == own, place, f'it has the heading of {identity}, which stands, and does not compete for it')


def _check_edits(report: Report, place: str, text: Proposal, by_id: dict[str, Proposal], stood: dict[str, Any]) -> None:
    base = by_id.get(text['amends']) or stood.get(text['amends'])
    edits = text['edits']
    problem = edit_problem(edits)
    report.expect(problem is None, place, problem or '')
    if 'ends' in text:
        report.expect(text['amends'] in stood and not edits, place, 'an end changes no words of something that stands')
        report.expect(base is not None and same(base['body'], text['body']), place, 'an end has not the words of what it ends')
        return
    report.expect(edits or text['body']['kind'] == 'basket' or 'waitedIn' in text, place, 'an amendment changes nothing')
    if base is None:
        return
    report.expect(same(apply_edits(base['body'], edits), text['body']), place, 'its edits do not make it of what it amends')
    marks = listed(after_edits(marks_of(base), edits, text['body']))
    report.expect(same(marks, text.get('outOfLine', [])), place, 'outOfLine is not what its edits leave')


def _check_ratified(report: Report, place: str, row: Row, reading: Reading, text: Proposal, number: int) -> None:
    sittings = row.sittings('commitments', reading['basket'], reading['passage'])
    if not report.expect(sittings, place, 'nothing was drafted before'):
        return
    ends = {leaf['id'] for each in sittings for leaf in leaves_of(each) if leaf.get('ends')}
    agreed = [identity for each in sittings for identity in each['settlement']['agreed'] if identity not in ends]
    decided = {key for each in sittings for key in each['settlement']['decided']}
    reviewed = row.reviewed(reading['basket'])
    for clause in reviewed['clauses'] if reviewed else []:
        if f'commitment {clause["id"]}' not in decided:
            agreed.append(clause['id'])
    body = text['body']
    without = [identity for identity in body['agreed'] if identity not in ends]
    report.expect(without == agreed, place, 'it has other clauses than were agreed')
    report.expect(body['bracketed'] == sittings[-1]['settlement']['bracketed'], place, 'it has other clauses in brackets than were left')
    report.expect(('words' in body) == (number >= 3), place, 'its words are sealed from format 3 on')
    if 'words' in body:
        report.expect(set(body['words']) == set(row.record['dialogue']['languages']), place, 'its words are sealed in each language')


def left_texts(reading: Reading) -> dict[str, Proposal]:
    """The texts of a reading, with those that it consolidated as the next one carries them."""
    found = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal' and leaf['id'] != 'text'}
    for outcome in reading['outcomes']:
        if 'text' in outcome:
            carried = {'is': 'proposal', 'id': outcome['proposal'], 'competes': outcome['competes'], 'tabledIn': reading['id'], **outcome['text']}
            found[outcome['proposal']] = carried
    return found

