import { putOnRoster } from '../functions/actions/invite-participant.ts'
import { aStack, type Company, type Person, person } from './a-stack.ts'

const SIDES = ['river', 'sea', 'lake'].map((id) => ({ id, name: { en: `The ${id} side` } }))

/** A dialogue of three sides with co-chairs on this machine: the company, with Lou and Liv of the lake side. */
export async function aStackOfThreeSides(says: Readonly<Record<string, unknown>> = {}) {
  const all = await aStack({ coChairs: true, sides: SIDES, ...says })
  const { table, dialogue } = all.stack
  const lou = await putOnRoster(table, { role: 'facilitator', name: 'Lou', convenedBy: 'lake' }, dialogue, new Date())
  const liv = { role: 'participant', name: 'Liv', side: 'lake', capacity: 'nongovernmental-expert' } as const
  await putOnRoster(table, liv, dialogue, new Date())
  const company: Company & { readonly lou: Person } = { ...all.company, lou: await person(all.stack, lou.id) }
  return { ...all, company }
}
