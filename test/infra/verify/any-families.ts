import fc from 'fast-check'
import type { AgreementRule } from '../../../shared/agreement.ts'
import { changesOf } from '../../../shared/edits/amendment.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import type { Counted, Counts, ToSettle } from '../../../shared/outcomes.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { Scope } from '../../../shared/stages/terms.ts'
import { daysFromNow } from '../../builders.ts'
import { countStances, votesOf } from '../../shared/voices.ts'

/** A proposal before it is made: which one it amends, what it changes there, and what each side says of it. */
type Sketch = {
  /** Of those before it; a root where there is none. */
  readonly amends: number | undefined
  readonly changes: readonly Change[]
  readonly says: Counts
  readonly isWithdrawn: boolean
  readonly consolidates: readonly number[]
  readonly isOutOfLine: boolean
  readonly matter: number
}

type Change = { readonly where: number; readonly how: number; readonly place: number; readonly word: number }

const KINDS = ['commitment', 'commitment', 'definition', 'topic', 'basket', 'modality'] as const
const WORDS = { en: ['one', 'two', 'three', 'four,', '🕊'], ru: ['раз', 'два', 'три', 'четыре,'] }
const ROLL = { river: 3, sea: 2 }
const RULES: readonly AgreementRule['rule'][] = ['consensus', 'sufficient-consensus', 'silence']

const aChange: fc.Arbitrary<Change> = fc.record({
  where: fc.nat(9),
  how: fc.nat(9),
  place: fc.nat(5),
  word: fc.nat(4),
})

/** Mostly agreed on by all, with one of few ranks, so that texts are merged and tie. */
const says: fc.Arbitrary<Counts> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<Counts>(
      { river: { support: 3 }, sea: { support: 2 } },
      { river: { accept: 3 }, sea: { accept: 2 } },
      { river: { support: 1, accept: 2 }, sea: { support: 2 } },
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ river: votesOf(ROLL.river), sea: votesOf(ROLL.sea) })
      .map(({ river, sea }): Counts => ({ river: countStances(river), sea: countStances(sea) })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
)

const aSketch: fc.Arbitrary<Sketch> = fc.record({
  amends: fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  changes: fc.array(aChange, { minLength: 1, maxLength: 4 }),
  says,
  isWithdrawn: fc.nat(11).map((one) => one === 0),
  consolidates: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(6), { maxLength: 3 }) },
  ),
  isOutOfLine: fc.nat(3).map((one) => one === 0),
  matter: fc.nat(2),
})

/** Texts that compete, amendments of amendments among them, as a closed reading counts them. */
export const aCountedFamily: fc.Arbitrary<Counted> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    words: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
    isInRussian: fc.boolean(),
    sketches: fc.array(aSketch, { minLength: 1, maxLength: 7 }),
    rule: fc.constantFrom(...RULES),
    isCutShort: fc.nat(7).map((one) => one === 0),
    lanesLeft: fc.nat(3),
    openBefore: fc.array(fc.nat(6), { maxLength: 2 }),
  })
  .map(({ kind, words, isInRussian, sketches, rule, isCutShort, lanesLeft, openBefore }) => {
    const proposals: ToSettle[] = []
    for (const sketch of sketches) proposals.push(made(sketch, proposals, firstText(kind, words, isInRussian)))
    return {
      rule: { rule, quorum: 0.5, threshold: 0.6 },
      roll: ROLL,
      proposals,
      counts: Object.fromEntries(sketches.map((sketch, index) => [`p${index}`, sketch.says])),
      lanesLeft,
      isCutShort: rule === 'silence' && isCutShort,
      openBefore: openBefore.map((index) => `p${index}`),
      reading: '1.terms.2',
    }
  })

