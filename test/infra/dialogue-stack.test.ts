import { beforeAll, describe, expect, test } from 'vitest'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { onlyResource, type Resource, resolved, resourcesOf, type Template } from '../../infra/local/template.ts'
import { ENTRY } from '../../infra/parley-function.ts'
import { aTemplate } from './a-template.ts'

let template: Template
beforeAll(() => {
  template = aTemplate()
})

describe("a dialogue's table", () => {
  test('outlives its stack, can be restored to any moment, and forgets what has expired', () => {
    const [, table] = onlyResource(template, 'AWS::DynamoDB::Table')

    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      },
    })
  })
})

describe('how long names are kept', () => {
  test('is looked at once a day by a function that may do no more, where the dialogue’s file says', () => {
    const kept = aTemplate({ eraseNamesOn: '2030-01-01' })
    const [, schedule] = onlyResource(kept, 'AWS::Scheduler::Schedule')
    const { Target } = resolved(schedule.Properties, addressesIn(kept, 'http://localhost')) as {
      Target: { Arn: string; RoleArn: string }
    }
    const [logicalId] = resourcesOf(kept, 'AWS::Lambda::Function').find(
      ([, { Metadata }]) => Metadata[ENTRY] === 'functions/erase-names.ts',
    ) ?? ['none']

    expect(schedule.Properties['ScheduleExpression']).toBe('rate(1 day)')
    expect(Target.Arn).toBe(functionArn(logicalId))
    expect(
      allowedTo(kept, 'functions/erase-names.ts')
        .filter((action) => action.startsWith('dynamodb:'))
        .toSorted(),
    ).toEqual(['dynamodb:PutItem', 'dynamodb:Query'])
  })

  test('is nobody’s business where it does not', () => {
    expect(resourcesOf(template, 'AWS::Scheduler::Schedule')).toEqual([])
  })
})

