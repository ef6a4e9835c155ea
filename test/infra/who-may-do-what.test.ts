import { beforeAll, describe, expect, test } from 'vitest'
import { onlyResource } from '../../infra/local/template.ts'
import { entriesIn, everythingDeployed, statementsIn } from './deployed.ts'

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

/** Everything that each function may do with what belongs to the dialogue. */
const MAY: { readonly [entry: string]: readonly string[] } = {
  'functions/round/open-the-round.ts': ['dynamodb:GetItem'],
  'functions/round/open-the-reading.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  'functions/round/wait-for-the-reading.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:SendTaskSuccess'],
  'functions/round/settle-the-reading.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
  ],
  'functions/round/publish-the-instrument.ts': ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  'functions/round/await-the-co-chairs.ts': ['dynamodb:PutItem', 'dynamodb:Query', 'states:SendTaskSuccess'],
  'functions/documents/documents-handler.ts': ['dynamodb:GetItem', 'dynamodb:Query'],
  'functions/scheduled/erase-names-in-time.ts': [
    'dynamodb:DeleteItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
  ],
  'functions/scheduled/watch-the-dialogue.ts': ['dynamodb:Query', 'kms:DescribeKey', 'states:DescribeExecution'],
  'functions/scheduled/remind-of-deadlines.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'ses:SendEmail',
  ],
  'functions/operate/operate-handler.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'states:DescribeExecution',
    'states:SendTaskSuccess',
    'states:StartExecution',
  ],
  ...Object.fromEntries(
    ['functions/api/api-handler.ts', 'functions/web/web-handler.ts'].map((entry) => [
      entry,
      [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        'states:DescribeExecution',
        'states:SendTaskSuccess',
        'states:StartExecution',
      ],
    ]),
  ),
}
const LOG_AND_TRACES = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
]
const READS_THROUGH_TABLE = ['kms:Decrypt', 'kms:DescribeKey']
const WRITES_THROUGH_TABLE = [
  ...READS_THROUGH_TABLE,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

describe('the IAM permissions', () => {
  test('list every function', () => {
    const entries = entriesIn(deployed.template)

    expect(entries.toSorted()).toEqual(Object.keys(MAY).toSorted())
  })

  test.each(Object.entries(MAY))('give %s the actions that it needs and no other', (entry, may) => {
    const writes = may.some((action) => /dynamodb:(Put|Update|Delete)Item/.test(action))
    const throughTable = writes ? WRITES_THROUGH_TABLE : READS_THROUGH_TABLE

    const allowed = deployed.statementsOf(entry).flatMap(({ Action }) => [Action].flat())

    expect([...new Set(allowed)].toSorted()).toEqual(
      [...new Set([...may, ...throughTable, ...LOG_AND_TRACES])].toSorted(),
    )
  })

  test.each(Object.keys(MAY))('give %s access only to this dialogue’s table, machine, key and log', (entry) => {
    const [table] = onlyResource(deployed.template, 'AWS::DynamoDB::Table')
    const [key] = onlyResource(deployed.template, 'AWS::KMS::Key')
    const ours: Readonly<Record<string, RegExp>> = {
      dynamodb: new RegExp(`^arn:aws:dynamodb:[^:]+:\\d+:table/${table}$`),
      kms: new RegExp(`^${key}$`),
      states:
        /^arn:aws:states:[^:]+:\d+:(stateMachine:parley-river-and-sea-round(:live)?|execution:parley-river-and-sea-round:\*)$/,
      logs: /Logs[0-9A-F]{8}$/,
      ses: /^arn:aws:ses:[^:]+:\d+:identity\/(no-reply@)?example\.org$/,
    }

    for (const { Action, Resource } of deployed.statementsOf(entry)) {
      const service = [Action].flat()[0]?.split(':')[0] ?? ''
      if (service === 'xray') continue
      for (const resource of [Resource].flat()) expect(resource, `${entry} ${Action}`).toMatch(ours[service] ?? /^$/)
    }
  })

  test('allow the use of the key only through the table, except to read its status', () => {
    const withKey = Object.keys(MAY)
      .flatMap(deployed.statementsOf)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')))

    const elsewhere = withKey.filter(({ Condition }) => Condition === undefined)

    expect(elsewhere.flatMap(({ Action }) => Action)).toEqual(['kms:DescribeKey'])
    for (const { Condition } of withKey.filter((one) => !elsewhere.includes(one))) {
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.stringMatching(/^dynamodb\./) } })
    }
  })

  test('have no wildcard that could be narrower', () => {
    const wide = statementsIn(deployed.template).filter(({ Resource }) => [Resource].flat().includes('*'))

    expect([...new Set(wide.flatMap(({ Action }) => Action))].toSorted()).toEqual([
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ])
  })

  test('let no role take all actions of a service, or pass on a role', () => {
    const actions = statementsIn(deployed.template).flatMap(({ Action }) => [Action].flat())

    expect(actions).not.toEqual([])
    for (const action of actions) expect(action).not.toMatch(/\*|^iam:/)
  })

  test('let only a role’s own service, and schedules of this account, assume it', () => {
    const trusts = deployed
      .all('AWS::IAM::Role')
      .map(
        ({ Properties }) =>
          (Properties['AssumeRolePolicyDocument'] as { readonly Statement: readonly Trust[] }).Statement,
      )

    for (const { Principal, Condition } of trusts.flat()) {
      expect(['lambda.amazonaws.com', 'states.amazonaws.com', 'scheduler.amazonaws.com']).toContain(Principal.Service)
      if (Principal.Service === 'scheduler.amazonaws.com') {
        expect(Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } })
      }
    }
  })
})

type Trust = { readonly Principal: { readonly Service: string }; readonly Condition?: unknown }
