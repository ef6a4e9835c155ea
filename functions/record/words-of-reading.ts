import { disclosesNames, disclosesSides } from '../../shared/disclosure/attribution.ts'
import { byBytes, byLanguage, onceEach, shownOnce } from '../../shared/disclosure/said.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { coversRatifications, FIRST_FORMAT } from '../../shared/record-format.ts'
import type { DisclosedWords, Ratification, Statement } from '../../shared/recorded-words.ts'
import type { Round } from '../../shared/round.ts'
import { RatificationStance } from '../../shared/stages/ratification.ts'
import type { RecordedPosition, RecordedStatement, RecordedWords, Submission } from '../../shared/submission.ts'
import { digestOf } from './hashing.ts'

type Rules = Pick<Round, 'dialogue' | 'format'>

/** Whether a record lists each text once, apart from its leaves: not in the first format, nor with disclosed names. */
export function saysEachOnce({ dialogue, format }: Rules): boolean {
  return format !== FIRST_FORMAT && !disclosesNames(dialogue.attribution)
}

/** The requested changes to each proposal that may be shown. */
export function changesOn(
  outcomes: readonly Outcome[],
  submissions: readonly Submission[],
  dialogue: Round['dialogue'],
): DisclosedWords['proposals'] {
  const changes = Map.groupBy(
    standingStatements(submissions).filter(({ says }) => says === 'change'),
    ({ proposal }) => proposal,
  )
  return outcomes.map(({ proposal }) => {
    const said = (changes.get(proposal) ?? []).map(({ text, side }) => ({ text: byLanguage(text), side }))
    return { proposal, changes: shownOnce(said, dialogue) }
  })
}

/**
 * The forms and statements of a ratification, for the instrument.
 *
 * @param salt is part of it where an edition may cover it
 */
export function ratificationOf(submissions: readonly Submission[], rules: Rules, salt: string): Ratification {
  const taken = new Set(lastPositions(submissions).map((position) => position.stance))
  const isOnceEach = saysEachOnce(rules)
  const mayBeCovered = coversRatifications(rules.format) && !disclosesSides(rules.dialogue.attribution)
  return {
    ...(mayBeCovered && { salt }),
    // If plain ratifications were listed, their absence would reveal that everybody chose another form.
    forms: RatificationStance.options.filter(
      (form) => ACCEPTANCES.has(form) && taken.has(form) && !(isOnceEach && form === 'ratify'),
    ),
    // Sorted by their text, so that the order does not reveal which of them are one participant's.
    statements: (isOnceEach ? eachOnce : inOrder)(statementsIn(submissions)),
  }
}

const ACCEPTANCES: ReadonlySet<string> = new Set(['ratify', 'ratify-with-reservation', 'ad-referendum'])

function statementsIn(submissions: readonly Submission[]): readonly Statement[] {
  return standingStatements(submissions).flatMap(({ says, clause, text, side, participant }): Statement[] =>
    says === 'change' || clause === undefined
      ? []
      : [
          {
            is: says,
            clause,
            text,
            ...(side !== undefined && { side }),
            ...(participant !== undefined && { participant }),
          },
        ],
  )
}

function eachOnce(statements: readonly Statement[]): readonly Statement[] {
  return onceEach(statements.map((one) => ({ ...one, text: byLanguage(one.text) })))
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(byBytes)
}

/** One thing that was said, whether it has a leaf of its own or not. */
type OneStatement = Omit<RecordedStatement, 'is' | 'reading' | 'salt'>

function standingStatements(submissions: readonly Submission[]): readonly OneStatement[] {
  const superseded = new Set(submissions.flatMap((one) => (one.is === 'supersession' ? [one.statement] : [])))
  return submissions
    .filter((one) => one.is === 'words' || one.is === 'statement')
    .filter((one) => !superseded.has(digestOf(one)))
    .flatMap((one): readonly OneStatement[] => (one.is === 'statement' ? [one] : saidIn(one)))
}

function saidIn({ said, proposal, side, participant }: RecordedWords): readonly OneStatement[] {
  return said.map((one) => ({ ...one, proposal, side, participant }))
}

function lastPositions(submissions: readonly Submission[]): readonly RecordedPosition[] {
  const last = new Map<string, RecordedPosition>()
  for (const one of submissions) {
    if (one.is === 'position' && one.revision > (last.get(one.voice)?.revision ?? 0)) last.set(one.voice, one)
  }
  return [...last.values()]
}
