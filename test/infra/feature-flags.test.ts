import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

/** Flags that `docs/decisions/cdk-feature-flags.md` leaves out, each with the value it has instead. */
const LEFT_OUT = { '@aws-cdk/core:enableAdditionalMetadataCollection': false }

test('cdk.json sets every feature flag that CDK recommends, except those that a decision leaves out', () => {
  const recommended: Readonly<Record<string, unknown>> = createRequire(import.meta.url)(
    'aws-cdk-lib/recommended-feature-flags.json',
  )
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))
  expect(Object.keys(recommended).length).toBeGreaterThan(80)
  expect(context).toMatchObject({ ...recommended, ...LEFT_OUT })
})
