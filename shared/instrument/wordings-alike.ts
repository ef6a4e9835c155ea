import type { Language } from '../localized-text.ts'
import { likeness } from './common-words.ts'

/**
 * Texts in groups of those that are alike: in one language, and sharing at least half of their words with another of
 * the group. Groups and their members keep the order they came in.
 */
export function alikeIn<One extends { readonly text: string; readonly language: Language | undefined }>(
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

type One = { readonly text: string; readonly language: Language | undefined }

function areAlike(one: One, other: One): boolean {
  const { language } = one
  return language !== undefined && language === other.language && likeness(one.text, other.text, language) >= 0.5
}
