"""Edits: the slots of a text, applying edits, where they overlap, and their units."""

import copy
from typing import Any

from report import SPACE

Body = dict[str, Any]
Edit = dict[str, Any]
Slot = tuple[str, str | None]
TEXTS = {
    'definition': ('term', 'definition'),
    'topic': ('topic', 'reason'),
    'basket': ('title', 'description'),
    'modality': ('rationale',),
    'commitment': ('action', 'condition'),
}
VALUES = {'definition': (), 'topic': ('scope',), 'basket': (), 'modality': ('modality',), 'commitment': ('by', 'form', 'condition')}


def read_slot(body: Body, slot: Slot) -> str | None:
    """What is in a slot, or None where it is absent."""
    part, language = slot
    found = body.get(part)
    if part == 'condition' and body['kind'] == 'commitment':
        found = (found or {}).get('word' if language is None else 'text')
    return found if language is None else (found or {}).get(language)


def write_slot(body: Body, slot: Slot, value: str | None) -> None:
    """Put a value in a slot, or take it out; a part of which nothing is left goes too."""
    part, language = slot
    if part == 'condition' and body['kind'] == 'commitment':
        holder = body.setdefault('condition', {})
        _put(holder, 'word', None, value) if language is None else _put(holder, 'text', language, value)
        if not holder:
            del body['condition']
    else:
        _put(body, part, language, value)


def _put(holder: dict[str, Any], part: str, language: str | None, value: str | None) -> None:
    if language is None:
        holder.pop(part, None) if value is None else holder.__setitem__(part, value)
        return
    texts = holder.setdefault(part, {})
    texts.pop(language, None) if value is None else texts.__setitem__(language, value)
    if not texts:
        del holder[part]


def slot_of(edit: Edit) -> Slot:
    """The slot that an edit changes."""
    return edit['part'], edit.get('language')


def end_of(edit: Edit) -> int:
    """Where the words that an edit removes end."""
    return edit['at'] + len(edit['removes'])


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits of the same text get in each other's way."""
    if slot_of(one) != slot_of(other):
        return False
    if one['is'] == 'whole' or other['is'] == 'whole':
        return True
    if not one['removes'] and not other['removes']:
        return one['at'] == other['at']
    return one['at'] < end_of(other) and other['at'] < end_of(one)


def apply_edits(body: Body, edits: list[Edit]) -> Body:
    """The text that the edits make of a text; a ValueError says why they do not go with it."""
    result = copy.deepcopy(body)
    for slot in {slot_of(edit) for edit in edits}:
        part, language = slot
        known = VALUES[body['kind']] if language is None else TEXTS[body['kind']]
        if part not in known:
            raise ValueError(f'a {body["kind"]} has no slot {part}')
        here = [edit for edit in edits if slot_of(edit) == slot]
        before = read_slot(body, slot)
        whole = [edit for edit in here if edit['is'] == 'whole']
        if whole:
            if len(here) > 1 or whole[0].get('was') != before:
                raise ValueError(f'an edit of the whole of {part} does not go with the text')
            write_slot(result, slot, whole[0].get('becomes'))
            continue
        words = before or ''
        for edit in sorted(here, key=lambda each: (each['at'], len(each['removes']) > 0), reverse=True):
            if before is None or words[edit['at'] : end_of(edit)] != edit['removes'] or edit['at'] > len(before):
                raise ValueError(f'what an edit of {part} removes does not stand there')
            words = words[: edit['at']] + edit['inserts'] + words[end_of(edit) :]
        write_slot(result, slot, words)
    return result


def edit_problem(edits: list[Edit]) -> str | None:
    """What is wrong with a list of edits by itself."""
    for index, edit in enumerate(edits):
        if edit['is'] == 'words' and (edit['at'] < 0 or edit['removes'] == edit['inserts']):
            return 'an edit changes nothing'
        if edit['is'] == 'whole' and edit.get('was') == edit.get('becomes'):
            return 'an edit changes nothing'
        if any(overlap(edit, other) for other in edits[:index]):
            return 'two edits overlap'
    return None


def blank(body: Body) -> bool:
    """Whether a required part is absent, or a value or a text is blank."""
    kind = body['kind']
    condition = body.get('condition')
    if kind == 'commitment' and condition is not None and set(condition) != {'word', 'text'}:
        return True
    for part in (*VALUES[kind], *TEXTS[kind]):
        if part == 'condition':
            continue
        if not body.get(part):
            return True
    texts = [body.get(part) for part in TEXTS[kind] if part != 'condition'] + ([condition['text']] if condition else [])
    return any(not words.strip(SPACE) for text in texts for words in text.values())


def too_long(body: Body) -> bool:
    """Whether some language of a text is longer than 4,000 UTF-16 code units."""
    condition = body.get('condition')
    texts = [body[part] for part in TEXTS[body['kind']] if part != 'condition'] + ([condition['text']] if condition else [])
    return any(len(words.encode('utf-16-le', 'surrogatepass')) > 8000 for text in texts for words in text.values())


def units_of(body: Body, edits: list[Edit]) -> list[tuple[Edit, ...]]:
    """The units of an amendment's edits, which stand or fall together."""
    kind = body['kind']
    edited = {slot_of(edit) for edit in edits}
    if not edits:
        return []
    if (kind == 'topic' and ('scope', None) in edited) or (kind == 'modality' and ('modality', None) in edited):
        return [tuple(edits)]
    groups: dict[str, list[Edit]] = {}
    for edit in edits:
        together = kind == 'commitment' and ('form', None) in edited and edit['part'] == 'action'
        groups.setdefault('form' if together else edit['part'], []).append(edit)
    return [unit for group in groups.values() for unit in _units_of_part(group)]


def _units_of_part(edits: list[Edit]) -> list[tuple[Edit, ...]]:
    if any(edit['is'] == 'whole' for edit in edits):
        return [tuple(edits)]
    by_language: dict[str | None, list[Edit]] = {}
    for edit in sorted(edits, key=lambda each: each['at']):
        by_language.setdefault(edit.get('language'), []).append(edit)
    if len({len(each) for each in by_language.values()}) > 1:
        return [tuple(edits)]
    return list(zip(*by_language.values()))
