import { expect, test } from 'vitest'
import { languageName } from '../../../shared/languages/format/language-name.ts'
import { Language } from '../../../shared/localized-text.ts'
import { readRosterTable } from '../../../shared/roster/read-roster.ts'
import { problemInWords } from '../../../shared/roster/roster-problem.ts'

const SIDES = [
  { id: 'us', name: { en: 'American side', ru: 'Американская сторона' } },
  { id: 'russia', name: { en: 'Russian side', ru: 'Российская сторона' } },
]
const HEADER = 'name,role,side,capacity,email,language\n'

const LANGUAGES_IN_ENGLISH = Language.options.map((one) => languageName(one, 'en')).join(', ')
const CAPACITIES = 'nongovernmental expert, former official, acting official'
const CAPACITIES_IN_RUSSIAN = 'неправительственный эксперт, бывшее должностное лицо, действующее должностное лицо'

test.each([
  [
    'Eva,,Россия,эксперт,,',
    [
      `there is no side Россия; write one of: American side, Russian side`,
      `there is no capacity эксперт; write one of: ${CAPACITIES}`,
    ],
  ],
  ['Eva,guest,,,,', ['there is no role guest; write one of: participant, facilitator, observer']],
  ['Eva,,,,,', ['the role is missing; write one of: participant, facilitator, observer']],
  [
    'Eva,participant,,,,',
    [
      'the side is missing; write one of: American side, Russian side',
      `a participant needs a capacity; write one of: ${CAPACITIES}`,
    ],
  ],
  ['Eva,observer,,,,Latin', [`there is no language Latin; write one of: ${LANGUAGES_IN_ENGLISH}`]],
  [
    'Eva,,us,former official,eva at example,',
    ['this is no mail address; write one such as name@example.org, or leave the cell empty'],
  ],
])('%s: what is wrong, and what to write', (line, problems) => {
  expect(problemsOf(line, 'en')).toEqual(problems)
})

test.each([
  [
    'Eva,,Россия,эксперт,,',
    [
      `такой стороны нет: Россия; напишите одно из следующего: Американская сторона, Российская сторона`,
      `такого статуса нет: эксперт; напишите одно из следующего: ${CAPACITIES_IN_RUSSIAN}`,
    ],
  ],
  ['Eva,гость,,,,', ['такой роли нет: гость; напишите одно из следующего: участник, организатор, наблюдатель']],
])('in Russian, %s', (line, problems) => {
  expect(problemsOf(line, 'ru')).toEqual(problems)
})

test('with co-chairs there is one more role', () => {
  expect(problemsOf('Eva,guest,,,,', 'en', true)).toEqual([
    'there is no role guest; write one of: participant, facilitator, observer, co-chair',
  ])
})

test('a person who is there on another side: a side is not said to be corrected', () => {
  const [words] = problemsOf('Ada,,russia,former official,,', 'en')
  expect(words).toContain('for another role or side, revoke that entry first')
})

function problemsOf(line: string, language: 'en' | 'ru', coChairs = false): readonly string[] {
  const ada = {
    role: 'participant',
    id: 'ada',
    name: 'Ada',
    side: 'us',
    capacity: 'former-official',
    joinedAt: '2026-01-01T00:00:00Z',
  } as const
  const { problems } = readRosterTable(HEADER + line, {
    dialogue: { sides: SIDES, coChairs },
    mayAdd: () => true,
    roster: [ada],
  })
  return problems.map((problem) => problemInWords(problem, language).replace(/[\u2066-\u2069]/g, ''))
}
