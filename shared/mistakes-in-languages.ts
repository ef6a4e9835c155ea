import { mistakesInAuthentic } from './authentic/authentic-languages.ts'
import { isSpoken, USUAL_LANGUAGE } from './languages/registry.ts'
import { type LocalizedText, languagesOf, TextLanguage } from './localized-text.ts'
import type { Held } from './spoken.ts'

type Mistake = { readonly path: readonly (string | number)[]; readonly message: string }

type Written = Held &
  Parameters<typeof mistakesInAuthentic>[0] & {
    readonly [part in 'title' | 'mandate' | 'convener']: LocalizedText
  } & {
    readonly place?: LocalizedText | undefined
    readonly sides: readonly { readonly name: LocalizedText }[]
    readonly reaffirms: readonly { readonly title: LocalizedText }[]
  }

/** What is wrong with the languages of a dialogue's file, by its paths. */
export function mistakesInLanguages(file: Written): readonly Mistake[] {
  return [...mistakesInTags(file), ...mistakesInAuthentic(file), ...foreignTexts(file)]
}

/** Tags that have another form, and languages beside which Parley would not know what to speak. */
export function mistakesInTags({ languages, spoken = {} }: Held): readonly Mistake[] {
  const unspoken = languages.filter((language) => !isSpoken(language))
  const silent = unspoken.length === languages.length ? unspoken.filter((one) => spoken[one] === undefined) : []
  return [
    ...languages.flatMap((language, index): readonly Mistake[] => {
      const [canonical = language] = TextLanguage.safeParse(language).success ? Intl.getCanonicalLocales(language) : []
      return canonical === language ? [] : [{ path: ['languages', index], message: `write ${canonical}` }]
    }),
    ...languages.flatMap((language, index): readonly Mistake[] => {
      const isTwice = languages.indexOf(language) !== index
      return isTwice ? [{ path: ['languages', index], message: `${language} is present twice` }] : []
    }),
    ...silent.map((language): Mistake => {
      return {
        path: ['spoken', language],
        message: `say in which language Parley speaks beside it, such as "${language}: ${USUAL_LANGUAGE}"`,
      }
    }),
    ...Object.keys(spoken)
      .filter((language) => !unspoken.includes(language))
      .map((language): Mistake => {
        const message = isSpoken(language) ? 'Parley speaks it; leave it out' : 'is none of the languages'
        return { path: ['spoken', language], message }
      }),
  ]
}

/** Texts in a language that is neither the dialogue's nor one that Parley speaks: mostly a wrong tag. */
function foreignTexts({ languages, ...file }: Written): readonly Mistake[] {
  const { title, mandate, convener, place = {}, sides, reaffirms } = file
  const texts: readonly (readonly [path: Mistake['path'], text: LocalizedText])[] = [
    ...Object.entries({ title, mandate, convener, place }).map(([key, text]) => [[key], text] as const),
    ...sides.map(({ name }, index) => [['sides', index, 'name'], name] as const),
    ...reaffirms.map((one, index) => [['reaffirms', index, 'title'], one.title] as const),
  ]
  return texts.flatMap(([path, text]) =>
    languagesOf(text)
      .filter((language) => !isSpoken(language) && !languages.includes(language))
      .map(
        (language): Mistake => ({ path: [...path, language], message: 'is none of the languages of this dialogue' }),
      ),
  )
}
