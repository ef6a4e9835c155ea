import type { LocalizedText } from '../../shared/localized-text.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from '../builders.ts'
import type { Stage } from './model.ts'

/**
 * A text as the model knows it: sentences that are always the same, with places for words. An amendment puts other words
 * into some places, so that an edit is "this place holds that word".
 */
export type ModelText = {
  readonly kind: Tabled['kind']
  readonly places: Places
  /** A clause without a text in the other authentic language; so are its amendments. */
  readonly isEnglish?: boolean
}
export type Places = Readonly<Record<string, string>>

/** What a place may hold. No word stands in two places; one heading begins like the other. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  heading: ['Media', 'Media law'],
  scope: ['germane', 'deferred'],
  form: ['treaty', 'joint-statement'],
  by: ['each-side', 'river'],
  first: ['amber', 'azure', 'auburn'],
  second: ['birch', 'beech', 'banyan'],
  third: ['cedar', 'clove', 'cocoa'],
}

/** Besides the words of the sentence: the places of each kind of text. */
const OTHER_PLACES: Readonly<Record<Tabled['kind'], readonly string[]>> = {
  definition: ['heading'],
  topic: ['heading', 'scope'],
  basket: ['heading'],
  modality: ['form'],
  commitment: ['by'],
}

/** Something to table in a stage. */
export function textFor(stage: Stage, number: number): ModelText {
  const kind = kindFor(stage, number)
  const numbers: Readonly<Record<string, number>> = {
    heading: number,
    form: number,
    first: number,
    second: Math.floor(number / 3),
    third: Math.floor(number / 2),
  }
  const places = [...OTHER_PLACES[kind], 'first', 'second', 'third']
  const isEnglish = kind === 'commitment' && number % 3 === 1
  return {
    kind,
    places: Object.fromEntries(places.map((place) => [place, wordOf(place, numbers[place] ?? 0)])),
    ...(isEnglish && { isEnglish }),
  }
}

/**
 * The text with the words of one place or of two changed, or, now and then, with none. Where a change of a value would
 * take all other changes with it, there is no other.
 */
export function amended(text: ModelText, number: number): ModelText {
  const places = Object.keys(text.places)
  const isOne = text.kind === 'topic' || text.kind === 'modality' || number % 3 === 0
  const changed = [number, number + 1 + (number % 2)].slice(0, isOne ? 1 : 2).map((one) => {
    const place = places[one % places.length] ?? ''
    return [place, wordOf(place, Math.floor(number / places.length) + one)] as const
  })
  return { ...text, places: { ...text.places, ...Object.fromEntries(changed) } }
}

/** The heading that other texts compete for; a clause has none. */
export function headingOf({ kind, places }: ModelText): string | undefined {
  if (kind === 'commitment') return undefined
  return kind === 'modality' ? kind : `${kind} ${places['heading']}`
}

/** The text as it is tabled. */
export function written({ kind, places, isEnglish = false }: ModelText): Tabled {
  const { heading = '', scope, form, by } = places
  switch (kind) {
    case 'definition':
      return { ...aDefinition(heading), definition: sentence(places) }
    case 'topic':
      return { ...aTopic(heading, scope === 'deferred' ? scope : 'germane'), reason: sentence(places) }
    case 'basket':
      return { ...aBasket(heading), description: sentence(places) }
    case 'modality':
      return { ...aModality(form === 'treaty' ? form : 'joint-statement'), rationale: sentence(places) }
    case 'commitment':
      return aCommitment({ by: by ?? '', action: isEnglish ? inEnglish(sentence(places)) : sentence(places) })
    default:
      return kind satisfies never
  }
}

function kindFor(stage: Stage, number: number): Tabled['kind'] {
  switch (stage) {
    case 'terms':
      return number % 3 === 0 ? 'topic' : 'definition'
    case 'baskets':
      return 'basket'
    case 'modality':
      return 'modality'
    case 'commitments':
    case 'ratification':
      return 'commitment'
    default:
      return stage satisfies never
  }
}

function wordOf(place: string, number: number): string {
  const words = WORDS[place] ?? []
  return words[number % words.length] ?? ''
}

/** In two languages, so that each edit is made in both. */
function sentence({ first, second, third }: Places): LocalizedText {
  return {
    en: `paying for ${first} but never against ${second} nor about ${third} again`,
    ru: `платить за ${first}, но никогда против ${second} и не о ${third} снова`,
  }
}

function inEnglish({ en = '' }: LocalizedText): LocalizedText {
  return { en }
}

/** The stances of a round that gets somewhere. */
export function stancesIn(stage: Stage): readonly string[] {
  return stage === 'ratification'
    ? ['ratify', 'ratify', 'ad-referendum', 'abstain', 'decline']
    : ['support', 'support', 'support', 'accept', 'abstain', 'object', 'block']
}

/** Each stance once: the first two of them accept. */
export function everyStanceIn(stage: Stage): readonly string[] {
  return stage === 'ratification'
    ? ['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline']
    : ['support', 'accept', 'abstain', 'object', 'block']
}

/** An objection says what would remove it, and so does who declines to ratify. */
export function change(stance: string): { readonly change?: LocalizedText } {
  return ['object', 'block', 'decline'].includes(stance) ? { change: { en: 'Another word.' } } : {}
}

/** A reservation names its clause. */
export function reservation(stance: string, clauses: readonly string[]) {
  return stance === 'ratify-with-reservation'
    ? { reservations: clauses.slice(0, 1).map((clause) => ({ clause, text: { en: 'Not at sea.' } })) }
    : {}
}
