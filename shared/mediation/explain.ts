import { wordingIn } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { USUAL_LANGUAGE } from '../languages/registry.ts'
import type { Language, LocalizedText } from '../localized-text.ts'
import { isAccepted, saysNothing } from './acceptance.ts'
import type { Why } from './candidate-text.ts'
import type { Chosen, Composed, Composition } from './compose-candidates.ts'
import { isInCondition } from './condition-point.ts'
import type { ExplainWords } from './explain-words.ts'
import { type Explaining, inLanguagesOf } from './in-languages-of.ts'
import { areLimiting } from './limiting-words.ts'
import type { BriefText } from './mediators-brief.ts'
import type { Point, Wording } from './points.ts'
import type { ByMatter } from './unnamed-sides.ts'
import { nameOf, wordsAt } from './words-at-point.ts'

/** Why a composed text is offered: what it says at each point and who accepted that, and how far each side is from it. */
export function whyCandidate({ chosen, away }: Composed, isCut: boolean, brief: ByMatter): Why {
  const { sides } = brief
  return [
    ...chosen.flatMap((one) => whyChosen(one, brief)),
    ...sides.map(({ id }) =>
      inEach(brief, (words, language) => words.away(nameOf(id, language, sides), away[id] ?? 0)),
    ),
    ...(isCut ? [inEach(brief, ({ cut }) => cut)] : []),
    ...whyUnnamed(brief),
  ]
}

/** That the sides are not named, where they are not. */
function whyUnnamed(brief: ByMatter): Why {
  return brief.parties === undefined ? [] : [inEach(brief, ({ unnamed }) => unnamed)]
}

function whyChosen({ point, wording, leavesOut }: Chosen, brief: ByMatter): Why {
  const { sides } = brief
  const said = (one: Wording) => (language: Language) => wordsAt(one, point, language, brief.parties ?? sides)
  const named = (some: Explaining['sides']) =>
    namesIn(
      some.map(({ id }) => id),
      sides,
    )
  if (!leavesOut) {
    const away = sides.filter(({ id }) => !isAccepted(wording, id))
    const saysNothing = said(wording)(USUAL_LANGUAGE) === ''
    if (away.length > 0) {
      return [
        inEach(brief, (words, language) => words.weaker(said(wording)(language))),
        inEach(brief, (words, language) => words.weakerFor(named(away)(words, language))),
      ]
    }
    return saysNothing ? [] : [inEach(brief, (words, language) => words.takes(said(wording)(language)))]
  }
  const without = point.wordings.filter((one) => one !== wording && said(one)(USUAL_LANGUAGE) !== '')
  const all = (language: Language) =>
    without.map((one) => said(one)(language)).join(signsOf(wordingIn(language)).semicolon)
  const refusing = sides.filter(({ id }) => without.some((one) => !isAccepted(one, id)))
  const wanting = sides.filter(({ id }) => !isAccepted(wording, id))
  return [
    ...(isInCondition(point)
      ? [
          inEach(brief, (words, language) => words.leavesOutCondition(all(language))),
          inEach(brief, ({ broader }) => broader),
        ]
      : [inEach(brief, (words, language) => words.leavesOut(all(language), named(refusing)(words, language)))]),
    ...(wanting.length > 0
      ? [inEach(brief, (words, language) => words.wantedBy(named(wanting)(words, language)))]
      : []),
  ]
}

type Found = {
  readonly texts: readonly BriefText[]
  readonly agreedByAll: boolean
  /** One for each group of comparable texts on which every side agrees somewhere. */
  readonly compositions: readonly Composition[]
}

/** Why there is no candidate: which side agrees on nothing, or which words one side needs and another refuses. */
export function whyNone(found: Found, brief: ByMatter): Why {
  if (found.agreedByAll) return [inEach(brief, ({ open }) => open)]
  return [...whatIsMissing(found, brief), ...whyUnnamed(brief)]
}

function whatIsMissing({ texts, compositions }: Found, brief: ByMatter): Why {
  const { sides } = brief
  const silent = sides.filter(({ id }) => !texts.some(({ agreedBy }) => agreedBy.includes(id))).map(({ id }) => id)
  if (silent.length > 0) {
    const none = inEach(brief, (words, language) => words.noneAgrees(namesIn(silent, sides)(words, language)))
    const areObjected = texts.some(({ objections }) => objections.length > 0)
    return areObjected ? [none, inEach(brief, ({ objectionsSay }) => objectionsSay)] : [none]
  }
  if (compositions.length === 0)
    return [inEach(brief, ({ deadlock }) => deadlock), inEach(brief, ({ tooDifferent }) => tooDifferent)]
  return [
    inEach(brief, ({ deadlock }) => deadlock),
    ...compositions.flatMap(({ refused, isCut }) => [
      ...(refused.length === 0 ? [inEach(brief, ({ alreadyTabled }) => alreadyTabled)] : []),
      ...refused.flatMap((point) => [
        whyRefused(point, brief),
        ...(areLimiting(point.units) && point.wordings.some((wording) => saysNothing(wording, point))
          ? [inEach(brief, ({ limiting }) => limiting)]
          : []),
      ]),
      ...(isCut ? [inEach(brief, ({ cut }) => cut)] : []),
    ]),
  ]
}

function whyRefused(point: Point, brief: ByMatter): LocalizedText {
  const { sides } = brief
  const ids = sides.map(({ id }) => id)
  return inEach(brief, (words, language) =>
    point.wordings
      .map((wording) => {
        const said = wordsAt(wording, point, language, brief.parties ?? sides)
        const named = (some: readonly string[]) => namesIn(some, sides)(words, language)
        return words.refused(
          said === '' ? capitalized(words.nothing) : said,
          named(ids.filter((id) => isAccepted(wording, id))),
          named(ids.filter((id) => !isAccepted(wording, id))),
        )
      })
      .join(signsOf(wordingIn(language)).space),
  )
}

function namesIn(ids: readonly string[], sides: Explaining['sides']) {
  return (words: ExplainWords, language: Language): string =>
    ids.length === 0 ? words.nobody : words.list(ids.map((id) => nameOf(id, language, sides)))
}

function inEach(brief: Explaining, say: (words: ExplainWords, language: Language) => string): LocalizedText {
  return inLanguagesOf(brief, (language) => say(wordsIn(language).documents.mediation, language))
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
