import type { Side } from '../../../shared/dialogue.ts'
import { inOrder } from '../../../shared/edits/apply-edits.ts'
import { type Edit, lengthOf, type Part, slotOf, type WordsEdit } from '../../../shared/edits/edit.ts'
import { slotsOf } from '../../../shared/edits/slots.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfPart } from '../pieces/part-name.ts'
import { nameOfSide } from '../pieces/side-name.ts'

type EditsProps = {
  readonly amended: ProposalBody
  readonly edits: readonly Edit[]
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

type Place = { readonly part: Part; readonly language?: TextLanguage | undefined }

/** The changes of an amendment, by part and language. */
export function Edits({ amended, edits, sides, phrases }: EditsProps) {
  if (amended.kind === 'text') return null
  const before = slotsOf(amended)
  return (
    <>
      <dl class="changes">
        {[...Map.groupBy(edits, slotOf)].flatMap(([slot, changes]) => {
          const [place] = changes
          return place === undefined
            ? []
            : [<Changed {...{ place, changes, sides, phrases }} text={before.get(slot)} />]
        })}
      </dl>
      <p class="note">{phrases.amendments.legend}</p>
    </>
  )
}

/** The parts that an amendment leaves unchanged, as a plain list. */
export function UnchangedWords({ amended, edits, sides, phrases }: EditsProps) {
  if (amended.kind === 'text') return null
  const changed = new Set(edits.map(slotOf))
  const stays = [...slotsOf(amended)].filter(([slot]) => !changed.has(slot))
  if (stays.length === 0) return <p>{phrases.amendments.nothingStays}</p>
  return (
    <ul>
      {stays.map(([slot, value]) => {
        const place = placeOf(slot)
        return (
          <li>
            {nameOfPart(place, phrases)}
            {phrases.signs.colon}
            <span lang={place.language} dir="auto" class="text">
              {inWords(place, value, sides, phrases)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

type ChangedProps = {
  readonly place: Place
  readonly changes: readonly Edit[]
  readonly text: string | undefined
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

function Changed({ place, changes, text, sides, phrases }: ChangedProps) {
  const words = changes.filter((edit) => edit.is === 'words')
  return (
    <>
      <dt>{nameOfPart(place, phrases)}</dt>
      <dd class="text" lang={place.language} dir="auto">
        {words.length > 0 && text !== undefined ? (
          <Words text={text} edits={words} />
        ) : (
          changes.map((edit) => edit.is === 'whole' && <Whole {...edit} {...{ place, sides, phrases }} />)
        )}
      </dd>
    </>
  )
}

function Words({ text, edits }: { readonly text: string; readonly edits: readonly WordsEdit[] }) {
  const points = Array.from(text)
  const ordered = inOrder(edits)
  const ends = ordered.map((edit) => edit.at + lengthOf(edit))
  return (
    <>
      {ordered.map((edit, index) => (
        <>
          {points.slice(ends[index - 1] ?? 0, edit.at).join('')}
          {edit.removes !== '' && <del>{edit.removes}</del>}
          {edit.inserts !== '' && <ins>{edit.inserts}</ins>}
        </>
      ))}
      {points.slice(ends.at(-1) ?? 0).join('')}
    </>
  )
}

type WholeProps = Omit<ChangedProps, 'changes' | 'text'> & {
  readonly was?: string | undefined
  readonly becomes?: string | undefined
}

function Whole({ place, was, becomes, sides, phrases }: WholeProps) {
  return (
    <>
      {was !== undefined && <del>{inWords(place, was, sides, phrases)}</del>}
      {becomes !== undefined && <ins>{inWords(place, becomes, sides, phrases)}</ins>}
    </>
  )
}

/** A text unchanged, or the label of a chosen value. */
function inWords(
  { part, language }: Place,
  value: string,
  sides: readonly Side[],
  { table, ...rest }: Phrases,
): string {
  if (language !== undefined) return value
  const words: Partial<Record<Part, Readonly<Record<string, string>>>> = {
    scope: table.scope,
    modality: table.modality,
    form: table.form,
    condition: table.word,
  }
  if (part === 'by') return value === EACH_SIDE ? table.eachSide : nameOfSide(value, sides, { table, ...rest })
  return words[part]?.[value] ?? value
}

function placeOf(slot: string): Place {
  const [part, language] = slot.split('.')
  return { part: part as Part, language }
}
