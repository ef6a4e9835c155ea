"""The ways in which amendments can have been merged where their ranks are not known (what is verified where positions are covered)."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from carrying import carry_over
from edits import Body, Edit, apply_edits, blank, read_slot, slot_of, too_long, units_of
from merging import Result, Unit, Variant, collide, name_of
from out_of_line import marks_of, of_composed
from report import SPACE

Proposal = dict[str, Any]
MOST_CONTESTED = 12
LONGEST = 4_000


@dataclass
class Family:
    """The texts of a competition, with what stands that they amend, and the proposals that went into a text."""

    members: dict[str, Proposal]
    owners: set[str]

    def amended_by(self, owners: set[str]) -> set[str]:
        """What these amend, directly or through others."""
        found: set[str] = set()
        for owner in owners:
            before = self.members.get(owner, {}).get('amends')
            while before is not None and before not in found:
                found.add(before)
                before = self.members.get(before, {}).get('amends')
        return found

    def roots(self) -> list[Proposal]:
        """What amends nothing of the competition."""
        return [each for each in self.members.values() if 'ends' in each or each.get('amends') not in self.members]

    def leads_in(self, text: Proposal) -> bool:
        """Whether a text went in, or an amendment of it."""
        return text['id'] in self.owners or text['id'] in self.amended_by(self.owners)


def ways_of(text: Proposal, family: Family) -> list[Result] | None:
    """The ways to merge amendments into a text; None where there are too many."""
    by_child: list[list[Variant]] = []
    for child in family.members.values():
        if child.get('amends') != text['id'] or 'ends' in child or not family.leads_in(child):
            continue
        own = units_of(child['body'], child['edits'])
        variants = [Variant(own, [child['id']], (), marks_of(child))] if child['id'] in family.owners else []
        ways = ways_of(child, family)
        if ways is None:
            return None
        for way in ways:
            made = _text_of(child['body'], way.units) or child['body']
            units = carry_over(text['body'], own, child['body'], way.units)
            variants.append(Variant(units, way.owners, (), of_composed(marks_of(child), way.variants, way, made)))
        by_child.append(variants)
    out = [each for each in family.members.values() if not family.leads_in(each)]
    rivals = {slot_of(edit) for each in out for edit in each.get('edits', [])}
    left = [edit for each in out if text['id'] in family.amended_by({each['id']}) for edit in each.get('edits', [])]
    return _merged(text['body'], by_child, rivals, left)


def _merged(body: Body, by_child: list[list[Variant]], rivals: set, left: list[Edit]) -> list[Result] | None:
    variants = list(chain.from_iterable(by_child))
    alone = [Result(each.units, each.owners, (), [each]) for each in variants]
    reverting = [each for each in alone if not each.units]
    units = {name_of(unit): unit for each in variants for unit in each.units}
    if not units:
        return reverting
    contested = _in_some_only(by_child) | {name for each in variants for name in _contested_in(each, variants, rivals)}
    if len(contested) > MOST_CONTESTED:
        return None
    choices = [[name for name in units if name not in contested]]
    for name in (each for each in units if each in contested):
        choices += [[*chosen, name] for chosen in choices if not any(collide(units[name], units[other]) for other in chosen)]
    leaving = [chosen for chosen in choices if _text_of(body, [units[name] for name in chosen]) is not None]
    found = []
    for chosen in leaving:
        within = [each for each in variants if any(name_of(unit) in chosen for unit in each.units)]
        if chosen:
            owners = sorted({owner for each in within for owner in each.owners})
            found.append(Result([units[name] for name in chosen], owners, (), within))
    edits = [edit for unit in units.values() for edit in unit] + left
    can_leave_none = len(leaving) < len(choices) or (left and _can_leave_no_text(body, edits))
    return found + (alone if can_leave_none else reverting)


def _in_some_only(by_child: list[list[Variant]]) -> set[str]:
    """The units that depend on how the amendments of an amendment rank: no child has them in each of its variants."""
    certain: set[str] = set()
    every: set[str] = set()
    for variants in by_child:
        names = [{name_of(unit) for unit in each.units} for each in variants]
        every |= set().union(*names)
        certain |= set.intersection(*names) if names else set()
    return every - certain


def _contested_in(variant: Variant, variants: list[Variant], rivals: set) -> set[str]:
    """The units of a variant that collide with one of the others, are edited by what did not go in, or cannot be torn from such a unit."""
    others = [unit for each in variants if each is not variant for unit in each.units]
    contested = [
        unit for unit in variant.units
        if any(slot_of(edit) in rivals for edit in unit) or any(collide(unit, other) for other in others)
    ]
    parts = {edit['part'] for unit in contested if len({slot_of(edit) for edit in unit}) > 1 for edit in unit}
    return {name_of(unit) for unit in variant.units if unit in contested or any(edit['part'] in parts for edit in unit)}


def _text_of(body: Body, units: list[Unit]) -> Body | None:
    """What units make of a text; None where no text is left."""
    try:
        made = apply_edits(body, [edit for unit in units for edit in unit])
    except ValueError:
        return None
    return None if blank(made) or too_long(made) else made


def _can_leave_no_text(body: Body, edits: list[Edit]) -> bool:
    """Whether some of these edits may together leave no text: one takes a text out, or they make one too long."""
    added: dict[tuple, int] = {}
    for edit in edits:
        inserted = edit.get('becomes', '') if edit['is'] == 'whole' else edit['inserts']
        if not inserted.strip(SPACE):
            return True
        added[slot_of(edit)] = added.get(slot_of(edit), 0) + len(inserted.encode('utf-16-le', 'surrogatepass')) // 2
    return any(len((read_slot(body, slot) or '').encode('utf-16-le', 'surrogatepass')) // 2 + many > LONGEST for slot, many in added.items())
