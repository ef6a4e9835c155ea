import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Operations } from '../../../shared/operations.ts'
import { EVERYTHING_ON } from '../a-template.ts'
import { everythingDeployed } from '../deployed.ts'

const COPYING = 'functions/scheduled/copy-the-table.ts'

type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Principal: unknown
  readonly Condition?: { readonly ArnLike?: { readonly 'aws:PrincipalArn': { readonly 'Fn::Sub': string } } }
}
type Resource = { readonly Properties: Readonly<Record<string, unknown>> }

const { Resources, Outputs } = parse(
  readFileSync(join(import.meta.dirname, '../../../infra/pipeline/copies.yaml'), 'utf8'),
) as { readonly Resources: Readonly<Record<string, Resource>>; readonly Outputs: Readonly<Record<string, unknown>> }

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

test('the other account lets the function do what it asks for, and nothing else', () => {
  const asked = (service: string) =>
    deployed
      .statementsOf(COPYING)
      .filter(({ Resource }) => String(Resource).includes(service === 's3' ? ':s3:::' : ':111111111111:key/'))
      .flatMap(({ Action }) => Action)
  const allowed = (statements: readonly Statement[]) =>
    statements
      .filter(({ Effect, Condition }) => Effect === 'Allow' && Condition !== undefined)
      .flatMap(({ Action }) => Action)

  expect(allowed(statementsOf('CopiesPolicy', 'PolicyDocument')).toSorted()).toEqual(asked('s3').toSorted())
  expect(allowed(statementsOf('Key', 'KeyPolicy')).toSorted()).toEqual(asked('kms').toSorted())
})

test('the other account lets roles do it that have the name which CloudFormation gives the function’s, also with the longest slug', () => {
  const given = [...statementsOf('CopiesPolicy', 'PolicyDocument'), ...statementsOf('Key', 'KeyPolicy')].flatMap(
    ({ Condition }) => Condition?.ArnLike?.['aws:PrincipalArn']['Fn::Sub'] ?? [],
  )
  const role = deployed.functionOf(COPYING)?.Properties['Role'] as { 'Fn::GetAtt': [string] }
  // Of a long name it keeps the beginnings of both parts.
  const name = `parley-river-and-sea-${role['Fn::GetAtt'][0].slice(0, 24)}-1A2B3C4D5E6F`

  expect(given).toHaveLength(2)
  for (const pattern of given) {
    const [, wanted = ''] = pattern.split(':role/')
    expect(name).toMatch(new RegExp(`^${wanted.replaceAll('*', '.*')}$`))
  }
})

test('what the bucket keeps can be deleted by nobody before its days are over, and is deleted then', () => {
  const { ObjectLockConfiguration, LifecycleConfiguration, VersioningConfiguration } =
    Resources['Copies']?.Properties ?? {}

  expect(ObjectLockConfiguration).toEqual({
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: { Ref: 'KeepDays' } } },
  })
  expect(VersioningConfiguration).toEqual({ Status: 'Enabled' })
  expect(LifecycleConfiguration).toMatchObject({
    Rules: [{ ExpirationInDays: { Ref: 'KeepDays' }, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
  })
})

test('its outputs are the settings of a dialogue’s file', () => {
  const { account, bucket, key } = EVERYTHING_ON.copyOutside

  expect(
    Object.keys(Outputs)
      .map((name) => name.toLowerCase())
      .toSorted(),
  ).toEqual(['account', 'bucket', 'key'])
  expect(Operations.parse({ copyOutside: { account, bucket, key } }).copyOutside).toEqual({
    account,
    bucket,
    key,
    keepDays: 35,
  })
})

test.each([
  ['an account that is none', { account: '12' }, 'account'],
  ['a key of another account than the bucket’s', { account: '222222222222' }, 'key'],
  ['more days than names may stay in copies', { keepDays: 36 }, 'keepDays'],
  ['a bucket that is none', { bucket: 'My Bucket' }, 'bucket'],
])('%s is refused', (_, wrong, field) => {
  const { error } = Operations.safeParse({ copyOutside: { ...EVERYTHING_ON.copyOutside, ...wrong } })

  expect(error?.issues.map(({ path }) => path.join('.'))[0]).toBe(`copyOutside.${field}`)
})

function statementsOf(resource: string, document: string): readonly Statement[] {
  const policy = Resources[resource]?.Properties[document] as { readonly Statement: readonly Statement[] } | undefined
  return policy?.Statement ?? []
}
