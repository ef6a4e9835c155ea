import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { resourcesOf } from '../../infra/local/template.ts'
import { aTemplate } from './a-template.ts'
import { everythingDeployed, statementsIn } from './deployed.ts'

const KEPT = {
  data: {
    table: 'a-table',
    key: 'arn:aws:kms:eu-north-1:000000000000:key/1',
    signingKey: 'arn:aws:kms:eu-north-1:000000000000:key/2',
  },
}

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

/** The key for a use, or the one of the table. */
function keyOf(usage: string | undefined) {
  const found = resourcesOf(deployed.template, 'AWS::KMS::Key').find(([, one]) => one.Properties['KeyUsage'] === usage)
  if (found === undefined) throw new TypeError(`there is no key for ${usage}`)
  return found
}

describe("a dialogue's data", () => {
  test('is kept when the stack is deleted, has 35 days of point-in-time recovery, and deletes expired items', () => {
    expect(deployed.only('AWS::DynamoDB::Table')).toMatchObject({
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

  test('has its own key, which is also kept, and takes a month to delete', () => {
    const [key, resource] = keyOf(undefined)

    expect(resource).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 },
    })
    const ofKey = { 'Fn::GetAtt': [key, 'Arn'] }
    expect(deployed.only('AWS::DynamoDB::Table').Properties['SSESpecification']).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: ofKey,
    })
    const machines = deployed.all('AWS::StepFunctions::StateMachine')
    expect(machines).toHaveLength(2)
    for (const { Properties } of machines) {
      const encryption = { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: ofKey }
      expect(Properties['EncryptionConfiguration']).toMatchObject(encryption)
    }
  })

  test('has a key of its own that its log is signed with, which is kept too, and is not rotated', () => {
    const [, resource] = keyOf('SIGN_VERIFY')

    expect(resource).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { KeySpec: 'ECC_NIST_EDWARDS25519', PendingWindowInDays: 30 },
    })
    expect(resource.Properties).not.toHaveProperty('EnableKeyRotation')
  })

  test('can be an existing table and keys: the stack then creates none of them, and outputs all', () => {
    const adopting = aTemplate(KEPT)

    expect(resourcesOf(adopting, 'AWS::DynamoDB::Table')).toEqual([])
    expect(resourcesOf(adopting, 'AWS::KMS::Key')).toEqual([])
    const [reading] = statementsIn(adopting).filter(({ Action }) => [Action].flat().includes('dynamodb:GetItem'))
    expect(reading?.Resource).toMatch(/:table\/a-table$/)
    const [decrypting] = statementsIn(adopting).filter(({ Action }) => [Action].flat().includes('kms:Decrypt'))
    expect(decrypting?.Resource).toBe(KEPT.data.key)
    const [signing] = statementsIn(adopting).filter(({ Action }) => [Action].flat().includes('kms:Sign'))
    expect(signing?.Resource).toBe(KEPT.data.signingKey)
  })
})

describe('the functions', () => {
  test('run Node 24 on arm64, trace, log JSON, and keep a share of the concurrency for themselves', () => {
    for (const { Properties } of deployed.all('AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        ReservedConcurrentExecutions: expect.any(Number),
      })
    }
  })

  test('reserve no concurrency if the file says so', () => {
    const sharing = resourcesOf(aTemplate({ reserveConcurrency: false }), 'AWS::Lambda::Function')

    for (const [, { Properties }] of sharing) expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
  })
})

