import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SFNClient } from '@aws-sdk/client-sfn'
import { describe, expect, test, vi } from 'vitest'
import { signedPost } from '../../functions/platform/signed-post.ts'
import { ENTRY } from '../../infra/in-the-template.ts'
import { ACCOUNT, addressesIn, REGION } from '../../infra/local/addresses.ts'
import { type Resource, resolved, resourcesOf } from '../../infra/local/template.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'
import { everythingDeployed, type Statement } from './deployed.ts'

const deployed = everythingDeployed()
const { template } = deployed
const addresses = addressesIn(template, 'http://localhost')
const propertiesOf = <Properties>(resource: Resource) => resolved(resource.Properties, addresses) as Properties

/** Ways out of a VPC that are no endpoint. */
const WAYS_OUT =
  /^AWS::EC2::(Route|.*Gateway.*|.*Peering.*|EIP.*|ClientVpn.*|VPNConnection.*|NetworkInterface.*|Instance|VPCCidrBlock)$/

type Endpoint = {
  readonly ServiceName: string
  readonly VpcEndpointType: 'Gateway' | 'Interface'
  readonly PolicyDocument: { readonly Statement: readonly (Statement & { readonly Principal: unknown })[] }
  readonly RouteTableIds?: readonly string[]
  readonly SubnetIds?: readonly string[]
  readonly SecurityGroupIds?: readonly string[]
  readonly PrivateDnsEnabled?: boolean
}
const ENDPOINTS = resourcesOf(template, 'AWS::EC2::VPCEndpoint').map(
  ([id, resource]) => [id, propertiesOf<Endpoint>(resource)] as const,
)
const FUNCTIONS = resourcesOf(template, 'AWS::Lambda::Function').map(
  ([id, resource]) => [String(resource.Metadata[ENTRY]), id, resource] as const,
)
const STARTED = [
  'functions/scheduled/keep-the-log.ts',
  'functions/scheduled/announce-events.ts',
  'functions/drafting/draft-for-reading.ts',
]

/** How the host of a service begins, by the prefix of its actions, where the two differ. */
const HOST: Readonly<Record<string, string>> = { ses: 'email', bedrock: 'bedrock-runtime' }
/** What is not sent by the code of a function: Lambda writes logs and traces and makes interfaces, DynamoDB uses the key of the table. */
const isSentByAws = ({ Action, Condition }: Statement) =>
  [Action].flat().every((action) => /^(logs|xray|ec2|s3):/.test(action)) ||
  JSON.stringify(Condition ?? {}).includes('kms:ViaService')

type Single = { readonly service: string; readonly action: string; readonly resource: string }
const singles = ({ Action, Resource }: Statement): readonly Single[] =>
  [Action].flat().flatMap((action) => {
    const prefix = action.split(':')[0] ?? ''
    return [Resource].flat().map((resource) => ({ service: HOST[prefix] ?? prefix, action, resource }))
  })
const inWords = ({ service, action, resource }: Single) => `${service}: ${action} on ${resource}`
const letThrough = ENDPOINTS.flatMap(([, { ServiceName, PolicyDocument }]) =>
  PolicyDocument.Statement.flatMap(singles).map((one) =>
    inWords({ ...one, service: ServiceName.replace(`com.amazonaws.${REGION}.`, '') }),
  ),
)
const asked = FUNCTIONS.flatMap(([entry]) =>
  deployed
    .statementsOf(entry)
    .filter((statement) => !isSentByAws(statement))
    .flatMap(singles)
    .map(inWords),
)

