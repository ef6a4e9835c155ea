import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { TABLE_FORMAT_KEY } from '../../../shared/table-format.ts'
import { calledIn } from './called-in-commands.ts'

type Statement = {
  readonly Sid: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}
type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }

const ROOT = join(import.meta.dirname, '../../..')
const { Resources } = parse(readFileSync(join(ROOT, 'infra/pipeline/rights.yaml'), 'utf8')) as {
  readonly Resources: Readonly<Record<string, Resource>>
}

const MIGRATE = 'migrate'

/** The commands that each policy is for; to migrate is a part of deploying, loaded for a version that does it. */
const FOR: Readonly<Record<string, readonly string[]>> = {
  Operate: ['invite', 'status', 'export', 'resume'],
  Deploy: ['deploy'],
  Migrate: [MIGRATE],
  Destroy: ['destroy'],
  Drill: ['drill'],
  Smoke: ['smoke'],
}

const READ_THROUGH_KEY = ['kms:Decrypt', 'kms:DescribeKey']

/** The actions that calls ask for, where they have other names, or ask for more: a table is read through its key. */
const ASKS_FOR: Readonly<Record<string, readonly string[]>> = {
  'lambda:Invoke': ['lambda:InvokeFunction'],
  'dynamodb:Scan': ['dynamodb:Scan', ...READ_THROUGH_KEY],
  'dynamodb:GetItem': ['dynamodb:GetItem', ...READ_THROUGH_KEY],
  // Source: Amazon DynamoDB Developer Guide, "Restoring a table to a point in time"; and the copy is read on the machine of who restored it.
  'dynamodb:RestoreTableToPointInTime': [
    'dynamodb:RestoreTableToPointInTime',
    ...['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'].map(
      (one) => `dynamodb:${one}`,
    ),
    ...READ_THROUGH_KEY,
    ...['kms:CreateGrant', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ],
  'dynamodb:UpdateItem': [
    ...['dynamodb:UpdateItem', ...READ_THROUGH_KEY],
    ...['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ],
}

/** What commands of the CDK do with the credentials of who starts them. `test/deploy` deploys with these rights. */
const CDK_ASKS_FOR: Readonly<Record<string, readonly string[]>> = {
  synth: [],
  diff: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
  deploy: ['sts:AssumeRole'],
}

/** What the template leaves to CloudFormation. */
const given = (parameter: string) => `\${${parameter}}`

describe('the policy', () => {
  test.each(Object.entries(FOR))('%s has the actions that its commands ask for, and no other', (policy, commands) => {
    const called = commands.map((command) => calledIn(fileOf(command)))
    const asked = called.flatMap(({ calls, cdk }) => [
      ...calls.flatMap((call) => ASKS_FOR[call] ?? [call]),
      ...cdk.flatMap((command) => CDK_ASKS_FOR[command] ?? [`no line for cdk ${command}`]),
    ])

    expect(actionsOf(policy)).toEqual([...new Set(asked)].toSorted())
  })

  test('Compare has the actions that cdk diff asks for, and no other', () => {
    expect(actionsOf('Compare')).toEqual(CDK_ASKS_FOR['diff'])
  })

  test('is there for every command that asks AWS for something', () => {
    const started = Object.values(
      (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
    ).flatMap((script) => /infra\/[\w/-]+\.ts$/.exec(script)?.[0] ?? [])
    // What runs on one machine asks a table and a machine of this machine.
    const asking = started
      .filter((entry) => !entry.startsWith('infra/local/'))
      .filter((entry) => calledIn(entry).calls.length > 0)

    expect(started).toContain('infra/witness/run-witness.ts')
    expect(asking.toSorted()).toEqual(
      Object.values(FOR)
        .flat()
        .filter((command) => command !== MIGRATE)
        .map(fileOf)
        .toSorted(),
    )
  })

  test.each(['Operate', 'Compare', 'Deploy', 'Migrate', 'Destroy', 'Drill', 'Smoke'])(
    '%s is limited wherever AWS can limit it',
    (policy) => {
      const everywhere = statementsOf(policy).filter(({ Resource }) => [Resource].flat().includes('*'))

      // Source: Service Authorization Reference, the actions that have no type of resource.
      expect(['dynamodb:ListTables', 'lambda:GetAccountSettings']).toEqual(
        expect.arrayContaining(everywhere.map(({ Action }) => Action)),
      )
      for (const { Action } of statementsOf(policy))
        for (const action of [Action].flat()) expect(action).toMatch(/^[a-z]+:[A-Za-z]+$/)
    },
  )

  test('lets nobody read what a table has, but who migrates it or restores a copy', () => {
    const scans = Object.keys(FOR)
      .filter((policy) => policy !== 'Migrate' && policy !== 'Drill')
      .flatMap(statementsOf)
      .filter(({ Action }) => [Action].flat().some((action) => /dynamodb:(Scan|Query|.*GetItem)|kms:/.test(action)))

    for (const { Sid, Condition } of scans.filter((one) => one.Sid.startsWith('Count')))
      expect(JSON.stringify(Condition), Sid).toMatch(/"dynamodb:Select":"COUNT"|"kms:ViaService"/)
    expect(scans.find(({ Sid }) => Sid === 'ReadTheFormat')?.Condition).toEqual({
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [TABLE_FORMAT_KEY.pk] },
    })
    expect([...new Set(scans.map(({ Sid }) => Sid))]).toEqual([
      'CountInItsTables',
      'CountThroughTheKey',
      'ReadTheFormat',
      'RemoveItsKeys',
      'DisableItsKey',
    ])
  })
})

test('the smoke test has rights to what it deploys, and to nothing of another dialogue', () => {
  for (const { Sid, Resource, Condition } of statementsOf('Smoke')) {
    const isNamed = JSON.stringify(Resource).includes('parley-smoke-*')
    expect(isNamed || JSON.stringify(Condition).includes('"smoke-*"'), Sid).toBe(true)
  }
})

test('a drill has rights to copies that are called so, and to the table itself only that of restoring it', () => {
  const onTables = statementsOf('Drill').filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'))

  expect(
    onTables.map(({ Sid, Resource }) => [
      Sid,
      JSON.stringify(Resource).includes(`/parley-${given('Dialogue')}-drill"`),
    ]),
  ).toEqual([
    ['RestoreItsTable', false],
    ['MakeReadAndRemoveTheCopy', true],
  ])
  expect(onTables[0]?.Action).toEqual(['dynamodb:DescribeContinuousBackups', 'dynamodb:RestoreTableToPointInTime'])
})

describe('a role of the pipeline', () => {
  test.each([
    ['CompareRole', 'Compare', `repo:${given('Repository')}:pull_request`],
    ['DeployRole', 'Deploy', `repo:${given('Repository')}:environment:${given('Environment')}`],
  ])('%s has one policy, and one kind of workflow in one repository can assume it', (role, policy, subject) => {
    const { ManagedPolicyArns, AssumeRolePolicyDocument } = Resources[role]?.Properties ?? {}
    const { Statement } = AssumeRolePolicyDocument as { readonly Statement: readonly Statement[] }

    expect(ManagedPolicyArns).toEqual([{ Ref: policy }])
    expect(Statement.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        'sts:AssumeRoleWithWebIdentity',
        {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': { 'Fn::Sub': subject },
          },
        },
      ],
    ])
  })
})

function statementsOf(policy: string): readonly Statement[] {
  const { PolicyDocument } = Resources[policy]?.Properties ?? {}
  return (PolicyDocument as { readonly Statement: readonly Statement[] }).Statement
}

function actionsOf(policy: string): readonly string[] {
  return [...new Set(statementsOf(policy).flatMap(({ Action }) => Action))].toSorted()
}

function fileOf(command: string): string {
  return command === MIGRATE ? 'infra/migrations/migrate.ts' : `infra/operate/${command}.ts`
}
