"""The outcomes of a reading whose positions are covered: whether they go together, and whether some ranks can have led to them."""

from typing import Any

from canonical import same
from edits import apply_edits
from leaves import leaves_of
from out_of_line import lacked_by, listed, marks_of, of_composed
from possible import Family, ways_of
from report import Report
from row import Row
from texts import stood_texts

Outcome = dict[str, Any]
STATUSES = {
    'every-side-agrees': 'agreed', 'merged': 'merged', 'some-sides-agree': 'bracketed', 'quorum-not-met': 'bracketed', 'tied': 'bracketed',
    'not-read-again': 'bracketed', 'more-baskets-than-lanes': 'bracketed', 'lacks-authentic-text': 'bracketed', 'amended': 'dropped',
    'no-side-agrees': 'dropped', 'outranked': 'dropped', 'withdrawn': 'dropped',
}
MADE = ('consolidated', 'tied', 'lacks-authentic-text', 'more-baskets-than-lanes')
STANDING = ('every-side-agrees', *MADE)
WENT_IN = ('merged', *STANDING)
GAVE_WAY = ('merged', 'amended', 'outranked')


def check_covered(report: Report, place: str, row: Row, reading: dict[str, Any]) -> None:
    """Everything that is verified of outcomes without positions, from format 2 on."""
    texts = {leaf['id']: leaf for leaf in leaves_of(reading) if leaf['is'] == 'proposal'}
    outcomes = {each['proposal']: each for each in reading['outcomes']}
    open_before = row.open_before(reading)
    report.expect(list(outcomes) == sorted(outcomes) and len(outcomes) == len(reading['outcomes']), place, 'the outcomes are not in the order of their texts, each once')
    report.expect({each for each in outcomes if 'text' not in outcomes[each]} == set(texts), place, 'the outcomes are not those of its texts')
    report.expect(row.record['dialogue']['attribution'] != 'named', place, 'leaves are covered, and names are shown')
    report.expect(not any(leaf['is'] in ('position', 'supersession', 'padding') for leaf in leaves_of(reading)), place, 'some positions are shown, and others covered')
    withdrawn = {leaf['proposal'] for leaf in leaves_of(reading) if leaf['is'] == 'withdrawal'}
    for identity, outcome in outcomes.items():
        where, reason = f'{place}, {identity}', outcome['reason']
        again = reason == 'consolidated' and reading['settlement']['next'] == 'another-reading'
        wanted = 'bracketed' if again else 'agreed' if reason == 'consolidated' else STATUSES.get(reason)
        report.expect(outcome['status'] == wanted, where, f'it cannot be {outcome["status"]} as {reason}')
        report.expect((reason == 'withdrawn') == (identity in withdrawn), where, 'it is withdrawn or not')
        report.expect(reason != 'not-read-again' or identity in open_before, where, 'it was not open before')
        report.expect(reason != 'quorum-not-met' or reading['rules']['rule'] != 'silence', where, 'silence has no quorum')
        if identity in texts:
            report.expect(outcome['competes'] == texts[identity]['competes'], where, 'it has another competition than its text')
        elif report.expect('text' in outcome and reason in MADE, where, f'a consolidated text cannot be {reason}'):
            report.attempt(where, _check_made, report, where, row, outcome, texts, outcomes)
        _check_authentic(report, where, outcome, texts, row.record['dialogue'].get('authentic', []))
    for key in {each['competes'] for each in outcomes.values()}:
        _check_together(report, f'{place}, {key}', [each for each in outcomes.values() if each['competes'] == key], texts, open_before)
    _check_numbers(report, place, reading, [each for each in outcomes.values() if each['proposal'] not in texts])


def _check_authentic(report: Report, place: str, outcome: Outcome, texts: dict, authentic: list[str]) -> None:
    text = outcome.get('text') or texts.get(outcome['proposal'])
    lacked = lacked_by(text, authentic) if text else []
    report.expect(not lacked or outcome['reason'] not in ('every-side-agrees', 'consolidated'), place, 'it is agreed, and lacks an authentic text')
    report.expect(lacked or outcome['reason'] != 'lacks-authentic-text', place, 'it lacks no authentic text')


