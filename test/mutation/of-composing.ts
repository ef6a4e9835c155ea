import { MODEL, type Mutant } from './mutant.ts'

const COMPOSED = 'test/shared/composition/properties.test.ts'
const APART = 'test/shared/composition/kept-apart.test.ts'
const CASES = 'test/shared/composition/cases.test.ts'
const COLLIDING = 'test/shared/composition/colliding.test.ts'

/** Faults of composition, of ranks and ties, and of silence. */
export const OF_COMPOSING: readonly Mutant[] = [
  {
    name: 'composing: overlap is ignored',
    file: 'shared/composition/ground.ts',
    changes: [
      ['    if (taken === undefined) return false\n', '    if (taken !== undefined || whole || !whole) return false\n'],
    ],
    noticedBy: CASES,
  },
  {
    name: 'composing: insertions at one place stand beside each other',
    file: 'shared/composition/ground.ts',
    changes: [['(start === end ? place === start : place < end)', '(start !== end && place < end)']],
    noticedBy: COLLIDING,
  },
  {
    name: 'composing: one edit is dropped',
    file: 'shared/composition/merge.ts',
    changes: [
      [
        '    units: units.map(({ unit }) => unit),\n    of:',
        '    units: units.slice(1).map(({ unit }) => unit),\n    of:',
      ],
    ],
    noticedBy: COMPOSED,
  },
  {
    name: 'composing: of equals that collide the first by id stands',
    file: 'shared/composition/merge.ts',
    changes: [
      [
        'const standing = equals.filter((one) => fits(one, ground))',
        'const standing = whatFits(equals, [...accepted, ...open])',
      ],
    ],
    noticedBy: APART,
  },
  {
    name: 'composing: edits are applied in the order in which they come',
    file: 'shared/edits/apply-edits.ts',
    changes: [['applyReplacements(text, inOrder(edits))', 'applyReplacements(text, edits)']],
    noticedBy: COMPOSED,
  },
  {
    name: 'composing: proposals are looked at in the order in which they come',
    file: 'shared/settle-proposals.ts',
    changes: [
      ['settleAlone(proposal, counted)).toSorted(byProposal)', 'settleAlone(proposal, counted))'],
      [
        'settleCompetitions(alone, counted, lanesLeft).toSorted(byProposal)',
        'settleCompetitions(alone, counted, lanesLeft)',
      ],
    ],
    noticedBy: COMPOSED,
  },
  {
    name: 'composing: what is composed is not carried into the next reading',
    file: 'functions/store/settlements.ts',
    changes: [['tabled : [...tabled, ...consolidated]', 'tabled : tabled']],
    noticedBy: MODEL,
  },
  {
    name: 'composing: what went into a text in brackets is not read again with it',
    file: 'shared/reading-due.ts',
    changes: [[', ...(last.settlement.merged ?? [])', '']],
    noticedBy: MODEL,
  },
  {
    name: 'a tie shelves a lane',
    file: 'shared/what-next.ts',
    changes: [['agreed > 0 || open > 0 || agreedBefore', 'agreed > 0 || agreedBefore']],
    noticedBy: APART,
  },
  {
    name: 'a wording that nobody read again is given up',
    file: 'shared/competing-texts.ts',
    changes: [['const stays = openBefore.includes(outcome.proposal) &&', 'const stays = openBefore.length < 0 &&']],
    noticedBy: APART,
  },
  {
    name: 'silence needs a quorum',
    file: 'shared/agreement.ts',
    changes: [["  if (rule.rule === 'silence') return tally.object + tally.block === 0\n", '']],
    noticedBy: MODEL,
  },
  {
    name: 'silence is kept though the reading was cut short',
    file: 'shared/settle-proposals.ts',
    changes: [['agrees: !isCutShort && sideAgrees', 'agrees: sideAgrees']],
    noticedBy: MODEL,
  },
  {
    name: 'silence ends when the last co-chair says, whatever the others consented to',
    file: 'shared/motion.ts',
    changes: [['last?.act === act && last.until === until', 'last?.act === act && (last.until === until || seen > 0)']],
    noticedBy: 'test/functions/actions/propose-motion.test.ts',
  },
  {
    name: 'a motion is carried with a consent that was taken back',
    file: 'functions/store/motions.ts',
    changes: [['sk: endSort(number)', "sk: endSort(number) + '#BACK'"]],
    noticedBy: 'test/functions/actions/consent-taken-back.test.ts',
  },
  {
    name: 'texts rank without full support',
    file: 'shared/agreement.ts',
    changes: [[' || compareApproval(left.support, right.support)', '']],
    noticedBy: CASES,
  },
  {
    name: 'an amendment that ranks below what it amends takes its place',
    file: 'shared/composition/family.ts',
    changes: [
      ['floor === undefined || compareRank(rank, floor) <= 0', 'floor === undefined || compareRank(rank, floor) <= 2'],
    ],
    noticedBy: CASES,
  },
]
