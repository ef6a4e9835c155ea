"""Decisions of a side in a consultation, and the leaves of those that a quorum took."""

from typing import Any

from canonical import leaf_digest, merkle_root
from counting import reaches
from leaves import BATCH, revisions_held
from report import Report, instant, known_keys


def check_decision(report: Report, place: str, each: dict[str, Any], sides: list[str], rules: dict[str, Any], drafts: set[str]) -> None:
    """Who decided, when, and with which leaves."""
    decision = each['event']['decision']
    report.expect(decision['side'] in sides, place, 'a side decided that the consultation has not')
    report.expect(decision['by'] == rules['by'], place, 'it was decided otherwise than its rules say')
    report.expect(instant(decision['at']) <= instant(each['event']['at']), place, 'the decision is after its event')
    report.expect(decision['draft'] not in drafts, place, 'its draft was decided before')
    drafts.add(decision['draft'])
    if decision['by'] != 'quorum':
        known_keys(report, place, decision, 'by side draft at')
        report.expect('submissions' not in each, place, 'it has leaves, and no quorum')
        return
    known_keys(report, place, decision, 'by side draft at roll run counted root')
    leaves = each['submissions']
    digests = [leaf['digest'] for leaf in leaves]
    report.expect(all(a < b for a, b in zip(digests, digests[1:])), place, 'the leaves are not in order, each once')
    report.expect(decision['counted'] == len(digests) and decision['root'] == merkle_root(digests), place, 'counted or root is not that of the leaves')
    shown = [leaf['submission'] for leaf in leaves if 'submission' in leaf]
    for leaf in leaves:
        report.expect('submission' not in leaf or leaf_digest(leaf['submission']) == leaf['digest'], place, 'a leaf has another digest')
    if len(shown) == len(leaves):
        _check_support(report, place, decision, shown, rules['quorum'])
    else:
        possible = [_leaves(decision['roll'] * (4 << power)) for power in range(5)]
        report.expect(len(leaves) in possible, place, 'the number of leaves is not what the roll makes it')


def _check_support(report: Report, place: str, decision: dict[str, Any], shown: list[dict[str, Any]], quorum: Any) -> None:
    voices: dict[str, list[dict[str, Any]]] = {}
    for leaf in shown:
        report.expect(leaf['draft'] == decision['draft'] and leaf['is'] in ('support', 'support-padding'), place, 'a leaf is of another draft')
        if leaf['is'] == 'support':
            known_keys(report, place, leaf, 'is draft voice revision support salt')
            voices.setdefault(leaf['voice'], []).append(leaf)
        else:
            known_keys(report, place, leaf, 'is draft salt')
    supporting = 0
    for voice, revisions in voices.items():
        revisions.sort(key=lambda leaf: leaf['revision'])
        report.expect([leaf['revision'] for leaf in revisions] == list(range(1, len(revisions) + 1)) and len(revisions) <= 64, place, f'the revisions of {voice} have gaps, or are too many')
        said = [leaf['support'] for leaf in revisions]
        report.expect(said[0] is True and all(now or before for before, now in zip(said, said[1:])), place, f'the voice {voice} takes back what it did not say')
        supporting += said[-1] is True
    largest = max((leaf['revision'] for leaf in shown if leaf['is'] == 'support'), default=1)
    report.expect(len(shown) == _leaves(decision['roll'] * revisions_held(largest)), place, 'the number of leaves is not what the roll makes it')
    report.expect(len(voices) <= decision['roll'], place, 'more people support it than are on the roll')
    report.expect(supporting >= 1 and reaches(supporting, decision['roll'], quorum), place, 'its quorum does not support it')


def _leaves(wanted: int) -> int:
    return wanted if wanted <= BATCH else -(-wanted // BATCH) * BATCH
