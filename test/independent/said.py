"""What a reading lists of its leaves: agreement, words that stand, and what was said in ratification."""

from typing import Any
import unicodedata

from canonical import canonical, same
from counting import ACCEPTANCES, last_positions
from leaves import attributed, in_languages, leaves_of
from report import Report

Reading = dict[str, Any]


def check_agreement(report: Report, place: str, reading: Reading, dialogue: dict[str, Any], outcomes: list[dict] | None) -> None:
    """How the sides stand on each outcome; with the tallies where those are shown."""
    rows = reading['agreement']['proposals']
    report.expect([each['proposal'] for each in rows] == [each['proposal'] for each in reading['outcomes']], place, 'agreement is not on the outcomes, in their order')
    by_id = {each['proposal']: each for each in outcomes or []}
    sides = [side['id'] for side in dialogue['sides']]
    for row, outcome in zip(rows, reading['outcomes']):
        report.expect([each['side'] for each in row['sides']] == sides, place, 'agreement is not of the sides of the dialogue')
        for each in row['sides']:
            report.expect(each['roll'] == reading['roll'][each['side']], place, f'agreement has another roll of {each["side"]}')
            if dialogue['attribution'] == 'named':
                report.expect('tally' in each, place, 'a tally is missing where names are shown')
            elif 'tally' in each:
                large = dialogue['attribution'] == 'side' and each['roll'] >= dialogue['smallestCountedSide']
                report.expect(large, place, f'a tally of {each["side"]} is shown, which may not be counted')
        if row['proposal'] in by_id:
            computed = by_id[row['proposal']]['sides']
            plain = [{key: each[key] for key in ('side', 'roll', 'agrees')} for each in computed]
            report.expect(same([{key: each[key] for key in ('side', 'roll', 'agrees')} for each in row['sides']], plain), place, f'agreement on {row["proposal"]} is not what was counted')
            for shown, each in zip(row['sides'], computed):
                report.expect('tally' not in shown or same(shown['tally'], each['tally']), place, f'a tally of {row["proposal"]} is not what was counted')
        else:
            _goes_with(report, place, outcome, [each['agrees'] for each in row['sides']])


def _goes_with(report: Report, place: str, outcome: dict[str, Any], agree: list[bool]) -> None:
    reason = outcome['reason']
    if reason in ('every-side-agrees', 'tied', 'merged', 'consolidated', 'more-baskets-than-lanes', 'lacks-authentic-text'):
        report.expect(all(agree) or reason == 'more-baskets-than-lanes', place, f'{outcome["proposal"]} is {reason}, and not every side agrees')
    elif reason == 'some-sides-agree':
        report.expect(any(agree) and not all(agree), place, f'{outcome["proposal"]} is {reason}, and the sides stand otherwise')
    elif reason in ('no-side-agrees', 'quorum-not-met'):
        report.expect(not any(agree), place, f'{outcome["proposal"]} is {reason}, and a side agrees')


def standing_words(reading: Reading) -> list[dict[str, Any]]:
    """The leaves of words that were not superseded, in the order of their digests."""
    leaves = leaves_of(reading)
    gone = {leaf['statement'] for leaf in leaves if leaf['is'] == 'supersession'}
    return [each['submission'] for each in reading['submissions'] if each.get('submission', {}).get('is') == 'words' and each['digest'] not in gone]


def folded(text: dict[str, str]) -> tuple:
    """Two texts are the same text where this is the same."""
    return tuple(sorted((language, ' '.join(unicodedata.normalize('NFC', words).lower().split())) for language, words in text.items()))


def once(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of the same texts the first by its canonical bytes; all in the order of these."""
    found: dict[tuple, dict[str, Any]] = {}
    for entry in sorted(entries, key=canonical):
        found.setdefault((folded(entry['text']), *(entry.get(key) for key in ('is', 'clause', 'side'))), entry)
    return sorted(found.values(), key=canonical)


def changes_of(reading: Reading, proposal: str, dialogue: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes that `words` lists for a text."""
    held_back = dialogue.get('untranslated') == 'held-back'
    found = []
    for leaf in standing_words(reading):
        for entry in leaf['said']:
            if leaf['proposal'] != proposal or entry['says'] != 'change':
                continue
            if not held_back or set(entry['text']) == set(dialogue['languages']):
                found.append({'text': entry['text'], **({'side': leaf['side']} if dialogue['attribution'] == 'side' else {})})
    return once(found)


def check_words_order(report: Report, place: str, reading: Reading, dialogue: dict[str, Any]) -> None:
    """`words` is on the outcomes, in their order, and lists each text once; also where the leaves are covered."""
    rows = reading['words']['proposals']
    report.expect([each['proposal'] for each in rows] == [each['proposal'] for each in reading['outcomes']], place, 'words is not on the outcomes, in their order')
    for row in rows:
        report.expect(same(once(row['changes']), row['changes']), place, f'the words on {row["proposal"]} are there twice, or in another order')
        for change in row['changes']:
            in_languages(report, place, change['text'], dialogue['languages'], dialogue.get('untranslated') == 'held-back')
            report.expect(('side' in change) == (dialogue['attribution'] == 'side'), place, 'words have their side exactly where sides are shown')


def check_words_listed(report: Report, place: str, reading: Reading, dialogue: dict[str, Any]) -> None:
    """`words` follows from the leaves."""
    listed = [{'proposal': each['proposal'], 'changes': changes_of(reading, each['proposal'], dialogue)} for each in reading['outcomes']]
    report.expect(same(listed, reading['words']['proposals']), place, 'words is not what the leaves say')


def check_statements(report: Report, place: str, reading: Reading, dialogue: dict[str, Any]) -> None:
    """Reservations and declarations are attributed as the rules say, and on clauses of the text."""
    body = next(leaf['body'] for leaf in leaves_of(reading) if leaf['is'] == 'proposal')
    stated = reading['ratification']['statements']
    in_order = dialogue['attribution'] == 'named' or same(once(stated), stated)
    report.expect(in_order, place, 'the statements are there twice, or in another order')
    for each in reading['ratification']['statements']:
        attributed(report, place, each, dialogue)
        report.expect(each['clause'] in body['agreed'] + body['bracketed'], place, 'a statement is on no clause of the text')
        in_languages(report, place, each['text'], dialogue['languages'])


def check_ratification(report: Report, place: str, reading: Reading, dialogue: dict[str, Any]) -> None:
    """`ratification` follows from the leaves."""
    named = dialogue['attribution'] == 'named'
    taken = {each['stance'] for each in last_positions(leaves_of(reading), 'text').values()}
    forms = [form for form in ACCEPTANCES if form in taken and (named or form != 'ratify')]
    report.expect(reading['ratification']['forms'] == forms, place, 'the forms of acceptance are not those that occurred')
    statements = []
    for leaf in standing_words(reading):
        for entry in leaf['said']:
            if entry['says'] != 'change':
                made = {'is': entry['says'], 'clause': entry['clause'], 'text': entry['text']}
                statements.append({**made, **{key: leaf[key] for key in ('side', 'participant') if key in leaf}})
    if named:
        shown = sorted(reading['ratification']['statements'], key=canonical)
        report.expect(same(shown, sorted(statements, key=canonical)), place, 'the statements are not those of the leaves')
    else:
        report.expect(same(reading['ratification']['statements'], once(statements)), place, 'the statements are not those of the leaves')
