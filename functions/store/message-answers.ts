import * as z from 'zod'
import { SealedAnswerWritten } from '../../shared/caucus/sealed-message.ts'
import { Words } from '../../shared/localized-text.ts'
import type { AnswerContent } from '../../shared/message.ts'
import { answerSort, messagesOfKey, messagesToKey } from './keys/keys-of-conversations.ts'
import { isSame, KeyReused, waitingKey } from './messages.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

const answerId = { id: z.string() }
const Answer = z.union([
  z.object({ ...answerId, text: Words }),
  z.object({ ...answerId, ...SealedAnswerWritten.shape }),
])

/** The answers to a message, in the order in which they were given. */
export async function readAnswers(table: Table, to: string, number: number): Promise<readonly AnswerContent[]> {
  return (await storedAnswers(table, to, number)).map(({ id: _, ...content }) => content)
}

/**
 * Answers a message, once for each key.
 *
 * @returns `false` when it has the most answers that it can have
 * @throws {KeyReused}
 * @throws {IllFormedText}
 */
export async function answerMessage(
  table: Table,
  { to, number }: { readonly to: string; readonly number: number },
  answer: AnswerContent & { readonly id: string },
  most: number,
): Promise<boolean> {
  if ('text' in answer) requireWellFormed(answer.text, 'answer')
  const before = await storedAnswers(table, to, number)
  const same = before.find(({ id }) => id === answer.id)
  if (same !== undefined && !isSame(same, answer)) throw new KeyReused(answer.id)
  if (same === undefined) {
    if (before.length >= most) return false
    const key = messagesToKey(to, answerSort(number, before.length + 1))
    // Somebody else may have answered at the same time, under this number.
    if (!(await written(table.putNew(key, answer)))) return answerMessage(table, { to, number }, answer, most)
  }
  await table.delete(waitingKey({ to, number }))
  return true
}

/** How many answers to their messages somebody has read. */
export async function countRead(table: Table, author: string): Promise<number> {
  return Read.parse(await table.get(messagesOfKey(author, 'READ'))).answers
}

/** Remembers how many answers to their messages somebody has read. */
export async function rememberRead(table: Table, author: string, answers: number): Promise<void> {
  await table.put(messagesOfKey(author, 'READ'), { answers })
}

async function storedAnswers(table: Table, to: string, number: number) {
  return (await all(table.query(messagesToKey(to).pk, answerSort(number)))).map((one) => Answer.parse(one))
}

const Read = z.object({ answers: z.int().min(0) }).catch({ answers: 0 })
