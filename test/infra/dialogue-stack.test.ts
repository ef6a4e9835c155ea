import { beforeAll, describe, expect, test } from 'vitest'
import { ENTRY } from '../../infra/in-the-template.ts'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { onlyResource, type Resource, resolved, resourcesOf, type Template } from '../../infra/local/template.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'

const KEPT = { data: { table: 'a-table', key: 'arn:aws:kms:eu-north-1:000000000000:key/1' } }

let template: Template
beforeAll(() => {
  template = aTemplate(EVERYTHING_ON, { eraseNamesOn: '2030-01-01' })
})

const only = (type: string) => onlyResource(template, type)[1]
const all = (type: string) => resourcesOf(template, type).map(([, resource]) => resource)

describe("a dialogue's data", () => {
  test('outlives its stack, can be restored to any moment of five weeks, and forgets what has expired', () => {
    expect(only('AWS::DynamoDB::Table')).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      },
    })
  })

  test('is kept under a key of its own, which outlives the stack too and takes a month to delete', () => {
    const [key, resource] = onlyResource(template, 'AWS::KMS::Key')

    expect(resource).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 },
    })
    const ofKey = { 'Fn::GetAtt': [key, 'Arn'] }
    expect(only('AWS::DynamoDB::Table').Properties['SSESpecification']).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: ofKey,
    })
    expect(only('AWS::StepFunctions::StateMachine').Properties['EncryptionConfiguration']).toMatchObject({
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: ofKey,
    })
  })

  test('may be a table and a key that were kept: then the stack makes neither, and names both', () => {
    const adopting = aTemplate(KEPT)

    expect(resourcesOf(adopting, 'AWS::DynamoDB::Table')).toEqual([])
    expect(resourcesOf(adopting, 'AWS::KMS::Key')).toEqual([])
    const [reading] = statements(adopting).filter(({ Action }) => [Action].flat().includes('dynamodb:GetItem'))
    expect(reading?.Resource).toMatch(/:table\/a-table$/)
    const [decrypting] = statements(adopting).filter(({ Action }) => [Action].flat().includes('kms:Decrypt'))
    expect(decrypting?.Resource).toBe(KEPT.data.key)
  })
})

