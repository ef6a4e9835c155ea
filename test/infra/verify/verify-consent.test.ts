import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

/** A round of two readings: consent is recorded alike in each, and a quarter of the leaves has to be verified. */
const FILES = await adjournedAt('terms.2')
const CHAIRED = await aRecord({ files: FILES, rules: { coChairs: true }, isReleased: true })
const NAMED = await aRecord({ files: FILES, rules: { coChairs: true, attribution: 'named' }, isReleased: true })
const PLAIN = await aRecord({ files: FILES })

describe('the consent of the co-chairs in a record', () => {
  test('verifies in every edition under the same head, with names and without', () => {
    for (const record of [CHAIRED, NAMED]) {
      expect(hashedAnew(record)).toEqual(record)
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        expect(verifyRecord(editionOf(record, edition), record.head).mismatches).toEqual([])
      }
    }
  })

  test('contains the co-chairs’ names only if names are disclosed', () => {
    expect(CHAIRED.publication?.consents).toEqual([{ side: 'us' }, { side: 'russia' }])
    expect(JSON.stringify(CHAIRED)).not.toContain('co-chair of us')
    expect(NAMED.readings[0]?.closing).toMatchObject({
      consents: [{ participant: 'co-chair of us' }, { side: 'russia' }],
    })
    expect(NAMED.readings[0]?.names).toHaveProperty('co-chair of us')
  })

  test('does not change the published head when the complete record is released', async () => {
    const { release, ...before } = CHAIRED

    expect(release).toBeDefined()
    expect(await aRecord({ files: FILES, rules: { coChairs: true } })).toEqual(before)
  })

  test.each<[string, RoundRecord, string, (open: Open) => unknown]>([
    ['a side’s consent to a closing', CHAIRED, 'readings[1].closing.consents', (open) => consentsTo(open, 1).pop()],
    [
      'all consent to a closing',
      CHAIRED,
      'readings[0].closing.consents',
      (open) => delete open.readings[0].closing.consents,
    ],
    [
      'a second consent of one side in place of the other’s',
      CHAIRED,
      'readings[1].closing.consents',
      (open) => (consentsTo(open, 1)[1].side = 'us'),
    ],
    [
      'a side’s consent to the publication',
      CHAIRED,
      'publication.consents',
      (open) => open.publication.consents.shift(),
    ],
    ['a side’s consent to the release', CHAIRED, 'release.consents', (open) => open.release.consents.pop()],
    [
      'a release before the publication',
      CHAIRED,
      'release.at',
      (open) => (open.release.at = open.readings[0].openedAt),
    ],
    ['a release of a draft', CHAIRED, 'release', (open) => delete open.publication],
    ['a release that nobody could consent to', PLAIN, 'release', (open) => (open.release = CHAIRED.release)],
    [
      'co-chairs in a round without them',
      PLAIN,
      'readings[0].closing.consents',
      (open) => (open.readings[0].closing.consents = []),
    ],
    ['that there were co-chairs', CHAIRED, 'publication.consents', (open) => (open.dialogue.coChairs = false)],
    ['a co-chair’s name', NAMED, 'readings[0].names', (open) => delete open.readings[0].names['co-chair of us']],
    [
      'the name of a co-chair who consented',
      NAMED,
      'publication.consents[0]',
      (open) => delete open.publication.consents[0].participant,
    ],
    [
      'a person’s name under the Chatham House Rule',
      CHAIRED,
      'readings[0].closing.consents[0]',
      (open) => (consentsTo(open, 0)[0].participant = 'somebody'),
    ],
    [
      'names under the Chatham House Rule',
      CHAIRED,
      'publication.names',
      (open) => (open.publication.names = { a: { digest: '0'.repeat(64) } }),
    ],
  ])('cannot be forged, also if every hash is computed again: %s', (_, record, place, change) => {
    const open = JSON.parse(JSON.stringify(record))
    change(open)

    const found = verifyRecord(hashedAnew(open)).mismatches.map((mismatch) => mismatch.place)

    expect(found).toContain(place)
  })

  test.each<[string, string, (open: Open) => unknown]>([
    ['its time', 'release.at', (open) => (open.release.at = '2027-01-01T00:00:00.000Z')],
    ['its consents', 'release.consents', (open) => open.release.consents.reverse()],
    ['its seal', 'release.link', (open) => (open.release.sealed.at = '0'.repeat(64))],
    ['its link', 'release.link', (open) => (open.release.link = '0'.repeat(64))],
  ])('of a release, %s cannot be changed unseen', (_, place, change) => {
    const open = JSON.parse(JSON.stringify(CHAIRED))
    change(open)

    expect(verifyRecord(open).mismatches.map((mismatch) => mismatch.place)).toContain(place)
  })

  test('is not accepted as a release of another record', async () => {
    const another = await aRecord({ files: FILES, rules: { coChairs: true, redraftings: 2 } })
    const forged = { ...another, release: CHAIRED.release }

    expect(verifyRecord(forged).mismatches.map(({ place }) => place)).toContain('release.link')
  })
})

describe('a release, which comes after the head', () => {
  const link = CHAIRED.release?.link ?? ''

  test('is reported as not covered by the head, because a forged release could follow it as well', () => {
    const forged = JSON.parse(JSON.stringify(CHAIRED))
    forged.release.at = '2027-01-01T00:00:00.000Z'
    const anew = hashedAnew(forged)

    expect(verifyRecord(CHAIRED, CHAIRED.head)).toMatchObject({
      mismatches: [],
      release: { link, isExpected: false },
    })
    expect(verifyRecord(anew, CHAIRED.head)).toMatchObject({
      mismatches: [],
      release: { link: anew.release?.link, isExpected: false },
    })
  })

  test('is reported as absent where it could have been removed', () => {
    const { release: _, ...without } = CHAIRED
    const { publication: __, ...draft } = without

    expect(verifyRecord(without, CHAIRED.head)).toMatchObject({
      mismatches: [],
      release: { link: undefined, isExpected: false },
    })
    expect(verifyRecord(hashedAnew(draft as RoundRecord)).release).toBeUndefined()
    expect(verifyRecord(PLAIN, PLAIN.head).release).toBeUndefined()
  })

  test('is covered by its own link in every edition, and that link covers the head', () => {
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      expect(verifyRecord(editionOf(CHAIRED, edition), link)).toMatchObject({
        mismatches: [],
        release: { link, isExpected: true },
      })
    }
  })

  test('that was forged or removed is found with the link of the real one', () => {
    const forged = JSON.parse(JSON.stringify(CHAIRED))
    forged.release.at = '2027-01-01T00:00:00.000Z'
    const { release: _, ...without } = CHAIRED

    for (const record of [hashedAnew(forged), without]) {
      const { mismatches, release } = verifyRecord(record, link)
      expect(mismatches.map(({ place }) => place)).toEqual(['head'])
      expect(release?.isExpected).toBe(false)
    }
  })
})

function consentsTo(open: Open, reading: number): Open {
  return open.readings[reading].closing.consents
}
