import { describe, expect, test } from 'vitest'
import { ENTRY } from '../../infra/in-the-template.ts'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { onlyResource, resolved, resourcesOf } from '../../infra/local/template.ts'
import { aDialogue } from '../builders.ts'
import { aTemplate } from './a-template.ts'
import { everythingDeployed } from './deployed.ts'

const deployed = everythingDeployed()

type Field = {
  readonly Field: string
  readonly Equals?: readonly string[]
  readonly NotStartsWith?: readonly string[]
}
type Trail = {
  readonly TrailName: string
  readonly S3BucketName: string
  readonly IsLogging: boolean
  readonly EnableLogFileValidation: boolean
  readonly IsMultiRegionTrail: boolean
  readonly AdvancedEventSelectors: readonly { readonly FieldSelectors: readonly Field[] }[]
}
type Event = Readonly<Record<string, string>>

/** Whether CloudTrail writes an event down: one selector at least takes it, with every field. */
function isLogged(event: Event): boolean {
  const { AdvancedEventSelectors } = trail()
  return AdvancedEventSelectors.some(({ FieldSelectors }) => FieldSelectors.every((field) => takes(field, event)))
}

function takes({ Field, Equals, NotStartsWith = [] }: Field, event: Event): boolean {
  const value = event[Field] ?? ''
  return (Equals?.includes(value) ?? true) && !NotStartsWith.some((beginning) => value.startsWith(beginning))
}

const trail = () =>
  resolved(
    deployed.only('AWS::CloudTrail::Trail').Properties,
    addressesIn(deployed.template, 'http://localhost'),
  ) as Trail

const as = (role: string) => `arn:aws:sts::000000000000:assumed-role/${role}/somebody`
const OPERATOR = as('Administrator')
const rolesOf = (type: string) =>
  deployed.all(type).flatMap(({ Properties }) => {
    const role = Properties['Role'] as { 'Fn::GetAtt'?: [string, string] } | undefined
    return role?.['Fn::GetAtt'] === undefined ? [] : [role['Fn::GetAtt'][0]]
  })
const ofTable = (who: string): Event => ({
  eventCategory: 'Data',
  'resources.type': 'AWS::DynamoDB::Table',
  'resources.ARN': `arn:aws:dynamodb:eu-north-1:000000000000:table/${onlyResource(deployed.template, 'AWS::DynamoDB::Table')[0]}`,
  'userIdentity.arn': who,
})
const invoking = (entry: string): Event => {
  const [id = ''] =
    resourcesOf(deployed.template, 'AWS::Lambda::Function').find(([, { Metadata }]) => Metadata[ENTRY] === entry) ?? []
  return { eventCategory: 'Data', 'resources.type': 'AWS::Lambda::Function', 'resources.ARN': functionArn(id) }
}

describe('the log that a second party keeps', () => {
  test('goes to its bucket, with digests of the files, and its name is known before', () => {
    expect(trail()).toMatchObject({
      TrailName: `parley-${aDialogue().slug}`,
      S3BucketName: 'a-second-party',
      IsLogging: true,
      EnableLogFileValidation: true,
    })
  })

  test('is of all regions: a copy of the table in another one is made by a call to that region', () => {
    expect(trail()).toMatchObject({ IsMultiRegionTrail: true })
  })

  test('has whoever reads or writes the table past the functions', () => {
    expect(isLogged(ofTable(OPERATOR))).toBe(true)
    for (const role of rolesOf('AWS::Lambda::Function')) expect(isLogged(ofTable(as(`${role}2`)))).toBe(true)
  })

  test('has nothing that a function reads or writes: the keys would tell who took a position, and when', () => {
    const roles = rolesOf('AWS::Lambda::Function')

    expect(roles).toHaveLength(deployed.all('AWS::Lambda::Function').length)
    for (const role of roles) expect(isLogged(ofTable(as(role)))).toBe(false)
  })

  test('has whoever invokes the function of the operator, and no request of a participant', () => {
    expect(isLogged(invoking('functions/operate/operate-handler.ts'))).toBe(true)
    expect(isLogged(invoking('functions/web/web-handler.ts'))).toBe(false)
    expect(isLogged(invoking('functions/api/api-handler.ts'))).toBe(false)
  })

  test('has what is changed in the account, such as a restored table or the code of a function', () => {
    expect(isLogged({ eventCategory: 'Management', readOnly: 'false' })).toBe(true)
    expect(isLogged({ eventCategory: 'Management', readOnly: 'true' })).toBe(false)
  })

  test('is there only if the file names the bucket', () => {
    expect(resourcesOf(aTemplate(), 'AWS::CloudTrail::Trail')).toEqual([])
  })
})
