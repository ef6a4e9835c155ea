import { expect, test } from 'vitest'
import { continueExecution } from '../../../functions/actions/continue-execution.ts'
import type { Machine } from '../../../functions/platform/step-functions.ts'

type State = Awaited<ReturnType<Machine<number>['stateOf']>>

/** A round whose executions are in these states, from 1 on, and how many of them its table knows. */
async function continued(states: readonly State[], known: number) {
  const started: number[] = []
  let counted = known
  const machine: Machine<number> = {
    start: async (_, execution) => void started.push(execution),
    stateOf: async (_, execution) => states[execution - 1] ?? 'never-began',
    wake: async () => true,
  }
  await continueExecution(machine, 1, known, async (seen) => {
    if (counted === seen) counted += 1
  })
  return { started, counted }
}

test('an execution that stopped is followed by the next one', async () => {
  expect(await continued(['stopped'], 1)).toEqual({ started: [2], counted: 2 })
})

test('one that was counted and never began is started, and one that runs is left alone', async () => {
  expect(await continued(['stopped'], 2)).toEqual({ started: [2], counted: 2 })
  expect(await continued(['stopped', 'running'], 2)).toEqual({ started: [], counted: 2 })
})

test('in a table that was restored, executions that it does not know of are passed over', async () => {
  expect(await continued(['stopped', 'stopped', 'stopped'], 1)).toEqual({ started: [4], counted: 4 })
  expect(await continued(['stopped', 'ended', 'running'], 1)).toEqual({ started: [], counted: 3 })
})
