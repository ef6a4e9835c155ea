import { describe, expect, test } from 'vitest'
import { offeredFrom } from '../../infra/verify/recompute-offered.ts'
import { changesOf } from '../../shared/edits/amendment.ts'
import { type Offering, offeredTexts } from '../../shared/offered-text.ts'
import type { Proposal, Tabled } from '../../shared/proposal.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { competitionOfStanding } from '../../shared/standing/roots.ts'
import { aCommitment, aDialogue, aModality, aProposal } from '../builders.ts'

const LEFT = '1.terms.2'
const HERE = '2.terms.1'
const MEDIA = {
  kind: 'definition',
  term: { en: 'Media', ru: 'СМИ' },
  definition: { en: 'Press.', ru: 'Пресса.' },
} as const
const BROAD = { ...MEDIA, definition: { en: 'Press and radio.', ru: 'Пресса и радио.' } }
const RUSSIAN = { ...MEDIA, definition: { en: 'Press.', ru: 'Пресса и радио.' } }

function left(id: string, body: Tabled, more: Partial<Proposal> = {}): Proposal {
  const { author: _, side: __, ...text } = aProposal({ id, body, reading: LEFT, competes: 'definition media', ...more })
  return text
}

function amendment(id: string, of: Proposal, body: Tabled): Proposal {
  return left(id, body, { amends: of.id, ...changesOf(of, body) })
}

/** Offers texts again, and checks that the verifier computes the same. */
function offered(texts: readonly Proposal[], says: Partial<Offering> = {}) {
  const offering: Offering = {
    reading: HERE,
    stage: 'terms',
    format: 'parley-record/5',
    formatBefore: 'parley-record/5',
    dialogue: aDialogue(),
    roots: [],
    ...says,
  }
  const found = offeredTexts(texts, offering)
  const stands = { definitions: offering.roots, topics: [], baskets: [] }
  const record = {
    dialogue: offering.dialogue,
    format: offering.format,
    stands,
    readings: [],
  } as unknown as RoundRecord
  const recomputed = offeredFrom(
    texts.map((one) => ({ ...one, leftBy: one.reading })),
    { stage: offering.stage } as RecordedReading,
    record,
    offering.formatBefore,
  )
  for (const [index, one] of recomputed.entries()) expect(found[index]).toMatchObject(JSON.parse(JSON.stringify(one)))
  expect(recomputed.map(({ id }) => id)).toEqual(found.map(({ id }) => id))
  return found
}

describe('texts that are offered again', () => {
  const media = left('m', MEDIA, { author: 'ada', side: 'river', answers: ['x'] })

  test('are none that would end what stands: it goes on standing, and can be ended anew', () => {
    const end = left('e', MEDIA, { amends: 'x', ends: { en: 'It is over.' }, edits: [] })

    expect(offered([media, end]).map(({ id }) => id)).toEqual(['m'])
  })
  const broad = amendment('a', media, BROAD)

  test('keep their id, words, edits, matter and marks, and have no author, side and answers', () => {
    const chairs = left('c', aCommitment(), {
      competes: 'definition c',
      chair: true,
      drafted: { with: 'A model' },
      consents: [],
    })
    const [first, second] = offered([broad, media])
    const [third] = offered([{ ...chairs, body: { ...MEDIA, term: { en: 'Observer' } } }])

    expect(first).toEqual({
      id: 'm',
      reading: HERE,
      body: MEDIA,
      competes: media.competes,
      tabledIn: HERE,
      waitedIn: LEFT,
    })
    expect(second).toMatchObject({ id: 'a', amends: 'm', edits: broad.edits, body: BROAD })
    expect(third).toMatchObject({ chair: true, drafted: { with: 'A model' } })
    expect(third).not.toHaveProperty('consents')
  })

  test('stay alternatives of one matter, though what they amend is not offered', () => {
    const other = amendment('b', media, { ...BROAD, term: { en: 'Mass media', ru: 'СМИ' } })

    expect(offered([broad, other]).map(({ amends, competes }) => [amends, competes])).toEqual([
      ['m', 'definition media'],
      ['m', 'definition media'],
    ])
  })

  test('are in the languages that are left, with edits in these, and each once', () => {
    const dialogue = aDialogue({ languages: ['ru'] })
    const onlyEnglish = left(
      'e',
      { ...MEDIA, term: { en: 'Internet' }, definition: { en: 'A net.' } },
      { competes: 'definition intemet' },
    )
    const english = amendment('z', media, { ...MEDIA, definition: { ...MEDIA.definition, en: 'The press.' } })
    const found = offered([media, amendment('r', media, RUSSIAN), english, onlyEnglish], { dialogue })

    expect(found.map(({ id }) => id)).toEqual(['m', 'r'])
    expect(found[0]?.body).toEqual({ kind: 'definition', term: { ru: 'СМИ' }, definition: { ru: 'Пресса.' } })
    expect(found[1]?.edits?.every(({ language }) => language === 'ru')).toBe(true)
    expect(new Set(found.map(({ competes }) => competes)).size).toBe(1)
    expect(found[0]?.competes).not.toBe('definition media')
  })

  test.each([
    ['a clause of a side that is no party', 'commitments', aCommitment({ by: 'lake' }), false],
    ['a clause of each side', 'commitments', aCommitment(), true],
    ['a form that is not offered any more', 'modality', aModality('treaty'), false],
    ['a form that is offered', 'modality', aModality('joint-statement'), true],
  ] as const)('%s', (_, stage, body, isOffered) => {
    const dialogue = aDialogue({ modalities: ['joint-statement', 'code-of-conduct'] })
    const competes = stage === 'modality' ? 'modality' : 'commitment p'

    const found = offered([left('p', body, { competes, reading: `1.${stage}.b1.1` })], {
      dialogue,
      stage,
      reading: `2.${stage}.b1.1`,
    })

    expect(found).toHaveLength(isOffered ? 1 : 0)
  })

  test('under a heading that stands by now amend what stands, and what stands is not offered', () => {
    const standing = {
      id: 's',
      body: MEDIA,
      competes: competitionOfStanding('definition', 's'),
      source: { round: 1, reading: '1.terms.1', text: 's' },
    } as const
    const own = left('o', { ...BROAD, definition: { en: 'Radio.', ru: 'Радио.' } })

    const found = offered([left('same', MEDIA), own, amendment('p', own, BROAD)], { roots: [standing] })

    expect(found.map(({ id, amends, competes }) => [id, amends, competes])).toEqual([
      ['o', 's', standing.competes],
      ['p', 'o', standing.competes],
    ])
    expect(found[0]?.edits).toEqual(changesOf(standing, own.body as Tabled).edits)
  })

  test('that amended what does not stand any more are texts of their own', () => {
    const gone = left('g', BROAD, {
      amends: 's',
      competes: competitionOfStanding('definition', 's'),
      ...changesOf(media, BROAD),
    })

    const [found] = offered([gone])

    expect(found).toMatchObject({ competes: 'definition media', body: BROAD })
    expect(found).not.toHaveProperty('amends')
    expect(found).not.toHaveProperty('edits')
  })

  test('after a round of the first format have a matter and edits of this one', () => {
    const [first, second] = [
      left('m', MEDIA, { competes: 'definition “media”' }),
      left('n', BROAD, { competes: 'definition “media”', amends: 'm' }),
    ]

    const found = offered([second, first], { formatBefore: 'parley-record/1' })

    expect(found.map(({ competes }) => competes)).toEqual(['definition media', 'definition media'])
    expect(found[1]?.edits).toEqual(changesOf(first, BROAD).edits)
  })
})