def _check_together(report: Report, place: str, competing: list[Outcome], texts: dict, open_before: set[str]) -> None:
    standing = [each for each in competing if each['reason'] in STANDING]
    reasons = {each['reason'] for each in standing}
    tied = sum(each['reason'] == 'tied' for each in standing)
    report.expect(tied != 1, place, 'one text is tied, and no other one')
    report.expect(len(reasons) <= 1, place, f'the texts cannot be {" and ".join(sorted(reasons))} at once')
    agreed = sum(each['reason'] in ('every-side-agrees', 'consolidated', 'lacks-authentic-text') for each in standing)
    report.expect(agreed <= 1, place, 'two texts are agreed')
    for each in competing:
        unfit = each['reason'] == 'not-read-again' if standing else each['reason'] in GAVE_WAY
        report.expect(not unfit, place, f'{each["proposal"]} is {each["reason"]}, and {"something" if standing else "nothing"} stands')
    # A basket without a lane may not have been read again: then it takes the place of nothing that it amends.
    if any(each['reason'] == 'more-baskets-than-lanes' and each['proposal'] in open_before for each in standing):
        return
    owners = {each['proposal'] for each in competing if each['reason'] in WENT_IN}
    amended = Family(texts, owners).amended_by(owners) - owners
    for each in competing:
        wanted = each['proposal'] in amended and each['reason'] != 'withdrawn'
        report.expect((each['reason'] == 'amended') == wanted, place, f'{each["proposal"]} is amended, and its reason does not say so, or the other way round')


def _check_made(report: Report, place: str, row: Row, outcome: Outcome, texts: dict, outcomes: dict[str, Outcome]) -> None:
    text, key = outcome['text'], outcome['competes']
    body, owners = text['body'], text['consolidates']
    report.expect(owners == sorted(set(owners)), place, 'it does not list what it consolidates in order, each once')
    for owner in owners:
        went_in = owner in texts and texts[owner]['competes'] == key and outcomes[owner]['reason'] in WENT_IN
        report.expect(went_in, place, f'{owner} did not go in')
        report.expect(owner not in texts or not same(texts[owner]['body'], body), place, f'it has the words of {owner}')
    stood = {}
    for identity, each in stood_texts(row.record).items():
        if 'body' in each and key in (f'commitment {identity}', f'{each["body"]["kind"]} STANDS {identity}'):
            stood[identity] = {**each, 'id': identity}
    members = {**{identity: each for identity, each in texts.items() if each['competes'] == key}, **stood}
    family = Family(dict(sorted(members.items())), set(owners))
    report.expect(any(_can_be(root, family, text) for root in family.roots()), place, 'no ranks make it of what it consolidates')


def _can_be(root: dict[str, Any], family: Family, text: dict[str, Any]) -> bool:
    ways = ways_of(root, family)
    if ways is None:
        return True
    direct = all(family.members.get(owner, {}).get('amends') == root['id'] for owner in text['consolidates'])
    for way in ways:
        if way.owners != text['consolidates']:
            continue
        made = apply_edits(root['body'], way.edits)
        marks = listed(of_composed(marks_of(root), way.variants, way, made))
        if same(made, text['body']) and (not direct or same(marks, text.get('outOfLine', []))):
            return True
    return False


def _check_numbers(report: Report, place: str, reading: dict[str, Any], made: list[Outcome]) -> None:
    wanted = [f'{reading["id"]}.c{number}' for number in range(1, len(made) + 1)]
    by_id = {each['proposal']: each for each in made}
    if report.expect(sorted(wanted) == sorted(by_id), place, 'consolidated texts are not numbered in a row'):
        keys = [(by_id[each]['competes'], ','.join(by_id[each]['text']['consolidates'])) for each in wanted]
        report.expect(keys == sorted(keys), place, 'consolidated texts are not numbered in order')
