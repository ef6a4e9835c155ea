import * as z from 'zod'
import { AuthenticLanguages } from '../../shared/authentic/authentic-languages.ts'
import type { Bracket, MappedObjection, Tried } from '../../shared/bracket-map/bracket.ts'
import { OutOfLine } from '../../shared/edits/edit.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { Reason, Status } from '../../shared/outcomes.ts'
import { ProposalBody } from '../../shared/proposal.ts'
import { ReadingId } from '../../shared/reading-id.ts'
import { BasketId, Stage } from '../../shared/stage.ts'
import { StandingRoot } from '../../shared/standing/roots.ts'
import { ObjectionView } from './words-view.ts'

const letter = z.string().optional().meta({ description: 'The letter of a wording in brackets' })

const Sitting = z.object({
  id: ReadingId,
  stage: Stage,
  basket: BasketId.optional(),
  passage: z.int().min(1),
  sitting: z.int().min(1),
})

const Answering = z.object({ reading: z.string(), proposal: z.string(), body: ProposalBody, letter })

/** A matter in square brackets, as everybody in the dialogue may see it. */
export const BracketView = z
  .object({
    basket: z.object({ id: z.string(), title: LocalizedText }).optional(),
    reading: Sitting.meta({ description: 'The last settled reading that took it' }),
    competes: z.string(),
    number: z.string().optional().meta({ description: 'The number of a clause, as in the instrument' }),
    isOpen: z.boolean().meta({ description: 'Every side agrees, and only the wording is open' }),
    state: z.enum(['read-again', 'left', 'waiting', 'shelved']),
    stands: StandingRoot.optional().meta({ description: 'What stands that its texts would amend or end' }),
    wordings: z
      .array(
        z.object({
          proposal: z.string(),
          letter: z.string(),
          body: ProposalBody,
          amends: z.string().optional(),
          outOfLine: z.array(OutOfLine).readonly().optional(),
          lacks: AuthenticLanguages.optional().meta({
            description:
              'Every side agrees, and the clause has no text in line in these authentic languages: it is not put to ratification',
          }),
          ends: LocalizedText.optional().meta({ description: 'The reason for which it ends what stands' }),
          side: z.string().optional(),
          name: z.string().optional(),
          agreedBy: z.array(z.string()).readonly().optional().meta({
            description:
              'The sides that agree on it; absent where beside the objections it would tell which side they are from',
          }),
          onParts: z.literal(true).optional().meta({
            description: 'A consolidated text: they agree on each part, and nobody yet on the whole',
          }),
        }),
      )
      .readonly(),
    objections: z
      .array(
        ObjectionView.omit({ id: true }).extend({
          ids: z.array(z.string()).readonly().meta({ description: 'One for each reading in which it was made' }),
          madeIn: z.array(Sitting).readonly(),
          proposal: z.string(),
          letter,
          answeredBy: z.array(Answering).readonly(),
        }),
      )
      .readonly(),
    before: z
      .array(
        z.object({
          round: z.int().min(1),
          reading: ReadingId,
          texts: z.array(z.object({ proposal: z.string(), letter, body: ProposalBody.optional() })).readonly(),
        }),
      )
      .readonly()
      .meta({
        description: 'Texts that an earlier round left and that were offered again, by the reading that left them',
      }),
    tried: z
      .array(
        z.object({
          reading: Sitting,
          texts: z
            .array(
              z.object({ proposal: z.string(), letter, body: ProposalBody.optional(), status: Status, reason: Reason }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    now: z
      .array(z.object({ reading: z.string(), proposal: z.string(), body: ProposalBody }))
      .readonly()
      .meta({ description: 'Texts of the matter that were tabled in the reading that is open' }),
  })
  .meta({ id: 'BracketView' })
export type BracketView = z.infer<typeof BracketView>

/** What is in brackets in a round. */
export const BracketMapView = z
  .object({ round: z.int().min(1), brackets: z.array(BracketView).readonly() })
  .meta({ id: 'BracketMapView' })
export type BracketMapView = z.infer<typeof BracketMapView>

/** A matter in brackets, as the answer has it. The words of a wording in brackets are given once. */
export function viewOfBracket(bracket: Bracket): BracketView {
  const { basket, reading, competes, number, isOpen, state, stands, wordings, objections, before, tried, now } = bracket
  return {
    ...(basket !== undefined && { basket }),
    reading,
    competes,
    ...(number !== undefined && { number }),
    isOpen,
    state,
    ...(stands !== undefined && { stands }),
    wordings: wordings.map(
      ({ id, letter: own, body, amends, outOfLine, lacks, ends, tabledBy, agreedBy, ...text }) => ({
        proposal: id,
        letter: own,
        body,
        ...(amends !== undefined && { amends }),
        ...(outOfLine !== undefined && { outOfLine }),
        ...(lacks !== undefined && { lacks }),
        ...(ends !== undefined && { ends }),
        ...tabledBy,
        ...(agreedBy !== undefined && { agreedBy }),
        ...(text.isNotAgreedAsWhole && { onParts: true as const }),
      }),
    ),
    objections: objections.map(viewOfMapped),
    before: before.map((one) => ({ ...one, texts: one.texts.map(withoutWordsInBrackets) })),
    tried: tried.map(({ reading: sitting, texts }) => ({ reading: sitting, texts: texts.map(withoutWordsInBrackets) })),
    now: now.map(({ id, reading: open, body }) => ({ reading: open, proposal: id, body })),
  }
}

/** A wording in brackets has its words once, under its letter. */
function withoutWordsInBrackets<Text extends Pick<Tried, 'letter' | 'body'>>({ body, ...text }: Text) {
  return { ...text, ...(text.letter === undefined && { body }) }
}

function viewOfMapped({ text, participant: _, ...shown }: MappedObjection): BracketView['objections'][number] {
  return { ...shown, change: text }
}
