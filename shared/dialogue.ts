import * as z from 'zod'
import { AuthenticLanguages } from './authentic/authentic-languages.ts'
import { TextRules } from './batches.ts'
import { ConfirmationSetting, USUAL_CONFIRMATION } from './confirmation/confirmation-rules.ts'
import { ConsultationSetting } from './consultation/consultation-rules.ts'
import { Floor, USUAL_FLOOR } from './floor-rules.ts'
import { Language, LocalizedText, TextLanguage } from './localized-text.ts'
import { MediatorRules } from './mediator-rules.ts'
import { mistakeInWords } from './mistake-in-words.ts'
import { mistakesInLanguages } from './mistakes-in-languages.ts'
import { Notice } from './notice.ts'
import { shareWithin } from './share-within.ts'
import { rulesOf, USUAL_FOR_PROCEDURE, USUAL_FOR_TEXTS } from './stage-rules.ts'
import { EACH_SIDE } from './stages/commitments.ts'
import { ModalityForm } from './stages/modality.ts'
import { AwaitWitnesses, MOST_WITNESSES, mistakesInWitnesses, Witness } from './witness.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')

/** A party to the dialogue. */
export const Side = z.strictObject({ id: slug, name: LocalizedText })
export type Side = z.infer<typeof Side>

/**
 * What is disclosed of the author of a text or a position (Chatham House Rule): `none` covers identity and affiliation,
 * `side` discloses the side, `named` discloses both.
 */
export const Attribution = z.enum(['none', 'side', 'named']).meta({ id: 'Attribution' })
export type Attribution = z.infer<typeof Attribution>

/** Whether words that lack a language are shown, with a mark, or held back until they have it. */
export const Untranslated = z.enum(['marked', 'held-back']).meta({ id: 'Untranslated' })
export type Untranslated = z.infer<typeof Untranslated>

