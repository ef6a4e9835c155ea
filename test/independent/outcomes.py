"""The outcomes of a reading of format 2 or later, computed again from its leaves."""

from typing import Any

from counting import Counted, count
from families import Candidate, Family, best, what_stands
from out_of_line import lacked_by, listed

LANES = 40
OPEN = ('tied', 'consolidated', 'not-read-again', 'lacks-authentic-text')
Outcome = dict[str, Any]
Proposal = dict[str, Any]


class Settled:
    """What a reading comes to, competition by competition."""

    def __init__(self, reading: dict[str, Any], leaves: list[dict[str, Any]], context: dict[str, Any]) -> None:
        self.reading, self.leaves, self.context = reading, leaves, context
        self.sides: list[str] = context['sides']
        self.proposals = {leaf['id']: leaf for leaf in leaves if leaf['is'] == 'proposal'}
        self.counted: dict[str, Counted] = {
            identity: count(reading, leaves, identity, self.sides, context['format'] == 1) for identity in self.proposals
        }
        self.outcomes: dict[str, Outcome] = {}
        self.ranks: dict[str, Any] = {}
        if reading['stage'] == 'ratification':
            self._by_themselves(list(self.proposals.values()))
        else:
            self._compete()
        if reading['stage'] == 'commitments':
            self._hold_back()
        if reading['stage'] == 'baskets':
            self._give_lanes()
        if reading['settlement']['next'] == 'another-reading':
            for outcome in self.outcomes.values():
                if outcome['reason'] == 'consolidated':
                    outcome['status'] = 'bracketed'

    def listed(self) -> list[Outcome]:
        """The outcomes in the order of a record."""
        return [self.outcomes[identity] for identity in sorted(self.outcomes)]

    def _set(self, identity: str, key: str, status: str, reason: str, **more: Any) -> None:
        counted = self.counted.get(identity)
        sides = counted.sides if counted else [
            {'side': side, 'roll': self.reading['roll'][side], 'tally': {}, 'agrees': True} for side in self.sides
        ]
        outcome = {'proposal': identity, 'competes': key, 'status': status, 'reason': reason, 'sides': sides}
        self.outcomes[identity] = {**outcome, **more}

    def _by_themselves(self, proposals: list[Proposal]) -> None:
        for proposal in proposals:
            counted = self.counted[proposal['id']]
            self._set(proposal['id'], proposal['competes'], counted.status, counted.reason)

    def _compete(self) -> None:
        number = 0
        for key in sorted({each['competes'] for each in self.proposals.values()}):
            rivals = [each for each in self.proposals.values() if each['competes'] == key]
            family = Family(rivals, self.counted, self.context['stood'])
            standing, owners = best(family.candidates(), self.proposals)
            self._by_themselves(rivals)
            if not standing:
                self._read_again(rivals)
                continue
            self.ranks[key] = standing[0].rank
            kept = set()
            for candidate in standing:
                number, identity = self._stand(key, candidate, len(standing) > 1, number)
                kept.add(identity)
            self._give_way([each for each in rivals if each['id'] not in kept], owners)

    def _stand(self, key: str, candidate: Candidate, tied: bool, number: int) -> tuple[int, str]:
        status, reason = ('bracketed', 'tied') if tied else ('agreed', 'every-side-agrees')
        wanted = what_stands(candidate.body)
        for owner in candidate.owners:
            if what_stands(self.proposals[owner]['body']) == wanted:
                self._set(owner, key, status, reason)
                return number, owner
        number += 1
        identity = f'{self.reading["id"]}.c{number}'
        text: dict[str, Any] = {'body': candidate.body, 'consolidates': candidate.owners}
        if candidate.marks:
            text['outOfLine'] = listed(candidate.marks)
        self._set(identity, key, status, 'tied' if tied else 'consolidated', text=text)
        return number, identity

    def _give_way(self, others: list[Proposal], owners: list[str]) -> None:
        amended = {before for owner in owners for before in self._amended_by(owner)}
        for proposal in others:
            identity, key = proposal['id'], proposal['competes']
            counted = self.counted[identity]
            if counted.reason == 'withdrawn':
                continue
            if identity in owners:
                self._set(identity, key, 'merged', 'merged')
            elif identity in amended:
                self._set(identity, key, 'dropped', 'amended')
            elif counted.status != 'dropped':
                self._set(identity, key, 'dropped', 'outranked')

    def _amended_by(self, identity: str) -> list[str]:
        found = []
        amends = self.proposals[identity].get('amends')
        while amends in self.proposals:
            found.append(amends)
            amends = self.proposals[amends].get('amends')
        return found

    def _read_again(self, rivals: list[Proposal]) -> None:
        for proposal in rivals:
            counted = self.counted[proposal['id']]
            if proposal['id'] in self.context['open_before'] and counted.reason != 'withdrawn' and not counted.opposed:
                self._set(proposal['id'], proposal['competes'], 'bracketed', 'not-read-again')

    def _hold_back(self) -> None:
        """Bracket the agreed clauses that lack a text in line in an authentic language."""
        for identity, outcome in self.outcomes.items():
            text = outcome.get('text') or self.proposals[identity]
            if outcome['status'] == 'agreed' and lacked_by(text, self.context['authentic']):
                outcome.update(status='bracketed', reason='lacks-authentic-text')

    def _give_lanes(self) -> None:
        """Bracket the baskets for which no lane is left."""
        order = self.reading['settlement'].get('order', []) if self.context['format'] >= 3 else []
        standing: dict[str, list[str]] = {}
        unread: dict[str, list[str]] = {}
        for outcome in self.listed():
            if outcome['reason'] in ('every-side-agrees', 'tied', 'consolidated'):
                if not self.proposals.get(outcome['proposal'], {}).get('ends'):
                    standing.setdefault(outcome['competes'], []).append(outcome['proposal'])
            elif outcome['reason'] == 'not-read-again':
                unread.setdefault(outcome['competes'], []).append(outcome['proposal'])

        def place(key: str) -> tuple[int, str]:
            return (order.index(key) if key in order else len(order), key)

        ranked = sorted(standing, key=lambda key: ([-part for part in self.ranks[key]], *place(key)))
        queue = ranked + sorted(unread, key=place)
        left = LANES - self.context['lanes_before']
        for key in queue[left:]:
            for identity in {**standing, **unread}[key]:
                self.outcomes[identity].update(status='bracketed', reason='more-baskets-than-lanes')


def without_sides(outcomes: list[Outcome]) -> list[Outcome]:
    """Outcomes as they are sealed: without how the sides stood."""
    return [{key: value for key, value in outcome.items() if key != 'sides'} for outcome in outcomes]


def lists_of(outcomes: list[Outcome]) -> dict[str, Any]:
    """What a settlement lists of outcomes, by key and then by id."""
    ordered = sorted(outcomes, key=lambda each: (each['competes'], each['proposal']))

    def ids(*statuses: str) -> list[str]:
        return [each['proposal'] for each in ordered if each['status'] in statuses]

    bracketed = [each for each in ordered if each['status'] == 'bracketed']
    taken = {owner for each in bracketed for owner in each.get('text', {}).get('consolidates', [])}
    return {
        'agreed': ids('agreed'),
        'bracketed': [each['proposal'] for each in bracketed],
        'open': [each['proposal'] for each in bracketed if each['reason'] in OPEN],
        'merged': [each['proposal'] for each in ordered if each['status'] == 'merged' and each['proposal'] in taken],
        'dropped': len(ids('dropped')),
        'decided': sorted({each['competes'] for each in ordered if each['status'] == 'agreed'}),
    }
