import { beforeAll, describe, expect, test } from 'vitest'
import {
  consultationKey,
  OPEN_DRAFTS,
  REGISTER,
  supportPartition,
} from '../../functions/store/keys/keys-of-consultations.ts'
import { caucusKey, messagesOfKey, messagesToKey } from '../../functions/store/keys/keys-of-conversations.ts'
import { PROGRAMS, participantKey, SCREENS } from '../../functions/store/keys/keys-of-people.ts'
import { shardPartition } from '../../functions/store/keys/keys-of-readings.ts'
import { CONFIRMATIONS, ROUNDS, roundKey, roundPartition } from '../../functions/store/keys/keys-of-rounds.ts'
import { onlyResource, resourcesOf, type Template } from '../../infra/local/template.ts'
import { ANNOUNCED_KEYS, READ_TO_ANNOUNCE } from '../../shared/announced.ts'
import { CONSULTATION_KEYS } from '../../shared/consultation/consultation-rules.ts'
import { RECEIPT_PARTITIONS } from '../../shared/log/receipt-partitions.ts'
import { MEDIATION_KEYS } from '../../shared/mediator-rules.ts'
import { MESSAGE_KEYS } from '../../shared/message.ts'
import { CAUCUS_KEYS } from '../../shared/note.ts'
import { TABLE_FORMAT_KEY } from '../../shared/table-format.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'
import { A_MODEL, entriesIn, everythingDeployed, statementsIn } from './deployed.ts'

const DRAFTING = 'functions/drafting/draft-for-reading.ts'
const WATCH = 'functions/scheduled/watch-the-dialogue.ts'
const COPYING = 'functions/scheduled/copy-the-table.ts'
const COPY_KEY = EVERYTHING_ON.copyOutside.key
const KEEPER = 'functions/scheduled/keep-the-log.ts'
const ANNOUNCER = 'functions/scheduled/announce-events.ts'
const CAUCUS = caucusKey({ reading: '1.terms.1', side: 'river' }).pk
const MESSAGES = messagesToKey('*').pk
/** Where positions, texts, names, rounds, notes and messages are stored. */
const ELSEWHERE = [shardPartition('1.terms.1', 0), participantKey('ada').pk, roundKey(1).pk, CAUCUS, MESSAGES]
/** Functions whose keys all begin in one way. */
const UNDER_THEIR_OWN_KEYS = [
  DRAFTING,
  'functions/round/look-at-the-consultation.ts',
  'functions/round/await-the-sides.ts',
  ANNOUNCER,
  COPYING,
]
/** What people use, what erases names, and what an operator does. */
const WITH_CAUCUSES = [
  'functions/api/api-handler.ts',
  'functions/web/web-handler.ts',
  'functions/scheduled/erase-names-in-time.ts',
  'functions/operate/operate-handler.ts',
]

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

