import type { Wording } from '../../shared/instrument/wording.ts'
import { keepWording } from '../../shared/instrument/wordings.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'

/** Loads what the instrument says in every language: the ratified words of a record are made again. Of a language nothing else is needed. */
export async function loadWordings(): Promise<void> {
  for (const language of LANGUAGE_CODES) {
    const { instrument }: { readonly instrument: Wording } = await import(
      `../../shared/languages/${language}/documents/instrument.ts`
    )
    keepWording(language, instrument)
  }
}
