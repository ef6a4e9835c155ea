import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { bracketMapOf } from '../../../shared/bracket-map/bracket-map.ts'
import { bracketMapDocument } from '../../../shared/bracket-map/map-document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import { aBareRecord } from '../instrument/a-record.ts'

/** In the middle of drafting: its second sitting takes what the first one left in brackets. */
const DRAFTING = '1.commitments.b1.1'

describe('the bracket map of the rehearsed round', () => {
  test.each(Language.options)('is the same as its golden file, in %s', async (language) => {
    for (const [name, record] of [
      ['drafting', recordUntil(await aBareRecord(), DRAFTING)],
      ['ended', await aBareRecord()],
    ] as const) {
      if (record === undefined) throw new Error(`${DRAFTING} was not settled`)
      const document = bracketMapDocument(editionOf(record, 'delegations'), language, sha256)

      await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/${name}.${language}.md`)
    }
  })

  test('has every matter that the last reading of its stage and lane left in brackets, and no other', async () => {
    const record = await aBareRecord()
    const last = new Map(record.readings.map((reading) => [`${reading.stage} ${reading.basket}`, reading]))
    const left = [...last.values()].flatMap(({ settlement }) => settlement.bracketed)

    const map = bracketMapOf(record, sha256)

    expect(map.flatMap(({ wordings }) => wordings.map(({ id }) => id)).toSorted()).toEqual(left.toSorted())
  })

  test('shows of an edition for the public no words of objections and no side’s agreement', async () => {
    const record = editionOf(await aBareRecord(), 'public')

    const map = bracketMapOf(record, sha256)

    expect(map.flatMap(({ objections }) => objections)).toEqual([])
    expect(map.flatMap(({ wordings }) => wordings.flatMap(({ agreedBy }) => agreedBy))).toEqual([])
  })

  test.each([
    ['none', false, false],
    ['side', true, false],
    ['named', true, true],
  ] as const)('under the rule "%s" an objection has a side: %s, and a name: %s', async (attribution, side, name) => {
    const record = editionOf(await aBareRecord({ rules: { attribution } }), 'delegations')

    const objections = bracketMapOf(record, sha256).flatMap((bracket) => bracket.objections)

    expect(objections.length).toBeGreaterThan(5)
    for (const one of objections) expect([one.side !== undefined, one.name !== undefined]).toEqual([side, name])
    const ids = objections.flatMap((objection) => objection.ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('shows an objection that was made again once, with the readings in which it was made', async () => {
    const map = bracketMapOf(editionOf(await aBareRecord(), 'delegations'), sha256)
    const shown = map.flatMap(({ objections }) =>
      objections.map(({ proposal, text, disposition }) => JSON.stringify([proposal, text, disposition])),
    )
    const again = map
      .flatMap(({ objections }) => objections)
      .find(({ text }) => text.en?.startsWith('Ten days are too'))

    expect(new Set(shown).size).toBe(shown.length)
    expect(again?.madeIn.map(({ sitting }) => sitting)).toEqual([2, 3])
    expect(again?.ids).toHaveLength(2)
  })

  test('shows of an objection which text answers it', async () => {
    const map = bracketMapOf(editionOf(await aBareRecord(), 'delegations'), sha256)
    const answered = map.flatMap(({ objections }) => objections).filter(({ answeredBy }) => answeredBy.length > 0)

    expect(answered.map(({ answeredBy }) => answeredBy.map(({ letter }) => letter))).toContainEqual(['C'])
  })
})