/** Everything that each function may do with what belongs to the dialogue. */
const MAY: { readonly [entry: string]: readonly string[] } = {
  'functions/round/open-the-round.ts': ['dynamodb:GetItem'],
  'functions/round/open-the-reading.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  'functions/round/await-the-floor.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:SendTaskSuccess'],
  'functions/round/settle-the-reading.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
  ],
  'functions/round/publish-the-instrument.ts': ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  'functions/round/await-the-co-chairs.ts': ['dynamodb:PutItem', 'dynamodb:Query', 'states:SendTaskSuccess'],
  'functions/documents/lambda.ts': ['dynamodb:GetItem', 'dynamodb:Query'],
  'functions/erase-names.ts': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  'functions/watch-the-dialogue.ts': ['dynamodb:Query', 'kms:DescribeKey', 'states:DescribeExecution'],
  'functions/remind-of-deadlines.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'ses:SendEmail'],
  'functions/operate/lambda.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'states:DescribeExecution',
    'states:SendTaskSuccess',
    'states:StartExecution',
  ],
  ...Object.fromEntries(
    ['functions/api/lambda.ts', 'functions/web/lambda.ts'].map((entry) => [
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

describe('who may do what', () => {
  test('every function is listed here', () => {
    const entries = all('AWS::Lambda::Function').map(({ Metadata }) => String(Metadata[ENTRY]))

    expect(entries.toSorted()).toEqual(Object.keys(MAY).toSorted())
  })

  test.each(Object.entries(MAY))('%s may do what it needs to and nothing else', (entry, may) => {
    const writes = may.some((action) => /dynamodb:(Put|Update|Delete)Item/.test(action))
    const throughTable = writes ? WRITES_THROUGH_TABLE : READS_THROUGH_TABLE

    const allowed = statementsOf(entry).flatMap(({ Action }) => [Action].flat())

    expect([...new Set(allowed)].toSorted()).toEqual(
      [...new Set([...may, ...throughTable, ...LOG_AND_TRACES])].toSorted(),
    )
  })

  test.each(Object.keys(MAY))("%s may do it with this dialogue's table, machine, key and log alone", (entry) => {
    const [table] = onlyResource(template, 'AWS::DynamoDB::Table')
    const [key] = onlyResource(template, 'AWS::KMS::Key')
    const ours: Readonly<Record<string, RegExp>> = {
      dynamodb: new RegExp(`^arn:aws:dynamodb:[^:]+:\\d+:table/${table}$`),
      kms: new RegExp(`^${key}$`),
      states:
        /^arn:aws:states:[^:]+:\d+:(stateMachine:parley-river-and-sea-round(:live)?|execution:parley-river-and-sea-round:\*)$/,
      logs: /Logs[0-9A-F]{8}$/,
      ses: /^arn:aws:ses:[^:]+:\d+:identity\/(no-reply@)?example\.org$/,
    }

    for (const { Action, Resource } of statementsOf(entry)) {
      const service = [Action].flat()[0]?.split(':')[0] ?? ''
      if (service === 'xray') continue
      for (const resource of [Resource].flat()) expect(resource, `${entry} ${Action}`).toMatch(ours[service] ?? /^$/)
    }
  })

  test('the key serves for the table alone, but to whoever looks whether it is still there', () => {
    const withKey = Object.keys(MAY)
      .flatMap(statementsOf)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')))

    const elsewhere = withKey.filter(({ Condition }) => Condition === undefined)

    expect(elsewhere.flatMap(({ Action }) => Action)).toEqual(['kms:DescribeKey'])
    for (const { Condition } of withKey.filter((one) => !elsewhere.includes(one))) {
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.stringMatching(/^dynamodb\./) } })
    }
  })

  test('nothing is allowed on everything but what cannot be narrowed', () => {
    const wide = statements(template).filter(({ Resource }) => [Resource].flat().includes('*'))

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

  test('nobody may do everything with a service, or pass on a role', () => {
    const actions = statements(template).flatMap(({ Action }) => [Action].flat())

    expect(actions).not.toEqual([])
    for (const action of actions) expect(action).not.toMatch(/\*|^iam:/)
  })

  test('a role is assumed by the service it is for, and by schedules of this account only', () => {
    const trusts = all('AWS::IAM::Role').map(
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

describe('the functions', () => {
  test('run Node 24 on arm64, trace, log JSON, and keep a share of the concurrency for themselves', () => {
    for (const { Properties } of all('AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        ReservedConcurrentExecutions: expect.any(Number),
      })
    }
  })

  test('share what is there where the file says so', () => {
    const sharing = resourcesOf(aTemplate({ reserveConcurrency: false }), 'AWS::Lambda::Function')

    for (const [, { Properties }] of sharing) expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
  })
})

describe("a round's machine", () => {
  test('has versions: executions start at the newest, and those under way keep theirs', () => {
    const [version, { Properties }] = onlyResource(template, 'AWS::StepFunctions::StateMachineVersion')
    const [machine] = onlyResource(template, 'AWS::StepFunctions::StateMachine')

    expect(Properties['StateMachineRevisionId']).toEqual({ 'Fn::GetAtt': [machine, 'StateMachineRevisionId'] })
    expect(only('AWS::StepFunctions::StateMachineAlias').Properties).toMatchObject({
      Name: 'live',
      RoutingConfiguration: [{ StateMachineVersionArn: { 'Fn::GetAtt': [version, 'Arn'] }, Weight: 100 }],
    })
    for (const entry of ['functions/api/lambda.ts', 'functions/web/lambda.ts', 'functions/operate/lambda.ts']) {
      expect(environmentOf(entry)['STATE_MACHINE_ARN']).toMatch(/:stateMachine:parley-river-and-sea-round:live$/)
    }
  })

  test('logs everything that happens, and nothing of what travels through it', () => {
    expect(only('AWS::StepFunctions::StateMachine').Properties).toMatchObject({
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    })
  })
})

describe('behind the gateway', () => {
  test.each(['instrument', 'instrument.md', 'instrument.html', 'instrument.docx', 'instrument.json'])(
    "a round's %s comes from a function of its own",
    (file) => {
      expect(entryBehind(`GET /api/rounds/{round}/${file}`)).toBe('functions/documents/lambda.ts')
    },
  )

  test('what describes the API comes from there too, pages and the API from one function each', () => {
    expect(entryBehind('GET /api/openapi.json')).toBe('functions/documents/lambda.ts')
    expect(entryBehind('GET /api/record.schema.json')).toBe('functions/documents/lambda.ts')
    expect(entryBehind('$default')).toBe('functions/web/lambda.ts')
    expect(entryBehind('ANY /api/{proxy+}')).toBe('functions/api/lambda.ts')
  })

  test('what comes too fast is turned away', () => {
    expect(only('AWS::ApiGatewayV2::Stage').Properties['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: 500,
      ThrottlingBurstLimit: 1_000,
    })
  })

  test.each(['POST /api/session', 'POST /invitation'])(
    '%s is throttled by itself, and is there before it is',
    (key) => {
      const stage = only('AWS::ApiGatewayV2::Stage')
      const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route')
      const [logicalId] = routes.find(([, { Properties }]) => Properties['RouteKey'] === key) ?? []

      expect(stage.Properties['RouteSettings']).toMatchObject({
        [key]: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 100 },
      })
      expect((stage as { DependsOn?: string[] }).DependsOn).toContain(logicalId)
    },
  )

  test('a dialogue with a domain is reached there only, and over TLS 1.2 or newer', () => {
    expect(only('AWS::ApiGatewayV2::Api').Properties['DisableExecuteApiEndpoint']).toBe(true)
    expect(only('AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: 'talks.example.org',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2', EndpointType: 'REGIONAL' }],
    })
    expect(environmentOf('functions/api/lambda.ts')['PUBLIC_ORIGIN']).toBe('https://talks.example.org')
  })
})

describe('what is logged', () => {
  test('says neither who asked nor for what', () => {
    const logged = JSON.stringify(only('AWS::ApiGatewayV2::Stage').Properties['AccessLogSettings'])

    expect(logged).toContain('$context.status')
    expect(logged).not.toMatch(/path|sourceIp|identity|userAgent|routeKey/i)
  })

  test('is forgotten after three months, and with its stack', () => {
    const logs = all('AWS::Logs::LogGroup')

    expect(logs.length).toBeGreaterThan(all('AWS::Lambda::Function').length)
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 90 } })
    }
  })
})

