import { placeOf } from '../reading-id.ts'
import type { Answering, Bracket, TabledNow } from './bracket.ts'

/**
 * A map with the texts that were tabled in open readings: those on a matter in brackets, and the objections that they say
 * they answer.
 *
 * @param tabled without authors and withdrawn ones. Those that an open reading began with are in the map already
 */
export function withTabledNow(brackets: readonly Bracket[], tabled: readonly TabledNow[]): readonly Bracket[] {
  return brackets.map((bracket) => {
    const known = new Set(bracket.tried.flatMap(({ texts }) => texts.map(({ proposal }) => proposal)))
    return {
      ...bracket,
      now: tabled.filter(
        ({ id, competes, reading }) => competes === bracket.competes && !known.has(id) && isOf(reading, bracket),
      ),
      objections: bracket.objections.map((objection) => {
        const found = answeringTo(objection.ids, tabled, new Map())
        const before = new Set(objection.answeredBy.map(({ proposal }) => proposal))
        return {
          ...objection,
          answeredBy: [...objection.answeredBy, ...found.filter(({ proposal }) => !before.has(proposal))],
        }
      }),
    }
  })
}

function isOf(reading: string, { stage, basket }: Bracket): boolean {
  const place = placeOf(reading)
  return place?.stage === stage && place.basket === basket?.id
}

/**
 * The texts that say they answer one of some objections: each once, in the reading that it was tabled in.
 *
 * @param letters of the wordings in brackets, by the id of the text
 */
export function answeringTo(
  objections: readonly string[],
  texts: readonly TabledNow[],
  letters: ReadonlyMap<string, string>,
): readonly Answering[] {
  const found = new Map<string, Answering>()
  for (const { id, reading, body, answers } of texts) {
    if (!answers?.some((one) => objections.includes(one)) || found.has(id)) continue
    const letter = letters.get(id)
    found.set(id, { reading, proposal: id, body, ...(letter !== undefined && { letter }) })
  }
  return [...found.values()]
}
