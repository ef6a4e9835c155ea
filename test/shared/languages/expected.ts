import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../shared/localized-text.ts'
import type { CommitmentForm } from '../../../shared/stages/commitments.ts'

/** What tests expect of a language. Whoever adds a language writes `expected/<code>.ts` beside this file. */
export type Expected = {
  /** The name of a city, for the closing formula. */
  readonly place: string
  /** How the opening of a clause ends, in every modality: what follows it has the grammar that the form asks for. */
  readonly openings: Readonly<Record<CommitmentForm, RegExp>>
  /** What the bracket map says of a matter that round 1 left open, and of what stands from its reading 1.terms.2. */
  readonly bracketMap: { readonly before: string; readonly stands: string }
}

/** Reads what tests expect of a language. */
export async function expectedIn(language: Language): Promise<Expected> {
  const file = join(import.meta.dirname, 'expected', `${language}.ts`)
  if (!existsSync(file)) throw new Error(`write test/shared/languages/expected/${language}.ts`)
  const { expected }: { readonly expected: Expected } = await import(file)
  return expected
}
