import { EACH_SIDE } from '../stages/commitments.ts'
import { type Clauses, type NumberedClause, numberedClauses } from './clause-numbers.ts'
import { clauseRuns } from './clauses.ts'
import { contestedText } from './contested.ts'
import type { Block, Runs } from './document.ts'
import type { Matter, WithSides } from './matters.ts'
import { remarksOn } from './remarks.ts'
import type { Wording } from './wording.ts'

/**
 * Writes the commitments of a basket, in the words of its form. Competing texts are in square brackets.
 *
 * @param isWanted which commitments to write
 * @param speaker in a declaration, the side that declares; only what binds it is written
 */
export function clauseBlocks(
  part: Clauses,
  isWanted: (clause: NumberedClause) => boolean,
  speaker: string | undefined,
  wording: Wording,
  record: WithSides,
): readonly { readonly clause: NumberedClause; readonly blocks: readonly Block[] }[] {
  const said = (text: Matter<'commitment'>['texts'][number]) => sentenceOf(text, part, speaker, wording, record)
  return clausesThatBind(speaker, part)
    .filter(isWanted)
    .map((clause) => {
      const { isAgreed, isOpen, competes, texts, number } = clause
      const [first] = texts
      const block = { kind: 'clause', number, matter: competes } as const
      if (isAgreed && first !== undefined) {
        return { clause, blocks: [{ ...block, runs: [...said(first), ...remarksOn(first, wording)] }] }
      }
      const { head, below } = contestedText({ texts, isOpen }, said, wording, record)
      return { clause, blocks: [{ ...block, runs: head }, ...below] }
    })
}

/** The commitments that bind a side, or all of them, with their numbers. */
export function clausesThatBind(
  side: string | undefined,
  part: Pick<Clauses, 'basket' | 'clauses'>,
): readonly NumberedClause[] {
  return numberedClauses(part).filter(({ texts }) => texts.some(({ body }) => binds(body.by, side)))
}

/** The sentence of one wording, in the words of the form of its basket. */
export function sentenceOf(
  { body }: Matter<'commitment'>['texts'][number],
  { modality = 'joint-statement' }: Clauses,
  speaker: string | undefined,
  wording: Wording,
  record: WithSides,
): Runs {
  return clauseRuns(body, { form: modality, speaker }, wording, record)
}

function binds(by: string, speaker: string | undefined): boolean {
  return speaker === undefined || by === EACH_SIDE || by === speaker
}
