import type { HonoRequest } from 'hono'
import { type CleanedAll, cleanAll } from '../../../shared/text/clean-all.ts'
import type { Change } from '../../../shared/text/clean-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What somebody typed into a form that could not be taken. */
export type Typed = { readonly [field: string]: string }

type WrittenProps = {
  readonly written: readonly string[]
  readonly phrases: Phrases
  /** Whether it is known that nothing of it was recorded. */
  readonly wasRefused: boolean
}

/** What somebody wrote, given back, so that it is not lost. */
export function TypedTexts({ written, phrases, wasRefused }: WrittenProps) {
  if (written.length === 0) return null
  return (
    <section>
      <h2>{phrases.wrote}</h2>
      <p>
        {wasRefused && <strong>{phrases.wroteNotRecorded}</strong>} {phrases.wroteKeep}
      </p>
      {written.map((text) => (
        <blockquote>
          <p dir="auto" class="text">
            {text}
          </p>
        </blockquote>
      ))}
    </section>
  )
}

/** A form's fields, as far as they are text, cleaned. */
export async function typedIn(request: HonoRequest): Promise<Typed> {
  return (await cleanedForm(request)).value
}

/** What was changed in a form's texts when they were cleaned. */
export async function changedIn(request: HonoRequest): Promise<readonly Change[]> {
  return (await cleanedForm(request)).changed
}

async function cleanedForm(request: HonoRequest): Promise<CleanedAll<Typed>> {
  const fields = Object.entries(await request.parseBody())
  return cleanAll(
    Object.fromEntries(fields.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []))),
  )
}

/** The texts of a form that somebody wrote themselves: what has no spaces in it was chosen, not written. */
export function textsOf(typed: Typed): readonly string[] {
  return Object.entries(typed)
    .filter(([field, text]) => !PICKED.has(field) && text.trim() !== '')
    .map(([, text]) => text)
}

const PICKED = new Set([
  'invitation',
  'stance',
  'revision',
  'key',
  'kind',
  'amends',
  'confirmed',
  'one',
  'decision',
  'hours',
  'until',
  'from',
  'scope',
  'modality',
  'by',
  'form',
  'word',
  'role',
  'side',
  'capacity',
  'signed',
  'motion',
])

/** What was written in the form of a request, if it was one and can still be read. */
export async function typedTextsIn(request: HonoRequest): Promise<readonly string[]> {
  if (request.method !== 'POST') return []
  try {
    return textsOf(await typedIn(request))
  } catch {
    // A body that was too large or broken off: there is nothing to give back.
    return []
  }
}
