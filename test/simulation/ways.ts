import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedProposal } from '../../shared/submission.ts'
import { CONSULTED, LAPSED } from './consulted.ts'
import { CONVENING } from './convening.ts'

/**
 * Where each reading of a round led, what closed it, how its texts fared beside one another, which of them were the chair's
 * or answered objections, and what became of these.
 */
export function pathsOf(record: RoundRecord): readonly string[] {
  return record.readings.flatMap(({ id, stage, closing, settlement, outcomes, dispositions, submissions }) => {
    const by = closing.by === 'facilitator' ? closing.decision : closing.by
    const beside = outcomes.flatMap(({ reason }) => (BESIDE_OTHERS.includes(reason) ? [`a text: ${reason}`] : []))
    const became = dispositions?.objections.map((one) => `an objection: ${one.is}, ${one.why}`) ?? []
    const tabled = submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' && submission.tabledIn === id ? kindsOf(submission) : [],
    )
    const isCalled = closing.by === 'facilitator' && closing.lastCall !== undefined
    const isBack = submissions.some(({ submission }) => submission?.is === 'position' && submission.stance === 'none')
    return [
      `${stage}: ${by} → ${settlement.next}`,
      ...(isCalled ? ['a last call'] : []),
      ...(isBack ? ['a position taken back'] : []),
      ...beside,
      ...became,
      ...tabled,
    ]
  })
}

/** What became of what was accepted ad referendum in a round. */
export function confirmedIn({ confirmations = [] }: RoundRecord): readonly string[] {
  return confirmations.map(({ outcome }) => `a confirmation: ${outcome}`)
}

function kindsOf({ chair, answers, consents }: RecordedProposal): readonly string[] {
  return [
    ...(chair ? [`a text of the chair’s${consents === undefined ? '' : ', by consent'}`] : []),
    ...(answers === undefined ? [] : [`a text that answers${chair ? ', of the chair’s' : ''}`]),
  ]
}

const BESIDE_OTHERS = ['consolidated', 'merged', 'amended', 'outranked', 'tied', 'not-read-again']

/** Rounds that never went one of these ways would show nothing of it. */
const NEEDED = [
  'a confirmation: confirmed',
  'a confirmation: declined',
  ...CONSULTED,
  ...LAPSED,
  'terms: settle → next-stage',
  'terms: another-reading → another-reading',
  'terms: silence → another-reading',
  'terms: adjourn → adjourn',
  'terms: deadline → next-stage',
  'terms: deadline → another-reading',
  'baskets: settle → next-stage',
  'baskets: settle → adjourn',
  'modality: settle → next-stage',
  'modality: settle → shelve',
  'commitments: settle → next-stage',
  'ratification: settle → ratified',
  'ratification: settle → redraft',
  'a text: consolidated',
  'a text: merged',
  'a text: amended',
  'a text: tied',
  'a text of the chair’s',
  'a text of the chair’s, by consent',
  'a text that answers',
  'a text that answers, of the chair’s',
  'an objection: stands, read-again',
  'an objection: met, answered',
  'a last call',
  'a position taken back',
  ...CONVENING,
  'a calendar, withdrawn',
]

/** How often readings went which way: a line for each way. */
export function tallyOf(ways: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const way of ways) times.set(way, (times.get(way) ?? 0) + 1)
  return [...times].toSorted().map(([way, count]) => `${String(count).padStart(7)}  ${way}`)
}

/** What is done besides the texts of participants, in rounds without co-chairs. */
export const BESIDES = [
  'a text of the chair’s',
  'a text that answers',
  'a text that answers, of the chair’s',
  ...CONVENING,
  ...CONSULTED,
  'a confirmation: confirmed',
]

/** What is wrong with rounds that never went where some should have: a line for each way. */
export function missingIn(ways: readonly string[], needed: readonly string[] = NEEDED): readonly string[] {
  return needed.filter((way) => !ways.includes(way)).map((way) => `no reading went this way: ${way}`)
}
