import type { TextLanguage } from '../localized-text.ts'
import { similarity } from './common-words.ts'

/**
 * Groups similar texts: texts of one language that share at least half of their words with another text of the group.
 * Groups and their members keep their order.
 */
export function groupAlike<One extends { readonly text: string; readonly language: TextLanguage | undefined }>(
  all: readonly One[],
): readonly (readonly One[])[] {
  const groups: One[][] = []
  for (const one of all) {
    const like = groups.filter((group) => group.some((other) => areAlike(one, other)))
    const [first] = like
    if (first === undefined) {
      groups.push([one])
      continue
    }
    for (const group of like.slice(1)) {
      groups.splice(groups.indexOf(group), 1)
      first.push(...group)
    }
    first.push(one)
  }
  return groups.map((group) => group.toSorted((one, other) => all.indexOf(one) - all.indexOf(other)))
}

type One = { readonly text: string; readonly language: TextLanguage | undefined }

function areAlike(one: One, other: One): boolean {
  const { language } = one
  return language !== undefined && language === other.language && similarity(one.text, other.text, language) >= 0.5
}
