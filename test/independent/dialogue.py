"""The dialogue's file as a round froze it: which fields it has, and which values."""

import math
import re
from typing import Any

from counting import share_terms
from report import Report, SPACE, known_keys

LANGUAGES = {'en', 'ru', 'fr', 'es', 'ar', 'zh'}
# The tag of a language (BCP 47) in its canonical case: language, script, region, variants.
TAG = re.compile(r'[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*')

MODEL = re.compile(r'[a-z0-9-]+(\.[a-z0-9-]+)+(:[a-z0-9]+)*', re.ASCII)
PROFILE = re.compile(r'(us|eu|apac|jp|au|ca|us-gov)\.')
REGION = re.compile(r'[a-z]{2}(-[a-z]+)+-\d', re.ASCII)

FIELDS = (
    'slug title mandate convener languages sides attribution smallestCountedSide coChairs packageRule nonAdmission '
    'actingOfficialsAtMost reaffirms modalities redraftings shards stages'
)
MAY = 'place spoken untranslated floor confirmation consultation caucus mediator eraseNamesOn lastCall publicRecord shelvedPages membersAtLeast heardBeforeClosing texts sideAdmits witnesses awaitWitnesses authentic'
SLUG = re.compile(r'[a-z0-9]+(-[a-z0-9]+)*')
MODALITIES = ('treaty', 'code-of-conduct', 'joint-statement', 'parallel-declarations', 'confidence-building-measure', 'consultation-channel')
CHOICES = {
    'attribution': ('none', 'side', 'named'),
    'untranslated': ('marked', 'held-back'),
    'packageRule': ('early-harvest', 'single-undertaking'),
    'lastCall': ('now', '10 minutes', '1 hour', '1 day'),
}
TRUTHS = ('coChairs', 'nonAdmission', 'publicRecord', 'shelvedPages', 'sideAdmits')
NUMBERS = {'smallestCountedSide': (4, 100), 'redraftings': (0, 5), 'shards': (1, 256), 'membersAtLeast': (1, 100),
           'heardBeforeClosing': (1, 100)}
LONGEST = 4_000
WITNESS = re.compile(r'[^\s+]{1,120}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}')


def check_dialogue(report: Report, dialogue: dict[str, Any]) -> None:
    """Every field of the dialogue has a value that it may have."""
    known_keys(report, 'dialogue', dialogue, FIELDS, MAY)
    for name, allowed in CHOICES.items():
        _expect(report, name, name not in dialogue or dialogue[name] in allowed)
    for name in TRUTHS:
        _expect(report, name, name not in dialogue or isinstance(dialogue[name], bool))
    for name, (least, most) in NUMBERS.items():
        _expect(report, name, name not in dialogue or (is_whole(dialogue[name]) and least <= dialogue[name] <= most))
    _expect(report, 'caucus', 'caucus' not in dialogue or (dialogue['caucus'] == 'encrypted' and dialogue['coChairs']))
    _expect(report, 'slug', SLUG.fullmatch(dialogue['slug']))
    for name in ('title', 'mandate', 'convener', 'place'):
        _expect(report, name, name not in dialogue or is_text(dialogue[name]))
    languages, sides = dialogue['languages'], [side['id'] for side in dialogue['sides']]
    _expect(report, 'languages', languages and are_tags(languages) and len(set(languages)) == len(languages))
    _expect(report, 'spoken', _are_spoken(languages, dialogue.get('spoken', {})))
    authentic = dialogue.get('authentic', languages[:1])
    _expect(report, 'authentic', authentic and set(authentic) <= set(languages) and len(set(authentic)) == len(authentic))
    _expect(report, 'sides', 2 <= len(sides) <= 12 and len(set(sides)) == len(sides) and 'each-side' not in sides)
    _expect(report, 'sides', all(set(side) == {'id', 'name'} and SLUG.fullmatch(side['id']) and is_text(side['name']) for side in dialogue['sides']))
    _expect(report, 'modalities', dialogue['modalities'] and set(dialogue['modalities']) <= set(MODALITIES))
    _expect(report, 'reaffirms', all(set(each) == {'id', 'title'} and SLUG.fullmatch(each['id']) and is_text(each['title']) for each in dialogue['reaffirms']))
    _expect(report, 'actingOfficialsAtMost', is_share(dialogue['actingOfficialsAtMost'], -1, 1))
    _expect(report, 'stages', set(dialogue['stages']) == {'terms', 'baskets', 'modality', 'commitments', 'ratification'})
    for stage, rules in dialogue['stages'].items():
        _expect(report, f'stages.{stage}', _are_rules(rules) and (stage != 'ratification' or rules['rule'] != 'silence'))
    floor = dialogue.get('floor', 'none')
    _expect(report, 'floor', floor == 'none' or (
        set(floor) == {'everyMinutes', 'perPerson'} and 0.001 <= floor['everyMinutes'] <= 1440 and is_whole(floor['perPerson']) and 1 <= floor['perPerson'] <= 100
    ))
    _expect(report, 'witnesses', 'witnesses' not in dialogue or _are_witnesses(dialogue['witnesses'], sides))
    awaited = dialogue.get('awaitWitnesses')
    _expect(report, 'awaitWitnesses', awaited is None or (
        set(awaited) == {'days'} and not isinstance(awaited['days'], str) and is_share(awaited['days'], 0, 365)
        and set(sides) == {each['side'] for each in dialogue.get('witnesses', [])}
    ))
    texts = dialogue.get('texts')
    _expect(report, 'texts', texts is None or (set(texts) == {'everyMinutes'} and 0.001 <= texts['everyMinutes'] <= 1440))
    if 'mediator' in dialogue:
        report.attempt('dialogue.mediator', _check_mediator, report, dialogue['mediator'])
    confirmation = dialogue.get('confirmation', 'none')
    _expect(report, 'confirmation', confirmation == 'none' or (
        {'days', 'declined', 'lapsed'} <= set(confirmation) <= {'days', 'quorum', 'declined', 'lapsed'}
        and 0 < confirmation['days'] <= 365 and is_share(confirmation.get('quorum', 1), 0, 1)
        and {confirmation['declined'], confirmation['lapsed']} <= {'ends', 'stands'}
    ))


