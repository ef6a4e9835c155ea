import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { givenBy } from '../../../infra/new/flags.ts'
import { askFor } from '../../../infra/new/questions.ts'
import { dialogueFileText } from '../../../infra/new/written-files.ts'
import { parseDialogueFile } from '../../../shared/operations.ts'
import { many } from '../../many.ts'

const FLAGS = [
  ['--languages', 'en,ru'],
  ['--title', 'Fishing in the North / Рыболовство на Севере'],
  ['--convener', 'Two institutes / Два института'],
  ['--mandate', 'To agree on catches. / Договориться об уловах.'],
  ['--side', 'The coast / Берег'],
  ['--side', 'The island / Остров'],
].flat()
const CHOSEN = {
  languages: ['en'],
  title: { en: 'Fishing' },
  slug: 'fishing',
  convener: { en: 'Two institutes' },
  mandate: { en: 'To agree on catches.' },
  sides: [
    { id: 'coast', name: { en: 'Coast' } },
    { id: 'island', name: { en: 'Island' } },
  ],
  attribution: 'side',
  coChairs: true,
  days: 7,
  eraseNamesOn: '2030-01-31',
} as const
const ENTER = '\r'
const DOWN = '\x1b[B'

describe('the flags of npm run new', () => {
  test('say the same in each language, with ids for the sides', () => {
    const { choices, yes } = givenBy([...FLAGS, '--days', '14', '--co-chairs', '--yes'])

    expect(yes).toBe(true)
    expect(choices).toEqual({
      languages: ['en', 'ru'],
      title: { en: 'Fishing in the North', ru: 'Рыболовство на Севере' },
      convener: { en: 'Two institutes', ru: 'Два института' },
      mandate: { en: 'To agree on catches.', ru: 'Договориться об уловах.' },
      sides: [
        { id: 'the-coast', name: { en: 'The coast', ru: 'Берег' } },
        { id: 'the-island', name: { en: 'The island', ru: 'Остров' } },
      ],
      days: 14,
      coChairs: true,
    })
  })

  test.each([
    [['--title', 'Рыболовство', '--languages', 'en,ru'], '--title: write one part for each language'],
    [['--days', 'seven'], '--days: write a number'],
    [['--days', '0'], '--days: write a number above 0'],
    [['--slug', 'Fishing Talks'], '--slug: use lower-case letters, digits and single hyphens'],
    [['--slug', 'a'.repeat(68)], '--slug: 67 characters at most'],
    [['--side', 'Coast'], '--side: write it once for each side, two times or more'],
    [['--erase-names-on', '2030-02-30'], '--erase-names-on: write a day, such as 2030-01-31'],
    [['--languages', 'en,russian'], '--languages: '],
    [['--languages', 'fa'], '--spoken: say in which language Parley speaks beside it'],
    [['--colour', 'red'], 'usage: npm run new'],
  ])('are refused with what to change: %s', (args, why) => {
    expect(() => givenBy(args)).toThrow(why)
  })

  test('sides of one name, or of none in Latin letters, get different ids', () => {
    const { choices } = givenBy(['--languages', 'ru', '--side', 'Берег', '--side', 'Остров'])
    const same = givenBy(['--side', 'Coast', '--side', 'Coast', '--side', 'each side'])

    expect(choices.sides?.map(({ id }) => id)).toEqual(['side-1', 'side-2'])
    expect(same.choices.sides?.map(({ id }) => id)).toEqual(['coast', 'coast-2', 'each-side-3'])
  })
})

describe('the file that is written', () => {
  test('is read back as what was chosen, whatever characters it has', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, words, words, (title, mandate, name) => {
        const sides = [{ id: 'coast', name: { en: name } }]
        const texts = { title: { en: title }, mandate: { en: mandate }, convener: { en: name }, sides }

        expect(parse(dialogueFileText({ ...CHOSEN, ...texts }))).toMatchObject(texts)
      }),
      { numRuns: many({ atOnce: 50, inAll: 2_000 }) },
    )
  })

  test('is a dialogue’s file, in which every stage lasts as long as was chosen', () => {
    const { days: _, ...chosen } = CHOSEN

    const { dialogue } = parseDialogueFile(parse(dialogueFileText({ ...chosen, days: 3.5 })))

    expect(dialogue).toMatchObject(chosen)
    expect(Object.values(dialogue.stages).map((stage) => stage.days)).toEqual([3.5, 3.5, 3.5, 3.5, 3.5])
  })
})

