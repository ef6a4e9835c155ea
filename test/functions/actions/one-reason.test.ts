import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { beforeStart } from '../../../functions/actions/start-round.ts'
import { closeReading, moveDeadline } from '../../../functions/store/deadlines.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import type { Reading } from '../../../shared/reading.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'
import { CLEO, workflow } from './a-reading-with-co-chairs.ts'

describe('a refusal names the one reason that applies', () => {
  let here: Awaited<ReturnType<typeof localTable>>
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
  })
  afterAll(() => here.stop())

  test('why no round can start: a side is empty, or has too many acting officials, or a round has not ended', async () => {
    const dialogue = aDialogue()
    const join = (name: string, side: string) =>
      putOnRoster(here.table, { role: 'participant', name, side, capacity: 'acting-official' }, dialogue, new Date())

    await expect(beforeStart(here.table, dialogue)).rejects.toMatchObject({ code: 'side-empty' })
    for (const name of ['One', 'Two']) for (const side of ['river', 'sea']) await join(name, side)
    await expect(beforeStart(here.table, dialogue)).rejects.toMatchObject({ code: 'not-track-1.5' })
    await startRound(here.table, aRound())
    await startRound(here.table, aRound({ round: 2, format: 'parley-record/1' }))
    await expect(beforeStart(here.table, dialogue)).rejects.toThrow('round 2 has not ended; a dialogue')
  })

  test('why a deadline did not move: the reading closed meanwhile, or another deadline was stored', async () => {
    const closing = { at: daysFromNow(0), by: 'cleo', decision: 'settle' } as const
    const extension = { at: daysFromNow(0), by: 'rex', closesAt: daysFromNow(7) }

    await expect(moveAfter((reading) => closeReading(here.table, reading, closing))).rejects.toMatchObject({
      code: 'reading-not-open',
    })
    await expect(moveAfter((reading) => moveDeadline(here.table, reading, extension))).rejects.toMatchObject({
      code: 'deadline-moved-meanwhile',
    })
  })

  test.each([
    [
      'a ratification',
      {
        stage: 'ratification',
        rules: aDialogue({ stages: { ratification: { readings: 2 } } }).stages.ratification,
      },
    ],
    ['a round of the first format', { round: 2 }],
  ] as const)('why there is no silence: it is %s', async (what, reading) => {
    const { id } = await anOpenReading(reading)

    await expect(advanceReading({ table: here.table, workflow }, CLEO, id, 'silence', new Date())).rejects.toThrow(
      new RegExp(`^${what} has no silence procedure; choose another reading$`),
    )
  })

  /** What to do may be one of several: settle or adjourn. */
  const ONE_OF_SEVERAL_TO_DO = [
    'already-tabled',
    'no-readings-left',
    'another-motion',
    'own-drafts-reached',
    'under-silence',
    'not-your-motion',
  ]
  /** A visitor who is not signed in is not told which of these is so. */
  const NOT_TOLD = ['unauthenticated', 'invitation-spent', 'passkey-refused']

  test.each([
    ['en', / or /],
    ['ru', / или /],
  ] as const)('and the pages tell it alone (%s)', (language, or) => {
    const refusals = Object.entries(phrasesIn(language).refusal).filter(
      ([code]) => ![...ONE_OF_SEVERAL_TO_DO, ...NOT_TOLD].includes(code),
    )

    expect(refusals.filter(([, words]) => words.some((one) => or.test(one)))).toEqual([])
  })

  async function anOpenReading(what: Partial<Reading> = {}): Promise<Reading> {
    readings += 1
    const reading = aReading({ number: readings, sitting: 1, ...what })
    await openReading(here.table, reading)
    return reading
  }

  /** Moves the deadline of a reading to which something happens between the reading and the writing of it. */
  async function moveAfter(happens: (reading: Reading) => Promise<unknown>): Promise<Reading> {
    const reading = await anOpenReading()
    const table: Table = {
      ...here.table,
      async update(key, change) {
        await happens(reading)
        return here.table.update(key, change)
      },
    }
    return moveReadingDeadline({ table, workflow }, CLEO, reading.id, daysFromNow(9), new Date())
  }
})
