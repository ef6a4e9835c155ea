import { parseArgs } from 'node:util'
import type * as z from 'zod'
import { LocalizedText, type TextLanguage } from '../../shared/localized-text.ts'
import { mistakesInTags } from '../../shared/mistakes-in-languages.ts'
import { CannotOperate } from '../operate/command.ts'
import { type Choices, mistakeIn, SHAPES, sidesNamed, USUAL } from './choices.ts'

export const USAGE = `npm run new -- [options]

  --languages en,ru            --title "Talks on fishing / Переговоры о рыболовстве"
  --slug fishing               --convener "Two institutes / Два института"
  --attribution none           --mandate "To agree on … / Договориться о …"
  --days 7                     --side "Coast / Берег" --side "Island / Остров"
  --erase-names-on 2030-01-31  --co-chairs
  --yes                        asks nothing; what is left out has its usual value

A text has one part for each language, in the order of --languages, with " / " between them. Texts can be in any language; if
Parley speaks none of them, say in which one it speaks beside each: --languages ko,pt-BR --spoken ko:en,pt-BR:es`

const OPTIONS = {
  languages: { type: 'string' },
  spoken: { type: 'string' },
  title: { type: 'string' },
  slug: { type: 'string' },
  convener: { type: 'string' },
  mandate: { type: 'string' },
  side: { type: 'string', multiple: true },
  attribution: { type: 'string' },
  days: { type: 'string' },
  'erase-names-on': { type: 'string' },
  'co-chairs': { type: 'boolean' },
  folder: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

/** What the flags say; what they leave out is asked. */
export type Given = { readonly choices: Partial<Choices>; readonly yes: boolean; readonly folder?: string | undefined }

/** Reads the flags. @throws {CannotOperate} with a line for each mistake, or the usage */
export function givenBy(args: readonly string[]): Given {
  const values = valuesOf(args)
  const mistakes: string[] = []
  const read = <Value>(flag: string, shape: z.ZodType<Value>, typed: unknown): Value | undefined => {
    if (typed === undefined) return undefined
    const mistake = mistakeIn(shape, typed)
    if (mistake === undefined) return shape.parse(typed)
    mistakes.push(`--${flag}: ${mistake}`)
    return undefined
  }
  const languages = read('languages', SHAPES.languages, listed(values.languages))
  const spoken = read('spoken', SHAPES.spoken, pairsOf(values.spoken))
  for (const { path, message } of mistakesInTags({ languages: languages ?? USUAL.languages, spoken })) {
    mistakes.push(`--${path[0]}: ${message}`)
  }
  const text = (flag: string, typed: string | undefined) => {
    if (typed === undefined) return undefined
    const parts = partsOf(typed, languages ?? USUAL.languages)
    if (parts !== undefined) return read(flag, LocalizedText, parts)
    mistakes.push(`--${flag}: write one part for each language, with " / " between them: ${typed}`)
    return undefined
  }
  const names = values.side?.map((side) => text('side', side))
  if (names !== undefined && names.length < 2) mistakes.push('--side: write it once for each side, two times or more')
  const choices = {
    languages,
    spoken,
    title: text('title', values.title),
    slug: read('slug', SHAPES.slug, values.slug),
    convener: text('convener', values.convener),
    mandate: text('mandate', values.mandate),
    sides: names && sidesNamed(names.filter((name) => name !== undefined)),
    attribution: read('attribution', SHAPES.attribution, values.attribution),
    coChairs: values['co-chairs'],
    days: read('days', SHAPES.days, values.days),
    eraseNamesOn: read('erase-names-on', SHAPES.eraseNamesOn, values['erase-names-on']),
  }
  if (mistakes.length > 0) throw new CannotOperate(mistakes.join('\n'))
  return { choices: withoutGaps(choices), yes: values.yes, folder: values.folder }
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (cause) {
    throw new CannotOperate(`usage: ${USAGE}`, { cause })
  }
}

/** `ko:en,pt-BR:es` as an object. */
function pairsOf(typed: string | undefined): Record<string, string> | undefined {
  const pairs = listed(typed)?.map((pair) => pair.split(':'))
  return pairs && Object.fromEntries(pairs.map(([language = '', spoken = '']) => [language, spoken]))
}

/** What stands between commas or spaces. */
function listed(typed: string | undefined): readonly string[] | undefined {
  return typed?.split(/[\s,]+/).filter((one) => one !== '')
}

/** A text that has one part for each language; `undefined` for one with more or fewer. */
function partsOf(typed: string, languages: readonly TextLanguage[]): Record<string, string> | undefined {
  const parts = languages.length === 1 ? [typed] : typed.split(' / ')
  if (parts.length !== languages.length) return undefined
  return Object.fromEntries(languages.map((language, index) => [language, parts[index] ?? '']))
}

function withoutGaps(choices: { [Name in keyof Choices]: Choices[Name] | undefined }): Partial<Choices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
}
