import { expect, test } from 'vitest'
import { UNAVAILABLE } from '../../functions/http/problem.ts'
import { pages as english } from '../../shared/languages/en/pages/pages.ts'
import { REFUSAL_CODES, statusOf } from '../../shared/refusal-code.ts'

/** The catalogue is written from the code: `npx vitest run test/docs/errors.test.ts -u` writes it anew. */
test('docs/errors.md lists every error code, with its status and what to do', async () => {
  const rows = REFUSAL_CODES.map((code) => {
    const [title, means] = english.refusal[code]
    return `| \`${code}\` | ${statusOf(code)} | ${title}. ${means} |`
  })
  const lines = [
    '# Error codes',
    '',
    'An error of the API is an object of problem details (RFC 9457). `code` is stable, for programs. `detail` says to a person',
    'what to change in this request; the table has the words of the pages. A refused request changed nothing, with two',
    'exceptions: `closed-meanwhile`, whose `receipt` and `lookUp` say where to ask whether it is counted, and `left-meanwhile`,',
    'after which what was sent may be in the record. The OpenAPI document lists the statuses and codes of each operation. With',
    '`method-not-allowed`, the header `Allow` has the methods of the path.',
    '',
    '| Code | Status | What it means, and what to do |',
    '| --- | --- | --- |',
    ...rows,
    `| \`${UNAVAILABLE}\` | 500 | Parley could not do this now. Nothing that was acknowledged is lost. Send the same request again in a moment, with the same Idempotency-Key. |`,
    '',
  ]

  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/errors.md')
})
