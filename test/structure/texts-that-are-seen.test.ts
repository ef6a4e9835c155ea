import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** What reads texts that have not appeared. */
const READS_ALL = /\b(readProposals|cachedProposals|readTexts|findProposal|findProposalIn|findTogether)\b/

/** Who may read them, and why nobody is told of one that has not appeared. */
const MAY: Readonly<Record<string, string>> = {
  'functions/store/proposals.ts': 'they are there',
  'functions/store/settlements.ts': 'it reads them with those of a settlement',
  'functions/store/seen-texts.ts': 'it gives only those that somebody sees',
  'functions/actions/table-proposal.ts':
    'all texts are counted in the places of a reading, and shown are those that the author sees',
  'functions/actions/table-together.ts': 'it gives only those that facilitators see, and the chair’s own',
  'functions/actions/withdraw-proposal.ts': 'it looks at what was found as its caller sees it',
  'functions/actions/withdraw-chairs-text.ts': 'it looks at what was found as its caller sees it',
  'functions/actions/take-position.ts': 'it looks at what was found as its caller sees it',
  'functions/actions/make-statement.ts': 'it looks at what was found as everybody sees it',
  'functions/actions/matters-of-stage.ts': 'of settled readings',
  'functions/views/moved-texts-view.ts': 'of the chair, for facilitators',
  'functions/views/see-receipt.ts': 'the caller’s own',
  'functions/views/see-recorded.ts': 'on which the caller has a position',
  'functions/views/see-round.ts': 'of settled readings',
  'functions/web/pages/glossary-page.tsx': 'of settled readings',
}

/** Counting, the record, and what the rule tables. They tell nobody of an open reading. */
const BEHIND = /^functions\/(record|round)\//

test('whoever reads texts that have not appeared is known, with the reason why nobody is told of them', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'functions'], {
    cwd: ROOT,
  })
    .toString()
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !BEHIND.test(file))
  const reading = files.filter((file) => READS_ALL.test(readFileSync(join(ROOT, file), 'utf8')))

  expect(reading.toSorted()).toEqual(Object.keys(MAY).toSorted())
})