function made(sketch: Sketch, before: readonly ToSettle[], first: Tabled): ToSettle {
  const index = before.length
  const amended = sketch.amends === undefined ? undefined : before[sketch.amends % Math.max(before.length, 1)]
  const from = amended?.body.kind === 'text' || amended === undefined ? first : amended.body
  // The first text of all is the one that roots vary.
  const body = index === 0 ? from : sketch.changes.reduce(changed, from)
  const parts = sketch.consolidates.filter((one) => one < index).map((one) => `p${one}`)
  const competes = from.kind === 'basket' ? `basket ${sketch.matter}` : 'matter'
  return {
    id: `p${index}`,
    body,
    competes: amended?.competes ?? competes,
    ...(sketch.isWithdrawn && { withdrawnAt: daysFromNow(0) }),
    ...(amended !== undefined && { amends: amended.id, ...changesOf(amended, body) }),
    ...(amended === undefined && sketch.isOutOfLine && outOfLineIn(body)),
    ...(parts.length > 0 && { consolidates: parts }),
  }
}

/** A consolidated text of the sitting before can be out of line, though it amends nothing. */
function outOfLineIn(body: Tabled): Pick<ToSettle, 'outOfLine'> {
  return body.kind === 'commitment' && body.action.ru !== undefined
    ? { outOfLine: [{ part: 'action', language: 'ru' }] }
    : {}
}

function firstText(kind: Tabled['kind'], words: readonly number[], isInRussian: boolean): Tabled {
  const inAll = (language: 'en' | 'ru') => words.map((word) => wordOf(language, word)).join(' ')
  const text: LocalizedText = { en: inAll('en'), ...(isInRussian && { ru: inAll('ru') }) }
  switch (kind) {
    case 'definition':
      return { kind, term: { en: 'Term' }, definition: text }
    case 'topic':
      return { kind, topic: { en: 'Topic' }, scope: 'germane', reason: text }
    case 'basket':
      return { kind, title: { en: 'Basket' }, description: text }
    case 'modality':
      return { kind, modality: 'treaty', rationale: text }
    case 'commitment':
      return { kind, by: 'each-side', form: 'refrain', action: text }
    default:
      return kind satisfies never
  }
}

function wordOf(language: 'en' | 'ru', word: number): string {
  return WORDS[language][word % WORDS[language].length] ?? ''
}

function changed(body: Tabled, change: Change): Tabled {
  switch (body.kind) {
    case 'definition':
      return change.where === 0
        ? { ...body, term: reworded(body.term, change) }
        : { ...body, definition: reworded(body.definition, change) }
    case 'topic':
      return change.where < 2
        ? { ...body, scope: Scope.options[change.how % 3] ?? 'germane' }
        : { ...body, reason: reworded(body.reason, change) }
    case 'basket':
      return { ...body, description: reworded(body.description, change) }
    case 'modality':
      return change.where < 2
        ? { ...body, modality: change.how % 2 === 0 ? 'treaty' : 'code-of-conduct' }
        : { ...body, rationale: reworded(body.rationale, change) }
    case 'commitment':
      return changedCommitment(body, change)
    default:
      return body satisfies never
  }
}

function changedCommitment(body: Extract<Tabled, { kind: 'commitment' }>, change: Change): Tabled {
  const { condition, ...rest } = body
  if (change.where === 0) return { ...body, by: change.how % 2 === 0 ? 'river' : 'sea' }
  if (change.where === 1) return { ...body, form: change.how % 2 === 0 ? 'undertake' : 'not-authorize' }
  if (change.where > 4) return { ...body, action: reworded(body.action, change) }
  if (condition === undefined) return { ...body, condition: { word: 'until', text: { en: wordOf('en', change.word) } } }
  if (change.where === 2) return change.how < 5 ? rest : { ...rest, condition: { ...condition, word: 'unless' } }
  return { ...rest, condition: { ...condition, text: reworded(condition.text, change) } }
}

/** A word more, less or another one; or a language more or less. */
function reworded(text: LocalizedText, { how, place, word, where }: Change): LocalizedText {
  const language = where % 3 === 0 ? 'ru' : 'en'
  const other = language === 'en' ? 'ru' : 'en'
  const words = text[language]?.split(' ')
  if (words === undefined) return { ...text, [language]: wordOf(language, word) }
  if (how === 0 && text[other] !== undefined) return { [other]: text[other] }
  const at = place % (words.length + 1)
  const next =
    how < 4
      ? words.toSpliced(at, 0, wordOf(language, word))
      : how < 7 && words.length > 1
        ? words.toSpliced(at, 1)
        : words.with(Math.min(at, words.length - 1), wordOf(language, word))
  return { ...text, [language]: next.join(' ') }
}
