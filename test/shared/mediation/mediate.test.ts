import { describe, expect, test } from 'vitest'
import { mediate } from '../../../shared/mediation/mediate.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { aBrief, clause, type Said } from './a-brief.ts'

const NOTIFY = 'tell the other side of every drill near the coast'
const condition = { word: 'unless' as const, text: { en: 'a storm makes it impossible' } }

describe('the embedded mediator', () => {
  test('drops an edit that one side objects to, and keeps the one that both accepted', () => {
    const found = candidates({
      base: { body: clause(NOTIFY), agreedBy: [] },
      one: { body: clause('tell the other side in writing of every large drill near the coast'), agreedBy: ['river'] },
      two: {
        body: clause('tell the other side in writing of every drill near the coast of islands'),
        agreedBy: ['sea'],
      },
    })

    expect(found.map(actionOf)).toEqual(['tell the other side in writing of every drill near the coast'])
  })

  test('takes a condition from an alternative', () => {
    const found = candidates({
      base: { body: clause('tell the other side first of every drill near the coast'), agreedBy: ['river'] },
      one: {
        body: clause('tell the other side first of every drill by the coast', { condition }),
        agreedBy: ['river'],
      },
      two: { body: clause('tell the other side first of any drill near the coast', { condition }), agreedBy: ['sea'] },
      three: { body: clause('tell the other side soon of every drill near the coast'), agreedBy: ['sea'] },
    })

    expect(found.map(({ body }) => body)).toContainEqual(
      clause('tell the other side first of every drill near the coast', { condition }),
    )
  })

  test('leaves a condition out if each was refused, and says that the clause then binds at all times', () => {
    const other = { word: 'until' as const, text: { en: 'the first harvest is over' } }
    const found = candidates({
      base: { body: clause(NOTIFY, { condition }), agreedBy: ['river'] },
      one: { body: clause(NOTIFY, { condition: other }), agreedBy: ['sea'] },
    })

    expect(found.map(({ body }) => body)).toEqual([clause(NOTIFY)])
    expect(found[0]?.why.map(({ en }) => en)).toEqual([
      'It has no condition. Each of these was refused by a side: “unless”, “a storm makes it impossible”; “until”, “the first harvest is over”.',
      'Without a condition the clause binds at all times. This is more than any side agreed on: read it with care.',
      'Every text that these sides agreed on has the words that are left out: The river side and The sea side.',
      'The river side: 1 place differs from the nearest text that this side agrees on.',
      'The sea side: 1 place differs from the nearest text that this side agrees on.',
    ])
  })

  test('offers the weaker form to a side that agreed on the stronger one, and says so', () => {
    const action = 'flights of drones by night near the border'
    const weaker = { form: 'not-authorize' as const }
    const found = candidates({
      base: { body: clause(action), agreedBy: ['river'] },
      one: { body: clause(action, { ...weaker, condition }), agreedBy: ['sea'] },
      two: { body: clause(action, { ...weaker, by: 'sea' }), agreedBy: ['sea'] },
    })

    expect(found.map(({ body }) => body)).toEqual([clause(action, weaker)])
    expect(found[0]?.why.map(({ en }) => en)).toContain('These sides agreed on the stronger form: The river side.')
  })

  test('does not offer the weaker form to a side that refused nothing else', () => {
    const action = 'flights of drones by night near the border'
    const found = candidates({
      base: { body: clause(action), agreedBy: ['river'] },
      one: { body: clause(action, { form: 'not-authorize', condition }), agreedBy: ['sea'] },
      two: { body: clause(action, { form: 'not-authorize', by: 'sea' }), agreedBy: ['sea'] },
      three: { body: clause(action, { form: 'not-authorize' }), agreedBy: [] },
    })

    expect(found).toEqual([])
  })

  test('binds one side in place of each if that side agreed to be bound alone', () => {
    const texts = (alone: readonly string[]): Readonly<Record<string, Said>> => ({
      base: { body: clause('send ships by night past the islands'), agreedBy: ['sea'] },
      one: { body: clause('send ships by day past the islands', { by: 'river' }), agreedBy: alone },
      two: { body: clause('send ships by night around the islands', { by: 'river' }), agreedBy: alone },
      three: { body: clause('send ships by day past the islands', { condition }), agreedBy: ['river'] },
      four: { body: clause('send ships by night around the islands', { condition }), agreedBy: ['river'] },
    })

    expect(candidates(texts(['river'])).map(({ body }) => body)).toContainEqual(
      clause('send ships by night past the islands', { by: 'river' }),
    )
    expect(candidates(texts([])).filter(({ body }) => body.kind === 'commitment' && body.by === 'river')).toEqual([])
  })

  test('never leaves out a word that reverses the meaning of the sentence', () => {
    const texts = {
      base: { body: clause('allow flights over the strait by drones at night'), agreedBy: ['sea'] },
      one: { body: clause('not allow any flights over the strait by drones at night'), agreedBy: ['river'] },
    }
    const [matter] = mediate(aBrief(texts)).matters

    expect(matter?.candidates).toEqual([])
    expect(matter?.why.map(({ en }) => en)).toEqual([
      'There is no text of which every side accepted every part.',
      'Without these words: accepted by The sea side; not accepted by The river side. “not”: accepted by The river side; not accepted by The sea side.',
      'These words limit the sentence or reverse its meaning, so they are not left out.',
    ])
  })

  test('says of a deadlock that there is no text, and which words one side needs and another refuses, in both languages', () => {
    const [matter] = mediate(
      aBrief({
        base: { body: clause('answer within ten days'), agreedBy: ['sea'] },
        one: { body: clause('answer within five days'), agreedBy: ['river'], amends: 'base' },
      }),
    ).matters

    expect(matter?.candidates).toEqual([])
    expect(matter?.why).toEqual([
      {
        en: 'There is no text of which every side accepted every part.',
        ru: 'Нет текста, каждую часть которого приняли все стороны.',
      },
      {
        en: '“ten”: accepted by The sea side; not accepted by The river side. “five”: accepted by The river side; not accepted by The sea side.',
        ru: '«ten». Согласны: Сторона sea. Не согласны: Сторона river. «five». Согласны: Сторона river. Не согласны: Сторона sea.',
      },
    ])
  })

  test('says which side agrees on no text of a matter, and points to objections only where there are some', () => {
    const whyWith = (objections: Said['objections'] = []) =>
      mediate(aBrief({ base: { body: clause(NOTIFY), agreedBy: ['sea'], objections } })).matters[0]?.why
    const none = 'No text in between was found. No text of this matter has the agreement of: The river side.'

    expect(whyWith()?.map(({ en }) => en)).toEqual([none])
    expect(whyWith([{ id: 'o1', change: { en: 'Tell us sooner.' } }])?.map(({ en }) => en)).toEqual([
      none,
      'The objections to these texts say what would remove them.',
    ])
    expect(JSON.stringify(whyWith())).not.toContain('возражени')
  })

  test('says of an open wording that the matter is agreed, and drafts nothing', () => {
    const both = ['river', 'sea']
    const [matter] = mediate(
      aBrief({
        base: { body: clause('answer within ten days'), agreedBy: both, reason: 'tied' },
        one: { body: clause('answer within five days'), agreedBy: both, amends: 'base', reason: 'tied' },
      }),
    ).matters

    expect(matter?.candidates).toEqual([])
    expect(matter?.why[0]?.en).toContain('Only the wording is open')
  })

  test('ranks by the side that is farthest from what it agreed on', () => {
    const found = candidates({
      base: { body: clause('answer in ten days by letter to the first of the ports'), agreedBy: ['sea'] },
      one: { body: clause('answer in five days by cable to the first of the ports'), agreedBy: ['river'] },
      two: { body: clause('answer in five days by cable to the last of the ports'), agreedBy: ['sea'] },
      three: { body: clause('answer in ten days by letter to the last of the ports'), agreedBy: ['river'] },
    })
    const worst = found.map(({ why }) =>
      Math.max(...why.map(({ en = '' }) => Number(/in (\d+) place/.exec(en)?.[1] ?? 0))),
    )

    expect(found.length).toBeGreaterThan(1)
    expect(worst).toEqual(worst.toSorted((one, other) => one - other))
  })

  test('gives the same answer each time, and takes milliseconds for sixty texts', () => {
    const texts: Readonly<Record<string, Said>> = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `t${index}`,
        {
          body: clause(`${NOTIFY} and ${'of every island in the strait '.repeat(20)} ${index} times a year`),
          agreedBy: [index % 2 === 0 ? 'river' : 'sea'],
        },
      ]),
    )
    const start = performance.now()
    const first = mediate(aBrief(texts))

    expect(performance.now() - start).toBeLessThan(1_500)
    expect(mediate(aBrief(texts))).toEqual(first)
  })
})

function candidates(texts: Readonly<Record<string, Said>>) {
  return mediate(aBrief(texts)).matters.flatMap((matter) => matter.candidates)
}

function actionOf({ body }: { readonly body: Tabled }): string | undefined {
  return body.kind === 'commitment' ? body.action.en : undefined
}
