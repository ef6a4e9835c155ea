import { FORMS } from '../../functions/documents/forms.ts'
import { withChanges } from '../../functions/documents/with-changes.ts'
import { verifyRecord } from '../../infra/local/verify/verify-record.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { recordBefore } from '../../shared/proof/record-until.ts'
import { aRecord } from '../shared/instrument/a-record.ts'
import { aLargeRehearsal } from './a-large-rehearsal.ts'

/** `npm run bench:documents`: how long each form of a large round's instrument takes. */
const record = await aRecord({ files: aLargeRehearsal() })
const submissions = record.readings.flatMap((reading) => reading.submissions)
const positions = submissions.filter(({ submission }) => submission?.is === 'position').length
const roll = Object.values(record.readings[0]?.roll ?? {}).reduce((sum, many) => sum + many, 0)
const baskets = record.readings.flatMap(({ settlement }) => settlement.lanes ?? []).length
say(`a record of ${roll} participants, ${baskets} baskets, ${positions} positions`)

for (const language of record.dialogue.languages) {
  for (const { extension, render } of FORMS) {
    await time(`${extension}, ${language}`, () => render(instrumentOf(record, language)))
  }
  await time(`changes, ${language}`, () => {
    const [earlier, now] = [instrumentOf(recordBefore(record), language), instrumentOf(record, language)]
    return earlier[0] && now[0] && withChanges(earlier[0], now[0])
  })
}
await time('the public edition', () => JSON.stringify(editionOf(record, 'public')))
await time('verification', () => verifyRecord(JSON.parse(JSON.stringify(record))))

/** The first time counts everything that has to be warm; the median of five is what comes after. */
async function time(what: string, work: () => unknown): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 6; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const [first = 0, ...rest] = times
  const median = rest.toSorted((one, other) => one - other)[2] ?? 0
  say(`  ${what.padEnd(20)} first ${first.toFixed(0).padStart(4)} ms, then ${median.toFixed(0).padStart(4)} ms`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
