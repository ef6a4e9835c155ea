import { describe, expect, test } from 'vitest'
import { ENTRY } from '../../infra/in-the-template.ts'
import { type Resource, resolved, resourcesOf } from '../../infra/local/template.ts'
import { everythingDeployed } from './deployed.ts'
import { type AlarmProperties, evaluate, isRaised, metricsOf } from './metric-math.ts'

const { template } = everythingDeployed()
const ACCOUNT = '000000000000'
/** Every resource by an ARN of its own. */
const arnOf = (logicalId: string) => (logicalId === 'AWS::AccountId' ? ACCOUNT : `arn:${logicalId}`)
const properties = <Properties>(resource: Resource) => resolved(resource.Properties, arnOf) as Properties

const ALARMS = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(
  ([id, resource]) => [id, properties<AlarmProperties & Told>(resource)] as const,
)
type Told = { readonly AlarmDescription: string; readonly AlarmActions?: readonly string[] }
const BY_NAME = ALARMS.map(([id, alarm]) => [alarm.AlarmDescription.split('.')[0] ?? '', id, alarm] as const)
const named = (name: string) => BY_NAME.find(([one]) => one === name)?.[2] as AlarmProperties

type Request = { readonly service: string; readonly source: string; readonly account: string; readonly isTls: boolean }
type Statement = {
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal: '*' | { readonly Service?: string }
  readonly Action: string
  readonly Resource: string
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** Whether a topic takes a message. A topic with a policy takes what the policy allows and does not deny. */
function takes(topic: string, request: Request): boolean {
  const statements = resourcesOf(template, 'AWS::SNS::TopicPolicy')
    .map(([, one]) => properties<{ Topics: readonly string[]; PolicyDocument: { Statement: Statement[] } }>(one))
    .filter(({ Topics }) => Topics.includes(topic))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
  const applies = (statement: Statement) => statement.Resource === topic && concerns(statement, request)
  const applied = statements.filter(applies).map(({ Effect }) => Effect)
  return applied.includes('Allow') && !applied.includes('Deny')
}

function concerns({ Principal, Action, Condition = {} }: Statement, request: Request): boolean {
  const context: Readonly<Record<string, string>> = {
    'aws:SourceAccount': request.account,
    'aws:SourceArn': request.source,
    'aws:SecureTransport': String(request.isTls),
  }
  const isFor = Principal === '*' || Principal.Service === request.service
  const keys = Object.values(Condition).flatMap((one) => Object.entries(one))
  return (
    isFor && Action === 'sns:Publish' && keys.every(([key, values]) => [values].flat().includes(context[key] ?? ''))
  )
}

describe('the message of an alarm', () => {
  test.each(BY_NAME)('%s: the topic takes it, from this alarm of this account only', (_, id, { AlarmActions = [] }) => {
    const alarm = { service: 'cloudwatch.amazonaws.com', source: `arn:${id}`, account: ACCOUNT, isTls: true }

    expect(AlarmActions).toHaveLength(1)
    for (const topic of AlarmActions) {
      expect(takes(topic, alarm)).toBe(true)
      expect(takes(topic, { ...alarm, isTls: false })).toBe(false)
      expect(takes(topic, { ...alarm, account: '111111111111' })).toBe(false)
      expect(takes(topic, { ...alarm, source: 'arn:another-alarm' })).toBe(false)
      expect(takes(topic, { ...alarm, service: 'events.amazonaws.com' })).toBe(false)
    }
  })
})

describe('an alarm over missing data', () => {
  const others = BY_NAME.filter(([name]) => !['The watch has stopped', 'The table was not copied'].includes(name))

  test.each(others)('%s: it is raised by each of its metrics alone, and not if all are missing', (_, __, alarm) => {
    const ids = Object.keys(metricsOf(alarm))

    expect(ids).not.toEqual([])
    for (const id of ids) expect(isRaised(alarm, { [id]: alarm.Threshold }), metricsOf(alarm)[id]).toBe(true)
    expect(isRaised(alarm, {})).toBe(false)
    expect(isRaised(alarm, Object.fromEntries(ids.map((id) => [id, 0])))).toBe(false)
  })

  test('that the table was not copied is raised by what says so, and where nothing says anything', () => {
    const alarm = named('The table was not copied')

    expect([isRaised(alarm, { metric: 0 }), isRaised(alarm, {}), isRaised(alarm, { metric: 1 })]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('the watch’s own is raised by its missing heartbeat, not by failed invocations', () => {
    const alarm = named('The watch has stopped')

    expect(metricsOf(alarm)).toEqual({ metric: 'heartbeat' })
    expect(isRaised(alarm, {})).toBe(true)
    expect(isRaised(alarm, { metric: 1 })).toBe(false)
  })

  test('an error of each scheduled function raises one', () => {
    const targets = resourcesOf(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties['Target'])
    const functions = resourcesOf(template, 'AWS::Lambda::Function')
    const scheduled = functions.filter(([id]) => JSON.stringify(targets).includes(`"${id}"`))
    const counted = JSON.stringify(named('A scheduled function fails'))

    expect(scheduled.map(([, { Metadata }]) => Metadata[ENTRY])).toHaveLength(7)
    for (const [id, { Metadata }] of scheduled) expect(counted, String(Metadata[ENTRY])).toContain(`"arn:${id}"`)
  })

  test('a sum with “+” would not be raised', () => {
    expect(
      evaluate('failed + timedOut + aborted + FILL(found, 0)', {
        failed: 1,
        timedOut: undefined,
        aborted: 0,
        found: undefined,
      }),
    ).toBe(undefined)
  })
})
