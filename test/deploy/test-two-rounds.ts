import { join } from 'node:path'
import {
  DescribeExecutionCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineCommand,
  SFNClient,
} from '@aws-sdk/client-sfn'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { logIn } from '../../infra/verify/verdict-lines.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { eventually } from '../a-stack.ts'
import type { Cloud, Ran } from './a-cloud.ts'
import { dialoguesIn, executionOf, machineOf } from './deployed-dialogues.ts'
import { type Playing, playDeployed, playLocally } from './play-deployed.ts'
import { type TwoWitnesses, twoWitnesses } from './two-witnesses.ts'

const LogView = z.object({ entries: z.array(z.object({ round: z.number(), event: z.string() })) })

type Deployed = { readonly cloud: Cloud; readonly origin: string; readonly folder: string }

/**
 * Tests two rounds of the first dialogue, which is deployed, and what its sides do between them. The stack is updated twice: in the
 * middle of the first round, and between the rounds, in the middle of a consultation: then its file names a witness of each side.
 *
 * @param deployed says where, once the tests run
 */
export function testTwoRounds(deployed: () => Deployed): void {
  const [rounds, consultations] = [machineOf('us-russia'), machineOf('us-russia', 'sides')]
  let playing: Playing
  let witnesses: TwoWitnesses

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

    const { cloud, origin, folder } = deployed()
    witnesses = await twoWitnesses(cloud, origin, folder)
    expect(await deployNewer(2, witnesses.named)).toMatchObject({ code: 0 })
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

  test('has a log that a witness of each side signs with the command; its record, instrument and register are shown', async () => {
    await eventually('the log to be signed', () => isSignedAfter(2))
    for (const { code, said } of await witnesses.look(playing.facilitator)) {
      expect([code, said]).toEqual([0, expect.stringContaining('Signed, and the server has it')])
    }

    const files = new Map(
      (await playing.files(playing.second)).map(({ name, content }) => [name, Buffer.from(content)]),
    )
    const verdict = verifyRecord(JSON.parse(`${files.get('record.delegations.json')}`) as RoundRecord)
    expect(verdict.mismatches).toEqual([])
    expect(logIn(verdict)).toEqual([
      expect.stringContaining('every link of this record is in it'),
      expect.stringMatching(/the witness of the side us, Institute of us, signed it on 20/),
      expect.stringMatching(/the witness of the side russia, Institute of russia, signed it on 20/),
    ])
    const instrument = `${files.get('instrument.en.md')}`
    for (const { name } of witnesses.named) expect(instrument).toMatch(new RegExp(`${name}.+signed`))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['instrument.ru.docx', 'instrument.zip', 'register.en.pdf']),
    )
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

  /** Whether the log is signed with the publication of a round: what publishes starts what signs, and does not wait for it. */
  async function isSignedAfter(round: number): Promise<true | undefined> {
    const log = await playing.facilitator.find('/api/log', LogView)
    return log?.entries.some((one) => one.round === round && one.event === 'publication') || undefined
  }

  /** Updates the stack to a later version of Parley, with the CDK's own command. */
  function deployNewer(version: number, named?: TwoWitnesses['named']): Promise<Ran> {
    const { cloud, origin, folder } = deployed()
    const witnesses = named && JSON.stringify(named)
    const says = { dialogue: 'us-russia', origin, version, ...(witnesses !== undefined && { witnesses }) }
    const context = Object.entries(says).flatMap(([key, value]) => ['-c', `${key}=${value}`])
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
