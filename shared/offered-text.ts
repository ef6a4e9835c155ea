import type { Dialogue } from './dialogue.ts'
import { changesOf } from './edits/amendment.ts'
import { bodyOf, slotsOf } from './edits/slots.ts'
import { areEqualProposals } from './equal-proposals.ts'
import type { TextLanguage } from './localized-text.ts'
import { competition, NotTabled, type Proposal, Tabled } from './proposal.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import type { Stage } from './stage.ts'
import { type StandingRoot, standingIn, standingUnderHeading } from './standing/roots.ts'

/** A text that an earlier round left, as the rule tables it: without a side, an author and positions. */
export type OfferedText = Omit<Proposal, 'tabledAt' | 'salt' | 'body'> & { readonly body: Tabled }

/** The reading in which texts are offered again, and the rules of its round. */
export type Offering = {
  readonly reading: Proposal['reading']
  readonly stage: Stage
  readonly format: RecordFormat
  readonly dialogue: Pick<Dialogue, 'languages' | 'modalities' | 'sides'>
  /** The format of the round that left the texts: headings of the first format are folded anew. */
  readonly formatBefore: RecordFormat
  /** What stands that texts of this stage can amend. */
  readonly roots: readonly StandingRoot[]
}

/**
 * Texts as they are offered again: each keeps its id, its words, what it amends and the marks of a chair's text, and names the
 * reading that left it. It is in the languages in which the dialogue is still held. A text that the round could not take is left
 * out: it would end what stands, has no words in these languages, says the same as another one, binds a side that is no party any more, or proposes a
 * form that the dialogue no longer offers.
 *
 * @param left the texts as the earlier round left them; `reading` is the reading that left each
 */
export function offeredTexts(left: readonly Proposal[], offering: Offering): readonly OfferedText[] {
  const keys = new Map<string, string>()
  const offered = new Map<string, OfferedText>()
  for (const text of amendedFirst(left)) {
    // What it would have ended goes on standing, and can be ended anew.
    if (text.ends !== undefined) continue
    const body = bodyIn(text.body, offering.dialogue.languages)
    if (body === undefined || !isTakenBy(offering, body, text.id)) continue
    // Texts of one matter stay alternatives. The first one decides what their matter is now.
    const competes = keys.get(text.competes) ?? keyOf(text, body, offering)
    const stands = offering.roots.find((root) => root.competes === competes)
    const beside = [...offered.values()].filter((one) => one.competes === competes)
    // A basket takes up what stands for review, even in its own words.
    const isStanding = stands !== undefined && body.kind !== 'basket' && areEqualProposals(stands.body, body)
    if (isStanding || beside.some((one) => areEqualProposals(one.body, body))) continue
    keys.set(text.competes, competes)
    const amended = offered.get(text.amends ?? '')
    offered.set(text.id, asOffered(text, body, competes, { stands, amended, offering }))
  }
  return [...offered.values()]
}

/**
 * The competition of a matter: that which it had, unless what it amended does not stand any more, its heading stands by now, or
 * another language of its heading is the first one.
 */
function keyOf(text: Proposal, body: Tabled, offering: Offering): string {
  const { formatBefore, roots } = offering
  const amended = standingIn(text.competes)
  if (roots.some(({ id }) => id === amended)) return text.competes
  const stands = standingUnderHeading({ body, competes: '' }, roots)
  if (stands !== undefined) return stands.competes
  const isKept = amended === undefined && isWhole(text, body) && formatBefore !== FIRST_FORMAT
  return isKept ? text.competes : ownKey(body, text, offering)
}

type Beside = {
  /** What stands of its matter. */
  readonly stands: StandingRoot | undefined
  /** What it amends, if that is offered again too. */
  readonly amended: OfferedText | undefined
  readonly offering: Offering
}

function asOffered(text: Proposal, body: Tabled, competes: string, beside: Beside): OfferedText {
  const { id, consolidates, chair, drafted } = text
  const { reading } = beside.offering
  return {
    id,
    reading,
    body,
    competes,
    tabledIn: reading,
    waitedIn: text.reading,
    ...changesOfOffered(text, body, beside),
    ...(consolidates !== undefined && { consolidates }),
    ...(chair !== undefined && { chair }),
    ...(drafted !== undefined && { drafted }),
  }
}

/** What a text amends, with its edits, and what it leaves out of line: as they were, where nothing else changed. */
function changesOfOffered(
  text: Proposal,
  body: Tabled,
  { stands, amended, offering }: Beside,
): Pick<Proposal, 'amends' | 'edits' | 'outOfLine'> {
  const { amends, consolidates, edits, outOfLine } = text
  // A text of its own under a heading that stands by now is an amendment of what stands.
  if (stands !== undefined && amends === undefined && consolidates === undefined) {
    return { amends: stands.id, ...changesOf(stands, body) }
  }
  const base = amended ?? (amends === stands?.id ? stands : undefined)
  // In fewer languages the edits are others. In the first format there are none.
  if (amends !== undefined && base !== undefined && (edits === undefined || !isWhole(text, body))) {
    return { amends, ...changesOf(base, body) }
  }
  const isHeld = ({ language }: { readonly language?: TextLanguage | undefined }) =>
    language === undefined || offering.dialogue.languages.some((one) => one === language)
  const amendsStill = edits !== undefined && (amends !== standingIn(text.competes) || amends === stands?.id)
  const marks = outOfLine?.filter(isHeld) ?? []
  return {
    ...(amends !== undefined && amendsStill && { amends, edits: edits.filter(isHeld) }),
    ...(marks.length > 0 && { outOfLine: marks }),
  }
}

/** Whether a body has every language that it had. */
function isWhole({ body: before }: Proposal, body: Tabled): boolean {
  return before.kind !== 'text' && slotsOf(body).size === slotsOf(before).size
}

/** A body in some languages alone; `undefined` if a part of it has no words in them. */
function bodyIn(body: Proposal['body'], languages: readonly TextLanguage[]): Tabled | undefined {
  if (body.kind === 'text') return undefined
  const held = [...slotsOf(body)].filter(([slot]) => {
    const [, language] = slot.split('.')
    return language === undefined || languages.some((one) => one === language)
  })
  return Tabled.safeParse(bodyOf(body.kind, new Map(held))).data
}

function isTakenBy(offering: Offering, body: Tabled, id: string): boolean {
  try {
    ownKey(body, { id }, offering)
    return true
  } catch (error) {
    if (error instanceof NotTabled) return false
    throw error
  }
}

/** The competition of a text that amends nothing. @throws {NotTabled} if the round could not take it */
function ownKey(body: Tabled, { id }: Pick<Proposal, 'id'>, { stage, format, dialogue }: Offering): string {
  const { languages, modalities } = dialogue
  const sides = dialogue.sides.map((side) => side.id)
  // Clauses compete by the id of the text that the first of them was, so that this does not change.
  return competition(body, id, { format, stage, sides, modalities, languages, decided: [] })
}

/** By id, but each text after what it amends. */
function amendedFirst(left: readonly Proposal[]): readonly Proposal[] {
  const byId = new Map(left.map((one) => [one.id, one]))
  const depthOf = ({ amends }: Proposal, steps = 0): number => {
    const amended = byId.get(amends ?? '')
    return amended === undefined || steps > left.length ? 0 : 1 + depthOf(amended, steps + 1)
  }
  return left
    .map((one) => ({ one, depth: depthOf(one) }))
    .toSorted((one, other) => one.depth - other.depth || (one.one.id < other.one.id ? -1 : 1))
    .map(({ one }) => one)
}
