import { disclosesNames } from '../disclosure/attribution.ts'
import type { RoundRecord } from '../record.ts'
import { type Block, words } from './document.ts'
import { inOneLine, oneLine } from './localized.ts'
import { sideName } from './matters.ts'
import type { Wording } from './wording.ts'

/**
 * The participants who tabled a text or took a position, by side and name. Only an attribution rule that discloses names
 * has this annex.
 */
export function participantsBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  if (!disclosesNames(record.dialogue.attribution)) return []
  const collator = new Intl.Collator(wording.language)
  const people = [...participantsIn(record)]
    .map(([, { name, side }]) => ({
      name: name === undefined ? wording.erasedName : oneLine(name),
      side: inOneLine(sideName(side, record), wording),
    }))
    .toSorted((one, other) => collator.compare(one.side, other.side) || collator.compare(one.name, other.name))
  if (people.length === 0) return []
  return [
    { kind: 'heading', level: 1, runs: [words(wording.participantsAnnex)] },
    {
      kind: 'table',
      widths: [1, 1],
      head: [[words(wording.nameHead)], [words(wording.ratificationHead[0])]],
      rows: people.map(({ name, side }) => [[words(name)], [words(side)]]),
    },
  ]
}

type Person = { readonly name: string | undefined; readonly side: string }

/** By their ids. */
function participantsIn({ readings }: RoundRecord): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>()
  for (const { submissions, names } of readings) {
    for (const { submission } of submissions) {
      const id = idIn(submission)
      if (id === undefined || submission === undefined || !('side' in submission)) continue
      people.set(id, { name: names?.[id]?.person?.name, side: submission.side ?? '' })
    }
  }
  return people
}

function idIn(submission: RoundRecord['readings'][number]['submissions'][number]['submission']): string | undefined {
  if (submission?.is === 'proposal') return submission.author
  return submission?.is === 'position' ? submission.participant : undefined
}
