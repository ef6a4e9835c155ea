import { expect, test } from 'vitest'
import { changesOf } from '../../../shared/edits/changes.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'

const CLAUSE = {
  kind: 'commitment',
  by: 'each-side',
  form: 'undertake',
  action: { en: 'answer within ten days', ru: 'отвечать в течение десяти дней' },
} as const satisfies ProposalBody
const UNTIL = { word: 'until', text: { en: 'a contact is named', ru: 'назначено лицо' } } as const
const UNLESS = { word: 'unless', text: { en: 'a court is asked' } } as const

test.each<[string, ProposalBody, ProposalBody, ReturnType<typeof changesOf>]>([
  [
    'the action of a clause with a condition, in each language',
    { ...CLAUSE, condition: UNTIL },
    {
      ...CLAUSE,
      action: { en: 'answer within five days', ru: 'отвечать в течение пяти дней' },
      condition: UNTIL,
    },
    [
      {
        is: 'text',
        part: 'action',
        language: 'en',
        from: CLAUSE.action.en,
        replacements: [{ at: 14, removes: 'ten', inserts: 'five' }],
      },
      {
        is: 'text',
        part: 'action',
        language: 'ru',
        from: CLAUSE.action.ru,
        replacements: [{ at: 19, removes: 'десяти', inserts: 'пяти' }],
      },
    ],
  ],
  ['a condition that is added', CLAUSE, { ...CLAUSE, condition: UNLESS }, [{ is: 'condition', becomes: UNLESS }]],
  ['a condition that is taken out', { ...CLAUSE, condition: UNLESS }, CLAUSE, [{ is: 'condition', was: UNLESS }]],
  [
    'another kind of condition, and its words',
    { ...CLAUSE, condition: UNTIL },
    { ...CLAUSE, condition: { word: 'unless', text: { ...UNTIL.text, en: 'no contact is named' } } },
    [
      { is: 'value', part: 'condition.word', was: 'until', becomes: 'unless' },
      {
        is: 'text',
        part: 'condition',
        language: 'en',
        from: 'a contact is named',
        replacements: [{ at: 0, removes: 'a', inserts: 'no' }],
      },
    ],
  ],
  [
    'who is bound, and the form',
    CLAUSE,
    { ...CLAUSE, by: 'us', form: 'refrain' },
    [
      { is: 'value', part: 'by', was: 'each-side', becomes: 'us' },
      { is: 'value', part: 'form', was: 'undertake', becomes: 'refrain' },
    ],
  ],
  [
    'a translation that is added, and one that is taken out',
    { kind: 'definition', term: { en: 'Leak' }, definition: { en: 'a release', ru: 'публикация' } },
    { kind: 'definition', term: { en: 'Leak', ru: 'Утечка' }, definition: { en: 'a release' } },
    [
      { is: 'language', part: 'term', language: 'ru', becomes: 'Утечка' },
      { is: 'language', part: 'definition', language: 'ru', was: 'публикация' },
    ],
  ],
  [
    'where a topic belongs, before why',
    { kind: 'topic', topic: { en: 'Leaks' }, scope: 'germane', reason: { en: 'both ask for it' } },
    { kind: 'topic', topic: { en: 'Leaks' }, scope: 'deferred', reason: { en: 'nobody asks for it' } },
    [
      { is: 'value', part: 'scope', was: 'germane', becomes: 'deferred' },
      {
        is: 'text',
        part: 'reason',
        language: 'en',
        from: 'both ask for it',
        replacements: [{ at: 0, removes: 'both ask', inserts: 'nobody asks' }],
      },
    ],
  ],
  [
    'the heading of a basket',
    { kind: 'basket', title: { en: 'Media' }, description: { en: 'what is printed' } },
    { kind: 'basket', title: { en: 'Foreign media' }, description: { en: 'what is printed' } },
    [
      {
        is: 'text',
        part: 'title',
        language: 'en',
        from: 'Media',
        replacements: [{ at: 0, removes: 'Media', inserts: 'Foreign media' }],
      },
    ],
  ],
  [
    'the form of a result',
    { kind: 'modality', modality: 'treaty', rationale: { en: 'it binds' } },
    { kind: 'modality', modality: 'joint-statement', rationale: { en: 'it binds' } },
    [{ is: 'value', part: 'modality', was: 'treaty', becomes: 'joint-statement' }],
  ],
  ['nothing between a proposal and itself', { ...CLAUSE, condition: UNTIL }, { ...CLAUSE, condition: UNTIL }, []],
  ['nothing between proposals of two kinds', CLAUSE, { kind: 'text', agreed: [], bracketed: [] }, []],
])('%s', (_, from, to, changes) => {
  expect(changesOf(from, to)).toEqual(changes)
})
