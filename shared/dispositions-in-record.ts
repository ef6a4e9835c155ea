import { type Disposition, dispositionsOf, type SettledSitting } from './dispositions.ts'
import { objectionsInRecord } from './objections-in-record.ts'
import type { Hash } from './proof/merkle.ts'
import type { RoundRecord } from './record.ts'
import type { RecordedReading } from './recorded-reading.ts'
import type { RecordedDispositions } from './recorded-words.ts'

type Recorded = Omit<RecordedReading, 'sealed' | 'link'>
type Rules = Pick<RoundRecord, 'dialogue'>

/** A recorded reading, as far as it says what became of objections. */
export function sittingInRecord(reading: Recorded, record: Rules, hash: Hash, salt = saltIn(reading)): SettledSitting {
  const { id, stage, basket, number, passage, outcomes, submissions } = reading
  return {
    id,
    stage,
    basket,
    number,
    passage,
    next: reading.settlement.next,
    outcomes: outcomes.map((outcome) => ({ ...outcome, sides: [] })),
    texts: submissions.flatMap(({ submission }) => (submission?.is === 'proposal' ? [submission] : [])),
    objections: objectionsInRecord(reading, record, { salt, hash }),
  }
}

/** Records of the first two formats have no salt of objections. Nothing in them names an objection. */
function saltIn({ dispositions }: Recorded): string {
  return dispositions?.salt ?? ''
}

/**
 * What a settled reading makes of objections: what became of its own, then of those of earlier readings of its lane, as
 * far as it is not what had become of them before.
 *
 * @param before the readings before it in the record
 */
export function dispositionsBy(
  sitting: SettledSitting,
  before: readonly SettledSitting[],
  salt: string,
): RecordedDispositions {
  const earlier = before.filter(({ basket }) => basket === sitting.basket)
  const [was, is] = [dispositionsOf(earlier), dispositionsOf([...earlier, sitting])]
  const objections = [sitting, ...earlier].flatMap((one) => one.objections)
  return {
    salt,
    objections: objections.flatMap(({ id, reading, proposal }) => {
      const disposition = is.get(id)
      if (disposition === undefined || isSame(disposition, was.get(id))) return []
      return [{ objection: id, reading, proposal, ...disposition }]
    }),
  }
}

function isSame(one: Disposition, other: Disposition | undefined): boolean {
  return one.is === other?.is && one.why === other.why
}
