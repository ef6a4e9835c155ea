import { expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { RosterBody } from '../../../functions/web/pieces/roster-body.tsx'
import { pageOf, RosterFilter } from '../../../shared/roster/roster-list.ts'
import { aDialogue, aParticipant, daysFromNow } from '../../builders.ts'

const visitor = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const

test.each([
  ['en', 'no: at most 25\u00a0% may be acting officials', 'no: a side needs at least one participant'],
  ['ru', 'нет: действующих должностных лиц может быть не более 25', 'нет: у стороны должен быть хотя бы один участник'],
] as const)(
  'the roster says of each side the one reason why it does not fit (%s)',
  async (language, tooMany, empty) => {
    const props = { dialogue: aDialogue(), phrases: phrasesIn(language), typed: {}, asksForEmail: false }
    const entries = [
      visitor,
      ...['a', 'b'].map((id) => aParticipant({ id, name: id, capacity: 'acting-official' })),
    ].map((person) => ({ person, state: 'invited' as const }))
    const filter = RosterFilter.parse({})
    const roster = {
      entries,
      isWhole: true,
      list: pageOf(entries, filter, 1),
      filter,
      from: undefined,
      next: undefined,
    }

    const page = String(
      await (<RosterBody {...props} {...roster} visitor={visitor} mistake={undefined} said={undefined} />).toString(),
    )

    const rows = page.split('<tr>').slice(2)
    expect(rows[0]).toContain(tooMany)
    expect(rows[0]).not.toContain(empty)
    expect(rows[1]).toContain(empty)
    expect(rows[1]).not.toContain(tooMany)
  },
)
