import { raw } from 'hono/html'
import { numberedClauses } from '../../../shared/instrument/clause-numbers.ts'
import { letterOf } from '../../../shared/instrument/inline-brackets.ts'
import type { TextToRatify } from '../../../shared/instrument/ratified-text.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Stance } from '../../../shared/stance.ts'
import { isOpposing, needsExplanation } from '../../../shared/stance.ts'
import { newKey } from '../../platform/random.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import { WordsFields } from '../pieces/words-fields.tsx'
import { addressOfForm } from './reading-address.ts'

type PositionFormProps = {
  readonly reading: string
  readonly proposal: ProposalView
  /** The text put to ratification, and the digest of its words in the language that it is shown in. */
  readonly text: TextToRatify | undefined
  readonly digest: string | undefined
  /** The dialogue's. */
  readonly languages: readonly TextLanguage[]
  readonly phrases: Phrases
  /** The typed values, if this form was refused. */
  readonly typed: Typed | undefined
  /** The proposal that is shown alone. */
  readonly one: string | undefined
  /** The language beside the texts, as in the address. */
  readonly beside?: string | undefined
  /** Whether silence counts as agreement. */
  readonly isUnderSilence: boolean
}

/** The form of a position: the gradient of agreement as five choices, and the change that removes an objection. */
export function PositionForm(props: PositionFormProps) {
  const { reading, proposal, phrases, typed, one, beside, isUnderSilence } = props
  const { id, position, takenBack, stances } = proposal
  const texts = phrases.reading
  const stance = typed?.['stance'] ?? position?.stance
  return (
    <form
      method="post"
      action={addressOfForm(`/readings/${reading}/proposals/${id}/position`, beside)}
      data-draft={`${reading}:${id}`}
      {...(typed !== undefined && { 'data-typed': '' })}
    >
      <input type="hidden" name="revision" value={String(position?.revision ?? takenBack?.revision ?? 0)} />
      <input type="hidden" name="key" value={newKey()} />
      {props.digest !== undefined && <input type="hidden" name="words" value={props.digest} />}
      {one !== undefined && <input type="hidden" name="one" value={one} />}
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

/** The choices. They contain no text of users and are the same for every proposal, so the HTML is cached by language and choice. */
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

/** Under the silence procedure, objections come first; the other stances are optional. */
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

type WordsProps = Pick<PositionFormProps, 'proposal' | 'text' | 'languages' | 'phrases' | 'typed'>

function Reason({
  proposal: { id, stances, position, writtenBefore },
  languages,
  phrases,
  typed,
}: Omit<WordsProps, 'text'>) {
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
        before={position?.change ?? writtenBefore?.change}
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

function ClauseNotes({ proposal, text, languages, phrases, typed }: WordsProps) {
  if (text === undefined) return null
  const { reservations, declarations } = { ...proposal.writtenBefore, ...proposal.position }
  const fields = (name: 'reservation' | 'declaration', label: (clause: string) => string) =>
    placesOf(text, phrases).map(({ clause, place }) => {
      const notes = name === 'reservation' ? reservations : declarations
      const before = notes?.find((note) => note.clause === clause)
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
      <details open={(declarations?.length ?? 0) > 0}>
        <summary>{phrases.reading.declarations}</summary>
        {fields('declaration', phrases.reading.declarationOn)}
      </details>
    </>
  )
}

/** The name of each clause: its number and, for competing wordings, its letter. */
function placesOf(text: TextToRatify, { settled, signs }: Phrases) {
  return numberedClauses(text).flatMap(({ number, texts }) =>
    texts.map(({ id }, index) => ({
      clause: id,
      place:
        texts.length === 1 ? number : `${number}${signs.opens}${settled.asWording(letterOf(index))}${signs.closes}`,
    })),
  )
}
