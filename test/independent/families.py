"""What a competition settles: variants of texts, merged, and the candidates of which the best stand."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from canonical import canonical_text
from carrying import carry_over
from counting import Counted
from edits import Body, apply_edits, units_of
from merging import Variant, merge
from out_of_line import Marks, marks_of, of_composed

Rank = tuple[Fraction, ...]
Proposal = dict[str, Any]


@dataclass
class Candidate:
    """A text that could stand, with the proposals that went into it."""

    body: Body
    owners: list[str]
    rank: Rank
    marks: Marks

    @property
    def key(self) -> str:
        """What is compared where candidates are put in order."""
        return ','.join(self.owners)


class Family:
    """The proposals of one competition, and what each of them was counted as."""

    def __init__(self, proposals: list[Proposal], counted: dict[str, Counted], stood: dict[str, Any]) -> None:
        self.proposals = sorted(proposals, key=lambda each: each['id'])
        self.by_id = {each['id']: each for each in proposals}
        self.counted = counted
        self.stood = stood

    def candidates(self) -> list[Candidate]:
        """The candidates of all roots, in the order in which they are found."""
        found: list[Candidate] = []
        for identity in sorted({each['amends'] for each in self.proposals if each.get('amends') in self.stood and not each.get('ends')}):
            text = self.stood[identity]
            found += self._candidates_of(identity, text['body'], marks_of(text), None)
        for proposal in self.proposals:
            if self._is_root(proposal):
                found += self._candidates_of(proposal['id'], proposal['body'], marks_of(proposal), proposal)
        return found

    def _is_root(self, proposal: Proposal) -> bool:
        amends = proposal.get('amends')
        return bool(proposal.get('ends')) or (amends not in self.by_id and amends not in self.stood)

    def _candidates_of(self, identity: str, body: Body, marks: Marks, root: Proposal | None) -> list[Candidate]:
        standing = [] if root is not None and root.get('ends') else self._standing(identity)
        if not standing:
            agreed = root is not None and self.counted[identity].agreed
            return [Candidate(body, [identity], self.counted[identity].rank, marks)] if agreed else []
        found = []
        for result in merge(body, standing):
            composed = apply_edits(body, result.edits)
            found.append(Candidate(composed, result.owners, result.rank, of_composed(marks, standing, result, composed)))
        return found

    def _children(self, identity: str) -> list[Proposal]:
        return [each for each in self.proposals if each.get('amends') == identity and not each.get('ends')]

    def _floor(self, identity: str) -> Rank | None:
        while identity in self.by_id:
            if self.counted[identity].agreed:
                return self.counted[identity].rank
            identity = self.by_id[identity].get('amends', '')
        return None

    def _standing(self, identity: str) -> list[Variant]:
        floor = self._floor(identity)
        variants = [variant for child in self._children(identity) for variant in self._variants(child)]
        return [variant for variant in variants if floor is None or variant.rank >= floor]

    def _variants(self, amendment: Proposal) -> list[Variant]:
        """The variants of an amendment, against the text that it amends."""
        identity, edits = amendment['id'], amendment['edits']
        standing = self._standing(identity)
        base = self._text(amendment['amends'])
        own_units = units_of(base, edits)
        if not standing:
            if not self.counted[identity].agreed:
                return []
            return [Variant(own_units, [identity], self.counted[identity].rank, marks_of(amendment))]
        found = []
        for result in merge(amendment['body'], standing):
            units = carry_over(base, own_units, amendment['body'], result.units)
            composed = apply_edits(amendment['body'], result.edits)
            marks = of_composed(marks_of(amendment), standing, result, composed)
            found.append(Variant(units, result.owners, result.rank, marks))
        return found

    def _text(self, identity: str) -> Body:
        return self.by_id[identity]['body'] if identity in self.by_id else self.stood[identity]['body']


def best(candidates: list[Candidate], by_id: dict[str, Proposal]) -> tuple[list[Candidate], list[str]]:
    """The candidates that stand, and the owners of all of which none was left out."""
    if not candidates:
        return [], []
    top = max(each.rank for each in candidates)
    first = [each for each in candidates if each.rank == top]
    kept = [
        each
        for each in first
        if not any(
            other is not each
            and all(any(owner in by_id[theirs].get('consolidates', []) for theirs in other.owners) for owner in each.owners)
            for other in first
        )
    ]
    ordered = sorted(kept, key=lambda each: each.key)
    standing: dict[str, Candidate] = {}
    for each in ordered:
        standing.setdefault(what_stands(each.body), each)
    return list(standing.values()), sorted({owner for each in kept for owner in each.owners})


def what_stands(body: Body) -> str:
    """What is the same where two texts would make the same stand."""
    return body['modality'] if body['kind'] == 'modality' else canonical_text(body)
