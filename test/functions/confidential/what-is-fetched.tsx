import { FORMS } from '../../../functions/documents/forms.ts'
import { showChanges } from '../../../functions/documents/see-instrument.ts'
import type { Workflow } from '../../../functions/platform/step-functions.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { proveInclusion } from '../../../functions/record/prove-inclusion.ts'
import type { Table } from '../../../functions/store/table.ts'
import { viewOfBracket } from '../../../functions/views/bracket-map-view.ts'
import { seeBracketMap } from '../../../functions/views/see-bracket-map.ts'
import { seeCandidates } from '../../../functions/views/see-candidates.ts'
import { seeDialogue } from '../../../functions/views/see-dialogue.ts'
import { seeEvents } from '../../../functions/views/see-events.ts'
import { seeFloor } from '../../../functions/views/see-floor.ts'
import { seeMemo } from '../../../functions/views/see-memo.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import { seeRound } from '../../../functions/views/see-round.ts'
import { seeScreen } from '../../../functions/views/see-screen.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { ReadingBody } from '../../../functions/web/reading/reading-body.tsx'
import { bracketMapDocument } from '../../../shared/bracket-map/map-document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { memoDocument } from '../../../shared/memo/memo-document.ts'
import { type Participant, sideOfDelegation } from '../../../shared/participant.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { fromHex, toHex } from '../../../shared/proof/hex.ts'
import { rootOfPath } from '../../../shared/proof/inclusion.ts'
import type { Reading } from '../../../shared/reading.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { Round } from '../../../shared/round.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import { standingDocument } from '../../../shared/standing/standing-document.ts'

/** A settled reading, as it lies in the store. */
export type Place = { readonly table: Table; readonly round: Round; readonly reading: Pick<Reading, 'id'> }

const LANGUAGES = ['en', 'ru'] as const
const CLOCK: Workflow = { start: async () => {}, stateOf: async () => 'running', wake: async () => true }

/** What everybody with a session gets: the record in two editions, the instrument in every form, the round, its bracket map, and what would stand after it. */
export async function fetchedByAll({ table, round, reading }: Place, record: RoundRecord) {
  const delegations = editionOf(record, 'delegations')
  const instruments = LANGUAGES.flatMap((language) => {
    const documents = instrumentOf(delegations, language)
    return [documents, showChanges(documents, delegations, language)]
  })
  const forms = FORMS.filter(({ extension }) => extension !== 'docx' && extension !== 'pdf')
  return {
    delegations,
    public: editionOf(record, 'public'),
    instruments,
    // The other forms are made of the same blocks.
    rendered: await Promise.all(forms.map(async ({ render }) => inLines(String(await render(instruments[0] ?? []))))),
    round: await seeRound(table, CLOCK, round.round),
    events: await seeEvents(table, {}),
    screen: await seeScreen(table, { reading: reading.id }, round.dialogue, new Date()),
    brackets: (await seeBracketMap(table, round.round, new Date())).map(viewOfBracket),
    bracketMaps: LANGUAGES.map((language) => bracketMapDocument(delegations, language, sha256)),
    ...standingTextOf(record),
  }
}

/** The standing text as it would be if the round ended here. It is made from the complete record. */
function standingTextOf(record: RoundRecord) {
  const { link, sealed } = record.opening
  const standing = standingAfter([{ ...record, publication: { at: record.round.startedAt, link, sealed } }])
  const documents = LANGUAGES.map((language) => standingDocument(standing, record.dialogue, language))
  return { standing, standingDocuments: documents }
}

/** What one person gets beside that: the reading and the dialogue as they see it, on pages too, and proofs. */
export async function fetchedBy(viewer: Participant, { table, round, reading }: Place, leaves: readonly string[]) {
  const { dialogue } = round
  const now = new Date()
  const view = await seeReading(table, viewer, reading.id, now)
  const { next: _, ...floor } = await seeFloor(table, viewer, reading.id, 1, now)
  const pages = LANGUAGES.map((language) => (
    <ReadingBody
      view={view}
      dialogue={dialogue}
      basket={undefined}
      roots={[]}
      agenda={[]}
      text={undefined}
      floor={floor}
      caucus={undefined}
      phrases={phrasesIn(language)}
      visitor={viewer}
      query={{}}
      givenBack={undefined}
      now={now}
    />
  ))
  return {
    view,
    floor,
    candidates:
      viewer.role === 'facilitator' &&
      view.status === 'settled' &&
      (await seeCandidates(table, viewer, reading.id, now)),
    memo: sideOfDelegation(viewer) && (await memoFor(viewer, { table, round, reading })),
    dialogue: await seeDialogue(table, CLOCK, dialogue, viewer, now),
    pages: await Promise.all(pages.map(async (page) => inLines(String(await page.toString())))),
    proofs: await Promise.all(leaves.map((leaf) => provenOf(leaf, viewer, { table, round, reading }))),
  }
}

/** The memorandum of a delegation, on a day that is always the same. */
async function memoFor(viewer: Participant, { table, round }: Place) {
  const facts = await seeMemo(table, round.dialogue, viewer, new Date())
  return LANGUAGES.map((language) => memoDocument({ ...facts, at: '2026-03-09T09:00:00.000Z' }, language))
}

/**
 * A proof of inclusion without the place of the leaf and the path that leads from it: where a digest comes to lie among
 * others is random, and of the path only its length is not a digest, which follows from the place and the size.
 */
async function provenOf(leaf: string, viewer: Participant, { table, reading }: Place) {
  const { index, path, ...proof } = await proveInclusion(table, viewer, reading.id, leaf, new Date())
  const root = rootOfPath({ index, size: proof.size, hash: fromHex(leaf) }, path.map(fromHex), sha256)
  if (root === undefined || toHex(root) !== proof.root)
    throw new Error('a proof of inclusion does not lead to the root')
  return proof
}

/** So that of two long texts it can be said where they differ. */
function inLines(text: string): readonly string[] {
  return text.split(/\n|(?=<)/)
}
