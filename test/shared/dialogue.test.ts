import { describe, expect, test } from 'vitest'
import { DialogueFileError, parseDialogue, pathOf } from '../../shared/dialogue.ts'
import { durationOf } from '../../shared/stage-rules.ts'
import { aDialogue, aDialogueFile } from '../builders.ts'

const sea = { id: 'sea', name: { en: 'The sea side' } }

function mistakesIn(file: unknown): readonly string[] {
  try {
    parseDialogue(file)
  } catch (error) {
    if (error instanceof DialogueFileError) return error.mistakes
    throw error
  }
  return []
}

test('a file with only sides and a subject gets the default rules', () => {
  const dialogue = parseDialogue(aDialogueFile())

  expect(dialogue).toMatchObject({
    attribution: 'none',
    packageRule: 'early-harvest',
    nonAdmission: true,
    actingOfficialsAtMost: 0.25,
    redraftings: 1,
    shards: 1,
    floor: { everyMinutes: 15, perPerson: 20 },
  })
  expect(Object.entries(dialogue.stages).map(([stage, { rule, readings }]) => [stage, rule, readings])).toEqual([
    ['terms', 'consensus', 2],
    ['baskets', 'sufficient-consensus', 2],
    ['modality', 'sufficient-consensus', 2],
    ['commitments', 'consensus', 2],
    ['ratification', 'consensus', 1],
  ])
})

describe('a mistake is named by its path', () => {
  const terms = { rule: 'consensus', days: 7, readings: 2 }

  test.each<[string, Record<string, unknown>, string]>([
    ['one side', { sides: [sea] }, 'sides: a dialogue has two sides or more'],
    ['no sides', { sides: [] }, 'sides: a dialogue has two sides or more'],
    ['two sides of one name', { sides: [sea, sea] }, 'sides[1].id: two sides are called sea'],
    [
      'a third side named like the first',
      { sides: [sea, { ...sea, id: 'a' }, sea] },
      'sides[2].id: two sides are called sea',
    ],
    ['a side in capitals', { sides: [sea, { ...sea, id: 'Sea' }] }, 'sides[1].id: use lower-case letters'],
    ['a side without a name', { sides: [sea, { id: 'a' }] }, 'sides[1].name: '],
    ['an unknown field', { colour: 'red' }, 'the whole: Unrecognized key: "colour"'],
    [
      'an unknown field of a side',
      { sides: [sea, { ...sea, id: 'a', flag: 'x' }] },
      'sides[1]: Unrecognized key: "flag"',
    ],
    ['an unknown stage', { stages: { debate: terms } }, 'stages: Unrecognized key: "debate"'],
    ['a wrong rule', { stages: { terms: { ...terms, rule: 'majority' } } }, 'stages.terms.rule: '],
    ['a quorum of zero', { stages: { terms: { ...terms, quorum: 0 } } }, 'stages.terms.quorum: '],
    ['a threshold of half', { stages: { terms: { ...terms, threshold: 0.5 } } }, 'stages.terms.threshold: '],
    ['no days', { stages: { terms: { ...terms, days: 0 } } }, 'stages.terms.days: '],
    ['no minutes', { stages: { terms: { rule: 'consensus', minutes: 0 } } }, 'stages.terms.minutes: '],
    [
      'more minutes than a day has',
      { stages: { terms: { minutes: 1_441 } } },
      'stages.terms.minutes: 1440 minutes at most; write longer times in days',
    ],
    [
      'days and minutes',
      { stages: { terms: { ...terms, minutes: 30 } } },
      'stages.terms.minutes: write days or minutes, not both',
    ],
    [
      'an encrypted caucus without co-chairs',
      { caucus: 'encrypted' },
      'caucus: a co-chair of each side makes its key; it needs "coChairs: true"',
    ],
    ['another kind of caucus', { caucus: 'open', coChairs: true }, 'caucus: '],
    ['no readings', { stages: { terms: { ...terms, readings: 0 } } }, 'stages.terms.readings: '],
    ['an authentic language of no text', { authentic: ['en', 'fr'] }, 'authentic[1]: fr is not one of "languages"'],
    ['an authentic language twice', { authentic: ['en', 'en'] }, 'authentic[1]: en is present twice'],
    ['no authentic language', { authentic: [] }, 'authentic: name one language or more'],
    ['no tag of a language', { languages: ['en', 'russian'] }, 'languages[1]: write a language tag'],
    ['a tag that has a newer one', { languages: ['en', 'iw'] }, 'languages[1]: write he'],
    ['a tag in small letters', { languages: ['en', 'pt-br'] }, 'languages[1]: write a language tag'],
    ['none that Parley speaks', { languages: ['fa', 'ko'], spoken: { fa: 'en' } }, 'spoken.ko: say in which language'],
    ['one that Parley speaks itself', { spoken: { en: 'ru' } }, 'spoken.en: Parley speaks it'],
    ['a language that texts are not in', { spoken: { fa: 'ru' } }, 'spoken.fa: is none of the languages'],
    ['what Parley does not speak', { languages: ['en', 'fa'], spoken: { fa: 'ko' } }, 'spoken.fa: '],
    ['a title in another language', { title: { en: 'Talks', de: 'Gespräche' } }, 'title.de: is none of the languages'],
    ['a title in no language', { title: {} }, 'title: write the text in at least one language'],
    ['an unknown modality', { modalities: ['pact'] }, 'modalities[0]: '],
    ['no modality', { modalities: [] }, 'modalities: '],
    ['a share above one', { actingOfficialsAtMost: 1.5 }, 'actingOfficialsAtMost: '],
    ['too many redraftings', { redraftings: 6 }, 'redraftings: '],
    ['a floor that is a word', { floor: 'off' }, 'floor: write "none", or everyMinutes and perPerson'],
    ['a floor with an unknown key', { floor: { every: 5 } }, 'floor: Unrecognized key: "every"'],
    ['a floor in no time', { floor: { everyMinutes: 0 } }, 'floor.everyMinutes: '],
    ['a floor for nobody', { floor: { perPerson: 0 } }, 'floor.perPerson: '],
    ['no title', { title: undefined }, 'title: '],
  ])('%s', (_, says, mistake) => {
    const mistakes = mistakesIn(aDialogueFile(says))

    expect(mistakes).toEqual([expect.stringContaining(mistake)])
  })

  test('every mistake has its own line', () => {
    expect(mistakesIn(aDialogueFile({ sides: [sea], attribution: 'all' }))).toHaveLength(2)
  })

  test.each([null, 'a text', 3, []])('%o is not a dialogue', (file) => {
    expect(mistakesIn(file)).toEqual([expect.stringMatching(/^the whole: /)])
  })
})

