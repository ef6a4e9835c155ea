import * as z from 'zod'
import { LocalizedText, languagesOf } from '../../shared/localized-text.ts'
import { Tabled, textsOf } from '../../shared/proposal.ts'
import { EACH_SIDE } from '../../shared/stages/commitments.ts'
import type { LabelledMatter } from './labelled-matter.ts'

/** The most drafts of a first attempt. */
export const MOST_DRAFTS = 4

const Reasons = z.string().trim().max(4_000).meta({ description: 'Your reasons, step by step. Nobody reads them.' })

/** A text as a model drafts it. */
export type Draft = {
  readonly changes: string
  readonly body: Tabled
  readonly meets: readonly string[]
  readonly why: LocalizedText
}

/** The schema of a draft for a matter: of the same kind, in the dialogue's languages, with labels that exist. */
function draftFor({ kind, bracketed, objections, brief }: LabelledMatter) {
  const Body = Tabled.options.find((option) => option.shape.kind.value === kind) ?? Tabled
  return z
    .object({
      changes: z.enum(bracketed).meta({ description: 'The label of the text in brackets that it changes' }),
      body: Body as z.ZodType<Tabled>,
      meets: z
        .array(objections.size === 0 ? z.never() : z.enum([...objections.keys()]))
        .meta({ description: 'The labels of the objections that it would meet' }),
      why: LocalizedText.meta({
        description: 'Why each side could agree, in two or three sentences, in each language',
      }),
    })
    .superRefine(({ body, why }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', message })
      const sides = brief.sides.map(({ id }) => id)
      if (body.kind === 'commitment' && body.by !== EACH_SIDE && !sides.includes(body.by)) {
        refuse(`"by" is ${EACH_SIDE} or one of ${sides.join(', ')}`)
      }
      for (const language of [...textsOf(body), why].flatMap(languagesOf)) {
        if (!brief.languages.some((one) => one === language)) refuse(`this dialogue has no language ${language}`)
      }
    })
}

/** The answer with the first drafts, or why there can be none. */
export function draftsFor(matter: LabelledMatter) {
  return z
    .object({ reasons: Reasons, drafts: z.array(draftFor(matter)).max(MOST_DRAFTS), whyNone: LocalizedText.optional() })
    .refine(
      ({ drafts, whyNone }) => drafts.length > 0 || whyNone !== undefined,
      'write one draft or more, or say in whyNone why there can be none',
    )
}

/** The answer with a revised draft. */
export function revisionFor(matter: LabelledMatter) {
  return z.object({ reasons: Reasons, draft: draftFor(matter) })
}

/** The answer with the order in which a side would put drafts. */
export function orderOf(labels: readonly string[]) {
  return z
    .object({ reasons: Reasons, order: z.array(z.enum(labels)) })
    .refine(
      ({ order }) => order.length === labels.length && new Set(order).size === labels.length,
      `"order" has each of ${labels.join(', ')} once`,
    )
}

/** The answer with the critique of a draft from the view of a side. */
export const Critique = z.object({
  critique: LocalizedText.meta({
    description: 'What this side would still object to, in each language; 100 words at most',
  }),
})
