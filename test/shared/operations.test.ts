import { expect, test } from 'vitest'
import { DialogueFileError } from '../../shared/dialogue.ts'
import { parseDialogueFile } from '../../shared/operations.ts'
import { aDialogue, aDialogueFile } from '../builders.ts'

function mistakesIn(content: unknown): readonly string[] {
  try {
    parseDialogueFile(content)
  } catch (error) {
    if (error instanceof DialogueFileError) return error.mistakes
  }
  return []
}

test('missing settings have their defaults, and reminders are off', () => {
  const { dialogue, operations } = parseDialogueFile(aDialogueFile())

  expect(dialogue).toEqual(aDialogue())
  expect(operations).toEqual({ canary: false, monthlyBudget: 50, reserveConcurrency: true })
})

test('a closed egress has a higher budget, because its endpoints cost money all the time', () => {
  const budgetOf = (operations: object) => parseDialogueFile(aDialogueFile({ operations })).operations.monthlyBudget

  expect(budgetOf({ egress: 'closed' })).toBe(150)
  expect(budgetOf({ egress: 'open' })).toBe(50)
  expect(budgetOf({ egress: 'closed', monthlyBudget: 90 })).toBe(90)
})

test.each([
  [{ egress: 'shut' }, /^operations\.egress: /],
  [{ zones: ['eu-west-1a', 'eu-west-1b'] }, /^operations\.zones: is only for egress: closed$/],
  [{ egress: 'closed', zones: ['eu-west-1'] }, /^operations\.zones\[0\]: is an availability zone such as eu-west-1a$/],
  [{ egress: 'closed', zones: ['eu-west-1a', 'eu-west-1a'] }, /^operations\.zones: names a zone twice$/],
  [{ egress: 'closed', zones: [] }, /^operations\.zones: /],
])('%o is a mistake', (operations, expected) => {
  expect(mistakesIn(aDialogueFile({ operations }))).toEqual([expect.stringMatching(expected)])
})

test('operations are not part of the dialogue: no round stores an address, and no record shows one', () => {
  const { dialogue, operations } = parseDialogueFile(aDialogueFile({ operations: { alarmsTo: 'ada@example.org' } }))

  expect(operations.alarmsTo).toBe('ada@example.org')
  expect(JSON.stringify(dialogue)).not.toContain('ada@example.org')
})

test('every mistake is reported with its path, for the dialogue and its operations together', () => {
  const mistakes = mistakesIn(
    aDialogueFile({
      languages: [],
      operations: { alarmsTo: 'somebody', domain: { name: 'https://x', certificate: 'x' }, budget: 5 },
    }),
  )

  expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
    'languages',
    'operations.alarmsTo',
    'operations.domain.name',
    'operations.domain.certificate',
    'operations',
  ])
})

test('a file that is not a dialogue is reported in one line', () => {
  expect(mistakesIn('nothing')).toHaveLength(1)
  expect(mistakesIn(undefined)).toHaveLength(1)
})
