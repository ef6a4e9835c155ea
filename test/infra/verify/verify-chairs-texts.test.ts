import { expect, test } from 'vitest'
import { checkChairsTexts } from '../../../infra/verify/check-chairs-texts.ts'
import type { SortedReading } from '../../../infra/verify/count.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { recordProposal } from '../../../shared/record-submission.ts'
import type { RecordedProposal } from '../../../shared/submission.ts'
import { aDialogue, aProposal } from '../../builders.ts'

const TABLED = aProposal()
const CONSENTS = [
  { side: 'river', by: 'cleo' },
  { side: 'sea', by: 'rex' },
]
const { author: _, side: __, ...NOBODYS } = TABLED
const CHAIRS = { ...NOBODYS, chair: true as const }

type Rules = Readonly<Record<string, unknown>>

function findingsOn(proposal: RecordedProposal, says: Rules = {}, format: RoundRecord['format'] = 'parley-record/3') {
  const findings = noFindings()
  const reading = { names: { cleo: {}, rex: {} } } as unknown as SortedReading['reading']
  const names = says['attribution'] === 'named' ? reading : ({} as SortedReading['reading'])
  const sorted = { at: 'readings[0]', reading: names, proposals: new Map([[proposal.id, proposal]]) }
  checkChairsTexts(sorted as unknown as SortedReading, { format, dialogue: aDialogue(says) } as RoundRecord, findings)
  return findings.mismatches.map(({ place, says: what }) => `${place}: ${what}`.replace('readings[0].submissions ', ''))
}

test.each([
  ['a text of a participant', 'none', TABLED, {}],
  ['a text of a participant', 'side', TABLED, {}],
  ['a chair’s text', 'side', { ...CHAIRS, drafted: { with: 'A model' } }, {}],
  ['a chair’s text of co-chairs', 'none', { ...CHAIRS, consents: CONSENTS }, { coChairs: true }],
  ['a chair’s text of co-chairs', 'named', { ...CHAIRS, consents: CONSENTS }, { coChairs: true }],
] as const)('%s is as it should be, under %s', (_, attribution, proposal, says) => {
  expect(findingsOn(recordProposal(proposal, attribution), { ...says, attribution })).toEqual([])
})

test.each([
  ['has a side', { ...CHAIRS, side: 'river' }, 'side', {}, /names who tabled it/],
  ['has an author', { ...CHAIRS, side: 'river', author: 'ada' }, 'named', {}, /names who tabled it/],
  ['lacks the consent of a side', { ...CHAIRS, consents: CONSENTS.slice(1) }, 'none', { coChairs: true }, /consents/],
  ['lacks consents', CHAIRS, 'none', { coChairs: true }, /consents/],
  ['has consents without co-chairs', { ...CHAIRS, consents: CONSENTS }, 'none', {}, /consents/],
  ['is no chair’s text any more', NOBODYS, 'side', {}, /has no side, and is no chair’s text/],
  ['is drafted by a machine and no chair’s', { ...TABLED, drafted: { with: 'x' } }, 'none', {}, /machine drafted it/],
  ['is no chair’s and has consents', { ...TABLED, consents: CONSENTS }, 'none', {}, /has consents, and is no/],
  [
    'is put to ratification',
    { ...CHAIRS, body: { kind: 'text', agreed: [], bracketed: [] } },
    'none',
    {},
    /ratification/,
  ],
  ['is consolidated', { ...CHAIRS, consolidates: ['p1'] }, 'none', {}, /consolidated/],
] as const)('a forged text is found that %s', (_, proposal, attribution, says, problem) => {
  const found = findingsOn(recordProposal(proposal as typeof TABLED, attribution), { ...says, attribution })

  expect(found.join('\n')).toMatch(problem)
})

test('a chair’s text is found in a record of an earlier format', () => {
  expect(findingsOn(recordProposal(CHAIRS, 'none'), {}, 'parley-record/2')).toEqual([
    '(p1): is a chair’s text in a record of parley-record/2',
  ])
})
