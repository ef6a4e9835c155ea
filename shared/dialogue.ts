import * as z from 'zod'
import { AgreementRule } from './agreement.ts'
import { Language, LocalizedText } from './localized-text.ts'
import { ModalityForm } from './stages/modality.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')

/** A party to the dialogue. */
export const Side = z.strictObject({ id: slug, name: LocalizedText })
export type Side = z.infer<typeof Side>

/** How a stage is taken: its rule of agreement, how long a reading stays open, how many readings it may take. */
export const StageRules = AgreementRule.and(
  z.object({
    days: z.number().positive().max(365),
    readings: z.int().min(1).max(9),
  }),
)
export type StageRules = z.infer<typeof StageRules>

const texts = { rule: 'consensus', quorum: 0.5, threshold: 0.75, days: 7, readings: 2 } as const
const procedure = { ...texts, rule: 'sufficient-consensus' } as const

/**
 * What is said of a subject to more or less than identity (Chatham House): `none` covers identity and
 * affiliation, `side` discloses the side, `named` discloses both.
 */
export const Attribution = z.enum(['none', 'side', 'named']).meta({ id: 'Attribution' })
export type Attribution = z.infer<typeof Attribution>

/** A dialogue as its file in `dialogues/` tells it, with every rule a round freezes when it starts. */
export const Dialogue = z
  .strictObject({
    slug,
    title: LocalizedText,
    mandate: LocalizedText,
    convener: LocalizedText,
    languages: z.array(Language).min(1).readonly(),
    sides: z.array(Side).min(2, 'a dialogue has two sides or more').max(12).readonly(),
    attribution: Attribution.default('none'),
    packageRule: z.enum(['early-harvest', 'single-undertaking']).default('early-harvest'),
    nonAdmission: z.boolean().default(true),
    actingOfficialsAtMost: z.number().min(0).max(1).default(0.25),
    reaffirms: z
      .array(z.strictObject({ id: slug, title: LocalizedText }))
      .default([])
      .readonly(),
    modalities: z.array(ModalityForm).min(1).default(ModalityForm.options).readonly(),
    redraftings: z.int().min(0).max(5).default(1),
    shards: z.int().min(1).max(256).default(1),
    stages: z
      .strictObject({
        terms: StageRules.prefault(texts),
        baskets: StageRules.prefault(procedure),
        modality: StageRules.prefault(procedure),
        commitments: StageRules.prefault(texts),
        ratification: StageRules.prefault({ ...texts, readings: 1 }),
      })
      .prefault({}),
  })
  .superRefine((dialogue, context) => {
    const ids = dialogue.sides.map((side) => side.id)
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    if (twice >= 0) {
      context.addIssue({ code: 'custom', path: ['sides', twice, 'id'], message: `two sides are called ${ids[twice]}` })
    }
  })
export type Dialogue = z.infer<typeof Dialogue>

/** A dialogue's file with a mistake: one line for each, with the path that leads to it. */
export class DialogueFileError extends Error {
  override readonly name = 'DialogueFileError'
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

/**
 * Reads what a dialogue's file says.
 *
 * @throws {DialogueFileError} naming the path of every mistake, such as `sides[1].name`
 */
export function parseDialogue(content: unknown): Dialogue {
  const parsed = Dialogue.safeParse(content)
  if (parsed.success) return parsed.data
  throw new DialogueFileError(parsed.error.issues.map((issue) => `${pathOf(issue.path)}: ${issue.message}`))
}

/** A path the way a person would write it: `stages.terms.days`, `sides[0].name`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>((whole, step) => {
      if (typeof step === 'number') return `${whole}[${step}]`
      return whole === '' ? String(step) : `${whole}.${String(step)}`
    }, '') || 'the whole'
  )
}
