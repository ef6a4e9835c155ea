import * as z from 'zod'
import type { Caller } from './http-caller.ts'

/** A file that a delegation takes home. */
export type TakenHome = { readonly name: string; readonly content: Uint8Array }

const FORMS = ['md', 'html', 'docx', 'json']

/**
 * Fetches what a round ended in: the instrument in every language of the dialogue and every form, each side's
 * declaration once more by itself, and the record as delegations and as anybody may read it.
 *
 * @param round where the round is, such as `/api/rounds/1`
 */
export async function takeHome(caller: Caller, round: string): Promise<readonly TakenHome[]> {
  const dialogue = await caller.find('/api/dialogue', z.object({ languages: z.array(z.string()) }))
  const files: TakenHome[] = []
  for (const language of dialogue?.languages ?? []) {
    const instrument = z.object({ documents: z.array(z.object({ name: z.string() })) })
    const found = await caller.find(`${round}/instrument.json?language=${language}`, instrument)
    const names = (found?.documents ?? []).map(({ name }) => name)
    for (const form of FORMS) {
      const path = `${round}/instrument.${form}?language=${language}`
      files.push({ name: `instrument.${language}.${form}`, content: await caller.download(path) })
      for (const name of names.length > 1 ? names : []) {
        const content = await caller.download(`${path}&document=${name}`)
        files.push({ name: `instrument.${name}.${language}.${form}`, content })
      }
    }
  }
  return [
    ...files,
    { name: 'record.delegations.json', content: await caller.download(`${round}/record`) },
    { name: 'record.public.json', content: await caller.download(`${round}/record?edition=public`) },
  ]
}