describe('the machines of rounds and of consultations', () => {
  test('have versions: executions start with the newest, and running ones keep theirs', () => {
    const machines = resourcesOf(deployed.template, 'AWS::StepFunctions::StateMachine')
    const versions = resourcesOf(deployed.template, 'AWS::StepFunctions::StateMachineVersion')
    const aliases = deployed.all('AWS::StepFunctions::StateMachineAlias').map(({ Properties }) => Properties)

    for (const [machine] of machines) {
      const revision = { 'Fn::GetAtt': [machine, 'StateMachineRevisionId'] }
      const [version] =
        versions.find(([, one]) => isDeepStrictEqual(one.Properties['StateMachineRevisionId'], revision)) ?? []
      expect(aliases).toContainEqual(
        expect.objectContaining({
          Name: 'live',
          RoutingConfiguration: [{ StateMachineVersionArn: { 'Fn::GetAtt': [version, 'Arn'] }, Weight: 100 }],
        }),
      )
    }
    for (const entry of [
      'functions/api/api-handler.ts',
      'functions/web/web-handler.ts',
      'functions/operate/operate-handler.ts',
    ]) {
      const { STATE_MACHINE_ARN } = deployed.environmentOf(entry)
      expect(STATE_MACHINE_ARN).toMatch(/:stateMachine:parley-river-and-sea-round:live$/)
    }
    for (const entry of ['functions/api/api-handler.ts', 'functions/web/web-handler.ts']) {
      const { CONSULTATION_MACHINE_ARN } = deployed.environmentOf(entry)
      expect(CONSULTATION_MACHINE_ARN).toMatch(/:stateMachine:parley-river-and-sea-sides:live$/)
    }
  })

  test('log every event, without execution data', () => {
    for (const { Properties } of deployed.all('AWS::StepFunctions::StateMachine')) {
      expect(Properties).toMatchObject({
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      })
    }
  })
})

describe('the HTTP API', () => {
  test.each([
    'instrument',
    'instrument.md',
    'instrument.html',
    'instrument.docx',
    'instrument.pdf',
    'instrument.json',
    'instrument.zip',
    'brackets.md',
    'brackets.html',
    'brackets.docx',
  ])("a round's %s comes from a function of its own", (file) => {
    expect(deployed.entryBehind(`ANY /api/rounds/{round}/${file}`)).toBe('functions/documents/documents-handler.ts')
  })

  test('what anybody may read comes from the documents’ function, and is throttled apart', () => {
    for (const key of ['ANY /api/public', 'ANY /api/public/{proxy+}']) {
      expect(deployed.entryBehind(key)).toBe('functions/documents/documents-handler.ts')
      expect(deployed.only('AWS::ApiGatewayV2::Stage').Properties['RouteSettings']).toHaveProperty([key], {
        ThrottlingRateLimit: 20,
        ThrottlingBurstLimit: 100,
      })
    }
  })

  test('serves the OpenAPI document; pages and the API have one function each', () => {
    expect(deployed.entryBehind('ANY /api/openapi.json')).toBe('functions/documents/documents-handler.ts')
    expect(deployed.entryBehind('ANY /api/record.schema.json')).toBe('functions/documents/documents-handler.ts')
    expect(deployed.entryBehind('ANY /api/register.schema.json')).toBe('functions/documents/documents-handler.ts')
    expect(deployed.entryBehind('$default')).toBe('functions/web/web-handler.ts')
    expect(deployed.entryBehind('ANY /api/{proxy+}')).toBe('functions/api/api-handler.ts')
  })

  test('a request above the limit is throttled', () => {
    expect(deployed.only('AWS::ApiGatewayV2::Stage').Properties['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: 500,
      ThrottlingBurstLimit: 1_000,
    })
  })

  test.each([
    'POST /api/session',
    'POST /api/session/device',
    'POST /device',
    'POST /invitation',
    'POST /invitation/look',
    'POST /screen',
  ])('%s has its own throttle, which is created after the route', (key) => {
    const stage = deployed.only('AWS::ApiGatewayV2::Stage')
    const routes = resourcesOf(deployed.template, 'AWS::ApiGatewayV2::Route')
    const [logicalId] = routes.find(([, { Properties }]) => Properties['RouteKey'] === key) ?? []

    expect(stage.Properties['RouteSettings']).toMatchObject({
      [key]: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 100 },
    })
    expect((stage as { DependsOn?: string[] }).DependsOn).toContain(logicalId)
  })

  test('a dialogue with a domain is reached there only, and over TLS 1.2 or newer', () => {
    expect(deployed.only('AWS::ApiGatewayV2::Api').Properties['DisableExecuteApiEndpoint']).toBe(true)
    expect(deployed.only('AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: 'talks.example.org',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2', EndpointType: 'REGIONAL' }],
    })
    expect(deployed.environmentOf('functions/api/api-handler.ts')['PUBLIC_ORIGIN']).toBe('https://talks.example.org')
  })
})
