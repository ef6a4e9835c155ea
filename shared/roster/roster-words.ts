import type { Language } from '../localized-text.ts'
import type { Capacity } from '../participant.ts'
import { foldCase } from '../text/fold-case.ts'

/** The columns of a roster, in the usual order. */
export const COLUMNS = ['name', 'role', 'side', 'capacity', 'email', 'language'] as const
export type Column = (typeof COLUMNS)[number]

/** The roles as a table writes them: a co-chair is a facilitator whom a side convened. */
export type WrittenRole = 'participant' | 'facilitator' | 'co-chair' | 'observer'

/** What a table's cells may say, in every language. The first word of each is the one that Parley writes itself. */
type RosterWords = {
  readonly columns: { readonly [column in Column]: readonly string[] }
  readonly roles: { readonly [role in WrittenRole]: readonly string[] }
  readonly capacities: { readonly [capacity in Capacity]: readonly string[] }
  readonly languages: { readonly [language in Language]: readonly string[] }
}

const WORDS: { readonly [language in Language]: RosterWords } = {
  en: {
    columns: {
      name: ['name', 'full name', 'first name', 'given name', 'middle name', 'last name', 'surname', 'family name'],
      role: ['role'],
      side: ['side', 'delegation', 'party'],
      capacity: ['capacity', 'status'],
      email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'mail address'],
      language: ['language'],
    },
    roles: {
      participant: ['participant'],
      facilitator: ['facilitator'],
      'co-chair': ['co-chair', 'cochair'],
      observer: ['observer'],
    },
    capacities: {
      'nongovernmental-expert': ['nongovernmental expert', 'non-governmental expert'],
      'former-official': ['former official'],
      'acting-official': ['acting official', 'acting official, in a personal capacity'],
    },
    languages: { en: ['English'], ru: ['Russian'] },
  },
  ru: {
    columns: {
      name: [
        'имя',
        'фамилия',
        'отчество',
        'фио',
        'ф. и. о.',
        'фамилия, имя, отчество',
        'имя и фамилия',
        'фамилия и имя',
      ],
      role: ['роль'],
      side: ['сторона', 'делегация'],
      capacity: ['статус', 'качество'],
      email: ['эл. почта', 'электронная почта', 'почта', 'эл. адрес', 'адрес эл. почты', 'адрес электронной почты'],
      language: ['язык'],
    },
    roles: {
      participant: ['участник', 'участница'],
      facilitator: ['организатор'],
      'co-chair': ['сопредседатель'],
      observer: ['наблюдатель', 'наблюдательница'],
    },
    capacities: {
      'nongovernmental-expert': ['неправительственный эксперт'],
      'former-official': ['бывшее должностное лицо'],
      'acting-official': ['действующее должностное лицо', 'действующее должностное лицо, в личном качестве'],
    },
    languages: { en: ['английский'], ru: ['русский'] },
  },
}

/** What a cell of a kind may say in a language: the word that Parley writes itself for each, by its id. */
export function wordsOf<Kind extends 'roles' | 'capacities' | 'languages'>(
  kind: Kind,
  language: Language,
): { readonly [id in keyof RosterWords[Kind]]: string } {
  const written = Object.entries(WORDS[language][kind]) as [string, readonly string[]][]
  return Object.fromEntries(written.map(([id, [first = id]]) => [id, first])) as {
    [id in keyof RosterWords[Kind]]: string
  }
}

export const columnNamed = lookup('columns')
export const roleNamed = lookup('roles')
export const capacityNamed = lookup('capacities')
export const languageNamed = lookup('languages')

/** A word as it is compared: without case, the dots on a Russian letter (U+0451), signs and spaces of any kind. */
export function wordKey(written: string): string {
  return foldCase(written.replaceAll('\u00ad', ''))
    .replaceAll('\u0451', '\u0435')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** Finds what a cell says: by its id or by its words in any language; `undefined` if it says none. */
function lookup<Kind extends keyof RosterWords>(kind: Kind) {
  type Found = keyof RosterWords[Kind] & string
  const byKey = new Map<string, Found>()
  for (const words of Object.values(WORDS)) {
    for (const [id, written] of Object.entries(words[kind]) as [Found, readonly string[]][]) {
      for (const one of [id, ...written]) byKey.set(wordKey(one), id)
    }
  }
  return (written: string): Found | undefined => byKey.get(wordKey(written))
}
