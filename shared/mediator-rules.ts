import * as z from 'zod'

/** How ids of inference profiles begin, by the geography in which they send texts to several regions. */
const GEOGRAPHY = /^(us|eu|apac|jp|au|ca|us-gov)\./

/**
 * The language model that a dialogue's file names for the mediator, and the caps. Without it no model is asked, and nothing
 * leaves the account. Prices change, so a cap in money takes the prices from the file.
 */
export const MediatorRules = z
  .strictObject({
    /** The id of a model of Amazon Bedrock, or of an inference profile of one geography. */
    model: z
      .string()
      .max(100)
      .regex(
        /^[a-z0-9-]+(\.[a-z0-9-]+)+(:[a-z0-9]+)*$/,
        'is the id of a model or of an inference profile, such as eu.amazon.nova-pro-v1:0; an ARN is not taken',
      ),
    /** Only for an inference profile: the regions to which it sends texts. */
    regions: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is a region, such as eu-central-1'))
      .min(1)
      .max(30)
      .readonly()
      .optional(),
    /** The most tokens of one answer. */
    answerTokens: z.int().min(500).max(64_000).default(4_000),
    /** What the model may be asked in one round, all readings together. */
    perRound: z
      .strictObject({
        calls: z.int().min(1).max(100_000).default(400),
        /** Tokens of requests and answers together. */
        tokens: z.int().min(1_000).max(1_000_000_000).default(2_000_000),
        dollars: z.number().positive().max(1_000_000).optional(),
      })
      .prefault({}),
    /** US dollars for a million tokens of requests, and of answers. */
    prices: z.strictObject({ input: z.number().positive(), output: z.number().positive() }).optional(),
  })
  .superRefine(({ model, regions, perRound, prices }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    const isProfile = GEOGRAPHY.test(model)
    if (model.startsWith('global.')) {
      refuse(
        ['model'],
        'a global profile sends texts to any region of the world; name a model or a profile of a geography',
      )
    } else if (isProfile && regions === undefined) {
      refuse(['regions'], `is missing; ${model} is an inference profile: write all regions to which it sends texts`)
    } else if (!isProfile && regions !== undefined) {
      refuse(
        ['regions'],
        `is only for inference profiles; ${model} is a model, which is asked in the dialogue's region`,
      )
    }
    if (perRound.dollars !== undefined && prices === undefined) {
      refuse(['prices'], 'is missing; a cap in dollars needs the prices of a million tokens, input and output')
    }
  })
export type MediatorRules = z.infer<typeof MediatorRules>

/**
 * How the keys of everything begin that is stored of a model's work. The function that asks the model has no right to any
 * other key of the table.
 */
export const MEDIATION_KEYS = 'MEDIATION#'

/** The foundation model that an inference profile asks; the id itself for a model. */
export function foundationModelOf({ model }: Pick<MediatorRules, 'model'>): string {
  return model.replace(GEOGRAPHY, '')
}

/** What the record says that a text was drafted with. */
export function nameOfModel({ model }: Pick<MediatorRules, 'model'>): string {
  return `amazon-bedrock:${model}`
}

/** What tokens cost, in millionths of a dollar, rounded up; 0 if the file has no prices. */
export function costOf(
  { input, output }: { readonly input: number; readonly output: number },
  { prices }: Pick<MediatorRules, 'prices'>,
): number {
  return prices === undefined ? 0 : Math.ceil(input * prices.input + output * prices.output)
}
