import { makeProgram } from '../../../functions/access/program-tokens.ts'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import { textOfNote } from '../../../shared/log/checkpoint.ts'
import type { aWitness } from '../../a-witness.ts'

/** The token of a witness, and all that a witness does with it. */
export type WitnessLooking = {
  readonly secret: string
  /** What it is answered, with all headers: checkpoints, proofs between all sizes, what it posts, and what is refused. */
  looks(): Promise<string>
}

/** A witness that the dialogue names, with a token that a facilitator made. */
export async function aWitnessLooking(
  { table, origin }: Pick<LocalStack, 'table' | 'origin'>,
  maker: string,
  witness: ReturnType<typeof aWitness>,
): Promise<WitnessLooking> {
  const asked = { name: witness.named.name, role: 'witness', days: 1, key: 'a witness' } as const
  const { secret } = await makeProgram(table, { id: maker }, asked, new Date())

  async function ask(path: string, body?: unknown) {
    const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', Connection: 'close' }
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${origin}/api/log/${path}`, { headers, ...sent })
    const text = await response.text()
    return { text, all: [path, response.status, JSON.stringify([...response.headers]), text].join('\n') }
  }

  async function looks() {
    const { text: note, all } = await ask('checkpoint')
    const size = Number(textOfNote(note).split('\n')[1])
    const line = witness.signs(note)
    const answers = [all]
    for (let from = 1; from <= size + 1; from += 1) answers.push((await ask(`consistency?from=${from}&to=${size}`)).all)
    for (const posted of [{ size, line }, { size: size + 1, line }, { size, line: note }, { line }])
      answers.push((await ask('cosignatures', posted)).all)
    return [...answers, (await ask('checkpoint')).all].join('\n')
  }

  return { secret, looks }
}
