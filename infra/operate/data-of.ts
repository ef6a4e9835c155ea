import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'

const Resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })

/** A template of CloudFormation, as far as commands compare it. */
export const StackTemplate = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
})
export type StackTemplate = z.infer<typeof StackTemplate>

/** The properties of a table that CloudFormation cannot change: with another value it makes another table. */
const NEVER_CHANGES = ['TableName', 'KeySchema', 'AttributeDefinitions']

/**
 * Which of a dialogue's table and keys another template would replace. A stack outputs the name of the one, and the ARNs of the others. A
 * stack of an earlier version has no key to sign with.
 */
export function replacedData(
  before: StackTemplate,
  after: StackTemplate,
): readonly ('table' | 'key' | 'signing key')[] {
  const differs = (output: string) => !isDeepStrictEqual(before.Outputs[output]?.Value, after.Outputs[output]?.Value)
  const isOtherTable = differs('TableName') || !isDeepStrictEqual(layoutOf(before), layoutOf(after))
  const hadSigningKey = before.Outputs['SigningKeyArn'] !== undefined
  return [
    ...(isOtherTable ? (['table'] as const) : []),
    ...(differs('KeyArn') ? (['key'] as const) : []),
    ...(hadSigningKey && differs('SigningKeyArn') ? (['signing key'] as const) : []),
  ]
}

function layoutOf({ Resources }: StackTemplate): unknown {
  const table = Object.values(Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table')
  return NEVER_CHANGES.map((name) => table?.Properties[name])
}
