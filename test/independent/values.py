"""Values of which the format has a list, wherever they stand."""

from typing import Any

from dialogue import MODALITIES, are_tags, is_text
from edits import TEXTS, VALUES
from report import HEX_DIGEST, SPACE, Report, known_keys

CLAUSE_FORMS = ('undertake', 'refrain', 'not-authorize')
CONDITIONS = ('until', 'unless')
SCOPES = ('germane', 'not-germane', 'deferred')
RATIFICATIONS = ('ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline')
SAID = ('reservation', 'declaration')
BODIES = {
    'definition': ('term definition', ''),
    'topic': ('topic scope reason', ''),
    'basket': ('title description', ''),
    'modality': ('modality rationale', ''),
    'commitment': ('by form action', 'condition'),
    'text': ('agreed bracketed', 'words'),
}
EDITS = ('words', 'whole')
# Where true and false stand; anywhere else they would pass for 1 and 0 in Python.
TRUTHS = ('agrees', 'chair', 'coChairs', 'nonAdmission', 'shelvedPages', 'fromThoseWhoTabled', 'sideAdmits')


def check_values(report: Report, place: str, reading: dict[str, Any]) -> None:
    """Of every text in a reading, of what was said in ratification, and of which sides agree."""
    report.expect(not truths_for_numbers(reading), place, 'true or false stands where a number belongs')
    for body in bodies_in(reading):
        report.attempt(place, check_body, report, place, body)
    for outcome in reading['outcomes']:
        check_marks(report, place, outcome.get('text', {}))
    for leaf in (each['submission'] for each in reading['submissions'] if 'submission' in each):
        report.expect(all(edit['is'] in EDITS for edit in leaf.get('edits', [])), place, 'an edit is of no kind')
        report.expect(not has_fraction(leaf), place, 'a leaf has a number that is not whole')
        check_marks(report, place, leaf)
        machine = leaf.get('drafted', {}).get('with', '')
        report.expect(machine == machine.strip(SPACE), place, 'what drafted a text has white space at its ends')
    said = reading.get('ratification', {'forms': [], 'statements': []})
    for form in said['forms']:
        report.expect(form in RATIFICATIONS, place, f'{form!r} is no form of acceptance')
    for each in said['statements']:
        if isinstance(each, dict):
            report.expect(each['is'] in SAID, place, f'{each["is"]!r} is no kind of statement')
    for proposal in reading.get('agreement', {'proposals': []})['proposals']:
        for side in proposal['sides']:
            report.expect(isinstance(side['agrees'], bool), place, 'a side neither agrees nor does not')


def check_body(report: Report, place: str, body: dict[str, Any]) -> None:
    """The parts of a text, and the values in them."""
    kind = body['kind']
    required, optional = BODIES[kind]
    known_keys(report, place, body, f'kind {required}', optional)
    texts = [value for value in body.values() if isinstance(value, dict)] if kind not in ('commitment', 'text') else []
    if kind == 'commitment':
        texts = [body['action']] + ([body['condition']['text']] if 'condition' in body else [])
    report.expect(all(is_text(text) for text in texts), place, 'a text is blank, too long, or has white space at its ends')
    if kind == 'commitment':
        report.expect(body['form'] in CLAUSE_FORMS, place, f'{body["form"]!r} is no form of a clause')
        if 'condition' in body:
            known_keys(report, place, body['condition'], 'word text')
            report.expect(body['condition']['word'] in CONDITIONS, place, f'{body["condition"]["word"]!r} begins no condition')
    elif kind == 'topic':
        report.expect(body['scope'] in SCOPES, place, f'{body["scope"]!r} is no scope')
    elif kind == 'modality':
        report.expect(body['modality'] in MODALITIES, place, f'{body["modality"]!r} is no modality')
    elif kind == 'text':
        report.expect(all(HEX_DIGEST.fullmatch(each) for each in body.get('words', {}).values()), place, 'the seal of ratified words is no digest')


def check_marks(report: Report, place: str, text: dict[str, Any]) -> None:
    """The languages of a text that are out of line."""
    parts = {part for kind in TEXTS for part in (*TEXTS[kind], *VALUES[kind])}
    for mark in text.get('outOfLine', []):
        known_keys(report, place, mark, 'part language')
        report.expect(mark['part'] in parts and are_tags([mark['language']]), place, 'no part of a text has this name, or no language this tag')


def has_fraction(value: Any) -> bool:
    """Whether a number in it is not whole."""
    if isinstance(value, dict):
        return any(has_fraction(each) for each in value.values())
    if isinstance(value, list):
        return any(has_fraction(each) for each in value)
    return isinstance(value, float) and not value.is_integer()


def truths_for_numbers(value: Any, key: str = '') -> bool:
    """Whether true or false stands where it cannot."""
    if isinstance(value, bool):
        return key not in TRUTHS
    if isinstance(value, dict):
        return any(truths_for_numbers(each, name) for name, each in value.items())
    return isinstance(value, list) and any(truths_for_numbers(each, key) for each in value)


def bodies_in(value: Any) -> list[dict[str, Any]]:
    """Every text in a part of a record, also of what was composed or stands."""
    if isinstance(value, list):
        return [body for each in value for body in bodies_in(each)]
    if not isinstance(value, dict):
        return []
    own = [value['body']] if isinstance(value.get('body'), dict) else []
    return own + [body for each in value.values() for body in bodies_in(each)]
