import { basketsIn, isAdopted } from '../instrument/basket-state.ts'
import { sittingsOf } from '../instrument/matters.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import { standingBasket, withBasket } from './adopted-basket.ts'
import { history, replaced } from './in-its-place.ts'
import { haveOneHeading } from './one-heading.ts'
import { standingIn } from './roots.ts'
import { NOTHING_STANDS, type StandingDefinition, type StandingText, type StandingTopic } from './standing-text.ts'
import { outcomesIn, withConfirmations } from './with-confirmations.ts'

/**
 * What stands after rounds: folds the records of published rounds, in their order, into one standing text. The edition of the
 * records makes no difference.
 *
 * - Definitions and topics that every side agreed on stand. An amendment of one takes its place. So does, in the first four
 *   formats, a text on the same term, because the same parties made it later (Vienna Convention on the Law of Treaties,
 *   article 30).
 * - Baskets that were adopted stand, each as it was ratified: a review in the place of the basket that it reviewed, the others
 *   beside those of earlier rounds.
 * - If nothing is agreed until everything is agreed, a round of which a basket was not ratified changes nothing.
 *
 * - A basket that a side did not confirm after the publication ends where the rules of its round say so.
 *
 * @param records of published rounds; a record of a round that is not published changes nothing
 */
export function standingAfter(records: readonly RoundRecord[]): StandingText {
  return withConfirmations(records.reduce(withRound, NOTHING_STANDS), records.map(outcomesIn))
}

/** What stands after one more round, without what was confirmed after its publication. */
export function withRound(standing: StandingText, record: RoundRecord): StandingText {
  const { publication, round, head } = record
  if (publication === undefined) return standing
  const rounds = [...standing.rounds, { round: round.number, publishedAt: publication.at, head }]
  const baskets = basketsIn(record)
  const adopted = baskets.filter((basket) => isAdopted(basket, baskets, record))
  if (record.dialogue.packageRule === 'single-undertaking' && adopted.length === 0) return { ...standing, rounds }
  const terms = agreedTerms(record)
  return {
    rounds,
    definitions: terms.reduce(withDefinition, standing.definitions),
    topics: terms.reduce(withTopic, standing.topics),
    baskets: adopted
      .flatMap((basket) => standingBasket(basket, record, standing.baskets))
      .reduce(withBasket, withoutEnded(standing.baskets, record)),
  }
}

/** A text that was agreed, and where. */
type Agreed = Pick<StandingDefinition, 'source' | 'outOfLine'> & {
  readonly body: ProposalBody
  /** What it amends or ends of what stood; absent for a new text, and in rounds of the first four formats. */
  readonly amends?: string | undefined
  /** The reason for which it ends that. */
  readonly ends?: LocalizedText | undefined
}

function agreedTerms(record: RoundRecord): readonly Agreed[] {
  return sittingsOf('terms', record).flatMap((reading) =>
    reading.settlement.agreed.flatMap((id) => agreedText(id, reading, record.round.number)),
  )
}

function agreedText(
  id: string,
  { id: reading, submissions, outcomes }: RecordedReading,
  round: number,
): readonly Agreed[] {
  const tabled = submissions.find(({ submission }) => submission?.is === 'proposal' && submission.id === id)?.submission
  const outcome = outcomes.find(({ proposal }) => proposal === id)
  const text = tabled?.is === 'proposal' ? tabled : outcome?.text
  if (text === undefined) return []
  const { body, outOfLine } = text
  const ends = tabled?.is === 'proposal' ? tabled.ends : undefined
  const amends = outcome && standingIn(outcome.competes)
  return [{ body, amends, ends, source: { round, reading, text: id }, ...(outOfLine !== undefined && { outOfLine }) }]
}

function withDefinition(all: readonly StandingDefinition[], agreed: Agreed): readonly StandingDefinition[] {
  const { body, source, outOfLine } = agreed
  if (body.kind !== 'definition') return all
  const before = all.find((one) => takesItsPlace(agreed, one))
  if (agreed.ends !== undefined) return ended(all, before, agreed)
  return replaced(all, before, { ...history(before, source), body, ...(outOfLine !== undefined && { outOfLine }) })
}

/** Whether an agreed text takes the place of one that stands: its amendment or, before amendments named it, one of its heading. */
function takesItsPlace(
  { body, amends }: Agreed,
  one: Pick<StandingDefinition | StandingTopic, 'id' | 'body' | 'ended'>,
) {
  if (one.ended !== undefined) return false
  return amends === undefined ? haveOneHeading(one.body, body) : one.id === amends
}

function withTopic(all: readonly StandingTopic[], agreed: Agreed): readonly StandingTopic[] {
  const { body, source, outOfLine } = agreed
  if (body.kind !== 'topic') return all
  const before = all.find((one) => takesItsPlace(agreed, one))
  if (agreed.ends !== undefined) return ended(all, before, agreed)
  return replaced(all, before, { ...history(before, source), body, ...(outOfLine !== undefined && { outOfLine }) })
}

/** The same with one ended, for its reason. */
function ended<One extends { readonly ended?: unknown }>(
  all: readonly One[],
  before: One | undefined,
  { source, ends }: Agreed,
): readonly One[] {
  return before === undefined ? all : replaced(all, before, { ...before, ended: { ...source, reason: ends } })
}

/** Baskets that every side agreed to end. */
function withoutEnded(baskets: StandingText['baskets'], record: RoundRecord): StandingText['baskets'] {
  const ends = sittingsOf('baskets', record)
    .flatMap((reading) => reading.settlement.agreed.flatMap((id) => agreedText(id, reading, record.round.number)))
    .filter((one) => one.ends !== undefined)
  return ends.reduce(
    (all, one) =>
      ended(
        all,
        all.find(({ id, ended: before }) => id === one.amends && before === undefined),
        one,
      ),
    baskets,
  )
}
