import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { invite, linkOf, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { readRoster } from '../../functions/store/participants.ts'
import { inLanguage } from '../../shared/localized-text.ts'
import { NewParticipant, type Participant } from '../../shared/participant.ts'
import { cleanAll } from '../../shared/text/clean-all.ts'
import { DIALOGUES } from '../dialogue-file.ts'
import { readTextFile } from '../files/text-file.ts'
import { CannotStart } from './cannot-start.ts'
import type { LocalStack } from './local-stack.ts'

const NO_POSITIONS: readonly NewParticipant[] = [{ role: 'facilitator', name: 'Facilitator' }]

/**
 * Adds the dialogue's example roster to its table, without those who are in it: everybody in
 * `dialogues/<slug>.roster.yaml` or, without such a file, one facilitator, who can invite the others.
 *
 * @throws {CannotStart} for a roster with a mistake
 */
export async function exampleRoster({ dialogue, table }: LocalStack): Promise<void> {
  const names = (await readRoster(table)).map((participant) => participant.name)
  const newcomers = read(dialogue.slug).filter((newcomer) => !names.includes(newcomer.name))
  for (const newcomer of newcomers) await putOnRoster(table, newcomer, dialogue, new Date())
}

/** A new invitation for everybody on the roster. It opens one session, and the invitation before it is void. */
export async function invitations({ dialogue, table, origin }: LocalStack) {
  const here = (await readRoster(table)).filter((participant) => participant.revokedAt === undefined)
  return Promise.all(
    here.toSorted(byRole).map(async (participant) => {
      const { secret } = await invite(table, participant.id, new Date())
      const side = dialogue.sides.find((one) => participant.role === 'participant' && one.id === participant.side)
      const what = side === undefined ? participant.role : inLanguage(side.name, 'en').words
      return { whom: `${participant.name}, ${what}`, link: linkOf(origin, secret) }
    }),
  )
}

function read(slug: string): readonly NewParticipant[] {
  const file = join(DIALOGUES, `${slug}.roster.yaml`)
  if (!existsSync(file)) return NO_POSITIONS
  const roster = z.array(NewParticipant).safeParse(cleanAll(parse(readTextFile(file))).value)
  if (!roster.success) throw new CannotStart(`${slug}.roster.yaml: ${roster.error.issues[0]?.message}`)
  return roster.data
}

const ORDER = { facilitator: 0, observer: 1, participant: 2 } as const

/** Facilitators first, then observers, then each side by itself. */
function byRole(one: Participant, other: Participant): number {
  const side = (participant: Participant) => (participant.role === 'participant' ? participant.side : '')
  return (
    ORDER[one.role] - ORDER[other.role] || side(one).localeCompare(side(other)) || one.name.localeCompare(other.name)
  )
}
