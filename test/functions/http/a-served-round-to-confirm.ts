import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addParticipant } from '../../../functions/store/participants.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import type { Participant } from '../../../shared/participant.ts'
import { signIn } from '../../sign-in.ts'
import { aRoundToConfirm } from '../actions/a-round-to-confirm.ts'

/**
 * A published round with confirmations that wait, in the environment in which requests are answered, and the sessions of Ada, Bo and
 * Bea and of some others.
 */
export async function aServedRoundToConfirm(origin: string, others: readonly Participant[]) {
  const it = await aRoundToConfirm()
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(it.round.dialogue))
  const leave = setProcessEnvironment({
    [ENVIRONMENT.dialogue]: file,
    [ENVIRONMENT.origin]: origin,
    [ENVIRONMENT.stateMachine]: 'arn:aws:states:eu-west-1:000000000000:stateMachine:none',
  })
  await it.publishes()
  for (const one of others) await addParticipant(it.table, one, 'salt')
  const sessions = new Map<string, string>()
  const ids = ['ada', 'bo', 'bea', ...others.map(({ id }) => id)]
  for (const id of ids) sessions.set(id, (await signIn(it.table, id)).secret)
  return {
    ...it,
    sessions,
    async stop() {
      leave()
      await it.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
