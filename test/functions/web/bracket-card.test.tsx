import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { BracketCard } from '../../../functions/web/pages/bracket-card.tsx'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { bracketMapOf } from '../../../shared/bracket-map/bracket-map.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { keptRecord } from '../../fixtures/kept.ts'

const SAYS = {
  en: ['Round 1 left it open, and it was offered again.', 'What stands', 'It ends what stands. Reason'],
  ru: [
    'Вопрос остался открытым в раунде 1 и предложен снова.',
    'Что действует',
    'Прекращает действие текста. Основание',
  ],
  fr: [
    'Ce point, laissé ouvert par le cycle 1, a été proposé de nouveau.',
    'Ce qui est en vigueur',
    'Met fin à ce qui est en vigueur. Motif',
  ],
  es: ['La ronda 1 lo dejó abierto, y se ofreció de nuevo.', 'Lo que está vigente', 'Pone fin a lo vigente. Motivo'],
  ar: ['تركته الجولة 1 مفتوحا، وعُرض من جديد.', 'النص الساري', 'ينهي سريان نص سار. السبب'],
  zh: ['第1轮未予解决，已再次提交。', '现行有效的内容', '终止现行有效的内容。理由'],
} as const

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

    const [left, standing, ends] = SAYS[language]
    expect(alone).toContain(left)
    expect(alone).toContain('href="/readings/1.modality.b1.1"')
    expect([alone.includes(standing), alone.includes(ends)]).toEqual([false, false])
    expect([amending.includes(standing), amending.includes(ends)]).toEqual([true, true])
    expect(cardOf({ ...forms, before: [] })).not.toContain(left)
  },
)
