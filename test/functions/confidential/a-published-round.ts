import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addParticipant } from '../../../functions/store/participants.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { createTable, deleteTable, itemsOf, putItems } from '../../a-table.ts'
import { aParticipant } from '../../builders.ts'
import { CLEO, OTTO } from '../actions/a-consultation.ts'
import { aRoundToConfirm } from '../actions/a-round-to-confirm.ts'
import { aTableReadOnce } from './a-table-read-once.ts'
import { ORIGIN } from './what-is-served.ts'

/** Those of each side of whom nobody may learn what they did. One more of each side looks on: Ada and Sol. */
export const RIVER = ['rob', 'rita', 'ron'] as const
export const SEA = ['bo', 'bea', 'sia'] as const

/** Somebody of those. */
export const as = (id: string) => aParticipant({ id, name: id, side: SEA.some((one) => one === id) ? 'sea' : 'river' })

/** A state machine that does nothing. */
export const MACHINE = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

/** A dialogue after its first round, in a table of its own. */
export type Begun = {
  readonly table: Table
  readonly dialogue: Dialogue
  /** When it goes on: a full hour, the same for all of them. In milliseconds. */
  readonly from: number
}

/** A first round that was published, which dialogues go on from. It is played once. */
export type PublishedRound = {
  /** Goes on from it in a table of its own, which requests are answered from until then. */
  goesOn<Came>(play: (begun: Begun) => Promise<Came>): Promise<Came>
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

/** A quorum that three of four are. */
const CONSULTATION = { quorum: 0.75 }

/** Plays a first round under the rule `none`, in which the sea side accepts a basket ad referendum, and publishes it. */
export async function aPublishedRound(): Promise<PublishedRound> {
  const played = await aRoundToConfirm({ attribution: 'none', consultation: CONSULTATION })
  const { table, name, config } = played
  const others = [...RIVER.map(as), as('sia'), { ...as('sol'), side: 'sea' }, CLEO, OTTO]
  for (const one of others) await addParticipant(table, one, 'salt')
  await played.publishes()
  const { dialogue } = played.round
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  writeFileSync(join(folder, 'dialogue.json'), JSON.stringify(dialogue))
  // Every state machine is said to be running.
  const machines = createServer((_, response) => response.end(JSON.stringify({ status: 'RUNNING' })))
  await new Promise<void>((listens) => machines.listen(0, '127.0.0.1', listens))
  const arn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:none'
  const leave = setProcessEnvironment({
    AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${(machines.address() as AddressInfo).port}`,
    [ENVIRONMENT.dialogue]: join(folder, 'dialogue.json'),
    [ENVIRONMENT.origin]: ORIGIN,
    [ENVIRONMENT.stateMachine]: arn,
    [ENVIRONMENT.consultationMachine]: arn,
  })
  const items = await itemsOf(config, name)
  const from = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS
  let tables = 0

  return {
    async goesOn(play) {
      tables += 1
      const own = `${name}-${tables}`
      await createTable(config, own)
      await putItems(config, own, items)
      try {
        return await play({ table: aTableReadOnce(openTable(own, config)), dialogue, from })
      } finally {
        await deleteTable(config, own)
      }
    },
    async stop() {
      leave()
      machines.closeAllConnections()
      machines.close()
      rmSync(folder, { recursive: true })
      await played.stop()
    },
  }
}
