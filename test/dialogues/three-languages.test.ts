import { describe, expect, test } from 'vitest'
import { differences } from '../../infra/rehearsal/play-reading.ts'
import { readRehearsed, rehearsedDialogues } from '../../infra/rehearsal/rehearsal.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../shared/instrument/markdown.ts'
import { aRecord } from '../shared/instrument/a-record.ts'
import { dryRun } from './dry-run.ts'

const files = await readRehearsed('west-mediterranean')
const run = dryRun(files)
const RECORD = await aRecord({ files })

test('there are two rehearsals', () => {
  expect(rehearsedDialogues()).toEqual(['us-russia', 'west-mediterranean'])
})

describe('the rehearsal in French, Spanish and Arabic', () => {
  test.each(run.map((one) => [one.rehearsed.reading.name, one] as const))(
    'expects the outcomes that the rules compute in %s',
    (_name, { rehearsed, came }) => {
      expect(differences(rehearsed, came)).toEqual([])
    },
  )

  test('has a translation that is agreed late, a clause out of line, and one that lacks an authentic text', () => {
    const reasonsIn = (name: string) =>
      Object.fromEntries(
        run
          .filter(({ rehearsed }) => rehearsed.reading.name === name)
          .flatMap(({ outcomes }) => outcomes.map(({ proposal, reason }) => [proposal, reason])),
      )

    expect(reasonsIn('commitments.alert.1')).toMatchObject({
      'six-hours': 'lacks-authentic-text',
      'images-daily': 'lacks-authentic-text',
    })
    expect(reasonsIn('commitments.alert.2')).toMatchObject({
      'six-hours-in-spanish': 'every-side-agrees',
      'images-in-line': 'every-side-agrees',
    })
    expect(reasonsIn('commitments.assistance.1')).toMatchObject({ 'enter-waters': 'lacks-authentic-text' })
  })

  test('has a record in which no heading is English or Russian, and it verifies', () => {
    expect(verifyRecord(RECORD).mismatches).toEqual([])
  })

  test.each(files.dialogue.languages)('has the instrument of its golden file, in %s', async (language) => {
    for (const document of instrumentOf(RECORD, language)) {
      await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/${document.name}.${language}.md`)
    }
  })
})
