import type { ModelDraftsView } from '../../views/model-drafts-view.ts'
import type { CandidatesPageView } from '../../views/see-candidates.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Matter } from './candidate-cards.tsx'

type ModelDraftsProps = CandidatesPageView & { readonly model: ModelDraftsView; readonly phrases: Phrases }

/** What a language model drafted, how far it is, and the button that asks it. */
export function ModelDrafts({ model, ...seen }: ModelDraftsProps) {
  const { view, mediation, phrases } = seen
  const { model: words } = phrases
  const { drafted, asked, matters, spent, state } = model
  const numberOf = (competes: string) => mediation.matters.findIndex((one) => one.competes === competes) + 1
  return (
    <section id="model">
      <h2>{words.title}</h2>
      <p>{words.named(drafted.with)}</p>
      <p class="note">{words.careful}</p>
      <Progress model={model} reading={view.id} phrases={phrases} />
      {matters.map((matter) => (
        <Matter {...seen} matter={matter} number={numberOf(matter.competes)} mayMeet={words.mayMeet} />
      ))}
      {spent.calls > 0 && state !== 'drafting' && (
        <p class="soft">{words.spent(spent.calls, spent.tokens, spent.dollars)}</p>
      )}
      {(state === 'stopped' || (state === 'not-asked' && asked === 0)) && mediation.matters.length > 0 && (
        <form method="post" action={`/readings/${view.id}/candidates`}>
          <button type="submit">{state === 'stopped' ? words.goOn : words.ask}</button>
        </form>
      )}
    </section>
  )
}

function Progress({
  model,
  reading,
  phrases,
}: Pick<ModelDraftsProps, 'model' | 'phrases'> & { readonly reading: string }) {
  const { model: words } = phrases
  const { state, trouble, asked, matters } = model
  switch (state) {
    case 'not-asked':
      return null
    case 'drafting':
      return (
        <>
          <p class="notice" role="status">
            {words.drafting(matters.length, asked)}
          </p>
          <p class="noprint">
            <a href={`/readings/${reading}/candidates`}>{words.look}</a>
          </p>
        </>
      )
    case 'stopped':
      return (
        <p class="notice" role="status">
          {words.stopped(matters.length, asked)}
          {phrases.signs.space}
          {trouble !== undefined && words.trouble[trouble]}
        </p>
      )
    case 'done':
      return <p role="status">{words.done}</p>
    default:
      return state satisfies never
  }
}