describe('with a closed egress, a function', () => {
  test.each(FUNCTIONS)('%s is in subnets whose routes lead to endpoints and nowhere else', (_, __, resource) => {
    const { VpcConfig } = propertiesOf<{ VpcConfig: { SubnetIds: string[]; SecurityGroupIds: string[] } }>({
      ...resource,
      Properties: { VpcConfig: resource.Properties['VpcConfig'] },
    })
    const associations = deployed
      .all('AWS::EC2::SubnetRouteTableAssociation')
      .map((one) => propertiesOf<{ SubnetId: string; RouteTableId: string }>(one))

    expect(VpcConfig.SubnetIds).toHaveLength(2)
    for (const subnet of VpcConfig.SubnetIds) {
      const [table, ...others] = associations.filter(({ SubnetId }) => SubnetId === subnet)
      expect(others).toEqual([])
      // A table without an explicit route leads to the VPC itself, and to the gateway endpoints that name it.
      expect(template.Resources[table?.RouteTableId ?? '']?.Type).toBe('AWS::EC2::RouteTable')
      expect(template.Resources[subnet]?.Properties).not.toHaveProperty('MapPublicIpOnLaunch')
    }
  })

  test('finds no other way out: there is no route, gateway, NAT or peering at all', () => {
    const types = Object.values(template.Resources).map(({ Type }) => Type)

    expect(types.filter((type) => WAYS_OUT.test(type))).toEqual([])
    for (const one of ['InternetGateway', 'NatGateway', 'Route', 'VPCGatewayAttachment', 'VPCPeeringConnection'])
      expect(`AWS::EC2::${one}`).toMatch(WAYS_OUT)
  })

  test.each(FUNCTIONS)(
    '%s moves there only when it reaches what it uses, and names are refused',
    (entry, _, resource) => {
      const waitsFor = (resource as { DependsOn?: readonly string[] }).DependsOn ?? []
      const used = ENDPOINTS.filter(
        ([, { ServiceName }]) => !STARTED.includes(entry) || !ServiceName.endsWith('.lambda'),
      )
      const [firewall] = resourcesOf(template, 'AWS::Route53Resolver::FirewallRuleGroupAssociation')

      expect(waitsFor).toEqual(expect.arrayContaining([...used.map(([id]) => id), firewall?.[0]]))
      for (const [association] of resourcesOf(template, 'AWS::EC2::SubnetRouteTableAssociation'))
        expect(waitsFor).toContain(association)
    },
  )

  test('that others start starts none', () => {
    const starting = STARTED.flatMap((entry) => deployed.statementsOf(entry)).flatMap(({ Action }) => Action)

    expect(starting).not.toContain('lambda:InvokeFunction')
    expect(FUNCTIONS.map(([entry]) => entry)).toEqual(expect.arrayContaining(STARTED))
  })

  test('sends TLS, and endpoints take TLS from functions', () => {
    const groupOf = (id: string | undefined) => propertiesOf(template.Resources[id ?? ''] as Resource)
    const [, , first] = FUNCTIONS[0] ?? []
    const { SecurityGroupIds } = propertiesOf<{ SecurityGroupIds: string[] }>({
      ...(first as Resource),
      Properties: first?.Properties['VpcConfig'] as Record<string, unknown>,
    })

    expect(SecurityGroupIds).toHaveLength(1)
    expect(groupOf(SecurityGroupIds[0])).not.toHaveProperty('SecurityGroupIngress')
    expect(groupOf(SecurityGroupIds[0])).toMatchObject({
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }],
    })
    for (const [, endpoint] of ENDPOINTS.filter(([, { VpcEndpointType }]) => VpcEndpointType === 'Interface')) {
      expect(endpoint).toMatchObject({ PrivateDnsEnabled: true, SubnetIds: { length: 2 } })
      expect(groupOf(endpoint.SecurityGroupIds?.[0])).toMatchObject({
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: SecurityGroupIds[0] },
        ],
      })
    }
  })

  test('has a role with which Lambda makes its interfaces there, and its code does not', () => {
    const policies = deployed.all('AWS::IAM::Policy').map((one) => propertiesOf<Policy>(one))
    const withInterfaces = policies.filter((one) => JSON.stringify(one).includes('ec2:CreateNetworkInterface'))

    expect(withInterfaces).toHaveLength(FUNCTIONS.length)
    for (const { PolicyDocument } of withInterfaces) {
      const ofInterfaces = PolicyDocument.Statement.filter(({ Action }) =>
        [Action].flat().some((one) => one.startsWith('ec2:')),
      )
      const denied = ofInterfaces.filter(({ Effect }) => Effect === 'Deny')
      const allowed = ofInterfaces.filter(({ Effect }) => Effect === 'Allow')
      expect(denied.map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
        ['*', { Null: { 'lambda:SourceFunctionArn': 'false' } }],
      ])
      expect(denied.flatMap(({ Action }) => Action).toSorted()).toEqual(
        allowed.flatMap(({ Action }) => Action).toSorted(),
      )
    }
  })
})
type Policy = { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }

