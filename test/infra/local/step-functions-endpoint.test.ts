import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stateMachineArn } from '../../../infra/local/addresses.ts'
import { Executions } from '../../../infra/local/executions.ts'
import { type Listening, listen } from '../../../infra/local/listen.ts'
import { serverOf } from '../../../infra/local/local-web.ts'
import { stepFunctions } from '../../../infra/local/step-functions-endpoint.ts'
import { eventually } from '../../a-stack.ts'

const ARN = stateMachineArn('two-tasks')
const FUNCTION = 'arn:aws:lambda:eu-north-1:000000000000:function:Any'

/** Asks how long to wait, waits that long with a token, and says which of the two ended it. */
const DEFINITION = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: FUNCTION, Payload: { 'seconds.$': '$.seconds' } },
      ResultSelector: { 'Payload.$': '$.Payload' },
      Next: 'Wait',
    },
    Wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSecondsPath: '$.Payload.seconds',
      Parameters: {
        FunctionName: FUNCTION,
        Payload: { 'seconds.$': '$.Payload.seconds', 'taskToken.$': '$$.Task.Token' },
      },
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'It took too long' }],
      Next: 'It was woken',
    },
    'It was woken': { Type: 'Succeed' },
    'It took too long': { Type: 'Pass', Result: 'too long', End: true },
  },
}

describe('the Step Functions endpoint, called by the real client', () => {
  let executions: Executions
  let server: Listening
  let client: SFNClient
  let tokens: string[]
  let failed: string[]

  beforeEach(async () => {
    tokens = []
    failed = []
    executions = new Executions(
      { arn: ARN, definition: DEFINITION },
      async (_, payload) => {
        const { taskToken } = payload as { taskToken?: string }
        if (taskToken !== undefined) tokens.push(taskToken)
        return payload
      },
      { whenFailed: ({ name }) => failed.push(name) },
    )
    server = await listen(serverOf(stepFunctions(executions).fetch))
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    client = new SFNClient({
      endpoint: `http://127.0.0.1:${server.port}`,
      region: 'eu-north-1',
      credentials,
      maxAttempts: 1,
    })
  })
  afterEach(async () => {
    await executions.close()
    client.destroy()
    await server.stop()
  })

  const start = (name = 'one', seconds = 60) =>
    client.send(new StartExecutionCommand({ stateMachineArn: ARN, name, input: JSON.stringify({ seconds }) }))
  const describeIt = (executionArn: string | undefined) => client.send(new DescribeExecutionCommand({ executionArn }))
  const ended = (executionArn: string | undefined) =>
    eventually('the execution to end', async () => {
      const found = await describeIt(executionArn)
      return found.status === 'RUNNING' ? undefined : found
    })
  const token = () => eventually('a token', async () => tokens.at(-1))
  const succeed = (taskToken: string, output = '{"woken":true}') =>
    client.send(new SendTaskSuccessCommand({ taskToken, output }))

  test('starting the same execution twice starts it once', async () => {
    const [first, second] = [await start(), await start()]

    expect(second).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate })
    await token()
    expect(tokens).toEqual([await token()])
  })

  test('starting an execution of the same name with another input, or after it ended, is refused', async () => {
    const { executionArn } = await start('one', 60)
    await expect(start('one', 61)).rejects.toThrow(ExecutionAlreadyExists)
    await succeed(await token())
    await ended(executionArn)

    await expect(start('one', 60)).rejects.toThrow(ExecutionAlreadyExists)
  })

  test('starting another state machine, or with input that is not JSON, is refused', async () => {
    const elsewhere = new StartExecutionCommand({ stateMachineArn: stateMachineArn('another'), name: 'one' })
    const garbled = new StartExecutionCommand({ stateMachineArn: ARN, name: 'one', input: '{' })

    await expect(client.send(elsewhere)).rejects.toThrow(StateMachineDoesNotExist)
    await expect(client.send(garbled)).rejects.toMatchObject({ name: 'InvalidExecutionInput' })
  })

  test('an execution that was not started does not exist', async () => {
    await expect(describeIt(ARN.replace('stateMachine', 'execution'))).rejects.toThrow(ExecutionDoesNotExist)
  })

  test('a state continues with the output that is sent with its token', async () => {
    const { executionArn } = await start()
    expect(await describeIt(executionArn)).toMatchObject({ status: 'RUNNING', name: 'one', stateMachineArn: ARN })

    await succeed(await token())

    const after = await ended(executionArn)
    expect(after.status).toBe('SUCCEEDED')
    expect(JSON.parse(after.output ?? '')).toEqual({ woken: true })
  })

  test('a token can be sent back once', async () => {
    await start()
    await succeed(await token())

    await expect(succeed(await token())).rejects.toThrow(TaskTimedOut)
  })

  test('a token has timed out after its state’s timeout, and the round continued', async () => {
    const { executionArn } = await start('one', 1)
    const late = await token()

    const after = await ended(executionArn)

    expect(JSON.parse(after.output ?? '')).toBe('too long')
    await expect(succeed(late)).rejects.toThrow(TaskTimedOut)
    await expect(client.send(new SendTaskHeartbeatCommand({ taskToken: late }))).rejects.toThrow(TaskTimedOut)
  })

  test('a token of another process does not exist, and any other string is invalid', async () => {
    await start()
    const other = (await token()).replace(/.{8}$/, '00000000')

    await expect(succeed(other)).rejects.toThrow(TaskDoesNotExist)
    await expect(succeed('nonsense')).rejects.toThrow(InvalidToken)
  })

  test('output that is not JSON is refused, and the state still waits', async () => {
    await start()

    await expect(succeed(await token(), '{')).rejects.toMatchObject({ name: 'InvalidOutput' })

    await client.send(new SendTaskHeartbeatCommand({ taskToken: await token() }))
    await succeed(await token())
  })

  test('SendTaskFailure fails the execution with its error name', async () => {
    const { executionArn } = await start()

    await client.send(new SendTaskFailureCommand({ taskToken: await token(), error: 'Fog', cause: 'Nobody saw.' }))

    expect(await ended(executionArn)).toMatchObject({ status: 'FAILED', error: 'Fog', cause: 'Nobody saw.' })
    expect(failed).toEqual(['one'])
  })

  test('a stopped execution is aborted, and its token has timed out', async () => {
    const { executionArn } = await start()
    const waiting = await token()

    await client.send(new StopExecutionCommand({ executionArn, error: 'Storm', cause: 'It blew.' }))

    expect(await describeIt(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Storm', cause: 'It blew.' })
    await expect(succeed(waiting)).rejects.toThrow(TaskTimedOut)
  })

  test('the history lists events in order or in reverse, page by page', async () => {
    const { executionArn } = await start()
    await succeed(await token())
    await ended(executionArn)
    const tell = (more = {}) => client.send(new GetExecutionHistoryCommand({ executionArn, ...more }))

    const { events = [] } = await tell()
    const first = await tell({ maxResults: 2 })
    const second = await tell({ maxResults: 2, nextToken: first.nextToken })
    const backwards = await tell({ reverseOrder: true })

    expect(events.map((event) => event.type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskStateExited',
      'TaskStateEntered',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ])
    expect(events[1]?.stateEnteredEventDetails).toMatchObject({ name: 'Ask', input: '{"seconds":60}' })
    expect([...(first.events ?? []), ...(second.events ?? [])]).toEqual(events.slice(0, 4))
    expect(backwards.events).toEqual(events.toReversed())
  })
})