test('a floor is turned off, or has the rules that the file leaves out', () => {
  expect(aDialogue({ floor: 'none' }).floor).toBe('none')
  expect(aDialogue({ floor: { everyMinutes: 5 } }).floor).toEqual({ everyMinutes: 5, perPerson: 20 })
})

describe('the model of a mediator', () => {
  const profile = { model: 'eu.amazon.nova-pro-v1:0', regions: ['eu-central-1', 'eu-north-1'] }

  test('is none unless the file names one, which then has caps', () => {
    expect(aDialogue()).not.toHaveProperty('mediator')
    expect(aDialogue({ mediator: { model: 'amazon.nova-pro-v1:0' } }).mediator).toEqual({
      model: 'amazon.nova-pro-v1:0',
      answerTokens: 4_000,
      perRound: { calls: 400, tokens: 2_000_000 },
    })
    expect(aDialogue({ mediator: profile }).mediator).toMatchObject(profile)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['no model', {}, 'mediator.model: is missing; write a text'],
    ['an ARN', { model: 'arn:aws:bedrock:eu-west-1:1:x/y' }, 'mediator.model: is the id of a model'],
    [
      'a global profile',
      { model: 'global.amazon.nova-2-lite-v1:0' },
      'mediator.model: a global profile sends texts to any',
    ],
    [
      'a profile without regions',
      { model: profile.model },
      'mediator.regions: is missing; eu.amazon.nova-pro-v1:0 is an',
    ],
    ['a model with regions', { ...profile, model: 'amazon.nova-pro-v1:0' }, 'mediator.regions: is only for inference'],
    ['no region', { ...profile, regions: ['Frankfurt'] }, 'mediator.regions[0]: is a region, such as eu-central-1'],
    [
      'a cap in money without prices',
      { ...profile, perRound: { dollars: 5 } },
      'mediator.prices: is missing; a cap in',
    ],
    ['half of the prices', { ...profile, prices: { input: 1 } }, 'mediator.prices.output: is missing; write a number'],
    ['no calls', { ...profile, perRound: { calls: 0 } }, 'mediator.perRound.calls: '],
    ['too short answers', { ...profile, answerTokens: 10 }, 'mediator.answerTokens: '],
    ['an unknown key', { ...profile, temperature: 1 }, 'mediator: Unrecognized key: "temperature"'],
  ])('%s is a mistake', (_, mediator, mistake) => {
    expect(mistakesIn(aDialogueFile({ mediator }))).toEqual([expect.stringContaining(mistake)])
  })
})

test('a path is written as sides[0].name', () => {
  expect(pathOf(['stages', 'terms', 'days'])).toBe('stages.terms.days')
  expect(pathOf(['sides', 1, 'name', 'en'])).toBe('sides[1].name.en')
  expect(pathOf([])).toBe('the whole')
})

describe('the settings of a stage in a file', () => {
  test('keep the stage’s other defaults', () => {
    const { stages } = aDialogue({ stages: { baskets: { days: 3 } } })

    expect(stages.baskets).toEqual({ ...aDialogue().stages.baskets, days: 3 })
    expect(stages.baskets.rule).toBe('sufficient-consensus')
  })

  test('give a reading minutes instead of days', () => {
    const { stages } = aDialogue({ stages: { terms: { minutes: 20 } } })

    expect(stages.terms).toEqual({ ...aDialogue().stages.commitments, days: undefined, minutes: 20 })
    expect([durationOf(stages.terms), durationOf(stages.baskets)]).toEqual([20 * 60_000, 7 * 24 * 60 * 60_000])
  })

  test.for([
    [{ stages: { terms: { quorom: 1 } } }, 'stages.terms: Unrecognized key: "quorom"'],
    [{ languages: ['en', 'en'] }, 'languages[1]: en is present twice'],
    [
      { stages: { ratification: { rule: 'silence' } } },
      'stages.ratification.rule: a text is ratified by decisions, not by silence; leave the rule out',
    ],
  ] as const)('%j is a mistake', ([says, mistake]) => {
    expect(() => aDialogue(says)).toThrow(mistake)
  })

  test.each(['terms', 'baskets', 'modality', 'commitments'] as const)(
    'may put %s under the silence procedure',
    (stage) => {
      expect(aDialogue({ stages: { [stage]: { rule: 'silence' } } }).stages[stage].rule).toBe('silence')
    },
  )

  test('no side can be called each-side', () => {
    const sides = ['each-side', 'sea'].map((id) => ({ id, name: { en: id } }))

    expect(() => aDialogue({ sides })).toThrow('sides[0].id: each-side means every side')
  })
})