def _check_mediator(report: Report, mediator: dict[str, Any]) -> None:
    known_keys(report, 'dialogue.mediator', mediator, 'model answerTokens perRound', 'regions prices')
    caps, prices = mediator['perRound'], mediator.get('prices')
    known_keys(report, 'dialogue.mediator', caps, 'calls tokens', 'dollars')
    numbers = ((mediator['answerTokens'], 500, 64_000), (caps['calls'], 1, 100_000), (caps['tokens'], 1_000, 10**9))
    _expect(report, 'mediator', all(is_whole(many) and least <= many <= most for many, least, most in numbers))
    _expect(report, 'mediator', 'dollars' not in caps or (prices is not None and is_share(caps['dollars'], 0, 10**6)))
    _expect(report, 'mediator', prices is None or (set(prices) == {'input', 'output'} and all(is_share(each, 0, math.inf) for each in prices.values())))
    is_profile = PROFILE.match(mediator['model']) is not None
    _expect(report, 'mediator', MODEL.fullmatch(mediator['model']) and len(mediator['model']) <= 100 and not mediator['model'].startswith('global.'))
    regions = mediator.get('regions')
    _expect(report, 'mediator', (regions is not None) == is_profile and (regions is None or (1 <= len(regions) <= 30 and all(map(REGION.fullmatch, regions)))))


def are_tags(languages: Any) -> bool:
    """Whether each of these is the tag of a language that people write in."""
    return all(len(each) <= 35 and TAG.fullmatch(each) for each in languages)


def _are_spoken(languages: list[str], spoken: dict[str, str]) -> bool:
    """Whether it says in which language Parley speaks beside those that it does not speak, where it speaks none of them."""
    silent = set(languages) - LANGUAGES
    return set(spoken) <= silent and set(spoken.values()) <= LANGUAGES and (silent != set(languages) or set(spoken) == silent)


def _are_witnesses(witnesses: list[dict[str, Any]], sides: list[str]) -> bool:
    forms = all(
        set(each) == {'name', 'side', 'key'} and each['side'] in sides and WITNESS.fullmatch(each['key'])
        and each['name'] == each['name'].strip(SPACE) and 1 <= len(each['name'].encode('utf-16-le')) // 2 <= 200
        for each in witnesses
    )
    return 1 <= len(witnesses) <= 24 and forms and len({each['key'].split('+')[0] for each in witnesses}) == len(witnesses)


def _expect(report: Report, name: str, holds: Any) -> None:
    report.expect(holds, f'dialogue.{name}', 'it has a value that it cannot have')


def is_whole(value: Any) -> bool:
    """Whether this is a number without a fraction. In JSON 1.0 is the same number as 1."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == int(value)


def is_text(text: dict[str, str]) -> bool:
    """Whether this is a text by language: in some of the languages, not blank, and not longer than 4,000 UTF-16 code units."""
    return bool(text) and are_tags(text) and all(
        words.strip(SPACE) and words == words.strip(SPACE) and len(words.encode('utf-16-le', 'surrogatepass')) <= 2 * LONGEST for words in text.values()
    )


def is_share(share: Any, above: float, most: float) -> bool:
    """Whether this is a number or a fraction above one number, and at most another one."""
    if isinstance(share, str):
        over, under = share_terms(share)
        share = over / under
    return isinstance(share, (int, float)) and not isinstance(share, bool) and above < share <= most and share >= 0


def _are_rules(rules: dict[str, Any]) -> bool:
    duration = [name for name in ('days', 'minutes') if name in rules]
    return (
        {'rule', 'quorum', 'threshold', 'readings'} == set(rules) - {'days', 'minutes'}
        and rules['rule'] in ('consensus', 'sufficient-consensus', 'silence')
        and is_share(rules['quorum'], 0, 1)
        and is_share(rules['threshold'], 0.5, 1)
        and len(duration) == 1
        and 0 < rules[duration[0]] <= (365 if duration == ['days'] else 1440)
        and is_whole(rules['readings'])
        and 1 <= rules['readings'] <= 9
    )
