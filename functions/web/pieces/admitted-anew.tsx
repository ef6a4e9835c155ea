import type { AdmittedAnew as Admitted } from '../../views/see-admitted-anew.ts'
import type { Phrases } from '../phrases/phrases.ts'

type AdmittedProps = { readonly who: readonly Admitted[] | undefined; readonly phrases: Phrases }

/** That people of the visitor's side were admitted anew, each on which day. */
export function AdmittedAnew({ who = [], phrases }: AdmittedProps) {
  if (who.length === 0) return null
  return (
    <div class="notice">
      {who.map(({ name, day }) => (
        <p>
          <bdi>{phrases.recovery.side(name, phrases.day(day))}</bdi>
        </p>
      ))}
      <p>{phrases.recovery.sideMeans}</p>
    </div>
  )
}
