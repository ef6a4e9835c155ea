import { ConsultationOutcome, type Purpose } from '../../../shared/consultation/consultation.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Participant } from '../../../shared/participant.ts'
import { newKey } from '../../platform/random.ts'
import type { ConsultationView, SidesDraftView } from '../../views/consultation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { consultationAddress } from './consultation-body.tsx'
import { Localized } from './text-in-languages.tsx'
import type { Typed } from './typed-values.tsx'
import { WordsFields } from './words-fields.tsx'

type DraftsProps = {
  readonly view: ConsultationView
  readonly role: Participant['role']
  readonly languages: readonly TextLanguage[]
  readonly phrases: Phrases
  /** What was typed into a form that was refused. */
  readonly typed: Typed | undefined
}

/** What the visitor's side can decide in a consultation: its drafts, with the forms to support one and to write another. */
export function SideDrafts(props: DraftsProps) {
  const { yours } = props.view
  if (yours === undefined) return null
  return (
    <>
      {yours.purposes.map((purpose) => (
        <section id={purpose}>
          <h2>{props.phrases.consultations.draftsOf[purpose]}</h2>
          {/* Of a draft of the whole, the page says it above. */}
          {purpose !== 'request' && <p class="soft">{props.phrases.consultations.whoSeesDecision(props.view.rules)}</p>}
          <DraftsOf {...props} purpose={purpose} drafts={yours.drafts.filter((one) => one.purpose === purpose)} />
          {purpose !== 'request' && props.role === 'participant' && <AnotherDraft {...props} purpose={purpose} />}
        </section>
      ))}
    </>
  )
}

type OfPurpose = DraftsProps & { readonly purpose: Purpose }

function DraftsOf({ drafts, ...props }: OfPurpose & { readonly drafts: readonly SidesDraftView[] }) {
  if (drafts.length === 0) return <p>{props.phrases.consultations.noDrafts}</p>
  return (
    <ul class="plain">
      {drafts.map((draft) => (
        <li>
          <DraftText draft={draft} phrases={props.phrases} />
          <DraftForms draft={draft} {...props} />
        </li>
      ))}
    </ul>
  )
}

function DraftText({ draft, phrases }: { readonly draft: SidesDraftView; readonly phrases: Phrases }) {
  const { consultations } = phrases
  const { purpose, outcome, words } = draft
  return (
    <>
      {purpose === 'request' && <p>{consultations.theDraft}</p>}
      {purpose === 'publication' && <p>{consultations.publication}</p>}
      {outcome !== undefined && (
        <p>
          {consultations.closeAs}
          {phrases.signs.colon}
          <strong>{consultations.outcome[outcome]}</strong>
        </p>
      )}
      {words !== undefined && (
        <blockquote>
          <p class="text">
            <Localized text={words} phrases={phrases} />
          </p>
        </blockquote>
      )}
    </>
  )
}

/** Support and taking it back for members of the side; the decision for its co-chair. */
function DraftForms({ draft, view, role, phrases }: DraftsProps & { readonly draft: SidesDraftView }) {
  const { consultations } = phrases
  const at = `${consultationAddress(view)}/drafts/${draft.id}`
  if (view.rules.by === 'co-chair') {
    if (role === 'participant') return <p class="soft">{consultations.byCoChair}</p>
    return (
      <form method="post" action={`${at}/making`}>
        <div class="actions">
          <button type="submit">{consultations.make}</button>
        </div>
      </form>
    )
  }
  if (!draft.mayAnswer) return <p class="soft">{consultations.notOnRoll}</p>
  const isSupported = draft.support === true
  return (
    <form method="post" action={`${at}/position`}>
      {isSupported && <p class="state recorded">{consultations.youSupport}</p>}
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <div class="actions">
        <button
          class={isSupported ? 'quiet' : undefined}
          type="submit"
          name="support"
          value={isSupported ? 'no' : 'yes'}
        >
          {isSupported ? consultations.takeBack : consultations.support}
        </button>
      </div>
    </form>
  )
}

/** The form of another draft: an answer, a closing with its outcome, or a consent to publish. */
function AnotherDraft({ purpose, view, languages, phrases, typed }: OfPurpose) {
  const { consultations } = phrases
  const own = typed?.['purpose'] === purpose ? typed : undefined
  return (
    <form method="post" action={`${consultationAddress(view)}/drafts`}>
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="key" value={own?.['key'] ?? newKey()} />
      {purpose === 'closing' && (
        <fieldset>
          <legend>{consultations.closeAs}</legend>
          {ConsultationOutcome.options.map((outcome) => (
            <label class="choice">
              <input type="radio" name="outcome" value={outcome} required checked={own?.['outcome'] === outcome} />
              <span>
                {consultations.outcome[outcome]}
                <small>{consultations.closeMeans[outcome]}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {purpose === 'publication' ? (
        <p>{consultations.publicationMeans}</p>
      ) : (
        <WordsFields
          name="words"
          id={`words-${purpose}`}
          label={purpose === 'closing' ? consultations.closingWords : consultations.answerWords}
          languages={languages}
          phrases={phrases}
          typed={own}
          before={undefined}
        />
      )}
      <p class="soft">{consultations.supportedByDrafting}</p>
      <div class="actions">
        <button type="submit">{consultations.draftAnother[purpose]}</button>
      </div>
    </form>
  )
}