/** Everything that each function may do with what belongs to the dialogue. */
const MAY: { readonly [entry: string]: readonly string[] } = {
  'functions/round/open-the-round.ts': ['dynamodb:GetItem', 'lambda:InvokeFunction'],
  'functions/round/open-the-reading.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'lambda:InvokeFunction',
  ],
  'functions/round/wait-for-the-reading.ts': ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:SendTaskSuccess'],
  'functions/round/settle-the-reading.ts': [
    'dynamodb:DeleteItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'lambda:InvokeFunction',
  ],
  'functions/round/publish-the-instrument.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'lambda:InvokeFunction',
  ],
  'functions/round/await-the-co-chairs.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'states:SendTaskSuccess',
  ],
  'functions/round/look-at-the-consultation.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
  ],
  'functions/round/await-the-sides.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'states:SendTaskSuccess',
  ],
  'functions/documents/documents-handler.ts': ['dynamodb:GetItem', 'dynamodb:Query'],
  'functions/scheduled/keep-the-log.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'kms:GetPublicKey',
    'kms:Sign',
  ],
  'functions/scheduled/settle-confirmations.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'lambda:InvokeFunction',
  ],
  'functions/scheduled/erase-names-in-time.ts': [
    'dynamodb:DeleteItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
  ],
  'functions/scheduled/copy-the-table.ts': [
    'dynamodb:DescribeExport',
    'dynamodb:ExportTableToPointInTime',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'kms:Decrypt',
    'kms:GenerateDataKey',
    's3:AbortMultipartUpload',
    's3:PutObject',
    's3:PutObjectAcl',
  ],
  'functions/scheduled/watch-the-dialogue.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'kms:DescribeKey',
    'states:DescribeExecution',
    'states:StartExecution',
  ],
  'functions/scheduled/remind-of-deadlines.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'ses:SendEmail',
  ],
  'functions/scheduled/announce-events.ts': [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'events:PutEvents',
  ],
  'functions/drafting/draft-for-reading.ts': [
    'bedrock:InvokeModel',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
  ],
  'functions/operate/operate-handler.ts': [
    'dynamodb:DeleteItem',
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
        'lambda:InvokeFunction',
        // Invitations by mail.
        ...(entry === 'functions/web/web-handler.ts' ? ['ses:SendEmail'] : []),
        'states:DescribeExecution',
        'states:SendTaskSuccess',
        'states:StartExecution',
      ],
    ]),
  ),
}
/** On what a function looks at beside the keys that are its own. */
const LOOKS_AT_THE_FORMAT = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [TABLE_FORMAT_KEY.pk] } }
const LOG_AND_TRACES = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
]
/** What Lambda does with the role of a function in a VPC. The function's own code is denied it: `test/infra/closed-egress.test.ts`. */
const INTERFACES = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
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
      [...new Set([...may, ...throughTable, ...LOG_AND_TRACES, ...INTERFACES])].toSorted(),
    )
  })

  test.each(Object.keys(MAY))('give %s access only to this dialogue’s table, machine, key and log', (entry) => {
    const [table] = onlyResource(deployed.template, 'AWS::DynamoDB::Table')
    const [key, signing] = keysIn(deployed.template)
    const ours: Readonly<Record<string, RegExp>> = {
      dynamodb: new RegExp(`^arn:aws:dynamodb:[^:]+:\\d+:table/${table}${entry === COPYING ? '(/export/[*])?' : ''}$`),
      kms: new RegExp(
        [KEEPER, WATCH].includes(entry)
          ? `^(${key}|${signing})$`
          : `^(${key}${entry === COPYING ? `|${COPY_KEY}` : ''})$`,
      ),
      s3: /^arn:aws:s3:::copies\/river-and-sea\/table\/\*$/,
      states:
        /^arn:aws:states:[^:]+:\d+:(stateMachine:parley-river-and-sea-(round|sides)(:live)?|execution:parley-river-and-sea-(round|sides):\*)$/,
      bedrock:
        /^arn:aws:bedrock:([^:]+:\d+:inference-profile\/eu\.|eu-(central|north)-1::foundation-model\/)amazon\.nova-pro-v1:0$/,
      lambda: /:function:(Drafting|LogFunction|EventsFunction)/,
      events: /^arn:aws:events:[^:]+:\d+:event-bus\/talks$/,
      logs: /Logs[0-9A-F]{8}$/,
      ses: /^arn:aws:ses:[^:]+:\d+:identity\/(no-reply@)?example\.org$/,
      ec2: /^arn:aws:ec2:[^:]+:\d+:(network-interface\/\*|(subnet\/EgressZone|security-group\/EgressFunctions).*)$/,
    }

    for (const { Action, Resource } of deployed.statementsOf(entry)) {
      const service = [Action].flat()[0]?.split(':')[0] ?? ''
      if (service === 'xray' || Action.includes('ec2:DescribeSubnets')) continue
      for (const resource of [Resource].flat()) expect(resource, `${entry} ${Action}`).toMatch(ours[service] ?? /^$/)
    }
  })

  test('let nothing but what keeps the log sign, and nothing start it but the steps that settle, publish and open', () => {
    const [, signing] = keysIn(deployed.template)
    const actionsOf = (entry: string, service: string) =>
      deployed
        .statementsOf(entry)
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith(service)))
        .flatMap(({ Resource }) => [Resource].flat())
    const signers = Object.keys(MAY).filter((entry) => actionsOf(entry, 'kms:Sign').length > 0)
    const starters = Object.keys(MAY).filter((entry) =>
      actionsOf(entry, 'lambda:').some((resource) => /:function:LogFunction/.test(resource)),
    )

    expect(signers).toEqual([KEEPER])
    expect(actionsOf(KEEPER, 'kms:Sign')).toEqual([signing])
    expect(starters.toSorted()).toEqual([
      'functions/round/open-the-reading.ts',
      'functions/round/open-the-round.ts',
      'functions/round/publish-the-instrument.ts',
      'functions/round/settle-the-reading.ts',
      'functions/scheduled/settle-confirmations.ts',
    ])
  })

  test('let nothing but what announces events put one, on the bus that the file names, and nothing start it but the steps that open, settle and publish', () => {
    const putting = Object.keys(MAY).filter((entry) => JSON.stringify(deployed.statementsOf(entry)).includes('events:'))
    const starting = Object.keys(MAY).filter((entry) =>
      JSON.stringify(deployed.statementsOf(entry)).includes(':function:EventsFunction'),
    )
    const put = deployed.statementsOf(ANNOUNCER).find(({ Action }) => Action === 'events:PutEvents')

    expect(putting).toEqual([ANNOUNCER])
    expect(put?.Resource).toEqual('arn:aws:events:eu-north-1:000000000000:event-bus/talks')
    expect(put?.Condition).toEqual({ StringEquals: { 'events:source': 'parley' } })
    expect(starting.toSorted()).toEqual([
      'functions/round/open-the-reading.ts',
      'functions/round/publish-the-instrument.ts',
      'functions/round/settle-the-reading.ts',
    ])
  })

  test('let what announces events read rounds and readings, and write how far it came, and nothing else', () => {
    const onTable = deployed
      .statementsOf(ANNOUNCER)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('dynamodb:')))
      .map(({ Action, Condition }) => [Action, Condition])
    const under = (...keys: readonly string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys.map((key) => `${key}*`) },
    })

    expect(onTable).toEqual([
      [['dynamodb:GetItem', 'dynamodb:Query'], under(...READ_TO_ANNOUNCE)],
      ['dynamodb:GetItem', LOOKS_AT_THE_FORMAT],
      [['dynamodb:GetItem', 'dynamodb:PutItem'], under(ANNOUNCED_KEYS)],
    ])
    for (const pk of [ROUNDS.pk, roundPartition(1)])
      expect(READ_TO_ANNOUNCE.some((one) => pk.startsWith(one))).toBe(true)
    for (const pk of [shardPartition('1.terms.1', 0), CAUCUS, MESSAGES, REGISTER.pk])
      expect(
        [...READ_TO_ANNOUNCE, ANNOUNCED_KEYS].some((one) => pk.startsWith(one)),
        pk,
      ).toBe(false)
  })

  test('do not exist for events, nor does a function for them, in a dialogue whose file names no bus', () => {
    const { events: _, ...others } = EVERYTHING_ON
    const template = aTemplate(others)

    expect(entriesIn(template)).not.toContain(ANNOUNCER)
    expect(JSON.stringify(template)).not.toMatch(/events:PutEvents|announce-events|ANNOUNCING_FUNCTION|EVENT_BUS/)
  })

  test('allow the use of the table’s key only through the table, except to read its status', () => {
    const [, signing] = keysIn(deployed.template)
    const withKey = Object.keys(MAY)
      .flatMap(deployed.statementsOf)
      .filter(({ Resource }) => Resource !== signing && Resource !== COPY_KEY)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')))

    const elsewhere = withKey.filter(({ Condition }) => Condition === undefined)

    expect(elsewhere.flatMap(({ Action }) => Action)).toEqual(['kms:DescribeKey'])
    for (const { Condition } of withKey.filter((one) => !elsewhere.includes(one))) {
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.stringMatching(/^dynamodb\./) } })
    }
  })

  test('let the function that copies the table read the roster, export the table to the bucket of the other account, and use its key for that', () => {
    const { Properties } = deployed.functionOf(COPYING) ?? {}
    const statements = deployed.statementsOf(COPYING)
    const of = (service: string) => statements.filter(({ Action }) => [Action].flat()[0]?.startsWith(`${service}:`))

    expect(Properties).toBeDefined()
    expect(of('dynamodb').map(({ Action, Condition }) => [[Action].flat(), Condition])).toEqual([
      [['dynamodb:Query'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DIALOGUE*'] } }],
      [['dynamodb:GetItem'], LOOKS_AT_THE_FORMAT],
      [
        ['dynamodb:GetItem', 'dynamodb:PutItem'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['COPY-OUTSIDE*'] } },
      ],
      [['dynamodb:ExportTableToPointInTime', 'dynamodb:DescribeExport'], undefined],
    ])
    const [ofCopies] = of('kms').filter(({ Resource }) => Resource === COPY_KEY)
    expect(ofCopies?.Condition).toEqual({ StringEquals: { 'kms:ViaService': expect.stringMatching(/^s3\./) } })
    expect(participantKey('ada').pk).toBe('DIALOGUE')
  })

  test('let the function that asks a model read and write only what is stored of its work', () => {
    const onTable = deployed
      .statementsOf(DRAFTING)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('dynamodb:')))

    expect(onTable.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${MEDIATION_KEYS}*`] } },
      LOOKS_AT_THE_FORMAT,
    ])
    expect(ELSEWHERE.filter((pk) => pk.startsWith(MEDIATION_KEYS))).toEqual([])
  })

  test.each(Object.keys(MAY).filter((entry) => ![...UNDER_THEIR_OWN_KEYS, ...WITH_CAUCUSES].includes(entry)))(
    'let %s read no caucus and no message',
    (entry) => {
      const onTable = deployed
        .statementsOf(entry)
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('dynamodb:')))

      const [usual, ...ofReceipts] = onTable
      const keptApart = [CAUCUS_KEYS, MESSAGE_KEYS, RECEIPT_PARTITIONS].map((beginning) => `${beginning}*`)
      expect(usual?.Condition).toEqual({ 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': keptApart } })
      for (const { Condition } of ofReceipts) {
        expect(Condition).toEqual({
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [expect.stringMatching(/^RECEIPT-/)] },
        })
      }
    },
  )

  test('name every key of a caucus or of messages in that, and no other key', () => {
    const isKeptApart = (pk: string) => [CAUCUS_KEYS, MESSAGE_KEYS].some((beginning) => pk.startsWith(beginning))

    expect(ELSEWHERE.filter(isKeptApart)).toEqual([CAUCUS, MESSAGES])
    expect(isKeptApart(messagesOfKey('ada').pk)).toBe(true)
    for (const pk of [REGISTER.pk, SCREENS.pk, PROGRAMS.pk, CONFIRMATIONS.pk, ROUNDS.pk])
      expect(isKeptApart(pk)).toBe(false)
  })

  test.each(['functions/round/look-at-the-consultation.ts', 'functions/round/await-the-sides.ts'])(
    'let %s read and write only what is stored of consultations',
    (entry) => {
      const onTable = deployed
        .statementsOf(entry)
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('dynamodb:')))

      expect(onTable.map(({ Condition }) => Condition)).toEqual([
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${CONSULTATION_KEYS}*`] } },
        LOOKS_AT_THE_FORMAT,
      ])
      expect(ELSEWHERE.filter((pk) => pk.startsWith(CONSULTATION_KEYS))).toEqual([])
      for (const pk of [REGISTER.pk, OPEN_DRAFTS.pk, consultationKey('a').pk, supportPartition('a', 0)]) {
        expect(pk.startsWith(CONSULTATION_KEYS)).toBe(true)
      }
    },
  )

  test('let it ask the model that the file names in each region of its profile, and only through this profile', () => {
    const asking = deployed.statementsOf(DRAFTING).filter(({ Action }) => Action === 'bedrock:InvokeModel')
    const profile = 'arn:aws:bedrock:eu-north-1:000000000000:inference-profile/eu.amazon.nova-pro-v1:0'

    expect(asking.map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
      [profile, undefined],
      [
        A_MODEL.regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0`),
        { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
      ],
    ])
  })

  test('let it ask a model without a profile in the region of the dialogue only', () => {
    const template = aTemplate({}, { mediator: { model: 'amazon.nova-pro-v1:0' } })

    expect(statementsIn(template).filter(({ Action }) => Action === 'bedrock:InvokeModel')).toEqual([
      {
        Action: 'bedrock:InvokeModel',
        Effect: 'Allow',
        Resource: 'arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-pro-v1:0',
      },
    ])
  })

  test('do not exist for a model, nor does a function for it, in a dialogue whose file names none', () => {
    const template = aTemplate(EVERYTHING_ON)

    expect(entriesIn(template)).not.toContain(DRAFTING)
    expect(JSON.stringify(template)).not.toMatch(/bedrock:|draft-for-reading|DRAFTING_FUNCTION/)
  })

  test('have no wildcard that could be narrower', () => {
    const wide = statementsIn(deployed.template).filter(({ Resource }) => [Resource].flat().includes('*'))

    expect([...new Set(wide.flatMap(({ Action }) => Action))].toSorted()).toEqual([
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
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

/** The key of the table, and the one that the log is signed with, by their logical ids. */
function keysIn(template: Template): readonly [string, string] {
  const keys = resourcesOf(template, 'AWS::KMS::Key')
  const idOf = (usage: unknown) => keys.find(([, { Properties }]) => Properties['KeyUsage'] === usage)?.[0] ?? ''
  return [idOf(undefined), idOf('SIGN_VERIFY')]
}

type Trust = { readonly Principal: { readonly Service: string }; readonly Condition?: unknown }
