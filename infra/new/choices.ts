import * as z from 'zod'
import { Attribution, Dialogue, type Side } from '../../shared/dialogue.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { Language, type LocalizedText, TextLanguage } from '../../shared/localized-text.ts'
import { mistakeInWords } from '../../shared/mistake-in-words.ts'
import { LONGEST_SLUG } from '../dialogue-file.ts'

/** What `npm run new` has to know to write a dialogue's file. */
export type Choices = {
  readonly languages: readonly TextLanguage[]
  /** In which language Parley speaks beside those that it does not speak. */
  readonly spoken?: Readonly<Record<TextLanguage, Language>> | undefined
  readonly title: LocalizedText
  readonly slug: string
  readonly convener: LocalizedText
  readonly mandate: LocalizedText
  readonly sides: readonly Side[]
  readonly attribution: Attribution
  readonly coChairs: boolean
  /** How many days a reading lasts. */
  readonly days: number
  /** The day from which names are erased; absent means never. */
  readonly eraseNamesOn?: string | undefined
}

/** What is taken where nothing is said. The other choices have to be made. */
export const USUAL = {
  languages: [USUAL_LANGUAGE],
  attribution: 'none',
  coChairs: false,
  days: 7,
} as const satisfies Partial<Choices>

/** One line for each choice: what it means, and whether it can be changed later. */
export const EXPLAINED: Readonly<Record<keyof Choices, string>> = {
  languages:
    'Texts can be written in each of these languages. Pages, mails and documents are in those that Parley speaks. Other languages can be added in the file.',
  spoken: 'In which language Parley speaks beside texts in a language that it does not speak.',
  title: 'The title stands on every page and on the instrument.',
  slug: 'The short name is part of the address and of everything in the cloud. It cannot be changed later.',
  convener: 'Who convenes the dialogue. It stands on the invitation and in the instrument.',
  mandate: 'What the dialogue is for, in a sentence or two. Every participant reads it first.',
  sides: 'A text is agreed when every side agrees. There are two sides or more.',
  attribution: 'What others learn of who wrote a text or took a position. A round keeps the rule that it started with.',
  coChairs: 'With co-chairs, each side has a facilitator, and one of each side must consent to close a reading.',
  days: 'A reading closes after this time, or earlier when a facilitator closes it. You can set it for each stage in the file.',
  eraseNamesOn:
    'From this day names and addresses are erased, as soon as no round is running. Leave it empty for never.',
}

/** What each rule of attribution discloses. */
export const ATTRIBUTIONS: Readonly<Record<Attribution, string>> = {
  none: 'neither the person nor the side (Chatham House Rule)',
  side: 'the side, but not the person',
  named: 'the person and the side',
}

/** What may be typed for a choice that is not a text. */
export const SHAPES = {
  slug: Dialogue.shape.slug.max(LONGEST_SLUG, `${LONGEST_SLUG} characters at most`),
  days: z.coerce.number('write a number').positive('write a number above 0').max(365, '365 days at most'),
  eraseNamesOn: z.iso.date('write a day, such as 2030-01-31'),
  attribution: Attribution,
  languages: z.array(TextLanguage).min(1, 'choose one or more'),
  spoken: z.record(TextLanguage, Language),
} as const

/** What is wrong with what was typed, in words. */
export function mistakeIn(shape: z.ZodType, typed: unknown): string | undefined {
  const { error } = shape.safeParse(typed, { error: mistakeInWords })
  return error?.issues[0]?.message
}

/** A short name from a title: `Fishing in the North` is `fishing-in-the-north`. Empty for a title without Latin letters. */
export function shortNameOf(title: string): string {
  const letters = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 4)
    .join('-')
    .slice(0, 40)
    .replace(/-$/, '')
}

/** The sides with an id for each: from the name in Latin letters, or else from its place in the list. */
export function sidesNamed(names: readonly LocalizedText[]): readonly Side[] {
  const ids = names.map((name, index) => shortNameOf(name[USUAL_LANGUAGE] ?? '') || `side-${index + 1}`)
  return names.map((name, index) => {
    const id = ids[index] ?? ''
    const isTaken = ids.indexOf(id) !== index || id === 'each-side'
    return { id: isTaken ? `${id}-${index + 1}` : id, name }
  })
}
