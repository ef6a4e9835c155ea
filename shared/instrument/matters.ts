import type { AuthenticLanguages } from '../authentic/authentic-languages.ts'
import { lackingLanguages } from '../authentic/state-of-text.ts'
import { nearestAmended } from '../composition/nearest-amended.ts'
import { disclosesSides } from '../disclosure/attribution.ts'
import type { OutOfLine } from '../edits/edit.ts'
import { USUAL_LANGUAGE } from '../languages/registry.ts'
import type { LocalizedText } from '../localized-text.ts'
import { inOrderOfTexts } from '../order-of-texts.ts'
import { OPEN_WORDING } from '../outcomes.ts'
import type { ProposalBody } from '../proposal.ts'
import { roundOf } from '../reading-id.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { Stage } from '../stage.ts'
import type { RecordedProposal } from '../submission.ts'

/** A body of one kind, such as a definition. */
export type Body<Kind extends ProposalBody['kind']> = Extract<ProposalBody, { kind: Kind }>

/** A text that stands as it was, that amends one, or the basket that reviews one. */
export type StandingMark = { readonly is: 'unchanged' | 'amends' | 'reviews'; readonly round: number }

/** One wording, with its author and agreeing sides as far as the attribution rule discloses them. */
export type Text<Kind extends ProposalBody['kind']> = {
  readonly id: string
  readonly body: Body<Kind>
  readonly tabledBy?: { readonly side: string; readonly name?: string } | undefined
  /** A facilitator tabled it as the chair's text. Everybody sees that, whatever the attribution rule. */
  readonly chair?: true | undefined
  /** The number of the earlier round that left it, if it was offered again. */
  readonly offeredFrom?: number | undefined
  /** The machine that drafted a chair's text. */
  readonly draftedWith?: string | undefined
  /** The sides that agree; absent if the attribution rule does not disclose them. */
  readonly agreedBy?: readonly string[] | undefined
  /** Languages that are out of line with another one. */
  readonly outOfLine?: readonly OutOfLine[] | undefined
  /** Of an agreed clause that is held back: the authentic languages in which it has no text in line. */
  readonly lacks?: AuthenticLanguages | undefined
  /** Whether it is a consolidated text that the sides have not yet agreed to as a whole. */
  readonly isNotAgreedAsWhole?: boolean | undefined
  /** The reason for which it ends what stands. */
  readonly ends?: LocalizedText | undefined
  /** What it is to what stood when the round started, and since which round that stood; absent for a new text. */
  readonly standing?: StandingMark | undefined
  /** The nearest text of the same matter that it amends. Texts in between that were dropped are skipped. */
  readonly amends?: string | undefined
}

/** An agreed text, or a contested matter whose alternatives stay in square brackets. */
export type Matter<Kind extends ProposalBody['kind']> = {
  readonly isAgreed: boolean
  /** Whether every side agrees in substance and only the wording is open. */
  readonly isOpen: boolean
  /** The competition of its texts: the same in every sitting. */
  readonly competes: string
  readonly texts: readonly Text<Kind>[]
}

/**
 * The result of the sittings of one stage: the texts that each sitting agreed, and the texts that the last sitting left in
 * brackets. Earlier brackets were carried into the last sitting. Texts of one competition are one matter. Matters and
 * texts are in the same order as on the pages.
 */
export function mattersOf<Kind extends ProposalBody['kind']>(
  sittings: readonly Sitting[],
  kind: Kind,
  record: WithRules,
): readonly Matter<Kind>[] {
  const last = sittings.at(-1)
  const agreed = sittings.flatMap((reading) =>
    reading.settlement.agreed.map((id) => ({
      isAgreed: true,
      isOpen: false,
      competes: outcomeOf(id, reading)?.competes ?? id,
      // What ends a text is not a text of the instrument (`ended-part.ts`).
      texts: textsOf([id], reading, kind, record).filter(({ ends }) => ends === undefined),
    })),
  )
  const contested = last === undefined ? [] : competitions(last, kind, record)
  const matters = [...agreed, ...contested].flatMap((matter) =>
    matter.texts.map((text) => ({ ...text, competes: matter.competes, matter })),
  )
  const sides = record.dialogue.sides.map(({ id }) => id)
  const inOrder = Map.groupBy(inOrderOfTexts(matters, sides, last?.settlement.order), ({ matter }) => matter)
  return [...inOrder].map(([matter, texts]) => ({
    ...matter,
    texts: texts.map(({ matter: _, competes: __, ...text }) => text),
  }))
}

/** The sittings of a stage in the record, in the order in which they were held. */
export function sittingsOf(
  stage: Stage,
  { readings }: RoundRecord,
  where: { readonly basket?: string; readonly passage?: number } = {},
): readonly RecordedReading[] {
  return readings
    .filter((reading) => reading.stage === stage && reading.basket === where.basket)
    .filter((reading) => where.passage === undefined || reading.passage === where.passage)
    .toSorted((one, other) => one.number - other.number)
}

/** The parts of a settled reading that its matters are made of. */
export type Sitting = Pick<RecordedReading, 'outcomes' | 'agreement' | 'names'> & {
  readonly settlement: Pick<RecordedReading['settlement'], 'agreed' | 'bracketed' | 'order'>
  readonly submissions: readonly Pick<RecordedReading['submissions'][number], 'submission'>[]
}

