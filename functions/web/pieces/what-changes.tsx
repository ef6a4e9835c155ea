import type { Side } from '../../../shared/dialogue.ts'
import { type Change, type Condition, changesOf } from '../../../shared/edits/changes.ts'
import type { Replacement } from '../../../shared/edits/word-diff.ts'
import { inLanguage, type Language } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from './localized.tsx'

type ChangesProps = {
  readonly from: ProposalBody
  readonly to: ProposalBody
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

/** What an amendment changes: each part under its heading, and its words in every language. */
export function WhatChanges({ from, to, sides, phrases }: ChangesProps) {
  const changes = changesOf(from, to)
  if (changes.length === 0) return null
  return (
    <details>
      <summary>{phrases.reading.changes}</summary>
      {changes.map((change) => (
        <>
          <h4>{headingOf(change, phrases)}</h4>
          <p class="text">
            <WhatIsNew change={change} sides={sides} phrases={phrases} />
          </p>
        </>
      ))}
    </details>
  )
}

function headingOf(change: Change, { reading, inLanguage }: Phrases): string {
  switch (change.is) {
    case 'text':
    case 'language':
      return `${reading.part[change.part]}, ${inLanguage[change.language]}`
    case 'value':
      return reading.part[change.part]
    case 'condition':
      return reading.part.condition
    default:
      return change satisfies never
  }
}

function WhatIsNew({ change, sides, phrases }: Omit<ChangesProps, 'from' | 'to'> & { readonly change: Change }) {
  switch (change.is) {
    case 'text':
      return <Reworded {...change} />
    case 'language':
      return (
        <span dir="auto" lang={change.language}>
          {change.was !== undefined && <del>{change.was}</del>}
          {change.becomes !== undefined && <ins>{change.becomes}</ins>}
        </span>
      )
    case 'value':
      return (
        <>
          <del>{nameOf(change.part, change.was, sides, phrases)}</del>{' '}
          <ins>{nameOf(change.part, change.becomes, sides, phrases)}</ins>
        </>
      )
    case 'condition':
      return (
        <>
          {change.was !== undefined && (
            <del>
              <Whole condition={change.was} phrases={phrases} />
            </del>
          )}
          {change.becomes !== undefined && (
            <ins>
              <Whole condition={change.becomes} phrases={phrases} />
            </ins>
          )}
        </>
      )
    default:
      return change satisfies never
  }
}

function Whole({ condition, phrases }: { readonly condition: Condition; readonly phrases: Phrases }) {
  return (
    <>
      {phrases.table.word[condition.word]} <Localized text={condition.text} phrases={phrases} />
    </>
  )
}

type RewordedProps = {
  readonly from: string
  readonly replacements: readonly Replacement[]
  readonly language: Language
}

/** The later text with what was taken out, word by word. */
function Reworded({ from, replacements, language }: RewordedProps) {
  const signs = [...from]
  const ends = replacements.map(({ at, removes }) => at + [...removes].length)
  return (
    <span dir="auto" lang={language}>
      {replacements.map(({ at, removes, inserts }, index) => (
        <>
          {signs.slice(ends[index - 1] ?? 0, at).join('')}
          {removes !== '' && <del>{removes}</del>}
          {inserts !== '' && <ins>{inserts}</ins>}
        </>
      ))}
      {signs.slice(ends.at(-1) ?? 0).join('')}
    </span>
  )
}

type Value = Extract<Change, { is: 'value' }>

function nameOf(part: Value['part'], value: string, sides: readonly Side[], { table, language }: Phrases): string {
  if (part === 'by') {
    const side = sides.find(({ id }) => id === value)
    return value === EACH_SIDE || side === undefined ? table.eachSide : inLanguage(side.name, language).words
  }
  const names: Readonly<Record<Exclude<Value['part'], 'by'>, Readonly<Record<string, string>>>> = {
    form: table.form,
    scope: table.scope,
    modality: table.modality,
    'condition.word': table.word,
  }
  return names[part][value] ?? value
}
