import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { logEvent, logRefusal, type SecurityEvent } from '../../functions/platform/security-log.ts'
import { ENTRY } from '../../infra/in-the-template.ts'
import { resourcesOf } from '../../infra/local/template.ts'
import { everythingDeployed } from './deployed.ts'

const { template } = everythingDeployed()

type Filter = { readonly name: string; readonly pattern: string; readonly entry: string }

/** Every metric filter, with the function whose log it reads. */
const FILTERS: readonly Filter[] = resourcesOf(template, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => {
  const { LogGroupName, FilterPattern, MetricTransformations } = Properties as {
    LogGroupName: { Ref: string }
    FilterPattern: string
    MetricTransformations: [{ MetricName: string; MetricNamespace: string }]
  }
  const reading = resourcesOf(template, 'AWS::Lambda::Function').find(([, one]) =>
    JSON.stringify(one.Properties['LoggingConfig']).includes(`"${LogGroupName.Ref}"`),
  )
  return {
    name: MetricTransformations[0].MetricName,
    pattern: FilterPattern,
    entry: String(reading?.[1].Metadata[ENTRY]),
  }
})

let lines: unknown[]
beforeEach(() => {
  lines = []
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'a-function')
  // Lambda writes an object as the `message` of a line of JSON.
  vi.spyOn(console, 'info').mockImplementation((message) => void lines.push({ level: 'INFO', message }))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('the operator’s function is read for invitations, and those of the API for refused secrets', () => {
  expect(FILTERS.map(({ name, entry }) => `${name} ${entry}`).toSorted()).toEqual([
    'OperatorInvitations functions/operate/operate-handler.ts',
    'RefusedSecrets functions/api/api-handler.ts',
    'RefusedSecrets functions/documents/documents-handler.ts',
    'RefusedSecrets functions/web/web-handler.ts',
  ])
})

describe('what is counted', () => {
  test.each<[SecurityEvent, boolean]>([
    ['invitation-made', true],
    ['recovery-made', true],
    ['people-added-from-a-table', true],
    ['session-ended', false],
    ['name-erased', false],
  ])('that an operator did %s: %s', (happened, isCounted) => {
    logEvent(happened, { whose: 'p1', by: 'operator' })

    expect(lines).toHaveLength(1)
    for (const { pattern } of named('OperatorInvitations')) expect(matches(pattern, lines[0])).toBe(isCounted)
  })

  test.each([
    ['invitation-spent', true],
    ['no-such-code', true],
    ['no-such-device-code', true],
    ['passkey-refused', true],
    ['no-such-calendar', true],
    ['too-many-attempts', true],
    ['forbidden', false],
  ] as const)('that %s was answered: %s', (code, isCounted) => {
    logRefusal(code)

    expect(lines).toHaveLength(1)
    for (const { pattern } of named('RefusedSecrets')) expect(matches(pattern, lines[0])).toBe(isCounted)
  })
})

function named(name: string): readonly Filter[] {
  const found = FILTERS.filter((one) => one.name === name)
  expect(found).not.toEqual([])
  return found
}

/**
 * Whether a line of JSON matches a filter pattern: only alternatives of `$.field.field = "value"`. Source: Amazon CloudWatch Logs
 * User Guide, "Filter pattern syntax for metric filters".
 */
function matches(pattern: string, line: unknown): boolean {
  const terms = [...pattern.matchAll(/\$\.([\w.]+) = "([^"]+)"/g)]
  expect(pattern.replace(/\(?\$\.[\w.]+ = "[^"]+"\)?/g, '').replace(/[{}\s|]/g, '')).toBe('')
  return terms.some(([, path = '', value]) => {
    const found = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], line)
    return found === value
  })
}
