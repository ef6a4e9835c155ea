import { api } from '../../functions/api/api-app.ts'
import { aCompany, aFullReading } from './a-dialogue-apart.ts'
import { aTableApart } from './a-table-apart.ts'
import { bare } from './bare.ts'
import { inTurn, type Measured, median, ms, type Question } from './measured.ts'

/** Reading a reading, against a bare app that makes one query for its proposals and answers them as they are. */
export const readingAReading: Question = {
  asks: 'What does reading a reading cost beyond the query for its proposals?',
  async answer() {
    const table = await aTableApart()
    const people = await aCompany(4)
    const [parley, floor] = [api(), bare(table.name)]
    const headers = { authorization: `Bearer ${people[0]?.token}` }
    const measured: Measured[] = []
    for (const [index, [proposals, times]] of (
      [
        [60, 80],
        [1_000, 20],
      ] as const
    ).entries()) {
      const { id } = await aFullReading(index + 1, proposals, people)
      const [floors, ours] = await inTurn(
        times,
        () => answered(floor.request(`/readings/${id}`)),
        () => answered(parley.request(`/api/readings/${id}`, { headers })),
      )
      measured.push({
        what: `reading of ${proposals} proposals`,
        ratio: median(ours) / median(floors),
        better: 'lower',
        goal: 1.5,
        figures: { parley: ms(median(ours)), 'one query': ms(median(floors)) },
      })
    }
    table.stop()
    return measured
  },
}

async function answered(answer: Response | Promise<Response>): Promise<void> {
  const { status, ...rest } = await answer
  const whole = await (await answer).text()
  if (status !== 200) throw new Error(`answered ${status}: ${whole} ${JSON.stringify(rest)}`)
}
