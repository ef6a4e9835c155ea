import { api } from '../../functions/api/api-app.ts'
import { listen } from '../../infra/local/listen.ts'
import { serverOf } from '../../infra/local/local-web.ts'
import { aCompany, aFullReading, type Delegate } from './a-dialogue-apart.ts'
import { aTableApart } from './a-table-apart.ts'
import { bare } from './bare.ts'
import { type Measured, median, ms, type Question, quantile, timeOf } from './measured.ts'
import { type Part, watchTime } from './where-time-goes.ts'

const BURST = 48
const BURSTS = 11
/** So many bursts are watched, of each app. */
const WATCHED = 5

type Put = (index: number) => Promise<void>

/** Taking a position, over HTTP, against a bare app that makes the same two calls. */
export const takingAPosition: Question = {
  asks: 'What does taking a position cost beyond its calls to the table?',
  async answer() {
    const table = await aTableApart()
    const people = await aCompany(40)
    await aFullReading(1, 60, people)
    const servers = await Promise.all([api(), bare(table.name)].map((app) => listen(serverOf(app.fetch))))
    const [parley = '', floor = ''] = servers.map(({ port }) => `http://127.0.0.1:${port}`)
    const measured: Measured[] = []
    try {
      const way = positions(parley, people)
      const two: Put = (index) => put(`${floor}/positions/${index}`, { stance: 'support' })
      let taken = 0
      for (const clients of [1, 8, 32]) {
        const runs = { parley: run(), bare: run() }
        for (let burst = 0; burst <= BURSTS; burst += 1) {
          await runs.bare.burst(clients, two, taken, burst > 0)
          await runs.parley.burst(clients, way, taken, burst > 0)
          taken += BURST
        }
        measured.push({
          what: `position, ${clients} at once`,
          ratio: runs.parley.against(runs.bare),
          better: 'higher',
          goal: 0.85,
          figures: { parley: runs.parley.says(), bare: runs.bare.says() },
        })
        if (clients !== 8) continue
        // Being watched slows both down, so what is watched is not timed.
        const [floor, ours] = [await watched(runs.bare, two, taken), await watched(runs.parley, way, taken)]
        taken += WATCHED * BURST
        measured.push({
          what: 'position, processor',
          ratio: runs.parley.work() / runs.bare.work(),
          better: 'lower',
          figures: {
            parley: ms(runs.parley.work()),
            bare: ms(runs.bare.work()),
            'beyond the bare app': beyond(
              { parts: ours, work: runs.parley.work() },
              { parts: floor, work: runs.bare.work() },
            ),
          },
        })
      }
    } finally {
      for (const server of servers) await server.stop()
      table.stop()
    }
    return measured
  },
}

/** In whose code the time of some bursts goes. */
async function watched(runs: ReturnType<typeof run>, put: Put, from: number): Promise<readonly Part[]> {
  const stop = await watchTime()
  for (let burst = 0; burst < WATCHED; burst += 1) await runs.burst(8, put, from + burst * BURST, false)
  return stop()
}

/** What a position takes more than the bare app, by whose code it is, in microseconds. */
function beyond(ours: Watched, floor: Watched): string {
  const microseconds = ({ parts, work }: Watched, whose: string) =>
    (parts.find((one) => one.whose === whose)?.share ?? 0) * work * 1_000
  return ours.parts
    .map(({ whose }) => [whose, microseconds(ours, whose) - microseconds(floor, whose)] as const)
    .filter(([, more]) => Math.abs(more) >= 20)
    .sort(([, one], [, other]) => other - one)
    .map(([whose, more]) => `${whose} ${more.toFixed(0)} µs`)
    .join(', ')
}

type Watched = { readonly parts: readonly Part[]; readonly work: number }

/** Bursts of requests from so many clients at once. */
function run() {
  const rates: number[] = []
  const latencies: number[] = []
  const works: number[] = []
  return {
    rates,
    /** How this one's rate compares, burst by burst: what weighs on the machine weighs on neighbours alike. */
    against: (other: { readonly rates: readonly number[] }) =>
      median(rates.map((rate, burst) => rate / (other.rates[burst] ?? Number.NaN))),
    /** What a request takes of the processor in this process, clients included, in milliseconds. */
    work: () => median(works),
    says: () => `${median(rates).toFixed(0)}/s, p50 ${ms(median(latencies))}, p99 ${ms(quantile(latencies, 0.99))}`,
    async burst(clients: number, work: Put, from: number, counts: boolean) {
      const indexes = Array.from({ length: BURST }, (_, index) => from + index)[Symbol.iterator]()
      const times: number[] = []
      const client = async () => {
        for (const index of indexes) times.push(await timeOf(() => work(index)))
      }
      const before = process.cpuUsage()
      const all = await timeOf(() => Promise.all(Array.from({ length: clients }, client)))
      const { user, system } = process.cpuUsage(before)
      if (!counts) return
      rates.push((BURST * 1_000) / all)
      works.push((user + system) / 1_000 / BURST)
      latencies.push(...times)
    },
  }
}

function positions(origin: string, people: readonly Delegate[]): Put {
  return (index) => {
    const who = people[index % people.length]
    const proposal = `p${Math.floor(index / people.length)}`
    const authorization = `Bearer ${who?.token}`
    const url = `${origin}/api/readings/1.terms.1/proposals/${proposal}/position`
    return put(url, { stance: 'support', revision: 0 }, { authorization })
  }
}

async function put(url: string, body: object, headers: Record<string, string> = {}): Promise<void> {
  const sent = {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  const answer = await fetch(url, sent)
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}
