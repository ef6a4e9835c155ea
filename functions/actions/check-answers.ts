import type { Reading } from '../../shared/reading.ts'
import { keepsDispositions } from '../../shared/record-format.ts'
import { Refused } from '../platform/refusal.ts'
import { type Answerable, answerableIn, readLaneSoFar } from '../record/lane-so-far.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The objections that a text says it answers, each once, in an order that tells nothing; `undefined` for none. */
export function answersInOrder(answers: readonly string[] | undefined): readonly string[] | undefined {
  return answers === undefined || answers.length === 0 ? undefined : [...new Set(answers)].toSorted()
}

/**
 * The objections that texts may answer, read once for all texts that are tabled together. Nothing is read for texts that
 * answer none.
 *
 * @throws {Refused} `invalid` in a round of an earlier format
 */
export async function readAnswerable(
  table: Table,
  reading: Reading,
  round: FrozenRound,
  texts: readonly { readonly answers?: readonly string[] | undefined }[],
): Promise<readonly Answerable[]> {
  if (texts.every(({ answers = [] }) => answers.length === 0)) return []
  if (!keepsDispositions(round.format)) {
    throw refuse('a text of this round cannot say which objections it answers; leave "answers" out')
  }
  return answerableIn(reading, await readLaneSoFar(table, reading, round))
}

/**
 * Checks that a text answers objections of settled readings, to texts of its own matter or to a text of its basket that
 * was not ratified.
 *
 * @param known what {@link readAnswerable} says
 * @throws {Refused} `invalid`
 */
export function checkAnswers(
  { answers = [], competes }: { readonly answers?: readonly string[] | undefined; readonly competes: string },
  known: readonly Answerable[],
): void {
  const unknown = answers.find(
    (id) => !known.some((one) => one.objection.id === id && (one.competes ?? competes) === competes),
  )
  if (unknown !== undefined) {
    throw refuse(`${unknown} is no objection of an earlier reading to a text that this one amends or competes with`)
  }
}

function refuse(message: string): Refused {
  return new Refused('invalid', message, [{ path: 'answers', message }])
}
