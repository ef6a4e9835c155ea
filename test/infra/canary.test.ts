import { expect, test } from 'vitest'
import { ENTRY } from '../../infra/in-the-template.ts'
import { onlyResource, resourcesOf } from '../../infra/local/template.ts'
import { Operations } from '../../shared/operations.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'
import { entriesIn, statementsIn } from './deployed.ts'
import { type AlarmProperties, isRaised } from './metric-math.ts'

const CANARY = 'functions/scheduled/look-from-outside.ts'
const MOST = EVERYTHING_ON.maximumThroughput
const template = aTemplate({ ...EVERYTHING_ON, egress: 'open', canary: true })
const [id, canary] =
  resourcesOf(template, 'AWS::Lambda::Function').find(([, { Metadata }]) => Metadata[ENTRY] === CANARY) ?? []

test('the canary runs every five minutes, and may write its log and traces and nothing else', () => {
  const role = canary?.Properties['Role'] as { 'Fn::GetAtt': [string, string] }
  const may = statementsIn(template, role['Fn::GetAtt'][0]).flatMap(({ Action }) => Action)
  const targets = resourcesOf(template, 'AWS::Scheduler::Schedule').filter(([, { Properties }]) =>
    JSON.stringify(Properties['Target']).includes(`"${id}"`),
  )

  expect(may.toSorted()).toEqual([
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ])
  expect(targets.map(([, { Properties }]) => Properties['ScheduleExpression'])).toEqual(['rate(5 minutes)'])
})

test('the canary knows the public address and the short name, and nothing else of the dialogue', () => {
  expect(canary?.Properties['Environment']).toHaveProperty('Variables', {
    DIALOGUE_SLUG: 'river-and-sea',
    PUBLIC_ORIGIN: 'https://talks.example.org',
    NODE_OPTIONS: '--enable-source-maps',
  })
})

test('an alarm is raised when the page has not come for a quarter of an hour, or the canary does not run', () => {
  const alarm = resourcesOf(template, 'AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => Properties as AlarmProperties & Record<string, unknown>)
    .find(({ AlarmDescription }) => String(AlarmDescription).startsWith('The dialogue cannot be reached.'))

  expect(alarm).toMatchObject({ MetricName: 'reachable', Statistic: 'Minimum', Period: 300, EvaluationPeriods: 3 })
  expect(isRaised(alarm as AlarmProperties, { metric: 0 })).toBe(true)
  expect(isRaised(alarm as AlarmProperties, {})).toBe(true)
  expect(isRaised(alarm as AlarmProperties, { metric: 1 })).toBe(false)
})

test('the table takes no more in a second than the file says', () => {
  const [, { Properties }] = onlyResource(template, 'AWS::DynamoDB::Table')

  expect(Properties['OnDemandThroughput']).toEqual({
    MaxReadRequestUnits: MOST.reads,
    MaxWriteRequestUnits: MOST.writes,
  })
})

test('without these lines there is neither', () => {
  const usual = aTemplate()

  expect(entriesIn(usual)).not.toContain(CANARY)
  expect(onlyResource(usual, 'AWS::DynamoDB::Table')[1].Properties).not.toHaveProperty('OnDemandThroughput')
})

test.each([
  ['a canary that cannot reach the public address', { canary: true, egress: 'closed' }, 'canary'],
  ['a limit for a table that the stack did not make', { maximumThroughput: MOST, data: kept() }, 'maximumThroughput'],
  ['a limit below what a round takes', { maximumThroughput: { reads: 10, writes: 500 } }, 'maximumThroughput.reads'],
])('%s is refused', (_, operations, path) => {
  const { error } = Operations.safeParse(operations)

  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

function kept() {
  return { table: 'a-table', key: 'arn:aws:kms:eu-north-1:000000000000:key/1' }
}
