import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENTRY } from '../../infra/in-the-template.ts'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { importEntry } from '../../infra/local/local-functions.ts'
import { localMachine } from '../../infra/local/local-machine.ts'
import { resourcesOf, type Template } from '../../infra/local/template.ts'
import { Next } from '../../shared/reading.ts'
import { MOST_LANES, type Stage } from '../../shared/stage.ts'
import { whatNext } from '../../shared/what-next.ts'
import { aTemplate, type State, statesOf, transitionsIn } from './a-template.ts'

const PHRASES: Readonly<Record<Stage, string>> = {
  terms: 'Define terms',
  baskets: 'Split into baskets',
  modality: 'Choose a modality',
  commitments: 'Draft commitments',
  ratification: 'Ratify',
}

describe('the synthesized state machines', () => {
  let template: Template
  let states: readonly (readonly [string, State])[]
  let tasks: readonly (readonly [string, State])[]
  const named = (name: string) => states.find(([one]) => one === name)?.[1]

  beforeAll(() => {
    template = aTemplate()
    states = statesOf(template)
    tasks = [...states, ...statesOf(template, 'consultation')].filter(([, state]) => state.Type === 'Task')
  })

  test.each(['round', 'consultation'] as const)('of a %s has a definition that Step Functions accepts', (of) => {
    const { definition } = localMachine(template, addressesIn(template, 'http://localhost'), of)
    const check = (one: unknown) => new StateMachine(one as StateMachineDefinition)

    expect(() => check(definition)).not.toThrow()
    expect(() => check({ ...(definition as object), StartAt: 'Nowhere' })).toThrow()
  })

  test('every task runs a file in functions/round that exports a handler', async () => {
    for (const [name, state] of tasks) {
      const entry = entryOf(template, state)

      expect(entry, name).toMatch(/^functions\/round\/.+\.ts$/)
      expect(await importEntry(entry), name).toHaveProperty('handler')
    }
  })

  test('every handler in functions/round is run by a task', async () => {
    const files = readdirSync(join(import.meta.dirname, '../../functions/round')).map(
      (file) => `functions/round/${file}`,
    )
    const modules = await Promise.all(files.map(async (file) => [file, await importEntry(file)] as const))
    const handlers = modules.filter(([, module]) => 'handler' in (module as object)).map(([file]) => file)

    const run = new Set(tasks.map(([, state]) => entryOf(template, state)))

    expect(handlers).not.toEqual([])
    for (const file of handlers) expect(run, file).toContain(file)
  })

  test('no two states have the same name, in or out of the lanes', () => {
    const names = states.map(([name]) => name)

    expect(names).toEqual([...new Set(names)])
  })

  test('a consultation that is not over is looked at again, when it is woken and when the wait is over', () => {
    const consulting = new Map(statesOf(template, 'consultation'))
    const wait = consulting.get('Await the sides')

    expect(transitionsIn(consulting.get('Is the consultation over?'))).toEqual({ over: 'The consultation is over' })
    expect(consulting.get('Is the consultation over?')?.Default).toBe('Await the sides')
    expect([wait?.Next, wait?.Catch?.[0]?.Next]).toEqual(['Look at the consultation', 'Look at the consultation'])
    expect(wait?.TimeoutSecondsPath).toBe('$.Payload.seconds')
  })

  test('every outcome of the rules has a next state', () => {
    for (const [stage, phrase] of Object.entries(PHRASES) as [Stage, string][]) {
      const ways = transitionsIn(named(`${phrase}: what next?`))

      for (const outcome of ['still-open', 'count-shards', ...outcomesOf(stage)])
        expect(ways, `${stage} ${outcome}`).toHaveProperty(outcome)
    }
  })

  test.each(Object.values(PHRASES))('%s: a reading that is still open, or the next one, is opened again', (phrase) => {
    const ways = transitionsIn(named(`${phrase}: what next?`))

    expect(ways).toMatchObject({
      'still-open': `${phrase}: open the reading`,
      'another-reading': `${phrase}: open the reading`,
    })
  })

  test.each(Object.values(PHRASES))('%s: a timeout and a wake-up lead to the same state', (phrase) => {
    const wait = named(`${phrase}: wait for the reading`)

    expect(wait?.Resource).toMatch(/lambda:invoke\.waitForTaskToken$/)
    expect(wait?.Next).toBe(`${phrase}: settle the reading`)
    expect(wait?.Catch).toMatchObject([{ ErrorEquals: ['States.Timeout'], Next: `${phrase}: settle the reading` }])
    expect(wait?.TimeoutSecondsPath).toBe('$.Payload.seconds')
    expect(wait?.Parameters?.Payload).toMatchObject({ 'seconds.$': '$.Payload.seconds' })
  })

  test.each(Object.values(PHRASES))(
    '%s: shards are counted side by side, and then the reading is settled',
    (phrase) => {
      const [sideBySide, count] = [`${phrase}: count the shards side by side`, `${phrase}: count the shards`]
      const settle = named(`${phrase}: settle the reading`)

      expect(settle?.Parameters?.Payload).toEqual({ 'reading.$': '$.Payload.reading', spreads: true })
      expect(transitionsIn(named(`${phrase}: what next?`))).toMatchObject({ 'count-shards': sideBySide })
      expect(named(sideBySide)).toMatchObject({
        ItemsPath: '$.Payload.counts',
        ItemProcessor: { StartAt: count, ProcessorConfig: { Mode: 'INLINE' } },
        ResultPath: null,
        Next: `${phrase}: settle the reading`,
      })
      expect(named(count)?.Parameters).toEqual({
        FunctionName: settle?.Parameters?.FunctionName,
        Payload: { 'reading.$': '$.Payload.reading', 'shards.$': '$.Payload.shards' },
      })
    },
  )

  test('a timeout that wakes a reading is not retried', () => {
    for (const [name, { Retry = [] }] of tasks.filter(([, state]) => state.TimeoutSecondsPath !== undefined)) {
      const errors = Retry.flatMap((retry) => retry.ErrorEquals)

      expect(errors, name).not.toContain('States.Timeout')
      expect(errors, name).not.toContain('States.ALL')
    }
  })

  test('stages follow one another, and a text that was not ratified goes back to drafting', () => {
    const way = (stage: Stage, outcome: string) => transitionsIn(named(`${PHRASES[stage]}: what next?`))[outcome]

    expect(way('terms', 'next-stage')).toBe('Split into baskets: open the reading')
    expect(way('terms', 'adjourn')).toBe('Publish the instrument')
    expect(way('baskets', 'next-stage')).toBe('Take each basket')
    expect(way('baskets', 'adjourn')).toBe('Publish the instrument')
    expect(named('Take each basket')).toMatchObject({
      Next: 'Publish the instrument',
      ItemProcessor: { StartAt: 'Choose a modality: open the reading' },
    })
    expect(way('modality', 'next-stage')).toBe('Draft commitments: open the reading')
    expect(way('modality', 'shelve')).toBe('The basket is shelved')
    expect(way('commitments', 'next-stage')).toBe('Ratify: open the reading')
    expect(way('commitments', 'shelve')).toBe('The basket is shelved')
    expect(way('ratification', 'ratified')).toBe('The basket is ratified')
    expect(way('ratification', 'redraft')).toBe('Draft commitments: open the reading')
    expect(way('ratification', 'shelve')).toBe('The basket is shelved')
  })

  test('publishing waits if the co-chairs’ consent is missing, and then tries again', () => {
    const awaiting = named('Await the co-chairs')

    expect(named('Publish the instrument')?.Next).toBe('Is it published?')
    expect(transitionsIn(named('Is it published?'))).toEqual({
      'consent-missing': 'Await the co-chairs',
      'witness-missing': 'Await the witnesses',
    })
    expect(named('Is it published?')?.Default).toBe('The instrument is published')
    expect(awaiting?.Resource).toMatch(/lambda:invoke\.waitForTaskToken$/)
    expect(awaiting?.Next).toBe('Publish the instrument')
    expect(awaiting?.Catch).toMatchObject([{ ErrorEquals: ['States.Timeout'], Next: 'Publish the instrument' }])
  })

  test('every lane runs at the same time as the others', () => {
    expect(named('Take each basket')?.MaxConcurrency).toBe(MOST_LANES)
  })

  test('every task has a timeout, and is retried while DynamoDB does not answer', () => {
    for (const [name, state] of tasks) {
      expect(state.TimeoutSeconds ?? state.TimeoutSecondsPath, name).toBeDefined()
      expect(
        state.Retry?.flatMap((retry) => retry.ErrorEquals),
        name,
      ).toContain('StoreUnavailable')
    }
  })

  test.each(OF_LAMBDA)('every task is tried again after %s, with jitter, and not for ever', (error) => {
    for (const [name, { Retry = [] }] of tasks) {
      const retries = Retry.filter(({ ErrorEquals }) => ErrorEquals.includes(error))

      expect(retries, name).toMatchObject([{ JitterStrategy: 'FULL', MaxAttempts: expect.any(Number) }])
    }
  })

  test('a task that had no answer is tried again, if it waits for no token', () => {
    for (const [name, { Retry = [] }] of tasks.filter(([, state]) => state.TimeoutSeconds !== undefined)) {
      const retries = Retry.filter(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'))

      expect(retries, name).toMatchObject([{ JitterStrategy: 'FULL', MaxAttempts: 2 }])
    }
  })
})

/** Errors by which Step Functions reports that Lambda ended a function, or did not start it. */
const OF_LAMBDA = [
  'Sandbox.Timedout',
  'Lambda.Unknown',
  'Runtime.ExitError',
  'Runtime.OutOfMemory',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
]

function entryOf(template: Template, state: State): string {
  const [, resource] =
    resourcesOf(template, 'AWS::Lambda::Function').find(
      ([logicalId]) => functionArn(logicalId) === state.Parameters?.FunctionName,
    ) ?? []
  return String(resource?.Metadata[ENTRY])
}

/** What the rules come to in a stage, over every way a reading can be closed. */
function outcomesOf(stage: Stage): readonly Next[] {
  const rules = { rule: 'consensus', quorum: 0.5, threshold: 0.75, days: 1, readings: 2 } as const
  const decisions = [undefined, 'settle', 'another-reading', 'adjourn'] as const
  const came = decisions.flatMap((decision) =>
    [0, 1].flatMap((agreed) =>
      [0, 1].flatMap((bracketed) =>
        [1, 2].map((passage) =>
          whatNext({
            reading: { stage, sitting: 1, passage, rules },
            decision,
            agreed,
            bracketed,
            agreedBefore: false,
            open: 0,
            consolidated: 0,
            redraftings: 1,
          }),
        ),
      ),
    ),
  )
  return Next.options.filter((next) => came.includes(next))
}
