import { isDeepStrictEqual } from 'node:util'
import { replacedData, type StackTemplate } from './data-of.ts'

/** The most lines of a summary. */
export const MOST_LINES = 20

type Resource = StackTemplate['Resources'][string]
type Change = { readonly id: string; readonly is: 'new' | 'changed' | 'removed'; readonly resource: Resource }

/**
 * What a deployment changes, in twenty lines at most: the data, where functions reach, who may do what, the functions, and how much else.
 *
 * @param table with which a deployed dialogue goes on, as `preflight` found it; `undefined` if it begins anew
 */
export function summaryOf(before: StackTemplate | undefined, after: StackTemplate, table?: string): readonly string[] {
  const changes = changesOf(before?.Resources ?? {}, after.Resources)
  const of = (pattern: RegExp) => changes.filter(({ resource }) => pattern.test(resource.Type))
  const [permissions, functions] = [of(PERMISSIONS), of(/^AWS::Lambda::Function$/)]
  const others = changes.filter((change) => !permissions.includes(change) && !functions.includes(change))
  const lines = [
    dataLine(before, after, table),
    ...egressLine(before, after),
    ...section('Permissions', permissions),
    ...section('Functions', functions),
    ...(others.some(({ is, resource }) => is === 'changed' && resource.Type === MACHINE)
      ? ['The state machine changes; executions that run keep theirs.']
      : []),
    countLine('Other resources', others),
  ]
  return lines.slice(0, MOST_LINES)
}

const PERMISSIONS = /^AWS::(IAM::|Lambda::Permission$|SNS::TopicPolicy$|KMS::)/
const MACHINE = 'AWS::StepFunctions::StateMachine'
/** Two sections of so many lines and a heading each, with the four other lines, are not more than the limit. */
const A_SECTION = 7

function changesOf(before: StackTemplate['Resources'], after: StackTemplate['Resources']): readonly Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return ids.flatMap((id): readonly Change[] => {
    const [old, now] = [before[id], after[id]]
    if (now === undefined) return old === undefined ? [] : [{ id, is: 'removed', resource: old }]
    if (old === undefined) return [{ id, is: 'new', resource: now }]
    return isDeepStrictEqual(old.Properties, now.Properties) ? [] : [{ id, is: 'changed', resource: now }]
  })
}

function dataLine(before: StackTemplate | undefined, after: StackTemplate, table: string | undefined): string {
  const replaced = before === undefined ? [] : replacedData(before, after)
  if (replaced.length > 0 && table !== undefined)
    return `Data: the table ${table} and the keys that the file names. The table of before stays.`
  if (replaced.length > 0)
    return `Data: ANOTHER ${replaced.join(' and another ').toUpperCase()}. What the dialogue has is not in it.`
  if (before !== undefined) return 'Data: the table and the key stay.'
  const isNew = Object.values(after.Resources).some(({ Type }) => Type === 'AWS::DynamoDB::Table')
  return isNew ? 'Data: a new table and a new key.' : 'Data: the table and the key that the file names.'
}

/** Whether the functions can connect to the internet, where that changes, or is closed. */
function egressLine(before: StackTemplate | undefined, after: StackTemplate): readonly string[] {
  const isClosed = (template: StackTemplate | undefined) =>
    Object.values(template?.Resources ?? {}).some(({ Type }) => Type === 'AWS::EC2::VPC')
  if (isClosed(after)) return [isClosed(before) ? 'Egress: it stays closed.' : 'Egress: closed from now on.']
  return isClosed(before) ? ['Egress: OPEN. The functions can connect to the internet again.'] : []
}

function section(heading: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [`${heading}: no change.`]
  const areAllNew = changes.every(({ is }) => is === 'new')
  if (areAllNew && changes.length > A_SECTION) return [`${heading}: ${changes.length} new.`]
  const shown = changes.slice(0, changes.length > A_SECTION ? A_SECTION - 1 : A_SECTION)
  const more = changes.length - shown.length
  return [
    `${heading}:`,
    ...shown.map(({ id, is, resource }) => `  ${is}  ${nameOf(id, resource)}`),
    ...(more > 0 ? [`  and ${more} more; --diff shows all`] : []),
  ]
}

/** A function says what it is; other resources have the name that the template gives them, without its digest. */
function nameOf(id: string, { Properties }: Resource): string {
  const { Description } = Properties
  return typeof Description === 'string' ? Description : id.replace(/[0-9A-F]{8}$/, '')
}

function countLine(heading: string, changes: readonly Change[]): string {
  const counts = (['new', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter(({ is }) => is === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  return `${heading}: ${counts.join(', ') || 'no change'}.`
}
