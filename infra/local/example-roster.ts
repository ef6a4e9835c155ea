import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import * as z from 'zod'
import { linkOf, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { readRoster } from '../../functions/store/participants.ts'
import { type Dialogue, pathOf, type Side } from '../../shared/dialogue.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { inLanguage } from '../../shared/localized-text.ts'
import { mistakeInWords } from '../../shared/mistake-in-words.ts'
import { NewParticipant, type Participant } from '../../shared/participant.ts'
import { cleanAll } from '../../shared/text/clean-all.ts'
import { isolated } from '../../shared/text/isolated.ts'
import { DIALOGUES } from '../dialogue-file.ts'
import { readTextFile, whyUnreadable } from '../files/text-file.ts'
import { CannotStart } from './cannot-start.ts'
import type { LocalStack } from './local-stack.ts'
import { wayIn } from './way-in.ts'

const ONE_FACILITATOR: readonly NewParticipant[] = [{ role: 'facilitator', name: 'Facilitator' }]

/**
 * Adds the dialogue's example roster to its table, without those who are in it: everybody in
 * `dialogues/<slug>.roster.yaml` or, without such a file, one facilitator, who can invite the others. In a dialogue
 * with co-chairs it adds one for each side that has none.
 *
 * @throws {CannotStart} for a roster with a mistake
 */
export async function exampleRoster({ dialogue, table }: Pick<LocalStack, 'dialogue' | 'table'>): Promise<void> {
  const here = await readRoster(table)
  const names = here.map((participant) => participant.name)
  const newcomers = exampleFor(dialogue, here).filter((newcomer) => !names.includes(newcomer.name))
  for (const newcomer of newcomers) await putOnRoster(table, newcomer, dialogue, new Date())
}

/** A way in for everybody on the roster: it opens one session, and the one before it is void. */
export async function invitations({ dialogue, table, origin }: Pick<LocalStack, 'dialogue' | 'table' | 'origin'>) {
  const here = (await readRoster(table)).filter((participant) => participant.revokedAt === undefined)
  return Promise.all(
    here.toSorted(byRole).map(async (participant) => {
      const way = await wayIn(table, participant.id)
      const link = 'code' in way ? `${origin}/device#${way.code}` : linkOf(origin, way.invitation)
      return { whom: whoIs(participant, dialogue), link }
    }),
  )
}

function exampleFor({ slug, coChairs, sides }: Dialogue, here: readonly NewParticipant[]): readonly NewParticipant[] {
  const written = read(slug)
  if (!coChairs) return written ?? ONE_FACILITATOR
  const convening = [...here, ...(written ?? [])].map((one) => one.role === 'facilitator' && one.convenedBy)
  const missing = sides.filter(({ id }) => !convening.includes(id))
  return [
    ...(written ?? []),
    ...missing.map((side) => ({ role: 'facilitator', name: nameOfCoChair(side), convenedBy: side.id }) as const),
  ]
}

function whoIs(participant: Participant, { sides }: Dialogue): string {
  const { name, role } = participant
  const id = role === 'participant' ? participant.side : role === 'facilitator' ? participant.convenedBy : undefined
  const side = sides.find((one) => one.id === id)
  if (side === undefined) return `${isolated(name)}, ${role}`
  if (role === 'participant') return `${isolated(name)}, ${nameOf(side)}`
  return name === nameOfCoChair(side) ? name : `${isolated(name)}, co-chair (${nameOf(side)})`
}

function nameOfCoChair(side: Side): string {
  return `Co-chair (${nameOf(side)})`
}

function nameOf({ name }: Side): string {
  return inLanguage(name, USUAL_LANGUAGE).words
}

function read(slug: string): readonly NewParticipant[] | undefined {
  const file = join(DIALOGUES, `${slug}.roster.yaml`)
  if (!existsSync(file)) return undefined
  const name = `${slug}.roster.yaml`
  const roster = z.array(NewParticipant).safeParse(cleanAll(contentOf(file, name)).value, { error: mistakeInWords })
  if (roster.success) return roster.data
  const [{ path, message } = { path: [], message: '' }] = roster.error.issues
  throw new CannotStart(`${name}: ${pathOf(path)}: ${message}`)
}

function contentOf(file: string, name: string): unknown {
  try {
    return parse(readTextFile(file))
  } catch (cause) {
    const why = cause instanceof YAMLParseError ? cause.message.split('\n')[0] : whyUnreadable(cause)
    throw Object.assign(new CannotStart(`${name}: ${why}`), { cause })
  }
}

const ORDER = { facilitator: 0, observer: 1, participant: 2 } as const

/** Facilitators first, then observers, then each side by itself. */
function byRole(one: Participant, other: Participant): number {
  const side = (participant: Participant) => (participant.role === 'participant' ? participant.side : '')
  return (
    ORDER[one.role] - ORDER[other.role] || side(one).localeCompare(side(other)) || one.name.localeCompare(other.name)
  )
}