describe('who may do what', () => {
  test.each([
    ['functions/round/open-the-round.ts', ['GetItem']],
    ['functions/round/open-the-reading.ts', ['GetItem', 'PutItem', 'Query']],
    ['functions/round/await-the-floor.ts', ['GetItem', 'PutItem']],
    ['functions/round/settle-the-reading.ts', ['GetItem', 'PutItem', 'Query', 'UpdateItem']],
    ['functions/round/publish-the-instrument.ts', ['UpdateItem']],
    ['functions/documents/lambda.ts', ['GetItem', 'Query']],
    ['functions/invite-a-facilitator.ts', ['GetItem', 'PutItem', 'UpdateItem']],
    ['functions/api/lambda.ts', ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']],
    ['functions/web/lambda.ts', ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']],
  ])('%s does with the table what it needs to: %s', (entry, needed) => {
    const allowed = allowedTo(template, entry).filter((action) => action.startsWith('dynamodb:'))

    expect(allowed.toSorted()).toEqual(needed.map((action) => `dynamodb:${action}`))
  })

  test('only the API and the pages start rounds, and only they and the state that waits wake them', () => {
    const entries = resourcesOf(template, 'AWS::Lambda::Function').map(([, { Metadata }]) => String(Metadata[ENTRY]))
    const whoMay = (action: string) => entries.filter((entry) => allowedTo(template, entry).includes(action)).toSorted()

    expect(whoMay('states:StartExecution')).toEqual(['functions/api/lambda.ts', 'functions/web/lambda.ts'])
    expect(whoMay('states:SendTaskSuccess')).toEqual([
      'functions/api/lambda.ts',
      'functions/round/await-the-floor.ts',
      'functions/web/lambda.ts',
    ])
  })

  test('nobody may do everything with a service', () => {
    const actions = statements(template).flatMap(({ Action }) => [Action].flat())

    expect(actions).not.toEqual([])
    for (const action of actions) expect(action).not.toContain('*')
  })

  test('nobody may do something with every table or every machine', () => {
    const wide = statements(template).filter(({ Resource }) => [Resource].flat().includes('*'))

    for (const { Action } of wide) expect([Action].flat().join()).not.toMatch(/dynamodb:|states:|lambda:/)
  })
})

describe('behind the gateway', () => {
  test.each(['instrument', 'instrument.md', 'instrument.html', 'instrument.docx', 'instrument.json'])(
    "a round's %s comes from a function of its own",
    (file) => {
      expect(entryBehind(template, `GET /api/rounds/{round}/${file}`)).toBe('functions/documents/lambda.ts')
    },
  )

  test('what describes the API comes from there too, pages and the API from one function each', () => {
    expect(entryBehind(template, 'GET /api/openapi.json')).toBe('functions/documents/lambda.ts')
    expect(entryBehind(template, 'GET /api/record.schema.json')).toBe('functions/documents/lambda.ts')
    expect(entryBehind(template, '$default')).toBe('functions/web/lambda.ts')
    expect(entryBehind(template, 'ANY /api/{proxy+}')).toBe('functions/api/lambda.ts')
  })
})

test.each(['POST /api/session', 'POST /invitation'])(
  '%s is throttled by itself, and is there before it is',
  (route) => {
    const [, stage] = onlyResource(template, 'AWS::ApiGatewayV2::Stage')
    const settings = stage.Properties['RouteSettings'] as Record<string, { ThrottlingRateLimit: number }>
    const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route')
    const [logicalId] = routes.find(([, { Properties }]) => Properties['RouteKey'] === route) ?? []

    expect(settings[route]?.ThrottlingRateLimit).toBeGreaterThan(0)
    expect((stage as { DependsOn?: string[] }).DependsOn).toContain(logicalId)
  },
)

describe('what is logged', () => {
  test('says neither who asked nor for what', () => {
    const [, stage] = onlyResource(template, 'AWS::ApiGatewayV2::Stage')
    const logged = JSON.stringify(stage.Properties['AccessLogSettings'])

    expect(logged).toContain('$context.status')
    expect(logged).not.toMatch(/path|sourceIp|identity|userAgent|routeKey/i)
  })

  test('leaves out what travels through the machine', () => {
    const [, machine] = onlyResource(template, 'AWS::StepFunctions::StateMachine')

    expect(machine.Properties['LoggingConfiguration']).toMatchObject({ IncludeExecutionData: false })
  })
})

type Statement = { readonly Action: string | string[]; readonly Resource: unknown }

function statements(of: Template, role?: string): readonly Statement[] {
  const addresses = addressesIn(of, 'http://localhost')
  return resourcesOf(of, 'AWS::IAM::Policy')
    .map(([, { Properties }]) => resolved(Properties, addresses) as Policy)
    .filter((policy) => role === undefined || policy.Roles.includes(role))
    .flatMap((policy) => policy.PolicyDocument.Statement)
}

type Policy = { readonly Roles: string[]; readonly PolicyDocument: { readonly Statement: Statement[] } }

function allowedTo(of: Template, entry: string): readonly string[] {
  const runs = ([, { Metadata }]: readonly [string, Resource]) => Metadata[ENTRY] === entry
  const [, properties] = resourcesOf(of, 'AWS::Lambda::Function').find(runs) ?? []
  const role = properties?.Properties['Role'] as { 'Fn::GetAtt': [string, string] }
  return statements(of, role['Fn::GetAtt'][0]).flatMap(({ Action }) => [Action].flat())
}

function entryBehind(of: Template, routeKey: string): unknown {
  const [, route] =
    resourcesOf(of, 'AWS::ApiGatewayV2::Route').find(([, { Properties }]) => Properties['RouteKey'] === routeKey) ?? []
  const target = String(resolved(route?.Properties['Target'], addressesIn(of, 'http://localhost')))
  const integration = of.Resources[target.replace('integrations/', '')]
  const uri = resolved(integration?.Properties['IntegrationUri'], addressesIn(of, 'http://localhost'))
  const runs = ([logicalId]: readonly [string, Resource]) => functionArn(logicalId) === uri
  return resourcesOf(of, 'AWS::Lambda::Function').find(runs)?.[1].Metadata[ENTRY]
}
