import { inStoredOrder, type LocalizedText, languagesOf, type TextLanguage } from '../localized-text.ts'
import type { Tabled } from '../proposal.ts'
import { type Part, slotOf } from './edit.ts'

/** The body of a proposal by slots: every value, and every text of every language. */
export type Slots = ReadonlyMap<string, string>

type TextParts = { readonly [part in Part]?: LocalizedText | undefined }
type Values = { readonly [part in Part]?: string | undefined }

/** Takes a text apart into its slots. */
export function slotsOf(body: Tabled): Slots {
  const { texts, values } = partsOf(body)
  return new Map([
    ...Object.entries(values).flatMap(([part, value]) => (value === undefined ? [] : [[part, value] as const])),
    ...Object.entries(texts).flatMap(([part, text]) =>
      languagesOf(text ?? {}).map(
        (language) => [slotOf({ part: part as Part, language }), text?.[language] ?? ''] as const,
      ),
    ),
  ])
}

/** The body of a proposal from its slots, as JSON. */
export function bodyOf(kind: Tabled['kind'], slots: Slots): unknown {
  const languages = languagesIn(slots)
  const text = (part: Part) => {
    const written = languages.flatMap((language) => {
      const words = slots.get(slotOf({ part, language }))
      return words === undefined ? [] : [[language, words] as const]
    })
    return written.length === 0 ? undefined : Object.fromEntries(written)
  }
  switch (kind) {
    case 'definition':
      return { kind, term: text('term'), definition: text('definition') }
    case 'topic':
      return { kind, topic: text('topic'), scope: slots.get('scope'), reason: text('reason') }
    case 'basket':
      return { kind, title: text('title'), description: text('description') }
    case 'modality':
      return { kind, modality: slots.get('modality'), rationale: text('rationale') }
    case 'commitment': {
      const [word, condition] = [slots.get('condition'), text('condition')]
      const hasCondition = word !== undefined || condition !== undefined
      return {
        kind,
        by: slots.get('by'),
        form: slots.get('form'),
        action: text('action'),
        ...(hasCondition && { condition: { word, text: condition } }),
      }
    }
    default:
      return kind satisfies never
  }
}

/** The languages of the texts in slots. */
export function languagesIn(slots: Slots): readonly TextLanguage[] {
  return inStoredOrder([...slots.keys()].flatMap((slot) => slot.split('.').slice(1)))
}

/** The texts and the values of what can be tabled, by their parts. */
export function partsOf(body: Tabled): { readonly texts: TextParts; readonly values: Values } {
  switch (body.kind) {
    case 'definition':
      return { texts: { term: body.term, definition: body.definition }, values: {} }
    case 'topic':
      return { texts: { topic: body.topic, reason: body.reason }, values: { scope: body.scope } }
    case 'basket':
      return { texts: { title: body.title, description: body.description }, values: {} }
    case 'modality':
      return { texts: { rationale: body.rationale }, values: { modality: body.modality } }
    case 'commitment':
      return {
        texts: { action: body.action, condition: body.condition?.text },
        values: { by: body.by, form: body.form, condition: body.condition?.word },
      }
    default:
      return body satisfies never
  }
}
