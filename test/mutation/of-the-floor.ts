import type { Mutant } from './mutant.ts'

const ORDER = 'test/shared/floor.test.ts'
const STATEMENTS = 'test/functions/actions/make-statement.test.ts'
const TEXTS = 'test/functions/confidential/who-tabled.test.ts'

/** Faults that would tell who said something on the floor, or when, or lose what was said. */
export const OF_THE_FLOOR: readonly Mutant[] = [
  {
    name: 'everybody sees a statement before its batch appears',
    file: 'functions/store/on-the-floor.ts',
    changes: [['({ batch }) => batch <= upTo)', '({ batch }) => batch <= upTo + 1)']],
    noticedBy: STATEMENTS,
  },
  {
    name: 'statements stand in the order in which they were made',
    file: 'shared/floor.ts',
    changes: [
      [
        '(one.digest < other.digest ? -1 : 1)',
        '((one.statement.text.en ?? "") < (other.statement.text.en ?? "") ? -1 : 1)',
      ],
    ],
    noticedBy: ORDER,
  },
  {
    name: 'a statement names its side under the Chatham House Rule',
    file: 'shared/disclosure/attribution.ts',
    changes: [['disclosesSides(attribution) && ', '']],
    noticedBy: STATEMENTS,
  },
  {
    name: 'a batch takes statements until the moment in which it appears',
    file: 'shared/batches.ts',
    changes: [['const BEFOREHAND_MS = 60_000', 'const BEFOREHAND_MS = 0']],
    noticedBy: STATEMENTS,
  },
  {
    name: 'one person has no share of the floor',
    file: 'functions/store/on-the-floor.ts',
    changes: [['(attribute_not_exists(made) OR made < :most)', '(attribute_not_exists(made) OR made <= :most)']],
    noticedBy: STATEMENTS,
  },
  {
    name: 'everybody sees a text before its batch appears',
    file: 'shared/texts-in-batches.ts',
    changes: [['(shown > until || shown === gone)', '(shown === gone)']],
    noticedBy: TEXTS,
  },
  {
    name: 'everybody sees a withdrawal before its batch appears',
    file: 'shared/texts-in-batches.ts',
    changes: [['gone === undefined || gone <= until', 'gone !== shown']],
    noticedBy: TEXTS,
  },
  {
    name: 'a position tells that a text is there that has not appeared',
    file: 'functions/actions/take-position.ts',
    changes: [
      [
        'asSeenBy(caller, await findProposalIn(table, reading, id), reading, round, now)',
        'await findProposalIn(table, reading, id)',
      ],
    ],
    noticedBy: 'test/functions/actions/texts-in-batches.test.ts',
  },
]
