import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StackTemplate } from '../../../infra/operate/data-of.ts'
import { preflight } from '../../../infra/operate/preflight.ts'
import { MOST_LINES, summaryOf } from '../../../infra/operate/summary.ts'
import { synthesizeWithoutBundles } from '../../../infra/without-bundles.ts'
import { Operations } from '../../../shared/operations.ts'
import { FIRST_FORMAT, TABLE_FORMAT } from '../../../shared/table-format.ts'
import { aDialogue } from '../../builders.ts'
import { EVERYTHING_ON } from '../a-template.ts'
import { aFakeAws, type FakeAws } from './a-fake-aws.ts'

const STACK = 'parley-river-and-sea'
const KEY = 'arn:aws:kms:eu-west-1:000000000000:key/1'
const RESTORED = { data: { table: `${STACK}-restored`, key: KEY } }
const OUTPUTS = {
  Origin: 'https://talks.example.org',
  OperationsFunction: 'operate',
  TableName: 'a-table',
  KeyArn: KEY,
  Gateway: 'a-gateway',
}

const aFile = (operations: object = {}) => ({ dialogue: aDialogue(), operations: Operations.parse(operations) })

function templateFor(operations: object = {}): StackTemplate {
  const folder = mkdtempSync(join(tmpdir(), 'parley-template-'))
  const templateFile = synthesizeWithoutBundles(aFile(operations), folder)
  const template = StackTemplate.parse(JSON.parse(readFileSync(join(folder, templateFile), 'utf8')))
  rmSync(folder, { recursive: true })
  return template
}

let aws: FakeAws
beforeEach(async () => {
  aws = await aFakeAws()
})
afterEach(() => aws.stop())

describe('before a deployment', () => {
  test('everything may be as it should', async () => {
    const before = await preflight(aFile(), false)

    expect(before).toEqual({ format: FIRST_FORMAT })
  })

  test('the account is prepared', async () => {
    delete aws.stacks['CDKToolkit']

    await expect(preflight(aFile(), false)).rejects.toThrow('run npx cdk bootstrap once')
  })

  test('the quota of Lambda is enough, unless the file reserves nothing or the dialogue is deployed', async () => {
    aws.concurrency = 110

    await expect(preflight(aFile(), false)).rejects.toThrow(/this account has 10 left/)
    await preflight(aFile({ reserveConcurrency: false }), false)
    aws.stacks[STACK] = { status: 'UPDATE_COMPLETE', outputs: OUTPUTS, template: templateFor() }
    await preflight(aFile(), false)
  })

  test('a first deployment that failed left empty tables, which do not matter', async () => {
    aws.stacks[STACK] = { status: 'ROLLBACK_COMPLETE' }
    aws.tables = { [`${STACK}-Table1`]: { tags: { 'parley:dialogue': 'river-and-sea' }, key: KEY, isEmpty: true } }

    expect(await preflight(aFile(), false)).toMatchObject({ stack: { status: 'ROLLBACK_COMPLETE' } })
  })
})

describe('the table of a later version', () => {
  const deployedWith = (format: number) => {
    aws.stacks[STACK] = { status: 'UPDATE_COMPLETE', outputs: OUTPUTS, template: templateFor() }
    aws.tables = { 'a-table': { tags: {}, key: KEY, isEmpty: false, format } }
  }

  test('lets no earlier version be deployed, and says which format it has', async () => {
    deployedWith(TABLE_FORMAT + 1)

    await expect(preflight(aFile(), false)).rejects.toThrow(
      `the table a-table has format ${TABLE_FORMAT + 1}, and this version of Parley knows ${TABLE_FORMAT}`,
    )
    expect(aws.calls.filter((call) => /^(Scan|GetItem)/.test(call))).toEqual(['GetItem'])
  })

  test('is not in the way of a version that knows its format', async () => {
    deployedWith(TABLE_FORMAT)

    expect(await preflight(aFile(), false)).toMatchObject({ table: 'a-table', format: { format: TABLE_FORMAT } })
  })

  test('lets no earlier version take it over by its file', async () => {
    aws.tables = { [RESTORED.data.table]: { tags: {}, key: KEY, isEmpty: false, format: TABLE_FORMAT + 1 } }

    await expect(preflight(aFile(RESTORED), false)).rejects.toThrow('take the version that made it')
  })
})

