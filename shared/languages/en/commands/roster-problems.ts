/** What is wrong in a table of people, and what to do, in English. */
export const rosterProblems = {
  'no-table': 'this is no table; save it as CSV',
  empty: 'there is nobody in it; write one person on each line',
  'open-quote': 'a quotation mark opens here and is never closed; close it, or remove it',
  'no-name-column': 'no column has names; call one of them “name”',
  'no-name': 'the name is missing',
  'long-name': 'a name has 200 characters at most',
  'no-such-role': (written: string, all: string) => `there is no role ${written}; write one of: ${all}`,
  'no-such-side': (written: string, all: string) => `there is no side ${written}; write one of: ${all}`,
  'no-such-capacity': (written: string, all: string) => `there is no capacity ${written}; write one of: ${all}`,
  'no-such-language': (written: string, all: string) => `there is no language ${written}; write one of: ${all}`,
  'no-role': (all: string) => `the role is missing; write one of: ${all}`,
  'no-side': (all: string) => `the side is missing; write one of: ${all}`,
  'no-capacity': (all: string) => `a participant needs a capacity; write one of: ${all}`,
  'side-of-none': 'this role has no side; leave the side empty',
  'wrong-email': 'this is no mail address; write one such as name@example.org, or leave the cell empty',
  'not-your-side': 'each side’s people are invited by the co-chairs of that side alone',
  'too-many': (most: string) => `it has more than ${most} people; divide it`,
  'same-person': (lines: string) =>
    `lines ${lines} are the same person; if they are two people, add the second one by hand`,
  'there-otherwise':
    'this person is on the roster with another role, side or capacity; a capacity can be corrected there; for another role or side, revoke that entry first',
}
