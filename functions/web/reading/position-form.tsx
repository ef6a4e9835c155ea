import { raw } from 'hono/html'
import type { Language } from '../../../shared/localized-text.ts'
import type { Stance } from '../../../shared/stance.ts'
import { isOpposing, needsExplanation } from '../../../shared/stance.ts'
import { newKey } from '../../platform/random.ts'
import type { ProposalView } from '../../views/reading-view.ts'
import type { ClauseText } from '../../views/see-reading-page.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import { numberedClauses } from './numbered-clauses.ts'
import { WordsFields } from './words-fields.tsx'

type PositionFormProps = {
  readonly reading: string
  readonly proposal: ProposalView
  /** Of the text that is put to ratification. */
  readonly clauses: readonly ClauseText[]
  /** The dialogue's. */
  readonly languages: readonly Language[]
  readonly phrases: Phrases
  /** What was typed into this form where it could not be taken. */
  readonly typed: Typed | undefined
  /** Whether the proposals are shown one at a time. */
  readonly one: boolean
  /** Whether who says nothing agrees. */
  readonly isUnderSilence: boolean
}

/** The gradient of agreement as five plainly worded choices, and a reason where one is due. */
export function PositionForm(props: PositionFormProps) {
  const { reading, proposal, phrases, typed, one, isUnderSilence } = props
  const { id, position, stances } = proposal
  const texts = phrases.reading
  const stance = typed?.['stance'] ?? position?.stance
  return (
    <form
      method="post"
      action={`/readings/${reading}/proposals/${id}/position`}
      data-draft={`${reading}:${id}`}
      {...(typed !== undefined && { 'data-typed': '' })}
    >
      <input type="hidden" name="revision" value={String(position?.revision ?? 0)} />
      <input type="hidden" name="key" value={newKey()} />
      {one && <input type="hidden" name="one" value="1" />}
      <Choices stances={stances} chosen={stance} phrases={phrases} isUnderSilence={isUnderSilence} />
      <Reason {...props} />
      {proposal.body.kind === 'text' && <ClauseNotes {...props} />}
      <div class="actions">
        <button type="submit">{position === undefined ? texts.record : texts.recordAgain}</button>
      </div>
    </form>
  )
}

type ChoicesProps = {
  readonly stances: readonly Stance[]
  readonly chosen: string | undefined
  readonly phrases: Phrases
  readonly isUnderSilence: boolean
}

/** Of our own words alone, and the same under every proposal: rendered once for each language and choice. */
function Choices({ stances, chosen, phrases, isUnderSilence }: ChoicesProps) {
  const known = stances.find((stance) => stance === chosen)
  const key = [phrases.language, isUnderSilence, known, ...stances].join(' ')
  const Fields = isUnderSilence ? SilenceFieldset : Fieldset
  const html = rendered.get(key) ?? String(<Fields stances={stances} chosen={known} phrases={phrases} />)
  rendered.set(key, html)
  return raw(html)
}

const rendered = new Map<string, string>()

type FieldsetProps = Omit<ChoicesProps, 'isUnderSilence'>

function Fieldset({ stances, chosen, phrases }: FieldsetProps) {
  return (
    <fieldset>
      <legend>{phrases.reading.position}</legend>
      {stances.map((choice) => (
        <Choice name={choice} isChosen={choice === chosen} words={phrases.reading.stance[choice]} />
      ))}
    </fieldset>
  )
}

/** Under silence an objection is what matters; everything else may be said, and need not be. */
function SilenceFieldset({ stances, chosen, phrases }: FieldsetProps) {
  const breaks: readonly Stance[] = stances.filter(isOpposing)
  const others = stances.filter((stance) => !breaks.includes(stance))
  const choices = (some: readonly Stance[]) =>
    some.map((choice) => <Choice name={choice} isChosen={choice === chosen} words={phrases.reading.stance[choice]} />)
  return (
    <fieldset>
      <legend>{phrases.silence.breaks}</legend>
      {choices(breaks)}
      <details open={others.some((stance) => stance === chosen)}>
        <summary>{phrases.silence.others}</summary>
        <p class="note">{phrases.silence.othersMean}</p>
        {choices(others)}
      </details>
    </fieldset>
  )
}

type ChoiceProps = { readonly name: Stance; readonly isChosen: boolean; readonly words: readonly [string, string] }

function Choice({ name, isChosen, words: [label, meaning] }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="stance" value={name} required checked={isChosen} />
      <span>
        {label}
        {meaning !== '' && <small>{meaning}</small>}
      </span>
    </label>
  )
}

type WordsProps = Pick<PositionFormProps, 'proposal' | 'clauses' | 'languages' | 'phrases' | 'typed'>

function Reason({ proposal: { id, stances, position }, languages, phrases, typed }: Omit<WordsProps, 'clauses'>) {
  const isDue = stances.some(needsExplanation)
  return (
    <div class="reason">
      <WordsFields
        name="change"
        id={`change-${id}`}
        label={isDue ? phrases.reading.change : phrases.reading.changeOptional}
        languages={languages}
        phrases={phrases}
        typed={typed}
        before={position?.change}
        describedBy={isDue ? `due-${id}` : undefined}
      />
      {isDue && (
        <small class="note" id={`due-${id}`}>
          {phrases.reading.changeDue}
        </small>
      )}
    </div>
  )
}

function ClauseNotes({ proposal, clauses, languages, phrases, typed }: WordsProps) {
  if (proposal.body.kind !== 'text') return null
  const { position } = proposal
  const fields = (name: 'reservation' | 'declaration', label: (clause: string) => string) =>
    placesOf(clauses, phrases).map(({ clause, place }) => {
      const before = (name === 'reservation' ? position?.reservations : position?.declarations)?.find(
        (note) => note.clause === clause,
      )
      return (
        <WordsFields
          name={`${name}.${clause}`}
          id={`${name}-${clause}`}
          label={label(place)}
          languages={languages}
          phrases={phrases}
          typed={typed}
          before={before?.text}
        />
      )
    })
  return (
    <>
      <div class="reserve">
        <h4>{phrases.reading.reservations}</h4>
        {fields('reservation', phrases.reading.reservationOn)}
      </div>
      <details open={(position?.declarations?.length ?? 0) > 0}>
        <summary>{phrases.reading.declarations}</summary>
        {fields('declaration', phrases.reading.declarationOn)}
      </details>
    </>
  )
}

/** How each clause is called: its number and, where several wordings share that, its letter. */
function placesOf(clauses: readonly ClauseText[], { settled }: Phrases) {
  return numberedClauses(clauses).flatMap(({ number, wordings }) =>
    wordings.map(({ letter, clause: { id } }) => ({
      clause: id,
      place: wordings.length === 1 ? `${number}` : `${number} (${settled.asWording(letter)})`,
    })),
  )
}
