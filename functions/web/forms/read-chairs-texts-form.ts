import { ChairsText, MOST_TOGETHER } from '../../../shared/chairs-text.ts'
import { Drafted } from '../../../shared/proposal.ts'
import { cleanAll } from '../../../shared/text/clean-all.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { answersIn } from '../pieces/answer-fields.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import type { Understood } from './read-position-form.ts'
import { tabledIn } from './read-proposal-form.ts'

/** The longest name of a machine. */
export const LONGEST_MACHINE = Drafted.shape.with.maxLength ?? 200

/** The texts that a facilitator put on the list, which the form carries. What cannot be read is left out. */
export function listIn(typed: Typed): readonly ChairsText[] {
  return Object.entries(typed)
    .flatMap(([field, written]) => {
      const place = /^listed\.([1-9]\d?)$/.exec(field)?.[1]
      const text = place === undefined ? undefined : textFrom(written)
      return text === undefined ? [] : [{ place: Number(place), text }]
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ text }) => text)
}

/** The same texts as fields of a form. */
export function fieldsOfList(texts: readonly ChairsText[]): Typed {
  return Object.fromEntries(texts.map((text, index) => [`listed.${index + 1}`, JSON.stringify(text)]))
}

/** Reads the text that a facilitator adds to the list. */
export function addedIn(typed: Typed, list: readonly ChairsText[], phrases: Phrases): Understood<ChairsText> {
  const { chairsTexts } = phrases
  if (list.length >= MOST_TOGETHER) return { mistakes: [chairsTexts.tooMany(MOST_TOGETHER)] }
  const understood = tabledIn(typed, phrases)
  if ('mistakes' in understood) return understood
  const { amends, drafted: machine = '' } = typed
  if (machine.length > LONGEST_MACHINE) return { mistakes: [chairsTexts.draftedTooLong(LONGEST_MACHINE)] }
  const drafted = machine === '' ? {} : { drafted: { with: machine } }
  const answers = answersIn(typed)
  return {
    content: {
      body: understood.content,
      ...(amends !== undefined && { amends }),
      ...(answers.length > 0 && { answers }),
      ...drafted,
    },
  }
}

function textFrom(written: string): ChairsText | undefined {
  try {
    return ChairsText.safeParse(cleanAll(JSON.parse(written)).value).data
  } catch {
    return undefined
  }
}
