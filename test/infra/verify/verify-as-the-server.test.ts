import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDeadline } from '../../../infra/verify/check-deadline.ts'
import { checkDecision } from '../../../infra/verify/check-decision.ts'
import { checkTexts } from '../../../infra/verify/check-texts.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { competition, type Tabled } from '../../../shared/proposal.ts'
import { Decision, decisionsIn } from '../../../shared/reading.ts'
import { RecordFormat } from '../../../shared/record-format.ts'
import { Stage } from '../../../shared/stage.ts'
import { durationOf } from '../../../shared/stage-rules.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aBasket, aCommitment, aDefinition, aDialogue, aModality } from '../../builders.ts'
import type { Open } from './a-forgery.ts'
import { STAGE_OF } from './a-random-round.ts'

/* The rules and the verifier are two programs. Here the one is asked what the other one says. */

test('the verifier takes exactly the decisions that a facilitator may take', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Stage.options),
      fc.constantFrom(...RecordFormat.options),
      fc.constantFrom(...Decision.options),
      fc.constantFrom('consensus' as const, 'silence' as const),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (stage, format, decision, rule, sitting, readings) => {
        fc.pre(sitting <= readings)
        const rules = { ...aDialogue().stages[stage], rule, readings }
        const closing = { by: 'facilitator', at: '2026-11-28T09:00:00.000Z', decision }
        const findings = noFindings()

        checkDecision('here', { stage, sitting, rules, closing } as Open, aRecordOf({ format }), findings)

        expect(findings.mismatches.length === 0).toBe(decisionsIn({ stage, sitting, rules }, format).includes(decision))
      },
    ),
  )
})

describe('the verifier takes exactly the texts that can be tabled', () => {
  const sides = fc.constantFrom('each-side', 'river', 'sea', 'mars')
  const texts = fc.constantFrom({ en: 'One' }, { ru: 'Один' }, { en: 'One', ru: 'Один' })
  const bodies: fc.Arbitrary<Tabled> = fc.oneof(
    texts.map((term) => ({ ...aDefinition(), term })),
    texts.map((definition) => ({ ...aDefinition(), definition })),
    texts.map((description) => ({ ...aBasket('Media'), description })),
    fc.constantFrom(...ModalityForm.options).map((modality) => aModality(modality)),
    texts.map((rationale) => ({ ...aModality('treaty'), rationale })),
    fc.tuple(sides, texts).map(([by, action]) => aCommitment({ by, action })),
    texts.map((text) => aCommitment({ condition: { word: 'until', text } })),
  )

  test.each(RecordFormat.options)('in %s', (format) => {
    fc.assert(
      fc.property(
        bodies,
        fc.constantFrom(['en' as const], ['ru' as const], ['en' as const, 'ru' as const]),
        fc.subarray([...ModalityForm.options], { minLength: 1 }),
        fc.boolean(),
        (body, languages, modalities, isDecided) => {
          const dialogue = { ...aDialogue(), languages, modalities }
          const context = { format, stage: STAGE_OF[body.kind], sides: ['river', 'sea'], modalities, languages }
          const key = competition(body, 'p1', { ...context, ...ANY, decided: [] })
          const decided = isDecided ? [key] : []
          const reading = { id: '1.terms.1', decided, outcomes: [] }
          const proposal = { id: 'p1', body, competes: key, tabledIn: reading.id }
          const findings = noFindings()

          const sorted = { at: 'here', reading, proposals: new Map([['p1', proposal]]), roots: new Map() }
          checkTexts(sorted as Open, aRecordOf({ format, dialogue }), findings)

          expect(findings.mismatches.length === 0).toBe(
            isTabled(() => competition(body, 'p1', { ...context, decided })),
          )
        },
      ),
    )
  })

  /** What takes every text. */
  const ANY = {
    sides: ['river', 'sea', 'mars'],
    modalities: [...ModalityForm.options],
    languages: ['en' as const, 'ru' as const],
  }
})

test('the verifier computes the same deadline as the server, whatever the duration', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.record({ days: fc.double({ min: 1e-6, max: 365, noNaN: true }) }),
        fc.record({ minutes: fc.double({ min: 1e-6, max: 1_440, noNaN: true }) }),
      ),
      (duration) => {
        const openedAt = '2026-11-28T09:00:00.000Z'
        const closesAt = new Date(Date.parse(openedAt) + durationOf(duration)).toISOString()
        const closing = { by: 'deadline', at: closesAt }
        const findings = noFindings()

        const reading = { openedAt, closesAt, closing, extensions: [], rules: duration }
        checkDeadline('here', reading as Open, undefined, aRecordOf({}), findings)

        expect(findings.mismatches).toEqual([])
      },
    ),
  )
})

function aRecordOf(what: object): Open {
  return { format: 'parley-record/3', dialogue: aDialogue(), ...what }
}

function isTabled(table: () => unknown): boolean {
  try {
    table()
    return true
  } catch {
    return false
  }
}
