import * as z from 'zod'
import { Consent } from './consent.ts'
import { Edit, OutOfLine } from './edits/edit.ts'
import { LocalizedText, type TextLanguage, whyForeign } from './localized-text.ts'
import { ReadingId } from './reading-id.ts'
import type { RecordFormat } from './record-format.ts'
import type { Stage } from './stage.ts'
import { BasketProposal, baskets } from './stages/baskets.ts'
import { Commitment, commitments, EACH_SIDE } from './stages/commitments.ts'
import { ModalityProposal, modality } from './stages/modality.ts'
import { BasketText, ratification } from './stages/ratification.ts'
import { Definition, Topic, terms } from './stages/terms.ts'

/** The texts that a participant may table. The stage decides which kinds a reading takes. */
export const Tabled = z
  .discriminatedUnion('kind', [Definition, Topic, BasketProposal, ModalityProposal, Commitment])
  .meta({ id: 'Tabled' })
export type Tabled = z.infer<typeof Tabled>

/** A proposal's text: one that was tabled, or the text of a basket that is put to ratification. */
export const ProposalBody = z.discriminatedUnion('kind', [...Tabled.options, BasketText])
export type ProposalBody = z.infer<typeof ProposalBody>

/** That a machine drafted a text, and which one. */
export const Drafted = z.strictObject({ with: z.string().trim().min(1, 'name the machine').max(200) }).meta({
  id: 'Drafted',
  description: 'A machine drafted the text; `with` names it',
})
export type Drafted = z.infer<typeof Drafted>

/** The name of the mediator that Parley itself has (`shared/mediation/`). */
export const EMBEDDED = 'embedded'

/**
 * A text tabled in a reading. Never edited: a changed text is a new proposal that amends another.
 * Carried into a later reading it keeps its id, and `tabledIn` says where it was first tabled.
 */
export const Proposal = z.object({
  id: z.string(),
  reading: ReadingId,
  body: ProposalBody,
  /** Proposals with the same key compete: at most one of them is agreed. */
  competes: z.string(),
  amends: z.string().optional(),
  /** It ends what stands and what `amends` names, for this reason. Its body is that of the text that ends, unchanged. */
  ends: LocalizedText.optional(),
  /** The edits against the text that it amends; absent in rounds of the first format. */
  edits: z.array(Edit).readonly().optional(),
  /** Languages that were not edited when another one was. */
  outOfLine: z.array(OutOfLine).readonly().optional(),
  /** For a consolidated text: the proposals that went in. */
  consolidates: z.array(z.string()).readonly().optional(),
  /** The objections of earlier readings that it answers, by id, sorted; only in rounds of the third format. */
  answers: z.array(z.string()).readonly().optional(),
  tabledIn: ReadingId,
  /**
   * Of a text that the rule tabled, because it is offered again: the reading of an earlier round that left it. It has neither a side
   * nor an author. In rounds of the third and fourth format, only a basket that was left without a lane.
   */
  waitedIn: ReadingId.optional(),
  tabledAt: z.iso.datetime(),
  /** The author; absent for a chair's text, and for one that nobody tabled, such as the text of a basket. */
  author: z.string().optional(),
  side: z.string().optional(),
  /** A facilitator tabled it as the chair's text (`shared/chairs-text.ts`). */
  chair: z.literal(true).optional(),
  drafted: Drafted.optional(),
  /** Of a chair's text in a dialogue with co-chairs: the consents that it was tabled with, one of each side. */
  consents: z.array(Consent).readonly().optional(),
  /** 128 random bits, in hexadecimal: without them nobody can guess a text from its digest. */
  salt: z.string(),
  withdrawnAt: z.iso.datetime().optional(),
})
export type Proposal = z.infer<typeof Proposal>

/** Whether the rule tabled a text because an earlier round left it. Nobody can withdraw it, and it takes nobody's place. */
export function isOfferedAgain({ waitedIn }: Pick<Proposal, 'waitedIn'>): boolean {
  return waitedIn !== undefined
}