describe('what needs a person', () => {
  const named = (start: string) =>
    all('AWS::CloudWatch::Alarm').find(({ Properties }) => String(Properties['AlarmDescription']).startsWith(start))

  test.each([
    'A round has stopped',
    'A reading is late',
    'Parley answers with errors',
    'Somebody is turned away',
    'A round is held up',
    'The key is about to go',
    'Nobody watches the dialogue',
  ])('%s: a message goes out that says what to do', (start) => {
    const [topic] = onlyResource(template, 'AWS::SNS::Topic')

    expect(named(start)?.Properties).toMatchObject({ AlarmActions: [{ Ref: topic }], Threshold: 1 })
    expect(String(named(start)?.Properties['AlarmDescription']).length).toBeGreaterThan(start.length + 40)
  })

  test('the message goes to the address in the file, not under the key that may be about to go', () => {
    expect(only('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'convener@example.org',
    })
    expect(only('AWS::SNS::Topic').Properties).not.toHaveProperty('KmsMasterKeyId')
  })

  test('a watch that falls silent is noticed', () => {
    expect(named('Nobody watches')?.Properties).toMatchObject({ TreatMissingData: 'breaching' })
  })

  test('a budget says when the account costs more than it should', () => {
    expect(only('AWS::Budgets::Budget').Properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 50, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: [
        { Subscribers: [{ Address: 'convener@example.org' }] },
        { Subscribers: [{ Address: 'convener@example.org' }] },
      ],
    })
  })

  test('without an address nobody is told, and the alarms are raised all the same', () => {
    const silent = aTemplate()

    expect(resourcesOf(silent, 'AWS::SNS::Topic')).toEqual([])
    expect(resourcesOf(silent, 'AWS::CloudWatch::Alarm')).toHaveLength(all('AWS::CloudWatch::Alarm').length)
  })
})

