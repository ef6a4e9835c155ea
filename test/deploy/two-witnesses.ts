import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Caller } from '../../infra/rehearsal/http-caller.ts'
import type { Witness } from '../../shared/witness.ts'
import type { Cloud, Ran } from './a-cloud.ts'

const SIDES = ['us', 'russia'] as const
const Token = z.object({ token: z.string() })
const Log = z.object({ key: z.string() })

/** A witness of each side of the first dialogue, which runs the command as an institute would. */
export type TwoWitnesses = {
  /** What the dialogue's file says of them. */
  readonly named: readonly Witness[]
  /** Lets each one look at the log once. @returns how each command ended */
  look(facilitator: Caller): Promise<readonly Ran[]>
}

/** Makes the keys of both, with the command. */
export async function twoWitnesses(cloud: Cloud, origin: string, folder: string): Promise<TwoWitnesses> {
  const witness = (side: string, ...args: readonly string[]) => {
    const files = ['--key', join(folder, `${side}.key`), '--state', join(folder, `witness-${side}`)]
    return cloud.run('npm', 'run', '--silent', 'witness', '--', origin, ...files, ...args)
  }
  const named = SIDES.map(async (side) => {
    const { said } = await witness(side, '--name', `witness.example.org/${side}`, '--side', side)
    return { name: `Institute of ${side}`, side, key: /key: (\S+)/.exec(said)?.[1] ?? said }
  })
  return {
    named: await Promise.all(named),
    async look(facilitator) {
      const log = await facilitator.find('/api/log', Log)
      const looked = SIDES.map(async (side) => {
        const asked = { name: `Institute of ${side}`, role: 'witness' }
        const { token } = Token.parse(await facilitator.send('POST', '/api/programs', asked, randomUUID()))
        writeFileSync(join(folder, `${side}.token`), token)
        return witness(side, '--token', join(folder, `${side}.token`), '--log', log?.key ?? '')
      })
      return Promise.all(looked)
    },
  }
}
