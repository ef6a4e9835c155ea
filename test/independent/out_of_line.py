"""Which languages of a text are not yet brought into line."""

from typing import Any

from edits import TEXTS, Body, Edit
from merging import Result, Variant

Marks = set[tuple[str, str]]


def marks_of(text: dict[str, Any]) -> Marks:
    """What a text lists as out of line."""
    return {(each['part'], each['language']) for each in text.get('outOfLine', [])}


def listed(marks: Marks) -> list[dict[str, str]]:
    """Marks as a record lists them, in the alphabetical order of their slots' names."""
    return [{'part': part, 'language': language} for part, language in sorted(marks, key=lambda each: '.'.join(each))]


def _languages(body: Body, part: str) -> set[str]:
    found = body.get(part) or {}
    texts = found.get('text', {}) if part == 'condition' and body['kind'] == 'commitment' else found
    return set(texts)


def lacked_by(text: dict[str, Any], authentic: list[str]) -> list[str]:
    """The authentic languages in which a clause has no text, or one that is out of line."""
    body = text['body']
    if body['kind'] != 'commitment' or 'ends' in text:
        return []
    parts = [part for part in TEXTS['commitment'] if part != 'condition' or 'condition' in body]
    marked = {language for _, language in marks_of(text)}
    return [language for language in authentic if language in marked or any(language not in _languages(body, part) for part in parts)]


def after_edits(before: Marks, edits: list[Edit], body: Body) -> Marks:
    """What is out of line in a text that edits make, part by part."""
    marks: Marks = set()
    for part in TEXTS[body['kind']]:
        had = {language for name, language in before if name == part}
        here = [edit for edit in edits if edit['part'] == part and edit.get('language')]
        edited = {edit['language'] for edit in here}
        present = _languages(body, part)
        adds = all(edit['is'] == 'whole' and 'was' not in edit for edit in here)
        if not here:
            out = had
        elif adds or edited <= had:
            out = had - edited
        else:
            out = present - edited
        marks |= {(part, language) for language in out & present}
    return marks


def of_composed(before: Marks, variants: list[Variant], result: Result, body: Body) -> Marks:
    """What is out of line in a text that is composed by merging."""
    marks: Marks = set()
    for part in TEXTS[body['kind']]:
        editing = [
            variant
            for variant in result.variants
            if any(edit['part'] == part and edit.get('language') for edit in variant.edits)
        ]
        out = {language for name, language in before if name == part} if not editing else set()
        for variant in editing:
            ruled = after_edits(before, variant.edits, body)
            out |= {language for name, language in variant.marks | ruled if name == part}
        marks |= {(part, language) for language in out & _languages(body, part)}
    return marks
