import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outputsOf, stackOf } from '../../../infra/operate/deployed-stack.ts'
import { aFakeAws, type FakeAws } from './a-fake-aws.ts'

const STACK = 'parley-river-and-sea'
const OUTPUTS = {
  Origin: 'https://talks.example.org',
  OperationsFunction: 'operate',
  TableName: 'a-table',
  KeyArn: 'arn:aws:kms:eu-west-1:000000000000:key/1',
  Gateway: 'a-gateway',
}

let aws: FakeAws
beforeEach(async () => {
  aws = await aFakeAws()
})
afterEach(() => aws.stop())

describe('a command that works on a dialogue', () => {
  test.each([
    [
      'ROLLBACK_COMPLETE',
      /state ROLLBACK_COMPLETE: its first deployment failed and was undone.+run npm run deploy again/,
    ],
    ['CREATE_IN_PROGRESS', /its first deployment has not ended; wait/],
    ['DELETE_IN_PROGRESS', /it is being removed; wait/],
    ['DELETE_FAILED', /its removal failed half-way; run npm run destroy again/],
  ])('says in one line what to do about a stack in the state %s', async (status, line) => {
    aws.stacks[STACK] = { status }

    await expect(outputsOf('river-and-sea')).rejects.toThrow(line)
  })

  test('says that there is none', async () => {
    await expect(outputsOf('river-and-sea')).rejects.toThrow('river-and-sea is not deployed in this account and region')
  })

  test.each(['UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE'])(
    'works while the stack is in the state %s',
    async (status) => {
      aws.stacks[STACK] = { status, outputs: OUTPUTS }

      expect(await outputsOf('river-and-sea')).toEqual(OUTPUTS)
    },
  )

  test('deploys again after a first deployment failed, and not while an update runs', async () => {
    aws.stacks[STACK] = { status: 'ROLLBACK_COMPLETE' }
    expect(await stackOf('river-and-sea', 'deploy')).toEqual({ status: 'ROLLBACK_COMPLETE', outputs: undefined })

    aws.stacks[STACK] = { status: 'UPDATE_IN_PROGRESS', outputs: OUTPUTS }
    await expect(stackOf('river-and-sea', 'deploy')).rejects.toThrow('it is being updated; wait')
  })
})