describe('a deployment that would lose data is refused', () => {
  beforeEach(() => {
    aws.tables = {
      [`${STACK}-restored`]: { tags: {}, key: KEY, isEmpty: false },
      'parley-other-Table': { tags: { 'parley:dialogue': 'other' }, key: KEY, isEmpty: false },
    }
  })
  const deployedWith = (operations: object) => {
    aws.stacks[STACK] = { status: 'UPDATE_COMPLETE', outputs: OUTPUTS, template: templateFor(operations) }
  }

  test('when the file lost the operations.data of a deployed stack; it lists the tables of this dialogue', async () => {
    deployedWith(RESTORED)

    const refused = preflight(aFile(), false)

    await expect(refused).rejects.toThrow('this would give the dialogue another table and another key')
    await expect(refused).rejects.toThrow(`\n  data: { table: ${STACK}-restored, key: "${KEY}" }`)
    await expect(refused).rejects.not.toThrow('parley-other-Table')
  })

  test('when the stack is gone, its table was kept, and the file does not name it', async () => {
    await expect(preflight(aFile(), false)).rejects.toThrow('there is data of this dialogue in the account')
  })

  test('unless --new-data says so, or the file names the table', async () => {
    await preflight(aFile(), true)
    await preflight(aFile(RESTORED), false)
  })

  test('unless the file of a deployed dialogue names a table that was restored, with the keys that it has', async () => {
    const SigningKeyArn = 'arn:aws:kms:eu-west-1:000000000000:key/2'
    const outputs = { ...OUTPUTS, SigningKeyArn }
    aws.stacks[STACK] = { status: 'UPDATE_COMPLETE', outputs, template: templateFor() }
    const naming = (data: object) => preflight(aFile({ data: { ...RESTORED.data, ...data } }), false)

    const { table } = await naming({})
    expect(summaryOf(templateFor(), templateFor(RESTORED), table)[0]).toBe(
      `Data: the table ${STACK}-restored and the keys that the file names. The table of before stays.`,
    )
    await naming({ signingKey: SigningKeyArn })
    await expect(naming({ signingKey: `${KEY}0` })).rejects.toThrow(
      'this would give the dialogue another signing key, and',
    )
    await expect(naming({ signingKey: SigningKeyArn, key: `${KEY}0` })).rejects.toThrow('dialogue another key, and')
    for (const table of ['parley-other-Table', 'parley-nowhere'])
      await expect(naming({ signingKey: SigningKeyArn, table })).rejects.toThrow('dialogue another table, and')
  })

  test('and not when the data stays', async () => {
    deployedWith(RESTORED)
    await preflight(aFile(RESTORED), false)

    deployedWith({})
    await preflight(aFile(EVERYTHING_ON), false)
  })
})

describe('the summary of a deployment', () => {
  test.each([
    ['the first one', undefined, templateFor(EVERYTHING_ON)],
    ['one that changes everything', templateFor(), templateFor(EVERYTHING_ON)],
    ['one that changes nothing', templateFor(), templateFor()],
    ['one with other data', templateFor(RESTORED), templateFor()],
    ['one that opens the egress again', templateFor({ egress: 'closed' }), templateFor()],
  ])('has twenty lines at most: %s', (_, before, after) => {
    const lines = summaryOf(before, after)

    expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
    expect(lines.join('\n')).toMatchSnapshot()
  })

  test('says where functions can connect to, if that changes or is closed', () => {
    const [open, closed] = [templateFor(), templateFor({ egress: 'closed' })]
    const said = (before: StackTemplate | undefined, after: StackTemplate) =>
      summaryOf(before, after).filter((line) => line.startsWith('Egress'))

    expect(said(undefined, closed)).toEqual(['Egress: closed from now on.'])
    expect(said(closed, closed)).toEqual(['Egress: it stays closed.'])
    expect(said(closed, open)).toEqual(['Egress: OPEN. The functions can connect to the internet again.'])
    expect(said(open, open)).toEqual([])
  })
})
