import type { Dialogue } from '../dialogue.ts'
import { NewParticipant } from '../participant.ts'
import { cleanText } from '../text/clean-text.ts'
import type { RosterProblem } from './roster-problem.ts'
import type { Column, WrittenRole } from './roster-words.ts'
import { capacityNamed, languageNamed, roleNamed, wordKey } from './written-words.ts'

/** The cells of a person, by column; an empty cell is an empty text. */
export type Cells = { readonly [column in Column]: string }

/** A person as a line was understood, or what is wrong with the line. */
export type ReadPerson =
  | { readonly newcomer: NewParticipant; readonly isLeftOut: boolean }
  | { readonly problems: readonly RosterProblem[] }

/**
 * Understands a line of a roster. A line with a side and without a role is a participant. A capacity and a mail address
 * of anybody else are left out.
 */
export function readPerson(written: Cells, line: number, dialogue: Pick<Dialogue, 'sides' | 'coChairs'>): ReadPerson {
  const cells = cleaned(written)
  const { coChairs } = dialogue
  const sides = dialogue.sides.map(({ name }) => name)
  const role = roleNamed(cells.role) ?? (cells.side === '' ? undefined : 'participant')
  const side = dialogue.sides.find((one) => namesOf(one).includes(wordKey(cells.side)))?.id
  const capacity = capacityNamed(cells.capacity)
  const language = languageNamed(cells.language)
  const takesSide = role === 'participant' || role === 'co-chair' || (role === 'facilitator' && dialogue.coChairs)

  const found = [
    cells.name === '' && ({ is: 'no-name' } as const),
    cells.role !== '' &&
      roleNamed(cells.role) === undefined &&
      ({ is: 'no-such-role', written: cells.role, coChairs } as const),
    cells.role === '' && role === undefined && ({ is: 'no-role', coChairs } as const),
    cells.side !== '' && side === undefined && ({ is: 'no-such-side', written: cells.side, sides } as const),
    cells.side !== '' && role !== undefined && !takesSide && ({ is: 'side-of-none' } as const),
    cells.side === '' && (role === 'participant' || role === 'co-chair') && ({ is: 'no-side', sides } as const),
    role === 'participant' && cells.capacity === '' && ({ is: 'no-capacity' } as const),
    role === 'participant' &&
      cells.capacity !== '' &&
      capacity === undefined &&
      ({ is: 'no-such-capacity', written: cells.capacity } as const),
    cells.language !== '' && language === undefined && ({ is: 'no-such-language', written: cells.language } as const),
  ].filter((one) => one !== false)
  if (found.length > 0) return { problems: found.map((one) => ({ ...one, line })) }

  const said = { name: cells.name, ...(language !== undefined && { language }) }
  const read = NewParticipant.safeParse(
    role === 'participant'
      ? { ...said, role, side, capacity, ...(cells.email !== '' && { email: cells.email }) }
      : { ...said, ...asFacilitatorOrObserver(role, side) },
  )
  if (read.success) {
    return { newcomer: read.data, isLeftOut: role !== 'participant' && (cells.capacity !== '' || cells.email !== '') }
  }
  const isAboutEmail = read.error.issues.some(({ path }) => path[0] === 'email')
  return { problems: [{ is: isAboutEmail ? 'wrong-email' : 'long-name', line }] }
}

function asFacilitatorOrObserver(role: WrittenRole | undefined, side: string | undefined) {
  if (role === 'observer') return { role }
  return { role: 'facilitator', ...(side !== undefined && { convenedBy: side }) }
}

function namesOf({ id, name }: Dialogue['sides'][number]): readonly string[] {
  return [id, ...Object.values(name)].map(wordKey)
}

function cleaned(written: Cells): Cells {
  return Object.fromEntries(Object.entries(written).map(([column, cell]) => [column, cleanText(cell).text])) as Cells
}
