import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { mayCoverRatifications } from './formats.ts'

/** On the rolls of so many sides so many people or more. */
const SIDES = 2
const PEOPLE = 3

/**
 * Whether an edition may leave out what was said in a ratification: the public one, where sides are not disclosed, if fewer than two sides have
 * three people or more on the roll. What it leaves out has its seal.
 */
export function mayCoverRatification(
  { stage, agreement, roll }: Pick<RecordedReading, 'stage' | 'agreement' | 'roll'>,
  { format, dialogue }: Pick<RoundRecord, 'format' | 'dialogue'>,
): boolean {
  const isForPublic = dialogue.attribution === 'none' && agreement === undefined
  if (stage !== 'ratification' || !isForPublic || !mayCoverRatifications({ format })) return false
  return Object.values(roll).filter((many) => many >= PEOPLE).length < SIDES
}
