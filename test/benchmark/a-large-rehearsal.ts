import type { Rehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { Rehearsal } from '../../infra/rehearsal/script.ts'
import { parseDialogue } from '../../shared/dialogue.ts'
import { aDialogueFile } from '../builders.ts'

const BASKETS = 6
const A_SIDE = 20
const CLAUSES = 6

/**
 * Forty participants, six baskets, and a position of everybody on every text: 2,400 in all. Every fifth text is
 * objected to on one side, so that drafts have brackets.
 */
export function aLargeRehearsal(): Rehearsed {
  const dialogue = parseDialogue(aDialogueFile())
  const cast = Object.fromEntries(
    dialogue.sides.flatMap(({ id }) => Array.from({ length: A_SIDE }, (_, n) => [`${id}-${n}`, `${id} ${n}`])),
  )
  const delegates = Object.entries(cast).map(([handle, name]) => ({
    role: 'participant' as const,
    name,
    side: handle.split('-')[0] ?? '',
    capacity: 'nongovernmental-expert' as const,
  }))
  const roster = [...delegates, { role: 'facilitator' as const, name: 'Kim' }]
  const baskets = numbered(BASKETS, 'basket')
  const rehearsal = Rehearsal.parse({
    dialogue: dialogue.slug,
    cast: { ...cast, kim: 'Kim' },
    readings: [
      reading('terms.1', numbered(6, 'term'), (id) => ({ kind: 'definition', term: text(id), definition: long(id) })),
      reading('baskets.1', baskets, (id) => ({ kind: 'basket', title: text(id), description: long(id) }), false),
      ...baskets.flatMap((basket) => [
        reading(
          `modality.${basket}.1`,
          [`form-${basket}`],
          (id) => ({ kind: 'modality', modality: 'code-of-conduct', rationale: long(id) }),
          false,
        ),
        reading(`commitments.${basket}.1`, numbered(CLAUSES, `clause-${basket}`), (id) => ({
          kind: 'commitment',
          by: 'each-side',
          form: 'refrain',
          action: long(id),
        })),
        { ...reading(`ratification.${basket}.1`, [], () => ({})), proposals: { text: {} } },
      ]),
    ],
  })
  return { dialogue, roster, rehearsal, later: [] }
}

function reading(name: string, ids: readonly string[], body: (id: string) => object, isContested = true) {
  const proposals = ids.map((id, index) => {
    const positions = isContested && index % 5 === 4 ? { sea: { object: { en: 'Say it in fewer words.' } } } : {}
    return [id, { by: `river-${index % A_SIDE}`, body: body(id), positions }]
  })
  return {
    reading: name,
    facilitator: 'kim',
    proposals: Object.fromEntries(proposals),
    decision: 'settle',
    expect: { agreed: [], bracketed: [], dropped: [], next: 'next-stage' },
  }
}

function numbered(many: number, name: string): readonly string[] {
  return Array.from({ length: many }, (_, index) => `${name}-${index + 1}`)
}

function text(id: string) {
  return { en: `The matter of ${id}`, ru: `Вопрос о ${id}` }
}

function long(id: string) {
  const [en, ru] = [
    'what is said here is said at some length, as it is where many agree',
    'сказанное здесь сказано подробно',
  ]
  return { en: `${id}: ${`${en}; `.repeat(5)}`, ru: `${id}: ${`${ru}; `.repeat(8)}` }
}
