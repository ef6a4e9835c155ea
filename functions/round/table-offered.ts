import { inTheseLanguages } from '../../shared/localized-text.ts'
import { offeredTexts } from '../../shared/offered-text.ts'
import { competition, NotTabled, type Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Sitting } from '../../shared/reading-due.ts'
import { keepsWaiting, offersAgain } from '../../shared/record-format.ts'
import type { Round } from '../../shared/round.ts'
import { idOfRequest, newSalt } from '../platform/random.ts'
import { readLeft } from '../record/offered-again.ts'
import { readRoots } from '../record/read-roots.ts'
import { readWaitingBaskets, type WaitingBasket } from '../record/waiting-baskets.ts'
import { tableProposal } from '../store/proposals.ts'
import type { Table } from '../store/table.ts'

/**
 * Tables what an earlier round left, in the first reading of a stage. Each text has its id before it is written, so that a task
 * that is delivered twice tables it once.
 */
export async function tableOffered(
  table: Table,
  sitting: Sitting,
  readings: readonly Reading[],
  round: Round,
): Promise<void> {
  if (sitting.number !== 1) return
  const texts = offersAgain(round.format)
    ? await textsAgain(table, sitting, readings, round)
    : await waitingTexts(table, sitting, round)
  await Promise.all(
    texts.map((text) =>
      tableProposal(table, { ...text, tabledAt: new Date().toISOString(), salt: newSalt() }, round.dialogue.shards),
    ),
  )
}

type Untimed = Omit<Proposal, 'tabledAt' | 'salt'>

async function textsAgain(
  table: Table,
  sitting: Sitting,
  readings: readonly Reading[],
  { format, dialogue, previous }: Round,
): Promise<readonly Untimed[]> {
  const [left, roots] = await Promise.all([readLeft(table, sitting, readings), readRoots(table, sitting, { previous })])
  if (left === undefined) return []
  const { id: reading, stage } = sitting
  return offeredTexts(left.texts, { reading, stage, format, dialogue, formatBefore: left.format, roots })
}

/** In rounds of the third and fourth format: the baskets that waited for a lane alone, under new ids. */
async function waitingTexts(table: Table, sitting: Sitting, round: Round): Promise<readonly Untimed[]> {
  if (sitting.stage !== 'baskets' || !keepsWaiting(round.format)) return []
  return (await readWaitingBaskets(table, round.round)).flatMap((one) => waitingText(one, sitting, round))
}

/**
 * A basket that waited, as the rule tables it: without an author, because the rule of the earlier round about names need not be
 * that of this one, and in the languages in which the dialogue is still held; nothing, if there is none of these.
 */
function waitingText(waited: WaitingBasket, sitting: Sitting, { secret, format, dialogue }: Round): readonly Untimed[] {
  const { outOfLine } = waited
  const { title, description } = waited.body
  const [heading, words] = [title, description].map((text) => inTheseLanguages(text, dialogue.languages))
  if (heading === undefined || words === undefined) return []
  const body = { kind: 'basket', title: heading, description: words } as const
  const id = idOfRequest(secret, 'waited', waited.reading, waited.id)
  const context = { ...dialogue, format, stage: sitting.stage, sides: [], decided: [] }
  try {
    return [
      {
        id,
        reading: sitting.id,
        body,
        competes: competition(body, id, context),
        ...(outOfLine !== undefined && { outOfLine }),
        tabledIn: sitting.id,
        waitedIn: waited.reading,
      },
    ]
  } catch (error) {
    if (error instanceof NotTabled) return []
    throw error
  }
}
