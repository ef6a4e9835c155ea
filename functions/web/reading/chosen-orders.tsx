import { isSameOrder } from '../../../shared/chosen-order.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { ChosenOrders } from '../../../shared/reading.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from '../pieces/side-name.ts'

type ChosenProps = {
  readonly reading: string
  readonly orders: ChosenOrders
  /** The order in the form. */
  readonly shown: readonly string[]
  readonly yours: string | undefined
  readonly dialogue: Dialogue
  readonly phrases: Phrases
}

/** The orders that the co-chairs of each side have chosen, compared with the one that the visitor's side has chosen. */
export function Chosen({ reading, orders, shown, yours, dialogue, phrases }: ChosenProps) {
  const { order: words } = phrases
  // An order that was chosen before a text was tabled does not list it, and may list texts that were withdrawn since.
  const standing = (order: readonly string[]) => order.filter((competes) => shown.includes(competes))
  const own = orders[yours ?? '']
  return (
    <section>
      <p>{words.together}</p>
      <ul class="plain">
        {dialogue.sides.map(({ id }) => {
          const side = nameOfSide(id, dialogue.sides, phrases)
          const chosen = orders[id]
          if (chosen === undefined) return <li>{words.chosen.none(side)}</li>
          const listed = standing(chosen)
          const isSame = isSameOrder(listed, own === undefined ? shown.slice(0, listed.length) : standing(own))
          return (
            <li>
              {isSame ? words.chosen.same(side) : words.chosen.other(side)}
              {yours !== undefined && id !== yours && !(isSame && own !== undefined) && (
                <form method="post" action={`/readings/${reading}/order`}>
                  {chosen.map((competes, index) => (
                    <input type="hidden" name={`matter.${index + 1}`} value={competes} />
                  ))}
                  <button class="quiet" type="submit">
                    {words.take(side)}
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
