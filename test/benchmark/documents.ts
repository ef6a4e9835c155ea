import { FORMS } from '../../functions/documents/forms.ts'
import { withChanges } from '../../functions/documents/with-changes.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { recordBefore } from '../../shared/proof/record-until.ts'
import { aRecord } from '../shared/instrument/a-record.ts'
import { aLargeRehearsal } from './a-large-rehearsal.ts'
import { inTurn, type Measured, median, ms, type Question } from './measured.ts'

/** Each form of a large round's instrument, against reading its record as JSON. */
export const documents: Question = {
  asks: 'How long does each form of the instrument take, of 40 participants, 6 baskets and 2,400 positions? (Under a second.)',
  async answer() {
    const record = await aRecord({ files: aLargeRehearsal() })
    const text = JSON.stringify(record)
    const measured: Measured[] = []
    const measure = async (what: string, work: () => unknown) => {
      const [floors, times] = await inTurn(5, () => JSON.parse(text), work)
      const figures = { median: ms(median(times)), 'parsing the record': ms(median(floors)) }
      measured.push({ what, ratio: median(times) / median(floors), better: 'lower', figures })
    }
    for (const language of record.dialogue.languages) {
      for (const { extension, render } of FORMS) {
        await measure(`instrument as ${extension}, ${language}`, () => render(instrumentOf(record, language)))
      }
      await measure(`instrument with changes, ${language}`, () => {
        const [earlier, now] = [instrumentOf(recordBefore(record), language), instrumentOf(record, language)]
        return earlier[0] && now[0] && withChanges(earlier[0], now[0])
      })
    }
    await measure('the public edition of the record', () => JSON.stringify(editionOf(record, 'public')))
    await measure('verifying the record', () => verifyRecord(JSON.parse(text)))
    return measured
  },
}