describe('the endpoints', () => {
  test('let through all that functions may do, and nothing else', () => {
    expect([...new Set(letThrough)].toSorted()).toEqual([...new Set(asked)].toSorted())
    expect(new Set(asked.map((one) => one.split(':')[0]))).toEqual(
      new Set(['dynamodb', 'states', 'kms', 'lambda', 'events', 'email', 'bedrock-runtime']),
    )
  })

  test('let nothing through that is of another account, or is asked with the credentials of one', () => {
    const models = `arn:aws:bedrock:(eu-central-1|eu-north-1)::foundation-model/amazon.nova-pro-v1:0`
    const ours = new RegExp(`^(arn:aws:[a-z]+:${REGION}:${ACCOUNT}:.+|Key[0-9A-F]{8}|SigningKey[0-9A-F]{8}|${models})$`)

    for (const [, { PolicyDocument, ServiceName }] of ENDPOINTS) {
      for (const { Effect, Resource, Condition } of PolicyDocument.Statement) {
        expect(Effect).toBe('Allow')
        expect(Condition, ServiceName).toMatchObject({ StringEquals: { 'aws:PrincipalAccount': ACCOUNT } })
        for (const resource of [Resource].flat()) expect(resource, ServiceName).toMatch(ours)
      }
    }
  })

  test('let mail go out from one address only, and events of one source', () => {
    const conditionsOf = (service: string) =>
      ENDPOINTS.filter(([, { ServiceName }]) => ServiceName.endsWith(`.${service}`)).flatMap(([, { PolicyDocument }]) =>
        PolicyDocument.Statement.map(({ Condition }) => Condition),
      )

    expect(conditionsOf('email')).toMatchObject([{ StringEquals: { 'ses:FromAddress': 'no-reply@example.org' } }])
    expect(conditionsOf('events')).toMatchObject([{ StringEquals: { 'events:source': 'parley' } }])
  })

  test('are there for services that the file asks for', () => {
    const servicesOf = (operations: object) =>
      resourcesOf(aTemplate({ egress: 'closed', ...operations }), 'AWS::EC2::VPCEndpoint').map(([, one]) =>
        propertiesOf<Endpoint>(one).ServiceName.replace(`com.amazonaws.${REGION}.`, ''),
      )

    expect(servicesOf({})).toEqual(['dynamodb', 'states', 'kms', 'lambda'])
    expect(servicesOf({ events: EVERYTHING_ON.events })).toContain('events')
    expect(servicesOf({ reminders: EVERYTHING_ON.reminders })).toContain('email')
  })
})

