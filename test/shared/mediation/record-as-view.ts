import { briefFrom } from '../../../functions/views/brief-from-view.ts'
import type { ProposalView } from '../../../functions/views/proposal-view.ts'
import { byLanguage } from '../../../shared/disclosure/said.ts'
import type { MediatorsBrief } from '../../../shared/mediation/mediators-brief.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'

/** What a mediator is given of a reading in a record. */
export function briefOfRecord(record: RoundRecord, id: string): MediatorsBrief {
  const reading = record.readings.find((one) => one.id === id)
  if (reading === undefined) throw new Error(`the record has no reading ${id}`)
  return briefFrom({ id, stage: reading.stage, proposals: proposalsIn(reading) }, record.dialogue, new Map())
}

function proposalsIn({ submissions, outcomes }: RecordedReading): readonly ProposalView[] {
  const said = submissions.flatMap(({ submission }) => submission ?? [])
  const withdrawn = new Set(said.flatMap((one) => (one.is === 'withdrawal' ? [one.proposal] : [])))
  return said.flatMap((one): readonly ProposalView[] => {
    const outcome = outcomes.find(({ proposal }) => one.is === 'proposal' && proposal === one.id)
    if (one.is !== 'proposal' || outcome === undefined) return []
    const { id, body, competes, amends, tabledIn } = one
    const { status, reason, sides = [] } = outcome
    return [
      {
        id,
        body,
        competes,
        tabledIn,
        withdrawn: withdrawn.has(id),
        stances: [],
        outcome: { status, reason, competes, sides },
        objections: said.flatMap((words) =>
          words.is === 'words' && words.proposal === id
            ? words.said.flatMap(({ says, text }) =>
                says === 'change' ? [{ id: `${id}.${JSON.stringify(text)}`, change: byLanguage(text) }] : [],
              )
            : [],
        ),
        ...(amends !== undefined && { amends }),
      },
    ]
  })
}
