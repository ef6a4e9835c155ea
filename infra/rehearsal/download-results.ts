import * as z from 'zod'
import { canBePdf } from '../../shared/instrument/font-files.ts'
import { TextLanguage } from '../../shared/localized-text.ts'
import type { Caller } from './http-caller.ts'

/** A file that a delegation downloads. */
export type ResultFile = { readonly name: string; readonly content: Uint8Array }

const FORMS = ['md', 'html', 'docx', 'pdf', 'json']

/** A PDF is left out where its fonts lack letters of a language. */
const formsOf = (languages: readonly TextLanguage[]) => FORMS.filter((form) => form !== 'pdf' || canBePdf(languages))
const BRACKET_FORMS = ['md', 'html', 'docx']

/**
 * Downloads the results of a published round: the instrument in every language and form, each side's declaration separately, the
 * bracket map, and the record in the delegations' and the public edition.
 *
 * @param round the path of the round, such as `/api/rounds/1`
 */
export async function downloadResults(caller: Caller, round: string): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = []
  const languages = await languagesOf(caller)
  for (const language of languages) {
    const instrument = z.object({ documents: z.array(z.object({ name: z.string() })) })
    const found = await caller.find(`${round}/instrument.json?language=${language}`, instrument)
    const names = (found?.documents ?? []).map(({ name }) => name)
    for (const form of formsOf(languages)) {
      const path = `${round}/instrument.${form}?language=${language}`
      files.push({ name: `instrument.${language}.${form}`, content: await caller.download(path) })
      for (const name of names.length > 1 ? names : []) {
        const content = await caller.download(`${path}&document=${name}`)
        files.push({ name: `instrument.${name}.${language}.${form}`, content })
      }
    }
    for (const form of BRACKET_FORMS) {
      const content = await caller.download(`${round}/brackets.${form}?language=${language}`)
      files.push({ name: `brackets.${language}.${form}`, content })
    }
  }
  return [
    ...files,
    { name: 'instrument.zip', content: await caller.download(`${round}/instrument.zip`) },
    { name: 'record.delegations.json', content: await caller.download(`${round}/record`) },
    { name: 'record.public.json', content: await caller.download(`${round}/record?edition=public`) },
  ]
}

/** Downloads what stands after all rounds, with its history, in every language and form. */
export async function downloadStanding(caller: Caller): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = []
  const languages = await languagesOf(caller)
  for (const language of languages) {
    for (const form of formsOf(languages)) {
      const content = await caller.download(`/api/standing.${form}?language=${language}`)
      files.push({ name: `standing.${language}.${form}`, content })
    }
  }
  return files
}

/** Downloads the register of consultations in every language and form, and its record, which the verifier takes. */
export async function downloadRegister(caller: Caller): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = []
  const languages = await languagesOf(caller)
  for (const language of languages) {
    for (const form of formsOf(languages)) {
      const content = await caller.download(`/api/consultations/register.${form}?language=${language}`)
      files.push({ name: `register.${language}.${form}`, content })
    }
  }
  return [...files, { name: 'register.json', content: await caller.download('/api/consultations/record') }]
}

/**
 * Downloads the memorandum of each side, in every language and form. A side's memorandum is for its own people alone.
 *
 * @param readers somebody of each side
 */
export async function downloadMemos(readers: ReadonlyMap<string, Caller>): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = []
  for (const [side, reader] of readers) {
    const languages = await languagesOf(reader)
    for (const language of languages) {
      for (const form of formsOf(languages)) {
        const content = await reader.download(`/api/memo.${form}?language=${language}`)
        files.push({ name: `memo.${side}.${language}.${form}`, content })
      }
    }
  }
  return files
}

async function languagesOf(caller: Caller): Promise<readonly TextLanguage[]> {
  const dialogue = await caller.find('/api/dialogue', z.object({ languages: z.array(TextLanguage) }))
  return dialogue?.languages ?? []
}
