import type { Mutant } from './mutant.ts'

/** Faults in what is decided without a quorum, in the order of texts, and in what is asked before it is done. */
export const OF_QUORUM_AND_ORDER: readonly Mutant[] = [
  {
    name: 'silence is rejection',
    file: 'shared/settle-proposals.ts',
    changes: [["  if (!areQuorate) return { status: 'bracketed', reason: 'quorum-not-met' }\n", '']],
    noticedBy: 'test/shared/outcomes.test.ts',
  },
  {
    name: 'objections do not count towards the quorum of a decision',
    file: 'shared/settle-proposals.ts',
    changes: [['Object.values(side.tally)', 'Object.values(side.tally).slice(0, 3)']],
    noticedBy: 'test/shared/outcomes.test.ts',
  },
  {
    name: 'the order of texts is that of their ids',
    file: 'shared/order-of-texts.ts',
    changes: [['[...placeOf(text.body, sides), () => text.id]', '[() => text.id]']],
    noticedBy: 'test/shared/order-of-texts.test.ts',
  },
  {
    name: 'an amendment stands apart from what it amends',
    file: 'shared/order-of-texts.ts',
    changes: [['  const ids = new Set(texts.map(({ id }) => id))\n', '  const ids = new Set<string>()\n']],
    noticedBy: 'test/shared/order-of-texts.test.ts',
  },
  {
    name: 'what cannot be undone is done without a question',
    file: 'functions/web/frame/ask-first.tsx',
    changes: [["if (typed['confirmed'] === 'yes') return undefined", 'if (typed !== undefined) return undefined']],
    noticedBy: 'test/functions/web/ask-first.test.ts',
  },
  {
    name: 'a text is ratified in other words than it is adopted in',
    file: 'functions/web/reading/clause-list.tsx',
    changes: [['blocksToRatify(text, language', "blocksToRatify({ ...text, modality: 'treaty' }, language"]],
    noticedBy: 'test/functions/web/ratified-words.test.ts',
  },
  {
    name: 'the verifier takes a text that can be made for a forgery',
    file: 'infra/verify/no-text-left.ts',
    changes: [["return isTooLong || edits.some((edit) => putIn(edit).trim() === '')", 'return isTooLong']],
    noticedBy: 'test/infra/verify/verify-composition.test.ts',
  },
  {
    name: 'the order that facilitators chose is not used',
    file: 'shared/listed-first.ts',
    changes: [['places.get(competes) ?? order.length', 'order.length + places.size * 0']],
    noticedBy: 'test/ordered-by-facilitators.test.ts',
  },
  {
    name: 'one co-chair alone orders the texts',
    file: 'shared/chosen-order.ts',
    changes: [['others.every((other) => other !== undefined && isSameOrder(first, other))', 'others.length < 9']],
    noticedBy: 'test/shared/chosen-order.test.ts',
  },
  {
    name: 'the order of tabling shows under the Chatham House Rule',
    file: 'shared/chosen-order.ts',
    changes: [['disclosesSides(dialogue.attribution)', 'true']],
    noticedBy: 'test/shared/chosen-order.test.ts',
  },
  {
    name: 'a decision on another text than the one put to ratification is taken',
    file: 'shared/position.ts',
    changes: [['  checkWords(taken, proposal)\n', '']],
    noticedBy: 'test/functions/web/ratified-words.test.ts',
  },
  {
    name: 'the words that are sealed are not those of the form',
    file: 'functions/record/text-to-ratify.ts',
    changes: [['return textToRatify(basket, sittings, modality, ', "return textToRatify(basket, sittings, 'treaty', "]],
    noticedBy: 'test/functions/web/ratified-words.test.ts',
  },
]
