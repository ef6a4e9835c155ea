import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/instrument/document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import { NOTHING_STANDS } from '../../../shared/standing/standing-text.ts'
import { aBareRecord } from '../instrument/a-record.ts'

describe('the standing text as a document', () => {
  test.each(Language.options)('is the same as its golden file, in %s', async (language) => {
    const record = await aBareRecord()

    const document = standingDocument(standingAfter([record]), record.dialogue, language)

    if (document === undefined) throw new Error('nothing stands')
    await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/standing.${language}.md`)
  })

  test('says what was amended, what was ended, and the words before', async () => {
    const record = await aBareRecord()
    const standing = standingAfter([record])
    const [definition, ...definitions] = standing.definitions
    const [topic, ...topics] = standing.topics
    const [basket, ...baskets] = standing.baskets
    if (definition === undefined || topic === undefined || basket === undefined) throw new Error('too little stands')
    const inTheSecond = { round: 2, reading: '2.terms.1', text: 'another' }
    const amended = {
      ...definition,
      body: { ...definition.body, definition: { en: 'Something else.' } },
      source: inTheSecond,
      earlier: [{ body: definition.body, source: definition.source }],
    }
    const after = {
      ...standing,
      definitions: [amended, ...definitions],
      topics: [{ ...topic, ended: inTheSecond }, ...topics],
      baskets: [{ ...basket, ended: { ...inTheSecond, reading: '2.baskets.1' } }, ...baskets],
    }

    const text = textOf(after)

    expect(text).toContain(
      'Something else. [round 2, reading 2.terms.1]\nAs amended in round 2.\nAs agreed in round 1: ',
    )
    expect(text).toContain(definition.body.definition.en)
    const [, ended = ''] = text.split('No longer in force')
    expect(ended).toContain('Ended in round 2, reading 2.terms.1.')
    expect(ended).toContain(topic.body.topic.en)
    expect(ended).toContain(`1/1. ${basket.title.en}`)
    expect(text).not.toContain('1/1.1')

    function textOf(of: typeof after) {
      const document = standingDocument(of, record.dialogue, 'en')
      return (document?.blocks ?? []).flatMap((block) => ('runs' in block ? [plainText(block.runs)] : [])).join('\n')
    }
  })

  test.each(ModalityForm.options)('has every clause of a basket in the words of its form: %s', async (form) => {
    const record = await aBareRecord({ form })
    const standing = standingAfter([record])

    const document = standingDocument(standing, record.dialogue, 'en')

    const numbers = (document?.blocks ?? []).flatMap((block) => (block.kind === 'clause' ? [block.number] : []))
    const expected = standing.baskets.flatMap(({ source, clauses }) =>
      clauses.map((one) => `${source.round}/${one.number}`),
    )
    expect([...new Set(numbers)]).toEqual(expected)
  })

  test('does not exist before a round is published', async () => {
    const { dialogue } = await aBareRecord()

    expect(standingDocument(NOTHING_STANDS, dialogue, 'en')).toBeUndefined()
  })
})
