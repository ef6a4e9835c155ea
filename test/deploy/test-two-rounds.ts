import { join } from 'node:path'
import {
  DescribeExecutionCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import { expect, test } from 'vitest'
import { eventually } from '../a-stack.ts'
import type { Cloud, Ran } from './a-cloud.ts'
import { dialoguesIn, executionOf, machineOf } from './deployed-dialogues.ts'
import { type Playing, playDeployed, playLocally } from './play-deployed.ts'

type Deployed = { readonly cloud: Cloud; readonly origin: string; readonly folder: string }

/**
 * Tests two rounds of the first dialogue, which is deployed, and what its sides do between them. The stack is updated twice: in the
 * middle of the first round, and between the rounds, in the middle of a consultation.
 *
 * @param deployed says where, once the tests run
 */
export function testTwoRounds(deployed: () => Deployed): void {
  const [rounds, consultations] = [machineOf('us-russia'), machineOf('us-russia', 'sides')]
  let playing: Playing

  test('holds a round that starts by script over HTTP while the stack is updated, and it ends as rehearsed', async () => {
    const { origin } = deployed()
    const invited = await script('invite', 'us-russia', 'Ada Example')
    const link = invited.said.split('\n')[0] ?? ''
    expect(link.startsWith(`${origin}/invitation#`)).toBe(true)
    let update: Promise<Ran> | undefined

    playing = await playDeployed(origin, link, settleConfirmations)
    const { round, differences } = await playing.round(playing.first, (progress) => {
      if (progress.is === 'settled' && progress.reading.reading.name === 'terms.1') update = deployNewer(1)
    })

    expect(await update).toMatchObject({ code: 0 })
    expect(differences).toEqual([])
    expect(round).toMatchObject({ status: 'published' })
  })

  test('ran the round in one execution of the version that it started with; the next round takes the newer one', async () => {
    expect(await statesOf(executionOf(rounds, 'round-1-1'), 'Publish the instrument')).toEqual([
      'Publish the instrument',
    ])
    expect(await liveVersion(rounds)).toContain('Publish the instrument and rest')
    expect(await liveVersion(consultations)).not.toContain('The consultation is over for good')
  })

  test('settles what was accepted ad referendum: one side confirms it, the other one declines', async () => {
    expect(await playing.meanwhile(playing.confirmations)).toEqual([])
    expect(playing.outcomes['confirmations of elections']).toEqual(['confirmed', 'declined'])
  })

  test('goes on with a consultation that was made before an update of the stack, in the version that it was made with', async () => {
    const [making, ...steps] = playing.consultation
    if (making === undefined) throw new Error('no consultation is rehearsed')
    expect(await playing.meanwhile(making)).toEqual([])
    const execution = executionOf(consultations, `consultation-${playing.consultationId()}-1`)
    expect(await statusOf(execution)).toBe('RUNNING')

    expect(await deployNewer(2)).toMatchObject({ code: 0 })
    for (const step of steps) expect(await playing.meanwhile(step)).toEqual([])

    expect(await statesOf(execution, 'The consultation is over')).toEqual(['The consultation is over'])
    expect(await liveVersion(consultations)).toContain('The consultation is over for good')
  })

  test('holds a second round on what stands, in the newest version, and it ends as rehearsed', async () => {
    const { round, differences } = await playing.round(playing.second)

    expect(differences).toEqual([])
    expect(round).toMatchObject({ status: 'published', round: 2 })
    const last = 'Publish the instrument and rest'
    expect(await statesOf(executionOf(rounds, 'round-2-1'), 'Publish the instrument')).toEqual([last])
  })

  test('shows its documents and its register', async () => {
    const names = (await playing.files(playing.second)).map(({ name }) => name)

    expect(names).toEqual(expect.arrayContaining(['instrument.ru.docx', 'instrument.zip', 'register.en.pdf']))
  })

  test('settles everything as the local stack does', async () => {
    expect(playing.outcomes).toEqual(await playLocally())
  })

  test('has a status, and needs no resume', async () => {
    const [status, resume] = [await script('status', 'us-russia'), await script('resume', 'us-russia')]

    expect(status.said).toMatch(/Round 2 is published\.[\s\S]+2\.terms\.1 {2}\d+[\s\S]+No reading is open\./)
    expect(resume).toMatchObject({ code: 1, said: 'round 2 has ended; start the next one\n' })
  })

  function script(name: string, ...args: readonly string[]): Promise<Ran> {
    return deployed().cloud.run('npm', 'run', '--silent', name, '--', ...args)
  }

  /** Nothing that is scheduled runs by itself in this cloud. */
  async function settleConfirmations(): Promise<unknown> {
    const dialogues = dialoguesIn(deployed().cloud)
    return dialogues.invoke(await dialogues.functionOf('us-russia', 'Confirmations'), {})
  }

  /** Updates the stack to a later version of Parley, with the CDK's own command. */
  function deployNewer(version: number): Promise<Ran> {
    const { cloud, origin, folder } = deployed()
    const context = ['-c', 'dialogue=us-russia', '-c', `origin=${origin}`, '-c', `version=${version}`]
    const app = ['--app', 'npx tsx test/deploy/newer-app.ts', '--output', join(folder, `newer-${version}`)]
    return cloud.run('node_modules/.bin/cdk', 'deploy', ...app, ...context, '--require-approval', 'never')
  }

  function sfn(): SFNClient {
    return new SFNClient(deployed().cloud.config)
  }

  async function statusOf(executionArn: string): Promise<string | undefined> {
    return (await sfn().send(new DescribeExecutionCommand({ executionArn }))).status
  }

  /** The last states of an execution that succeeded whose names begin with these words. */
  async function statesOf(executionArn: string, begin: string): Promise<readonly string[]> {
    // A round is published in its last state, before the execution ends.
    await eventually('the execution to end', async () => (await statusOf(executionArn)) !== 'RUNNING' || undefined)
    expect(await statusOf(executionArn)).toBe('SUCCEEDED')
    const names = await dialoguesIn(deployed().cloud).historyOf(sfn(), executionArn)
    return names.filter((name) => name?.startsWith(begin)).map(String)
  }

  /** The definition that new executions of a machine run; there is one. */
  async function liveVersion(machine: string): Promise<string | undefined> {
    const stateMachineAliasArn = `${machine}:live`
    const { routingConfiguration = [] } = await sfn().send(
      new DescribeStateMachineAliasCommand({ stateMachineAliasArn }),
    )
    expect(routingConfiguration).toMatchObject([{ weight: 100 }])
    const stateMachineArn = routingConfiguration[0]?.stateMachineVersionArn
    return (await sfn().send(new DescribeStateMachineCommand({ stateMachineArn }))).definition
  }
}
