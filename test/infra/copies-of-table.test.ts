import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../infra/local/addresses.ts'
import { onlyResource, resolved, resourcesOf } from '../../infra/local/template.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'
import { everythingDeployed } from './deployed.ts'

const deployed = everythingDeployed()

type Wanted =
  | string
  | { readonly prefix: string }
  | { readonly 'anything-but': { readonly prefix: string } }
  | { readonly exists: false }
type Pattern = { readonly [key: string]: Pattern | readonly Wanted[] }
type Rule = {
  readonly EventPattern: Pattern
  readonly Targets: readonly {
    readonly Arn: string
    readonly InputTransformer: {
      readonly InputPathsMap: Readonly<Record<string, string>>
      readonly InputTemplate: string
    }
  }[]
}

/** Whether EventBridge's pattern takes an event: each field has one of its values, and one branch at least of `$or`. */
function takes(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return (wanted as unknown as readonly Pattern[]).some((branch) => takes(branch, event))
    const value = (event as Readonly<Record<string, unknown>> | undefined)?.[field]
    if (!Array.isArray(wanted)) return takes(wanted as Pattern, value)
    return (wanted as readonly Wanted[]).some((one) => isWanted(one, value))
  })
}

function isWanted(one: Wanted, value: unknown): boolean {
  if (typeof one === 'string') return one === value
  if ('exists' in one) return value === undefined
  if ('prefix' in one) return String(value ?? '').startsWith(one.prefix)
  return value !== undefined && !String(value).startsWith(one['anything-but'].prefix)
}

const rule = () =>
  resolved(deployed.only('AWS::Events::Rule').Properties, addressesIn(deployed.template, 'http://localhost')) as Rule
const TABLE = onlyResource(deployed.template, 'AWS::DynamoDB::Table')[0]
const ARN = `arn:aws:dynamodb:eu-north-1:000000000000:table/${TABLE}`
const SESSIONS = 'arn:aws:sts::000000000000:assumed-role/'
const calling = (eventName: string, requestParameters: Readonly<Record<string, string>>, arn?: string) => ({
  source: 'aws.dynamodb',
  'detail-type': 'AWS API Call via CloudTrail',
  detail: {
    eventSource: 'dynamodb.amazonaws.com',
    eventName,
    requestParameters,
    userIdentity: arn === undefined ? { invokedBy: 'backup.amazonaws.com' } : { arn },
  },
})

/** The ways to copy a table, with the fields in which CloudTrail names it. */
const COPIES = [
  ['RestoreTableToPointInTime', { sourceTableName: TABLE, targetTableName: 'copy' }],
  ['RestoreTableToPointInTime', { sourceTableArn: ARN, targetTableName: 'copy' }],
  ['RestoreTableFromBackup', { backupArn: `${ARN}/backup/01`, targetTableName: 'copy' }],
  ['ExportTableToPointInTime', { tableArn: ARN, s3Bucket: 'theirs' }],
  ['CreateBackup', { tableName: TABLE, backupName: 'copy' }],
  ['CreateBackup', { tableName: ARN, backupName: 'copy' }],
] as const

describe('mail about a copy of the table', () => {
  test.each(COPIES)('is sent when somebody calls %s with %o', (eventName, fields) => {
    const { EventPattern } = rule()

    expect(takes(EventPattern, calling(eventName, fields))).toBe(true)
    expect(takes(EventPattern, calling(eventName, fields, `${SESSIONS}somebody/else`))).toBe(true)
  })

  test('is not sent about the copy that the dialogue makes every day itself', () => {
    const copying = deployed.functionOf('functions/scheduled/copy-the-table.ts')?.Properties['Role']
    const [role] = (copying as { 'Fn::GetAtt': [string] })['Fn::GetAtt']

    const exporting = calling('ExportTableToPointInTime', { tableArn: ARN }, `${SESSIONS}${role}/copy`)

    expect(takes(rule().EventPattern, exporting)).toBe(false)
  })

  test('is not sent about the table of another dialogue, or about other changes', () => {
    const { EventPattern } = rule()
    for (const [eventName, fields] of COPIES) {
      const ofAnother = Object.entries(fields).map(([key, value]) => [key, value.replace(TABLE, 'another')])
      expect(takes(EventPattern, calling(eventName, Object.fromEntries(ofAnother)))).toBe(false)
    }
    expect(takes(EventPattern, calling('UpdateTable', { tableName: TABLE }))).toBe(false)
  })

  test('says who made it, by which call, and when', () => {
    const { InputTransformer } = rule().Targets[0] as Rule['Targets'][number]

    expect(InputTransformer.InputPathsMap).toEqual({
      call: '$.detail.eventName',
      who: '$.detail.userIdentity.arn',
      at: '$.time',
    })
    for (const name of Object.keys(InputTransformer.InputPathsMap))
      expect(InputTransformer.InputTemplate).toContain(`<${name}>`)
  })

  test('goes to the topic of the alarms, which takes it from this rule of this account alone', () => {
    const { Statement } = deployed.only('AWS::SNS::TopicPolicy').Properties['PolicyDocument'] as {
      Statement: readonly { readonly Principal: { readonly Service?: string }; readonly Condition?: object }[]
    }
    const [topic] = onlyResource(deployed.template, 'AWS::SNS::Topic')
    const [id] = onlyResource(deployed.template, 'AWS::Events::Rule')

    expect(deployed.only('AWS::Events::Rule').Properties['Targets']).toMatchObject([{ Arn: { Ref: topic } }])
    expect(Statement.filter(({ Principal }) => Principal.Service === 'events.amazonaws.com')).toMatchObject([
      {
        Action: 'sns:Publish',
        Condition: {
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [id, 'Arn'] } },
        },
      },
    ])
  })

  test('needs a trail and an address: without either there is no rule', () => {
    for (const without of ['alarmsTo', 'auditTo'] as const) {
      const { [without]: _, ...rest } = EVERYTHING_ON
      expect(resourcesOf(aTemplate(rest), 'AWS::Events::Rule')).toEqual([])
    }
  })
})