describe('names', () => {
  type Rule = { readonly Action: string; readonly Priority: number; readonly FirewallDomainListId: string }
  const [, group] = resourcesOf(template, 'AWS::Route53Resolver::FirewallRuleGroup')[0] ?? []
  const { FirewallRules } = propertiesOf<{ FirewallRules: readonly Rule[] }>(group as Resource)
  const rules = FirewallRules.toSorted((one, other) => one.Priority - other.Priority)
  const domainsOf = ({ FirewallDomainListId }: Rule) =>
    propertiesOf<{ Domains: readonly string[] }>(template.Resources[FirewallDomainListId] as Resource).Domains

  test('are answered if they are listed in full, and no other', () => {
    expect(rules.map(({ Action }) => Action)).toEqual(['ALLOW', 'BLOCK'])
    const [listed = [], others] = rules.map(domainsOf)
    expect(others).toEqual(['*'])
    for (const name of listed) expect(name).toMatch(/^[a-z0-9.-]+\.eu-north-1\.amazonaws\.com$/)
  })

  test('are those that clients ask for', async () => {
    const [listed = []] = rules.map(domainsOf)
    const region = REGION
    const clients = [DynamoDBClient, SFNClient, KMSClient, SESv2Client, BedrockRuntimeClient]
    const hosts = clients.map((Client) => {
      const { endpointProvider } = new Client({ region }).config as unknown as { endpointProvider: Provider }
      return endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false }).url.hostname
    })
    const perAccount = (
      new DynamoDBClient({ region }).config as unknown as { endpointProvider: Provider }
    ).endpointProvider({
      ...{ Region: region, UseDualStack: false, UseFIPS: false },
      ...{ AccountId: ACCOUNT, AccountIdEndpointMode: 'preferred' },
    })

    expect(listed).toEqual(
      expect.arrayContaining([...hosts, perAccount.url.hostname, await postedTo('lambda'), await postedTo('events')]),
    )
    expect(perAccount.url.hostname).toContain(ACCOUNT)
  })

  test('that are refused raise an alarm', () => {
    const alarm = deployed
      .all('AWS::CloudWatch::Alarm')
      .find(({ Properties }) => Properties['Namespace'] === 'AWS/Route53Resolver')
    const dimensions = JSON.stringify(alarm?.Properties['Dimensions'])

    expect(alarm?.Properties).toMatchObject({ MetricName: 'FirewallRuleQueryVolume', Statistic: 'Sum', Threshold: 1 })
    expect(dimensions).toContain(rules.find(({ Action }) => Action === 'BLOCK')?.FirewallDomainListId)
    expect(dimensions).toContain(resourcesOf(template, 'AWS::Route53Resolver::FirewallRuleGroup')[0]?.[0])
  })
})
type Provider = (parameters: Readonly<Record<string, unknown>>) => { readonly url: URL }

/** The host that a service is asked at without a client of the SDK. */
async function postedTo(service: string): Promise<string> {
  vi.stubEnv('AWS_REGION', REGION)
  vi.stubEnv('AWS_ENDPOINT_URL', undefined)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'of-nobody')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'of-nobody')
  const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response())
  try {
    await signedPost({ service, endpoint: 'NO_ENDPOINT', path: '/', headers: {}, body: '' })
    return new URL(String(sent.mock.calls[0]?.[0])).hostname
  } finally {
    sent.mockRestore()
    vi.unstubAllEnvs()
  }
}

describe('the zones', () => {
  const zonesIn = (operations: object) =>
    resourcesOf(aTemplate({ egress: 'closed', ...operations }), 'AWS::EC2::Subnet').map(([, one]) => one.Properties)

  test('are the first two of the region, each with its own addresses', () => {
    const zones = zonesIn({})

    expect(zones.map((one) => one['AvailabilityZone'])).toEqual(
      [0, 1].map((index) => ({ 'Fn::Select': [index, { 'Fn::GetAZs': '' }] })),
    )
    expect(new Set(zones.map((one) => JSON.stringify(one['CidrBlock']))).size).toBe(2)
  })

  test('are those that the file names', () => {
    const zones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']

    expect(zonesIn({ zones }).map((one) => one['AvailabilityZone'])).toEqual(zones)
  })
})

test('an egress is open unless the file closes it: no function is in a VPC, and no right is there for one', () => {
  const { egress: _, ...others } = EVERYTHING_ON

  for (const operations of [others, { ...others, egress: 'open' }])
    expect(JSON.stringify(aTemplate(operations))).not.toMatch(
      /AWS::EC2|Route53Resolver|VpcConfig|"ec2:|asked for another name/,
    )
})