/** A proposal is refused. The message says why and what to change. */
export class NotTabled extends Error {
  override readonly name = 'NotTabled'
}

/** The fields that decide whether and where a text can be amended: of a text of the reading, or of one that stands. */
export type Amended = Pick<Proposal, 'id' | 'body' | 'competes' | 'outOfLine' | 'withdrawnAt'>

const STAGES = { terms, baskets, modality, commitments, ratification } as const

/** The kinds of proposal a stage takes. */
export function tabledIn(stage: Stage): readonly Tabled['kind'][] {
  return STAGES[stage].tables
}

/**
 * The key of the texts a proposal competes with. An amendment competes with what it amends, and so does an
 * amendment of that amendment.
 *
 * @param before the reading's proposals so far
 * @throws {NotTabled} when the stage does not take such a text, when the amended text does not exist or is of
 *   another kind, when it binds a side that is not party, when it is in a
 *   language the dialogue is not held in, or when the matter was already agreed
 */
export function competition(
  body: Tabled,
  id: string,
  context: {
    /** The format of the round's record. It decides which headings are equal. */
    readonly format: RecordFormat
    readonly stage: Stage
    readonly sides: readonly string[]
    readonly modalities: readonly string[]
    readonly languages: readonly TextLanguage[]
    readonly decided: readonly string[]
    readonly amended?: Amended | undefined
    readonly amends?: string | undefined
  },
): string {
  const takes = tabledIn(context.stage)
  if (!takes.includes(body.kind)) {
    throw new NotTabled(
      takes.length === 0
        ? 'no text can be tabled while a text is being ratified; take a position on it instead'
        : `this reading takes ${takes.join(' or ')}, not ${body.kind}`,
    )
  }
  if (body.kind === 'commitment' && body.by !== EACH_SIDE && !context.sides.includes(body.by)) {
    throw new NotTabled(`"by" is ${EACH_SIDE} or one of ${context.sides.join(', ')}`)
  }
  if (body.kind === 'modality' && !context.modalities.includes(body.modality)) {
    throw new NotTabled(`this dialogue offers ${context.modalities.join(', ')}`)
  }
  const foreign = whyForeign(textsOf(body), context.languages)
  if (foreign !== undefined) throw new NotTabled(foreign)
  const own = ownCompetition(body, id, context.format)
  const competes = context.amends === undefined ? own : amendedCompetition(body, context)
  // An amendment could change its heading to one that was already decided.
  if (context.decided.includes(competes) || context.decided.includes(own)) {
    throw new NotTabled('this was agreed in an earlier reading; no other text can be tabled on it')
  }
  return competes
}

/** Every text of a proposal, in reading order. */
export function textsOf(body: Tabled): readonly LocalizedText[] {
  switch (body.kind) {
    case 'definition':
      return [body.term, body.definition]
    case 'topic':
      return [body.topic, body.reason]
    case 'basket':
      return [body.title, body.description]
    case 'modality':
      return [body.rationale]
    case 'commitment':
      return body.condition === undefined ? [body.action] : [body.action, body.condition.text]
    default:
      return body satisfies never
  }
}

function amendedCompetition(
  body: Tabled,
  { amended, amends }: { readonly amended?: Amended | undefined; readonly amends?: string | undefined },
): string {
  if (amended === undefined) throw new NotTabled(`there is no proposal ${amends} in this reading to amend`)
  if (amended.withdrawnAt !== undefined)
    throw new NotTabled('the text that this amends was withdrawn; table this as a new text')
  if (amended.body.kind !== body.kind) {
    throw new NotTabled(`a ${amended.body.kind} is amended by a ${amended.body.kind}, not by a ${body.kind}`)
  }
  return amended.competes
}

function ownCompetition(body: Tabled, id: string, format: RecordFormat): string {
  switch (body.kind) {
    case 'definition':
    case 'topic':
      return terms.competesWith(body, format)
    case 'basket':
      return baskets.competesWith(body, format)
    case 'modality':
      return modality.competesWith(body)
    case 'commitment':
      return commitments.competesWith(body, id)
    default:
      return body satisfies never
  }
}
