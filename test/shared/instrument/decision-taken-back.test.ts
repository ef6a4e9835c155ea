import { expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { toPdf } from '../../../functions/documents/to-pdf.ts'
import { toHtml } from '../../../shared/instrument/html.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { NO_STANCE } from '../../../shared/stance.ts'
import { aBareRecord } from './a-record.ts'

test.each(['en', 'ru'] as const)(
  'under "named", who took a decision on a text back is no signatory, and every form of the instrument can be made (%s)',
  async (language) => {
    const record = await aBareRecord({ rules: { attribution: 'named' } })
    const before = instrumentOf(record, language)

    const documents = instrumentOf(withADecisionTakenBack(record), language)

    const rows = (all: typeof documents) => all.map((one) => toMarkdown(one).match(/^\|/gm)?.length ?? 0)
    const fewer = rows(before).map((many, index) => many - (rows(documents)[index] ?? 0))
    expect(new Set(fewer)).toEqual(new Set([1]))
    expect(documents.map(toMarkdown).join()).not.toMatch(/undefined|none/)
    expect(toHtml(documents, () => '')).toContain('<table')
    expect((await toDocx(documents)).length).toBeGreaterThan(0)
    expect((await toPdf(documents)).length).toBeGreaterThan(0)
  },
)

/** The same record, in which the first decision of the last ratification was taken back. */
function withADecisionTakenBack(record: RoundRecord): RoundRecord {
  const last = record.readings.findLast(({ stage }) => stage === 'ratification')
  const readings = record.readings.map((reading) => {
    const decision = reading.submissions.find(({ submission }) => submission?.is === 'position')
    if (reading !== last || decision?.submission?.is !== 'position') return reading
    const { voice, proposal, participant, side, revision, ...rest } = decision.submission
    const taken = { ...rest, voice, proposal, participant, side, revision: revision + 1, stance: NO_STANCE } as const
    return { ...reading, submissions: [...reading.submissions, { ...decision, submission: taken }] }
  })
  return { ...record, readings }
}