describe('reminders', () => {
  test('are sent only from the address in the file, every hour', () => {
    const sending = statementsOf('functions/remind-of-deadlines.ts').find(({ Action }) => Action === 'ses:SendEmail')

    expect(sending?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@example.org' } })
    expect(scheduleOf('functions/remind-of-deadlines.ts')).toBe('rate(1 hour)')
  })

  test('are off unless the file says so', () => {
    const entries = resourcesOf(aTemplate(), 'AWS::Lambda::Function').map(([, { Metadata }]) => Metadata[ENTRY])

    expect(entries).not.toContain('functions/remind-of-deadlines.ts')
  })
})

describe('how long names are kept', () => {
  test('is looked at once a day where the dialogue’s file says, and else is nobody’s business', () => {
    const entries = resourcesOf(aTemplate(), 'AWS::Lambda::Function').map(([, { Metadata }]) => Metadata[ENTRY])

    expect(scheduleOf('functions/erase-names.ts')).toBe('rate(1 day)')
    expect(entries).not.toContain('functions/erase-names.ts')
  })
})

type Statement = {
  readonly Action: string | string[]
  readonly Resource: string | string[]
  readonly Condition?: Readonly<Record<string, unknown>>
}
type Policy = { readonly Roles: string[]; readonly PolicyDocument: { readonly Statement: Statement[] } }
type Trust = { readonly Principal: { readonly Service: string }; readonly Condition?: unknown }

function statements(of: Template, role?: string): readonly Statement[] {
  const addresses = addressesIn(of, 'http://localhost')
  return resourcesOf(of, 'AWS::IAM::Policy')
    .map(([, { Properties }]) => resolved(Properties, addresses) as Policy)
    .filter((policy) => role === undefined || policy.Roles.includes(role))
    .flatMap((policy) => policy.PolicyDocument.Statement)
}

/** How often a function is run. */
function scheduleOf(entry: string): unknown {
  const [logicalId] =
    resourcesOf(template, 'AWS::Lambda::Function').find(([, { Metadata }]) => Metadata[ENTRY] === entry) ?? []
  const runs = ({ Properties }: Resource) => JSON.stringify(Properties['Target']).includes(`"${logicalId}"`)
  return all('AWS::Scheduler::Schedule').find(runs)?.Properties['ScheduleExpression']
}

function functionOf(entry: string): Resource | undefined {
  return all('AWS::Lambda::Function').find(({ Metadata }) => Metadata[ENTRY] === entry)
}

function statementsOf(entry: string): readonly Statement[] {
  const role = functionOf(entry)?.Properties['Role'] as { 'Fn::GetAtt': [string, string] }
  return statements(template, role['Fn::GetAtt'][0])
}

function environmentOf(entry: string): Readonly<Record<string, string>> {
  const environment = resolved(functionOf(entry)?.Properties['Environment'], addressesIn(template, 'http://localhost'))
  return (environment as { readonly Variables: Record<string, string> }).Variables
}

function entryBehind(routeKey: string): unknown {
  const route = all('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties['RouteKey'] === routeKey)
  const target = String(resolved(route?.Properties['Target'], addressesIn(template, 'http://localhost')))
  const integration = template.Resources[target.replace('integrations/', '')]
  const uri = resolved(integration?.Properties['IntegrationUri'], addressesIn(template, 'http://localhost'))
  const runs = ([logicalId]: readonly [string, Resource]) => functionArn(logicalId) === uri
  return resourcesOf(template, 'AWS::Lambda::Function').find(runs)?.[1].Metadata[ENTRY]
}