describe('the questions', () => {
  test('ask what no flag said, explain each, and take the usual value for an empty line', async () => {
    const { choices } = givenBy(FLAGS)

    const { chosen, shown } = await answering(choices, [
      ['Short name', ENTER],
      ['Others learn', DOWN + ENTER],
      ['co-chair', ENTER],
      ['Days for a reading', ENTER],
      ['Erase names on', '2030-01-31\r'],
    ])

    expect(chosen).toMatchObject({
      slug: 'fishing-in-the-north',
      attribution: 'side',
      coChairs: false,
      days: 7,
      eraseNamesOn: '2030-01-31',
    })
    expect(shown).toContain('It cannot be changed later.')
    expect(shown).not.toContain('Mandate')
  })

  test('say what is wrong with an answer, and ask again', async () => {
    const { choices } = givenBy([...FLAGS, '--attribution', 'none', '--co-chairs', '--erase-names-on', '2030-01-31'])

    const { chosen, shown } = await answering(choices, [
      ['Short name', `taken${ENTER}`],
      ['already', `\x7f\x7f\x7f\x7f\x7ffree${ENTER}`],
      ['Days for a reading', `many${ENTER}`],
      ['write a number', `\x7f\x7f\x7f\x7f21${ENTER}`],
    ])

    expect(chosen).toMatchObject({ slug: 'free', days: 21 })
    expect(shown).toContain('write a number')
  })

  test('ask for each side in each language', async () => {
    const { choices } = givenBy([...FLAGS.slice(0, 8), '--slug', 'x', '--attribution', 'none', '--days', '1'])

    const { chosen } = await answering({ ...choices, coChairs: false, eraseNamesOn: '2030-01-31' }, [
      ['Name of side 1, in English', `Coast${ENTER}`],
      ['Name of side 1, in Russian', `Берег${ENTER}`],
      ['Name of side 2, in English', `Island${ENTER}`],
      ['Name of side 2, in Russian', `Остров${ENTER}`],
      ['another side', ENTER],
    ])

    expect(chosen.sides).toEqual([
      { id: 'coast', name: { en: 'Coast', ru: 'Берег' } },
      { id: 'island', name: { en: 'Island', ru: 'Остров' } },
    ])
  })

  test('write nothing when the person stops', async () => {
    await expect(answering({}, [['Languages', '\x03']])).rejects.toThrow('nothing was written')
  })
})

/** Types each answer when its question is shown, as a person does at a terminal. */
async function answering(choices: Parameters<typeof askFor>[0], answers: readonly (readonly [string, string])[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const waiting = [...answers]
  let sinceLast = ''
  output.on('data', (chunk: Buffer) => {
    sinceLast += chunk.toString()
    const [question, keys] = waiting[0] ?? []
    if (question === undefined || !sinceLast.includes(question)) return
    waiting.shift()
    sinceLast = ''
    setImmediate(() => {
      for (const key of keysOf(keys ?? '')) input.write(key)
    })
  })
  const shown = text(output)
  try {
    const whyNot = (slug: string) => (slug === 'taken' ? 'there is a dialogue taken already' : undefined)
    const chosen = await askFor(choices, whyNot, { input, output })
    expect(waiting).toEqual([])
    output.end()
    return { chosen, shown: await shown }
  } finally {
    output.end()
  }
}

/** Keys one by one; an arrow is one key. */
function keysOf(typed: string): readonly string[] {
  return typed.startsWith(DOWN) ? [DOWN, ...typed.slice(DOWN.length)] : [...typed]
}
