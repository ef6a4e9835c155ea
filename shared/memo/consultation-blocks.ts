import { consultationBlocks, registerContext, symbolOfRegister } from '../consultation/register-document.ts'
import type { Block } from '../instrument/document.ts'
import { strong } from '../instrument/document.ts'
import { wordsIn } from '../languages/loaded.ts'
import { heading, paragraph } from '../standing/history-blocks.ts'
import { stillRelevant } from './consultations-of-side.ts'
import { cell, type MemoContext } from './memo-context.ts'
import type { MemoFacts } from './memo-facts.ts'

/** The consultations that are open or go to the review, with what was answered. */
export function consultationPart(facts: MemoFacts, { own, wording }: MemoContext): readonly Block[] {
  const { consultations, dialogue, standing } = facts
  if (consultations.length === 0) return []
  const { open, forReview } = stillRelevant(facts)
  const context = registerContext(dialogue, standing, wording.language)
  const all = [...open, ...forReview].toSorted((one, other) => one.number - other.number)
  const symbol = symbolOfRegister(consultations, dialogue.slug)
  return [
    heading(own.consultationsHeading),
    paragraph(cell(all.length === 0 ? own.noConsultations : own.consultationsMean(symbol))),
    paragraph([strong(wordsIn(wording.language).documents.register.admits)]),
    ...all.flatMap((one) => consultationBlocks(one, context, 2)),
  ]
}