/** A record, or another value with the sides of its dialogue and its attribution rule. */
export type WithRules = { readonly dialogue: Pick<RoundRecord['dialogue'], 'sides' | 'attribution' | 'authentic'> }

/** A record, or another value with the sides of its dialogue. */
export type WithSides = { readonly dialogue: Pick<RoundRecord['dialogue'], 'sides'> }

/** The name of a side, or its id if the dialogue has no such side. */
export function sideName(side: string, { dialogue }: WithSides): LocalizedText {
  return dialogue.sides.find(({ id }) => id === side)?.name ?? { [USUAL_LANGUAGE]: side }
}

function competitions<Kind extends ProposalBody['kind']>(
  reading: Sitting,
  kind: Kind,
  record: WithRules,
): readonly Matter<Kind>[] {
  const grouped = Map.groupBy(reading.settlement.bracketed, (id) => outcomeOf(id, reading)?.competes ?? id)
  return [...grouped].map(([competes, ids]) => ({
    isAgreed: false,
    isOpen: ids.every((id) => OPEN_WORDING.has(outcomeOf(id, reading)?.reason ?? '')),
    competes,
    texts: textsOf(ids, reading, kind, record),
  }))
}

function outcomeOf(id: string, reading: Sitting): RecordedReading['outcomes'][number] | undefined {
  return outcomesIn(reading).get(id)
}

function textsOf<Kind extends ProposalBody['kind']>(
  ids: readonly string[],
  reading: Sitting,
  kind: Kind,
  record: WithRules,
): readonly Text<Kind>[] {
  const proposals = proposalsIn(reading)
  return ids.flatMap((id) => {
    const proposal = proposals.get(id)
    if (proposal === undefined || !isOf(proposal.body, kind)) return []
    const agreedBy = reading.agreement?.proposals.find(({ proposal }) => proposal === id)?.sides
    return [
      {
        id,
        body: proposal.body,
        tabledBy: whoTabled(proposal, reading),
        offeredFrom: proposal.waitedIn === undefined ? undefined : roundOf(proposal.waitedIn),
        chair: proposal.chair,
        draftedWith: proposal.drafted?.with,
        agreedBy: disclosesSides(record.dialogue.attribution)
          ? agreedBy?.filter(({ agrees }) => agrees).map(({ side }) => side)
          : undefined,
        outOfLine: proposal.outOfLine,
        ...(outcomeOf(id, reading)?.reason === 'lacks-authentic-text' && {
          lacks: lackingLanguages(proposal, record.dialogue.authentic),
        }),
        ...(proposal.ends !== undefined && { ends: proposal.ends }),
        isNotAgreedAsWhole: proposal.consolidates !== undefined && !isAgreedAsWhole(id, reading),
        amends: nearestAmended(
          proposal.amends,
          (other) => ids.includes(other),
          (other) => proposals.get(other)?.amends,
        ),
      },
    ]
  })
}

/** A consolidated text with this reason was itself put to the sides and agreed. */
function isAgreedAsWhole(id: string, reading: Sitting): boolean {
  const { reason, text } = outcomeOf(id, reading) ?? {}
  return reason === 'every-side-agrees' || (reason === 'lacks-authentic-text' && text === undefined)
}

function whoTabled({ side, author }: Described, { names = {} }: Sitting): Text<'text'>['tabledBy'] {
  if (side === undefined) return undefined
  const name = author === undefined ? undefined : names[author]?.person?.name
  return { side, ...(name !== undefined && { name }) }
}

function isOf<Kind extends ProposalBody['kind']>(body: ProposalBody, kind: Kind): body is Body<Kind> {
  return body.kind === kind
}

/** The fields that a document shows, of a tabled or of a consolidated text. */
type Described = Pick<RecordedProposal, 'body'> &
  Partial<
    Pick<
      RecordedProposal,
      'amends' | 'ends' | 'side' | 'author' | 'waitedIn' | 'chair' | 'drafted' | 'outOfLine' | 'consolidates'
    >
  >

/** A reading's proposals and consolidated texts by id. Cached, because a reading can have thousands of submissions. */
const proposalsIn = onceForEach(({ submissions, outcomes }): ReadonlyMap<string, Described> => {
  const tabled = submissions.flatMap(({ submission }) =>
    submission?.is === 'proposal' ? [[submission.id, submission] as const] : [],
  )
  const consolidated = outcomes.flatMap(({ proposal, text }) => (text === undefined ? [] : [[proposal, text] as const]))
  return new Map<string, Described>([...tabled, ...consolidated])
})

const outcomesIn = onceForEach(({ outcomes }) => new Map(outcomes.map((outcome) => [outcome.proposal, outcome])))

function onceForEach<Found>(find: (reading: Sitting) => Found): (reading: Sitting) => Found {
  const cache = new WeakMap<Sitting, { readonly found: Found }>()
  return (reading) => {
    const known = cache.get(reading) ?? { found: find(reading) }
    cache.set(reading, known)
    return known.found
  }
}
