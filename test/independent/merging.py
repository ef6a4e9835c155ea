"""Merging the variants of one text (docs/record-format.md, families, 4 and 6)."""

from dataclasses import dataclass, field
from fractions import Fraction

from canonical import canonical_text
from edits import Body, Edit, apply_edits, blank, overlap, slot_of, too_long

Rank = tuple[Fraction, ...]
Unit = tuple[Edit, ...]


@dataclass
class Variant:
    """One way in which a text may change: its units, whose they are, and their rank."""

    units: list[Unit]
    owners: list[str]
    rank: Rank
    marks: set[tuple[str, str]] = field(default_factory=set)

    @property
    def key(self) -> str:
        """What is compared where variants are put in order."""
        return ','.join(self.owners)

    @property
    def edits(self) -> list[Edit]:
        """All edits of its units."""
        return [edit for unit in self.units for edit in unit]


@dataclass
class Result:
    """One result of merging: the units that were taken, and the variants that have one of them."""

    units: list[Unit]
    owners: list[str]
    rank: Rank
    variants: list[Variant]

    @property
    def edits(self) -> list[Edit]:
        """All edits of its units."""
        return [edit for unit in self.units for edit in unit]


def name_of(unit: Unit) -> str:
    """The same text for equal units, whatever the order of their edits."""
    return '\n'.join(sorted(canonical_text(edit) for edit in unit))


def collide(one: Unit, other: Unit) -> bool:
    """Whether two different units cannot both be taken."""
    return name_of(one) != name_of(other) and any(overlap(a, b) for a in one for b in other)


def merge(body: Body, variants: list[Variant]) -> list[Result]:
    """What comes of merging variants of one text."""
    ordered = sorted(variants, key=lambda each: each.key)
    joined = [_join_torn(variant, [other for other in ordered if other is not variant]) for variant in ordered]
    found: dict[str, tuple[Unit, Rank]] = {}
    for rank in sorted({each.rank for each in joined}, reverse=True):
        for variant in joined:
            if variant.rank == rank:
                for unit in variant.units:
                    found.setdefault(name_of(unit), (unit, rank))
    accepted, opened = _take(list(found.items()))
    results = _results(accepted, opened, joined, found)
    made = [_result(names, joined, found) for names in results]
    if any(each is None for each in made) or any(_leaves_no_text(body, each) for each in made if each):
        top = max(each.rank for each in joined)
        return [Result(each.units, each.owners, each.rank, [each]) for each in joined if each.rank == top]
    return [each for each in made if each is not None]


def _join_torn(variant: Variant, others: list[Variant]) -> Variant:
    """Units that collide in some of their slots only become one with all units in the parts of these."""
    parts: set[str] = set()
    for unit in variant.units:
        slots = {slot_of(edit) for edit in unit}
        if len(slots) < 2:
            continue
        against = [theirs for other in others for theirs in other.units if collide(unit, theirs)]
        hit = {slot_of(edit) for edit in unit if any(overlap(edit, theirs) for each in against for theirs in each)}
        if hit and hit != slots:
            parts |= {edit['part'] for edit in unit}
    if not parts:
        return variant
    torn = [unit for unit in variant.units if any(edit['part'] in parts for edit in unit)]
    units, placed = [], False
    for unit in variant.units:
        if unit not in torn:
            units.append(unit)
        elif not placed:
            units.append(tuple(edit for each in torn for edit in each))
            placed = True
    return Variant(units, variant.owners, variant.rank, variant.marks)


def _take(units: list[tuple[str, tuple[Unit, Rank]]]) -> tuple[list[str], list[str]]:
    """The units that are accepted, and those that are open, from the best rank down."""
    accepted: list[str] = []
    opened: list[str] = []
    taken: list[Unit] = []
    for rank in sorted({rank for _, (_, rank) in units}, reverse=True):
        equals = [
            (name, unit) for name, (unit, theirs) in units if theirs == rank and not any(collide(unit, each) for each in taken)
        ]
        for name, unit in equals:
            contested = any(collide(unit, other) for _, other in equals)
            (opened if contested else accepted).append(name)
        taken += [unit for _, unit in equals]
    return accepted, opened


def _results(accepted: list[str], opened: list[str], variants: list[Variant], found: dict[str, tuple[Unit, Rank]]) -> list[list[str]]:
    if not opened:
        return [accepted]
    results: list[list[str]] = []
    for variant in variants:
        own = [name for name in map(name_of, variant.units) if name in opened]
        if not own:
            continue
        chosen = list(own)
        for name in opened:
            if name not in chosen and not any(collide(found[name][0], found[each][0]) for each in chosen):
                chosen.append(name)
        names = accepted + chosen
        if not any(set(names) == set(each) for each in results):
            results.append(names)
    return results


def _result(names: list[str], variants: list[Variant], found: dict[str, tuple[Unit, Rank]]) -> Result | None:
    within = [variant for variant in variants if any(name_of(unit) in names for unit in variant.units)]
    if not within:
        return None
    owners = sorted({owner for variant in within for owner in variant.owners})
    return Result([found[name][0] for name in names], owners, min(each.rank for each in within), within)


def _leaves_no_text(body: Body, result: Result) -> bool:
    composed = apply_edits(body, result.edits)
    return blank(composed) or too_long(composed)
