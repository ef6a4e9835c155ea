import { isNumbered } from '../../shared/motion.ts'
import { Refused } from '../platform/refusal.ts'
import { type Matter, readMotions } from '../store/motions.ts'
import type { Table } from '../store/table.ts'

/**
 * The refusal of an answer to a motion that does not stand.
 *
 * @returns `motion-withdrawn`, `motion-replaced`, `motion-carried`, or `no-such-motion` when none had this number
 */
export async function whyGone(table: Table, matter: Matter, number: number): Promise<Refused> {
  const motion = (await readMotions(table, matter)).find((one) => isNumbered(one, number))
  switch (motion?.end?.as) {
    case 'carried':
      return new Refused('motion-carried', 'the co-chairs of every side consented before; look at the result')
    case 'withdrawn':
      return new Refused('motion-withdrawn', `motion ${number} was withdrawn by the side that moved it; look again`)
    case 'replaced':
      return new Refused('motion-replaced', `motion ${number} was replaced by another one; look again`)
    default:
      return new Refused('no-such-motion', `there is no motion ${number}; look again`)
  }
}

export function consentTakenBack(number: number | undefined): Refused {
  return new Refused(
    'consent-taken-back',
    `your side took its consent back meanwhile; look again, and consent to motion ${number} if you want to`,
  )
}
