/** What is in the archive of a dialogue, and how to verify it, in English. */
export const archiveNote = `What is in this archive

One folder for each round of a dialogue in Parley:

  record.json               the complete edition of the record. It discloses positions on a small side. Give it only to
                            those who may read it
  record.delegations.json   the edition for the delegations
  record.public.json        the edition for the public
  instrument.*              the instrument in every language, as PDF, DOCX (Word), HTML, Markdown and JSON; with several
                            documents also each of them alone
  standing.*                what stands after the round, in the same forms, if the round is published

Beside them, if a side has brought a consultation:

  register.json             the complete record of the register of consultations. It shows how the members of a side
                            answered, without names. Give it only to those who may read it
  register.delegations.json what every side may see of it
  register.public.json      what every side has consented to publish

verify.html is a page that checks all of this without a network. manifest.json lists every other file with its size and its
SHA-256 digest.

How to verify it without installing anything

Take verify.html from a source that you trust, or compare its digest with the one that others have: who changed the archive
could have changed the page in it. Open it in a browser, choose this archive or single files of it, and type the root hash of
the last round or the digest of manifest.json. Nothing leaves the browser.

How to verify it with the command

1. Take two values from a source that you trust: the digest of manifest.json, which was printed when the archive was made,
   and the root hash of the last round, which is printed in the last annex of its instrument.
2. In a copy of Parley's source code, with Node 20 or newer, run "npm ci" once.
3. Run: npm run verify -- <this archive> --manifest <digest> --head <root hash>

The program compares each file with the manifest, and names those that were changed, left out or added. It verifies every
record, that the editions of a round are of one record, that the rounds follow one another, and that no consultation is
missing that a round knew of. The records prove themselves. The documents are as trustworthy as the digest of the manifest.
`
