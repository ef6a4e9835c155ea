import * as z from 'zod'
import { cleanAll } from '../../shared/text/clean-all.ts'
import type { Converse, ModelsAnswer, Question } from './converse.ts'
import { ModelTrouble } from './model-trouble.ts'

/**
 * Asks a model for one JSON object, and parses it. An answer that cannot be read is asked for once more, with what is wrong
 * with it.
 *
 * @throws {ModelTrouble}
 */
export async function askFor<Answer>(
  converse: Converse,
  question: Omit<Question, 'turns'> & { readonly task: string },
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  const { task, ...rest } = question
  const asked = {
    by: 'parley',
    text: `${task}\n\n${SHAPE}\n${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))}`,
  } as const
  const first = await converse({ ...rest, turns: [asked] })
  const read = readAnswer(first, schema)
  if ('answer' in read) return read.answer
  // A turn without words is refused by Converse.
  const said = first.text.trim() === '' ? [] : [{ by: 'model', text: first.text } as const]
  const again = {
    by: 'parley',
    text: said.length === 0 ? `${asked.text}\n\n${read.complaint}` : read.complaint,
  } as const
  const second = await converse({ ...rest, turns: [...(said.length === 0 ? [] : [asked]), ...said, again] })
  const readAgain = readAnswer(second, schema)
  if ('answer' in readAgain) return readAgain.answer
  throw new ModelTrouble(second.stop === 'max_tokens' ? 'cut-off' : 'unreadable')
}

const SHAPE = 'Answer with one JSON object and nothing before or after it. It has to fit this JSON schema:'

type Read<Answer> = { readonly answer: Answer } | { readonly complaint: string }

/** @throws {ModelTrouble} if the model declined, or could not take so much */
function readAnswer<Answer>({ text, stop }: ModelsAnswer, schema: z.ZodType<Answer>): Read<Answer> {
  if (stop === 'guardrail_intervened' || stop === 'content_filtered') throw new ModelTrouble('declined')
  if (stop === 'model_context_window_exceeded') throw new ModelTrouble('too-large')
  if (stop === 'max_tokens')
    return { complaint: 'Your answer was cut off, because it was too long. Answer again, shorter.' }
  const parsed = schema.safeParse(cleanAll(jsonIn(text)).value)
  if (parsed.success) return { answer: parsed.data }
  const mistakes = parsed.error.issues
    .slice(0, 10)
    .map(({ path, message }) => `- ${path.join('.') || 'the whole'}: ${message}`)
  return {
    complaint: ['Your answer does not fit the schema:', ...mistakes, 'Answer again with the whole JSON object.'].join(
      '\n',
    ),
  }
}

/** Some models put a fence or a sentence around the object. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
