import * as z from 'zod'

/** The JSON Schema of what is published, as validators of draft 2020-12 take it. */
export function jsonSchemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    // The names are the keys under $defs. `id` is not a keyword of this JSON Schema draft, and validators refuse it.
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
    },
  })
}
