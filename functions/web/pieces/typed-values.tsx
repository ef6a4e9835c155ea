import type { HonoRequest } from 'hono'
import { LocalizedText } from '../../../shared/localized-text.ts'
import { type CleanedAll, cleanAll } from '../../../shared/text/clean-all.ts'
import type { Change } from '../../../shared/text/clean-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isFieldOfAnswer } from './answer-fields.ts'

/** The fields of a form as the visitor sent them. */
export type Typed = { readonly [field: string]: string }

type WrittenProps = {
  readonly written: readonly string[]
  readonly phrases: Phrases
  /** Whether it is certain that nothing was recorded. */
  readonly wasRefused: boolean
}

/** Gives the texts of a refused form back, so that the visitor can copy them. */
export function TypedTexts({ written, phrases, wasRefused }: WrittenProps) {
  if (written.length === 0) return null
  return (
    <section>
      <h2>{phrases.wrote}</h2>
      <p>
        {wasRefused && <strong>{phrases.wroteNotRecorded}</strong>}
        {phrases.signs.space}
        {phrases.wroteKeep}
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

/** The fields of a form that asks to be confirmed, hidden, to be sent again with the answer. */
export function FieldsAgain({ typed }: { readonly typed: Typed }) {
  return (
    <>
      {Object.entries(typed)
        .filter(([name]) => name !== 'confirmed')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}

/** The text fields of a request's form, cleaned. */
export async function typedIn(request: HonoRequest): Promise<Typed> {
  return (await cleanedForm(request)).value
}

/** The kinds of change made when the form's texts were cleaned. */
export async function changedIn(request: HonoRequest): Promise<readonly Change[]> {
  return (await cleanedForm(request)).changed
}

async function cleanedForm(request: HonoRequest): Promise<CleanedAll<Typed>> {
  const fields = Object.entries(await request.parseBody())
  return cleanAll(
    Object.fromEntries(fields.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []))),
  )
}

/** The texts that a visitor wrote, without fields that hold a choice, an id or a date. */
export function textsOf(typed: Typed): readonly string[] {
  const listed = Object.entries(typed).flatMap(([field, written]) =>
    /^listed\.\d+$/.test(field) ? wordsIn(written) : [],
  )
  const own = Object.entries(typed)
    .filter(([field, text]) => !PICKED.has(field.replace(/\.\d+$/, '')) && text.trim() !== '')
    .filter(([field]) => !isFieldOfAnswer(field))
    .map(([, text]) => text)
  return [...listed, ...own]
}

/** The words of a text that a form carries as JSON, in all languages: a list of chair's texts is such fields. */
function wordsIn(written: string): readonly string[] {
  try {
    return localized(JSON.parse(written))
  } catch {
    return []
  }
}

function localized(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const text = LocalizedText.safeParse(value)
  return text.success ? Object.values(text.data) : Object.values(value).flatMap(localized)
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
  'on',
  'answers',
  'as',
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
  'words',
  'matter',
  'place',
  'preview',
  'listed',
  'table',
  'remove',
  'page',
  'amend',
  'candidate',
  'begin',
  'cancel',
  'another',
  'passkey',
])

/** The texts that a visitor wrote in the form of a request. Empty if the request has no readable form. */
export async function typedTextsIn(request: HonoRequest): Promise<readonly string[]> {
  if (request.method !== 'POST') return []
  try {
    return textsOf(await typedIn(request))
  } catch {
    // A body that was too large or broken off: there is nothing to give back.
    return []
  }
}
