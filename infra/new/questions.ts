import type { Readable, Writable } from 'node:stream'
import { confirm, isCancel, log, multiselect, select, text } from '@clack/prompts'
import { Attribution } from '../../shared/dialogue.ts'
import { languageName } from '../../shared/languages/format/language-name.ts'
import { LANGUAGES, USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { Language, LocalizedText, type TextLanguage } from '../../shared/localized-text.ts'
import { CannotOperate } from '../operate/command.ts'
import { ATTRIBUTIONS, type Choices, EXPLAINED, mistakeIn, SHAPES, shortNameOf, sidesNamed, USUAL } from './choices.ts'

/** Where questions are asked; the terminal of the process by default. */
export type Asking = { readonly input?: Readable; readonly output?: Writable }

const nameOf = (language: TextLanguage) => languageName(language, LANGUAGES[USUAL_LANGUAGE].locale)

/**
 * Asks what was not given, one question at a time, each after a line that explains it.
 *
 * @param whyNot why a short name cannot be taken, if it cannot
 * @throws {CannotOperate} when the person stops
 */
export async function askFor(
  given: Partial<Choices>,
  whyNot: (slug: string) => string | undefined,
  asking: Asking = {},
): Promise<Choices> {
  const ask = questionsIn(asking)
  const languages = given.languages ?? (await ask.languages())
  const title = given.title ?? (await ask.text('title', 'Title', languages))
  const slug = given.slug ?? (await ask.slug(shortNameOf(title[USUAL_LANGUAGE] ?? ''), whyNot))
  const convener = given.convener ?? (await ask.text('convener', 'Convener', languages))
  const mandate = given.mandate ?? (await ask.text('mandate', 'Mandate', languages))
  const sides = given.sides ?? sidesNamed(await ask.sides(languages))
  const attribution = given.attribution ?? (await ask.attribution())
  const coChairs = given.coChairs ?? (await ask.coChairs())
  const days = given.days ?? (await ask.days())
  const eraseNamesOn = given.eraseNamesOn ?? (await ask.eraseNamesOn())
  const { spoken } = given
  return { languages, spoken, title, slug, convener, mandate, sides, attribution, coChairs, days, eraseNamesOn }
}

function questionsIn(asking: Asking) {
  const explain = (name: keyof Choices) => log.message(EXPLAINED[name], asking)
  const line = async (message: string, check: (typed: string) => string | undefined, usual?: string) =>
    answered(
      await text({
        message,
        validate: (typed = '') => check(typed === '' ? (usual ?? '') : typed),
        ...(usual !== undefined && { placeholder: usual, defaultValue: usual }),
        ...asking,
      }),
    )
  const inEach = async (what: string, languages: readonly TextLanguage[]): Promise<LocalizedText> => {
    const words: Record<TextLanguage, string> = {}
    for (const language of languages) {
      const message = languages.length === 1 ? what : `${what}, in ${nameOf(language)}`
      words[language] = await line(message, (typed) => mistakeIn(LocalizedText, { [language]: typed }))
    }
    return LocalizedText.parse(words)
  }

  return {
    languages: async () => {
      explain('languages')
      const options = Language.options.map((value) => ({ value, label: nameOf(value) }))
      const initialValues = [...USUAL.languages]
      return answered(await multiselect({ message: 'Languages', options, initialValues, required: true, ...asking }))
    },
    text: async (name: keyof Choices, what: string, languages: readonly TextLanguage[]) => {
      explain(name)
      return inEach(what, languages)
    },
    slug: async (usual: string, whyNot: (slug: string) => string | undefined) => {
      explain('slug')
      const check = (typed: string) => mistakeIn(SHAPES.slug, typed) ?? whyNot(typed)
      return line('Short name', check, usual === '' ? undefined : usual)
    },
    sides: async (languages: readonly TextLanguage[]) => {
      explain('sides')
      const sides: LocalizedText[] = []
      while (sides.length < 2 || (sides.length < 12 && (await yes('Is there another side?', asking)))) {
        sides.push(await inEach(`Name of side ${sides.length + 1}`, languages))
      }
      return sides
    },
    attribution: async () => {
      explain('attribution')
      const options = Attribution.options.map((value) => ({ value, label: value, hint: ATTRIBUTIONS[value] }))
      const message = 'Others learn'
      return answered(await select({ message, options, initialValue: USUAL.attribution, ...asking }))
    },
    coChairs: () => {
      explain('coChairs')
      return yes('Does each side have a co-chair?', asking)
    },
    days: async () => {
      explain('days')
      const typed = await line('Days for a reading', (one) => mistakeIn(SHAPES.days, one), String(USUAL.days))
      return SHAPES.days.parse(typed)
    },
    eraseNamesOn: async () => {
      explain('eraseNamesOn')
      const check = (typed: string) => (typed === '' ? undefined : mistakeIn(SHAPES.eraseNamesOn, typed))
      const typed = await line('Erase names on', check, '')
      return typed === '' ? undefined : typed
    },
  }
}

async function yes(message: string, asking: Asking): Promise<boolean> {
  return answered(await confirm({ message, initialValue: false, ...asking }))
}

function answered<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new CannotOperate('nothing was written')
  return answer as Exclude<Value, symbol>
}
