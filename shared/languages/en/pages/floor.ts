import type { Attribution } from '../../../dialogue.ts'
import type { StatementKind } from '../../../floor.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the floor of a reading says, in English. */
export const floor = {
  floor: {
    title: 'Discussion',
    what: 'Questions of clarification, answers to them, and reasons. They are part of the record.',
    onReading: 'On the reading as a whole',
    ofReading: 'Discussion of the reading as a whole',
    statements: (many: number) => `Discussion: ${count(many, { one: 'statement', other: 'statements' })}`,
    nothing: 'Nobody has said anything here yet.',
    speak: 'Ask, answer or give a reason',
    read: 'Read the discussion',
    back: 'Back to the reading',
    kind: { question: 'Question', answer: 'Answer', reason: 'Reason' } satisfies Record<StatementKind, string>,
    kindMeans: {
      question: 'what a word or a clause is meant to cover',
      reason: 'why a text should be adopted, changed or dropped',
    },
    fromThoseWhoTabled: 'from those who tabled this text',
    asThoseWhoTabled: 'Say that this is from those who tabled the text',
    asMeans:
      'Everybody then knows that the same person tabled the text and wrote this answer. Nothing else is disclosed.',
    notYet: 'Only you see this so far. It appears on',
    mine: 'Written by you. Only you see that.',
    setAside: 'Set aside by a facilitator',
    because: 'Why',
    folded: { question: 'Show the question', answer: 'Show the answer', reason: 'Show what was said' } satisfies Record<
      StatementKind,
      string
    >,
    putAside: 'Set it aside',
    asideReason: 'Why it is set aside',
    asideMeans:
      'Everybody sees the reason. The statement is folded, not deleted: it stays in the record. This cannot be undone.',
    answer: 'Answer this question',
    answering: 'Your answer',
    say: 'Your statement',
    choose: 'What is it?',
    text: 'Text',
    send: 'Send it',
    appears: 'Statements appear together, at fixed times. One that you send now appears on',
    never: 'You cannot edit or delete a statement.',
    left: (many: number) =>
      `You can make ${count(many, { one: 'more statement', other: 'more statements' })} in this reading.`,
    noneLeft: 'You have reached your share of the statements in this reading.',
    covered: {
      none: 'It is shown without your name and without your side. Your style of writing can still identify you, so write in a neutral style.',
      side: 'It is shown with your side, but without your name. Your style of writing can still identify you, so write in a neutral style.',
      named: 'It is shown with your name. This is the rule of this dialogue.',
    } satisfies Record<Attribution, string>,
    everyLanguage: 'Write it in every language of the dialogue.',
    made: 'Recorded. Until it appears, only you see it.',
    asideNow: 'The statement is set aside.',
    mistake: { text: 'Write the text.', kind: 'Choose a question or a reason.', reason: 'Write why it is set aside.' },
  },
}
