"""Carrying a result over to the text that the amendment amends (families, 5)."""

from dataclasses import dataclass

from edits import Body, Edit, end_of, read_slot, slot_of
from merging import Unit


@dataclass
class Step:
    """A stretch of the text that does not survive whole, with what it becomes and the edits that meet there."""

    edit: Edit | None
    sources: list[int]


def carry_over(base: Body, own: list[Unit], amended: Body, result: list[Unit]) -> list[Unit]:
    """The units of both, against the text that the amendment amends."""
    edits = [(index, edit) for index, unit in enumerate([*own, *result]) for edit in unit]
    first = [(index, edit) for index, edit in edits if index < len(own)]
    second = [(index, edit) for index, edit in edits if index >= len(own)]
    slots = list(dict.fromkeys(slot_of(edit) for _, edit in edits))
    parent = list(range(len(own) + len(result)))
    made: list[tuple[int, Edit]] = []
    for slot in slots:
        here = [(index, edit) for index, edit in first if slot_of(edit) == slot]
        there = [(index, edit) for index, edit in second if slot_of(edit) == slot]
        for step in _steps(read_slot(base, slot), here, read_slot(amended, slot), there, slot):
            if step.edit is None:
                continue
            for index in step.sources[1:]:
                parent[_top(parent, index)] = _top(parent, step.sources[0])
            made.append((step.sources[0], step.edit))
    groups: dict[int, list[Edit]] = {}
    for index, edit in made:
        groups.setdefault(_top(parent, index), []).append(edit)
    return [tuple(group) for group in groups.values()]


def _top(parent: list[int], index: int) -> int:
    while parent[index] != index:
        index = parent[index]
    return index


def _steps(before: str | None, first: list, between: str | None, second: list, slot: tuple) -> list[Step]:
    sources = [index for index, _ in [*first, *second]]
    if not first or not second:
        return [Step(edit, [index]) for index, edit in [*first, *second]]
    if any(edit['is'] == 'whole' for _, edit in [*first, *second]):
        after = _after(between, [edit for _, edit in second])
        return [Step(_whole(slot, before, after), sources)]
    kept_first = _rewrite([(place, None) for place in range(len(before or ''))], before or '', first)
    final = _rewrite(kept_first[0], between or '', second, kept_first[1])
    return _between(before or '', *final, slot)


def _after(between: str | None, edits: list[Edit]) -> str | None:
    for edit in edits:
        if edit['is'] == 'whole':
            return edit.get('becomes')
    words = between or ''
    for edit in sorted(edits, key=lambda each: (each['at'], len(each['removes']) > 0), reverse=True):
        words = words[: edit['at']] + edit['inserts'] + words[end_of(edit) :]
    return words if between is not None or words else between


def _whole(slot: tuple, before: str | None, after: str | None) -> Edit | None:
    if before == after:
        return None
    edit: Edit = {'is': 'whole', 'part': slot[0]}
    if slot[1] is not None:
        edit['language'] = slot[1]
    if before is not None:
        edit['was'] = before
    if after is not None:
        edit['becomes'] = after
    return edit


def _rewrite(cells: list, words: str, edits: list, gaps: dict[int, set[int]] | None = None) -> tuple[list, dict[int, set[int]]]:
    """Apply edits to cells. A cell is (place in the first text, None) or (None, inserted character).

    `gaps` maps the place of the last kept cell before an edit (-1 for none) to the units that changed something there.
    """
    result = list(cells)
    notes: list[tuple[int, int]] = []
    for index, edit in edits:
        notes.append((edit['at'], index))
    for _, edit in sorted(edits, key=lambda each: (each[1]['at'], len(each[1]['removes']) > 0), reverse=True):
        result[edit['at'] : end_of(edit)] = [(None, character) for character in edit['inserts']]
    marks = dict(gaps or {})
    for at, index in notes:
        places = [cell[0] for cell in cells[:at] if cell[0] is not None]
        marks.setdefault(places[-1] if places else -1, set()).add(index)
    return result, marks


def _between(before: str, cells: list, marks: dict[int, set[int]], slot: tuple) -> list[Step]:
    kept = [-1, *[cell[0] for cell in cells if cell[0] is not None], len(before)]
    inserted: dict[int, str] = {}
    last = -1
    for place, character in cells:
        if place is not None:
            last = place
        else:
            inserted[last] = inserted.get(last, '') + character
    steps = []
    for left, right in zip(kept, kept[1:]):
        removes, inserts = before[left + 1 : right], inserted.get(left, '')
        sources = sorted(index for at, indices in marks.items() if left <= at < right for index in indices)
        if sources:
            edit = None
            if removes != inserts:
                edit = {'is': 'words', 'part': slot[0], 'language': slot[1], 'at': left + 1, 'removes': removes, 'inserts': inserts}
            steps.append(Step(edit, sources))
    return steps