/** A dialogue from its file in `dialogues/`, with every rule that a round freezes when it starts. */
export const Dialogue = z
  .strictObject({
    slug,
    title: LocalizedText,
    mandate: LocalizedText,
    convener: LocalizedText,
    /** Where the instrument is done, for its closing provisions. */
    place: LocalizedText.optional(),
    languages: z.array(TextLanguage).min(1).readonly(),
    /** In which language Parley speaks beside each that it does not speak. Absent: in the first of `languages` that it speaks. */
    spoken: z.record(TextLanguage, Language).optional(),
    /** In which of them texts are equally authentic. Absent means none: rounds that started without the rule keep it. */
    authentic: AuthenticLanguages.optional(),
    sides: z.array(Side).min(2, 'a dialogue has two sides or more').max(12).readonly(),
    attribution: Attribution.default('none'),
    /**
     * Words of objection that are not in every language of the dialogue are either shown and marked, or
     * held back, because a language can reveal the side. Absent means `marked`: rounds that started without the rule
     * keep it.
     */
    untranslated: Untranslated.optional(),
    /**
     * The statements on the floor of a reading, or `none`. Absent means none: rounds that started without the rule keep
     * it. A file that leaves it out has the usual floor.
     */
    floor: Floor.optional(),
    /** How often texts that were tabled appear. Absent means at once: rounds that started without the rule keep it. */
    texts: TextRules.optional(),
    /**
     * How sides confirm what they accepted ad referendum, or `none`. Absent means none: rounds that started without the rule
     * keep it. A file that leaves it out has the usual rules.
     */
    confirmation: ConfirmationSetting.optional(),
    /**
     * How sides consult on what stands, or `none`. Absent means the usual rules. No round freezes it: a consultation does, when its
     * draft is tabled.
     */
    consultation: ConsultationSetting.optional(),
    /** The language model that facilitators may ask for drafts. Absent means that no model is asked. */
    mediator: MediatorRules.optional(),
    /**
     * The smallest side whose numbers are shown, where sides are disclosed. Numbers of smaller sides could identify
     * people.
     */
    smallestCountedSide: z.int().min(4).max(100).default(5),
    /** The day (UTC) from which names and contacts are erased, once no round is running. */
    eraseNamesOn: z.iso.date().optional(),
    /** Whether advancing a reading, publishing, and releasing the complete record need a co-chair of each side. */
    coChairs: z.boolean().default(false),
    /**
     * Whether the notes of a caucus are encrypted in the browsers of its side (`docs/encrypted-caucus.md`). Absent means that they are
     * not. No round freezes it.
     */
    caucus: z.literal('encrypted').optional(),
    /**
     * How many of each side must have been heard before facilitators can close a reading ahead of its deadline; of a smaller side
     * everybody. Absent means that they can close it at any time.
     */
    heardBeforeClosing: z.int().min(1).max(100).optional(),
    /** The notice of a closing that does not name one. Absent means `now`. */
    lastCall: Notice.optional(),
    /**
     * Whether anybody may read the public edition of a round's record, and the instrument made from it, without signing in,
     * after the round is published. Absent means no: rounds that started without the rule keep it.
     */
    publicRecord: z.boolean().optional(),
    /**
     * Whether a basket that is shelved leaves a page in the instrument: the alternatives, what every side agrees on, and where it
     * is taken up again. Absent means no: rounds that started without the rule keep it. A file that leaves it out has the pages.
     */
    shelvedPages: z.boolean().optional(),
    packageRule: z.enum(['early-harvest', 'single-undertaking']).default('early-harvest'),
    nonAdmission: z.boolean().default(true),
    /** The fewest members of a side with which a round starts. Absent means one: a smaller side is named, and confirmed by whoever starts. */
    membersAtLeast: z.int().min(1).max(100).optional(),
    /**
     * Whether who joins a side after the first round has started waits until more than half of its members admit them. Absent means
     * no: facilitators put people on a side.
     */
    sideAdmits: z.boolean().optional(),
    /** The witnesses of the sides, who sign the log of the dialogue beside its server. Absent means none. */
    witnesses: z.array(Witness).min(1).max(MOST_WITNESSES).readonly().optional(),
    /** Whether an instrument waits for them. Absent means no. */
    awaitWitnesses: AwaitWitnesses.optional(),
    actingOfficialsAtMost: shareWithin(z.number().min(0).max(1)).default(0.25),
    reaffirms: z
      .array(z.strictObject({ id: slug, title: LocalizedText }))
      .default([])
      .readonly(),
    modalities: z.array(ModalityForm).min(1).default(ModalityForm.options).readonly(),
    redraftings: z.int().min(0).max(5).default(1),
    shards: z.int().min(1).max(256).default(1),
    stages: z
      .strictObject({
        terms: rulesOf(USUAL_FOR_TEXTS),
        baskets: rulesOf(USUAL_FOR_PROCEDURE),
        modality: rulesOf(USUAL_FOR_PROCEDURE),
        commitments: rulesOf(USUAL_FOR_TEXTS),
        ratification: rulesOf({ ...USUAL_FOR_TEXTS, readings: 1 }),
      })
      .prefault({}),
  })
  .superRefine((file, context) => {
    const { sides, stages, publicRecord, attribution, consultation, coChairs, caucus } = file
    refuseTwice(
      sides.map((side) => side.id),
      (index, id) =>
        context.addIssue({ code: 'custom', path: ['sides', index, 'id'], message: `two sides are called ${id}` }),
    )
    if (stages.ratification.rule === 'silence') {
      const message = 'a text is ratified by decisions, not by silence; leave the rule out'
      context.addIssue({ code: 'custom', path: ['stages', 'ratification', 'rule'], message })
    }
    if (publicRecord === true && attribution === 'named') {
      const message = 'under the attribution "named" the public edition has every name and position; leave this out'
      context.addIssue({ code: 'custom', path: ['publicRecord'], message })
    }
    if (consultation !== undefined && consultation !== 'none' && consultation.by === 'co-chair' && !coChairs) {
      const message = 'a co-chair can decide for a side only in a dialogue with "coChairs: true"'
      context.addIssue({ code: 'custom', path: ['consultation', 'by'], message })
    }
    if (caucus !== undefined && !coChairs) {
      const message = 'a co-chair of each side makes its key; it needs "coChairs: true"'
      context.addIssue({ code: 'custom', path: ['caucus'], message })
    }
    for (const { path, message } of [...mistakesInLanguages(file), ...mistakesInWitnesses(file)]) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
    const each = sides.findIndex((side) => side.id === EACH_SIDE)
    if (each >= 0) {
      const message = `${EACH_SIDE} means every side in a commitment; call this side something else`
      context.addIssue({ code: 'custom', path: ['sides', each, 'id'], message })
    }
  })
export type Dialogue = z.infer<typeof Dialogue>

function refuseTwice(names: readonly string[], refuse: (index: number, name: string) => void): void {
  for (const [index, name] of names.entries()) if (names.indexOf(name) !== index) refuse(index, name)
}

/** A dialogue's file has mistakes. The message has one line for each, with its path in the file. */
export class DialogueFileError extends Error {
  override readonly name = 'DialogueFileError'
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

/**
 * Parses a dialogue's file.
 *
 * @throws {DialogueFileError} naming the path of every mistake, such as `sides[1].name`
 */
export function parseDialogue(content: unknown): Dialogue {
  const parsed = Dialogue.safeParse(content, { error: mistakeInWords })
  if (parsed.success) {
    const { floor = USUAL_FLOOR, confirmation = USUAL_CONFIRMATION, shelvedPages = true } = parsed.data
    return { ...parsed.data, floor, confirmation, shelvedPages }
  }
  throw new DialogueFileError(parsed.error.issues.map((issue) => `${pathOf(issue.path)}: ${issue.message}`))
}

/** A path as text: `stages.terms.days`, `sides[0].name`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>((whole, step) => {
      if (typeof step === 'number') return `${whole}[${step}]`
      return whole === '' ? String(step) : `${whole}.${String(step)}`
    }, '') || 'the whole'
  )
}
