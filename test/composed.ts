import type { ReadingView } from '../functions/views/reading-view.ts'
import type { PositionTaken } from '../shared/position.ts'
import type { ProposalBody } from '../shared/proposal.ts'
import { type Company, opened } from './a-stack.ts'
import { aBasket, aModality } from './builders.ts'
import cases from './cases/compose.json' with { type: 'json' }

/** How amendments become text, case by case: the same over HTTP and through the pages. */
export type ComposedCase = {
  readonly name: string
  readonly base: string
  readonly amendments: readonly string[]
  /** What the members of each side say of the base, and all of every amendment. */
  readonly seaOnBase: PositionTaken['stance']
  readonly onBase: PositionTaken['stance']
  readonly onAmendments: PositionTaken['stance']
  /** What becomes of each text, and of those that are composed. */
  readonly becomes: Readonly<Record<string, string>>
  /** The clause in the instrument, in one of these: which of two wordings is A is decided by their ids. */
  readonly reads: readonly string[]
}

const { compatible, overlapping, 'base-preferred': preferred, 'one-part-collides': collides } = cases
const asAmended = cases['only-as-amended']
const all = (stance: PositionTaken['stance']) => ({ seaOnBase: stance, onBase: stance, onAmendments: stance })

export const COMPOSED: readonly ComposedCase[] = [
  {
    name: 'amendments that touch different words are merged',
    ...compatible,
    ...all('support'),
    becomes: {
      [compatible.base]: 'dropped (amended)',
      ...each(compatible.amendments, 'merged (merged)'),
      [compatible.agreed]: 'agreed (consolidated)',
    },
    reads: [compatible.agreed],
  },
  {
    name: 'amendments that collide leave the wording open, and the matter is agreed',
    ...overlapping,
    ...all('accept'),
    becomes: { [overlapping.base]: 'dropped (amended)', ...each(overlapping.amendments, 'bracketed (tied)') },
    reads: inEitherOrder((days) => `answer within ${days} days`),
  },
  {
    name: 'an amendment that ranks below what it amends gives way',
    ...preferred,
    ...all('support'),
    onAmendments: 'accept',
    becomes: { [preferred.base]: 'agreed (every-side-agrees)', ...each(preferred.amendments, 'dropped (outranked)') },
    reads: [preferred.base],
  },
  {
    name: 'the parts of amendments that collide with nothing stand, and the rest is open',
    ...collides,
    ...all('support'),
    becomes: {
      [collides.base]: 'dropped (amended)',
      ...each(collides.amendments, 'merged (merged)'),
      ...each(
        ['five', 'twenty'].map((days) => `name a deputy and a contact who answers within ${days} days in writing`),
        'bracketed (tied)',
      ),
    },
    reads: inEitherOrder((days) => `name a deputy and a contact who answers within ${days} days in writing`),
  },
  {
    name: 'a text to which a side objects is agreed as amended',
    ...asAmended,
    ...all('support'),
    seaOnBase: 'object',
    becomes: { [asAmended.base]: 'dropped (amended)', ...each(asAmended.amendments, 'agreed (every-side-agrees)') },
    reads: asAmended.amendments,
  },
]

/** What goes with a stance: an objection says what would remove it. */
export function withReason(stance: PositionTaken['stance']): Pick<PositionTaken, 'change'> {
  return stance === 'object' ? { change: { en: 'Wait until observers report.' } } : {}
}

/** What became of each text of a settled reading, by its words in English. */
export function outcomesByText(view: ReadingView): Record<string, string> {
  return Object.fromEntries(
    view.proposals.map(({ body, outcome }) => [wordsOf(body), `${outcome?.status} (${outcome?.reason})`]),
  )
}

export function wordsOf(body: ProposalBody): string {
  if (body.kind === 'commitment') return body.action.en ?? ''
  return body.kind === 'definition' ? (body.definition.en ?? '') : body.kind
}

/** Leads a round to drafting in a lane for each case. @returns the reading of each */
export async function lanesForEach({ cleo, ada, abe, bo, bea }: Company): Promise<readonly string[]> {
  const everybody = [ada, abe, bo, bea]
  await opened(ada, '1.baskets.1')
  for (const { name } of COMPOSED) {
    const basket = await ada.tables('1.baskets.1', aBasket(name))
    await Promise.all(everybody.map((one) => one.takes('1.baskets.1', basket, 'support')))
  }
  const { settlement } = await cleo.closes('1.baskets.1')
  if (settlement?.agreed !== COMPOSED.length) throw new Error('a case has no lane')
  await Promise.all(
    COMPOSED.map(async (_, index) => {
      const reading = `1.modality.b${index + 1}.1`
      await opened(ada, reading)
      const form = await ada.tables(reading, aModality())
      await Promise.all(everybody.map((one) => one.takes(reading, form, 'support')))
      await cleo.closes(reading)
      await opened(ada, `1.commitments.b${index + 1}.1`)
    }),
  )
  return COMPOSED.map((_, index) => `1.commitments.b${index + 1}.1`)
}

function inEitherOrder(line: (days: string) => string): readonly string[] {
  return [
    ['five', 'twenty'],
    ['twenty', 'five'],
  ].map(([one, other]) => line(`[A: ${one}] [B: ${other}]`))
}

function each(texts: readonly string[], becomes: string): Record<string, string> {
  return Object.fromEntries(texts.map((text) => [text, becomes]))
}
