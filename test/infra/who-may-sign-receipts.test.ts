import { beforeAll, describe, expect, test } from 'vitest'
import { certifiedKeyKey, madeKeyKey, secretKeyKey } from '../../functions/store/keys/keys-of-receipts.ts'
import { RECEIPT_KEYS, RECEIPT_PARTITIONS, RECEIPT_SECRETS } from '../../shared/log/receipt-partitions.ts'
import { entriesIn, everythingDeployed } from './deployed.ts'

const [OPEN, SETTLE, KEEP] = [
  'functions/round/open-the-reading.ts',
  'functions/round/settle-the-reading.ts',
  'functions/scheduled/keep-the-log.ts',
]
const ACKNOWLEDGE = ['functions/api/api-handler.ts', 'functions/web/web-handler.ts']
const SECRET = secretKeyKey({ reading: '1.terms.1', publicKey: 'A' }).pk
const PUBLIC = madeKeyKey('1.terms.1').pk

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

type Condition = {
  readonly 'ForAllValues:StringEquals'?: Keys
  readonly 'ForAllValues:StringLike'?: Keys
  readonly 'ForAllValues:StringNotLike'?: Keys
}
type Keys = { readonly 'dynamodb:LeadingKeys': readonly string[] }

/** The actions that a function may do in a partition of the table. */
function mayDo(entry: string, pk: string): readonly string[] {
  const fits = (keys: Keys) => keys['dynamodb:LeadingKeys'].some((key) => pk.startsWith(key.replace(/\*$/, '')))
  const covers = (condition: Condition = {}) => {
    const [only, but] = [condition['ForAllValues:StringLike'], condition['ForAllValues:StringNotLike']]
    const exactly = condition['ForAllValues:StringEquals']?.['dynamodb:LeadingKeys']
    const isOneOf = exactly === undefined || exactly.includes(pk)
    return isOneOf && (only === undefined || fits(only)) && (but === undefined || !fits(but))
  }
  const actions = deployed
    .statementsOf(entry)
    .filter(({ Condition: condition }) => covers(condition as Condition | undefined))
    .flatMap(({ Action }) => [Action].flat())
  // An export has everything, and the function that begins it cannot read it.
  const exporting = ['dynamodb:ExportTableToPointInTime', 'dynamodb:DescribeExport']
  const onItems = actions.filter((action) => action.startsWith('dynamodb:') && !exporting.includes(action))
  return [...new Set(onItems)].toSorted()
}

describe('the private half of a key of receipts', () => {
  test('is read only by what acknowledges submissions', () => {
    const readers = entriesIn(deployed.template).filter((entry) =>
      mayDo(entry, SECRET).some((action) => action === 'dynamodb:GetItem' || action === 'dynamodb:Query'),
    )

    expect(readers.toSorted()).toEqual(ACKNOWLEDGE)
  })

  test('is written by what opens a reading and erased by what settles it, and neither may read it', () => {
    expect(mayDo(OPEN, SECRET)).toEqual(['dynamodb:PutItem'])
    expect(mayDo(SETTLE, SECRET)).toEqual(['dynamodb:DeleteItem'])
    expect(mayDo(KEEP, SECRET)).toEqual([])
  })

  test('and the keys to be certified are out of reach of everything else', () => {
    const others = entriesIn(deployed.template).filter((one) => ![...ACKNOWLEDGE, OPEN, SETTLE, KEEP].includes(one))

    for (const entry of others) expect([entry, mayDo(entry, SECRET), mayDo(entry, PUBLIC)]).toEqual([entry, [], []])
    expect(mayDo(KEEP, PUBLIC)).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'])
    expect(mayDo(SETTLE, PUBLIC)).toEqual(['dynamodb:GetItem'])
    expect(mayDo(OPEN, PUBLIC)).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem'])
  })

  test('is stored under the keys that the permissions name', () => {
    expect(SECRET.startsWith(RECEIPT_SECRETS)).toBe(true)
    expect([PUBLIC, certifiedKeyKey('1.terms.1').pk]).toEqual([RECEIPT_KEYS, RECEIPT_KEYS])
    for (const pk of [SECRET, PUBLIC]) expect(pk.startsWith(RECEIPT_PARTITIONS)).toBe(true)
    expect(SECRET.startsWith(RECEIPT_KEYS)).toBe(false)
  })
})
