import * as fc from 'fast-check'

/** As much of JSON Schema as the API's own document uses. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** Longer than any text that is taken, now and then. */
const LONG = 5_000
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '<script>',
  '../../etc',
  '%2e%2e',
  '{{7*7}}',
  "' OR 1=1",
  '__proto__',
  'a'.repeat(LONG),
]

/** Whatever could be sent in the place of a value. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.constantFrom(null, undefined, [], {}, true, -1, 1e308),
)

/** What a schema describes most of the time, and in one place in ten something else. */
export function fromSchema(schema: Schema, defined: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: valuesOf(schema, defined), weight: 12 }, { arbitrary: anything, weight: 1 })
}

/** Any value as an address, a header or a name can carry it; an object may hold a `toString` that is no function. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
}

function valuesOf(schema: Schema, defined: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valuesOf(defined[schema.$ref.split('/').at(-1) ?? ''] ?? {}, defined)
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((one) => valuesOf(one, defined)))
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  switch (schema.type) {
    case 'object':
      return anObject(schema, defined)
    case 'array': {
      const length = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) }
      return fc.array(fromSchema(schema.items ?? {}, defined), length)
    }
    case 'string':
      return aString(schema)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -9, max: Math.min(schema.maximum ?? 99, 1_000_000) })
    case 'number':
      return fc.double()
    case 'boolean':
      return fc.boolean()
    default:
      return anything
  }
}

function anObject(schema: Schema, defined: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema
  const known = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, fromSchema(one, defined)]))
  const whole = fc.record(known, { requiredKeys: required.filter((name) => name in known) })
  if (typeof additionalProperties !== 'object') return whole
  const more = fc.dictionary(
    valuesOf(propertyNames ?? { type: 'string' }, defined).map(asText),
    fromSchema(additionalProperties, defined),
    { minKeys: 1, maxKeys: 2 },
  )
  return fc.tuple(whole, more).map(([one, other]) => ({ ...other, ...one }))
}

function aString({ pattern, format, minLength = 0, maxLength = 80 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 80) })
}
