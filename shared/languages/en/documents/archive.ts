import type { InArchive } from '../../../instrument/wording-archive.ts'

/** The note in an archive of a round: what is in it, and how to verify it, in English. */
export const archive: (archive: InArchive) => string = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

This archive has every document of the round, in every language of the dialogue, as PDF, DOCX (Word), HTML, Markdown and
JSON. All of them are made from the record of the round. ${
  hasRecord
    ? 'Its public edition is in the archive: record.json.'
    : 'The record is too large for the archive. Its public edition can be downloaded from the dialogue:\n/api/rounds/<number>/record?edition=public'
}

How to verify the record

1. Take the root hash from a source that you trust. It is printed in the last annex of each document. Here it is
   ${head}
2. Open the page "Verify a record" (/verify in the dialogue, or verify.html from somebody you trust), choose record.json and
   type the root hash. The page sends nothing. Or, in a copy of Parley's source code, run "npm ci" once, and then:
   npm run verify -- record.json --head <the root hash>

The program computes the root hash again and names each place of the record that does not match. The public edition
shows positions as digests only. The outcomes themselves can be computed again from the complete edition.
`
