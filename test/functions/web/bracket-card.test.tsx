import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { BracketCard } from '../../../functions/web/pages/bracket-card.tsx'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { bracketMapOf } from '../../../shared/bracket-map/bracket-map.ts'
import { roundsBefore } from '../../../shared/bracket-map/in-words.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { keptRecord } from '../../fixtures/kept.ts'

test.each(Language.options)(
  'a card says which round left the matter open, and links to its reading (%s)',
  (language) => {
    const record = editionOf(keptRecord('parley-record/5', 'in-a-row-2'), 'delegations')
    const [forms] = bracketMapOf(record, sha256).filter(({ stage }) => stage === 'modality')
    if (forms === undefined) throw new Error('no form is in brackets')
    const phrases = phrasesIn(language)
    const cardOf = (bracket: typeof forms) =>
      String(<BracketCard bracket={bracket} sides={record.dialogue.sides} phrases={phrases} />)
    const [definition] = record.stands?.definitions ?? []
    if (definition === undefined) throw new Error('nothing stands')
    const stands = { ...definition, competes: forms.competes }

    const alone = cardOf(forms)
    const amending = cardOf({
      ...forms,
      stands,
      wordings: forms.wordings.map((one) => ({ ...one, ends: { en: 'It is over.' } })),
    })

    const { brackets, signs } = phrases
    const [left = ''] = roundsBefore(forms, brackets)
    const [standing, ends] = [brackets.stands, `${brackets.ends}${signs.colon}`]
    expect(left).toContain('1')
    expect(alone).toContain(left)
    expect(alone).toContain('href="/readings/1.modality.b1.1"')
    expect([alone.includes(standing), alone.includes(ends)]).toEqual([false, false])
    expect([amending.includes(standing), amending.includes(ends)]).toEqual([true, true])
    expect(cardOf({ ...forms, before: [] })).not.toContain(left)
  },
)
