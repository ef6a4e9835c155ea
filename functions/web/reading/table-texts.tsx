import { fieldsOf } from '../forms/read-proposal-form.ts'
import { amendedText } from './amended-text.ts'
import { WhenItAppears } from './appearing-texts.tsx'
import { EndForm } from './end-form.tsx'
import { answerableBy, answerableByNew } from './objections-shown.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import type { ReadingProps } from './reading-props.ts'
import { TableForm } from './table-form.tsx'

/** The forms to table texts: one for each kind of the stage, or the form of one amendment. */
export function TableTexts(props: ReadingProps) {
  const { view, roots, dialogue, basket, phrases, query, givenBack } = props
  if (view.may.table.length === 0) return null
  const typed = givenBack?.form === 'table' ? givenBack.typed : undefined
  const amended = amendedText(view, typed?.['amends'] ?? query['amend'], roots)
  const ended = roots.find(({ id }) => id === (typed?.['ending'] === undefined ? query['end'] : typed['amends']))
  if (ended !== undefined) {
    const { one } = query
    return (
      <EndForm reading={view.id} root={ended} dialogue={dialogue} phrases={phrases} typed={typed ?? {}} one={one}>
        <WhenItAppears {...props} />
      </EndForm>
    )
  }
  if (amended !== undefined && amended.body.kind !== 'text') {
    return (
      <section id="table" class="noprint">
        <h2>{phrases.table.amendment}</h2>
        <p>
          {phrases.reading.amends}
          {phrases.signs.colon}
          <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
        </p>
        <WhenItAppears {...props} />
        <TableForm
          reading={view.id}
          kind={amended.body.kind}
          dialogue={dialogue}
          phrases={phrases}
          one={query['one']}
          beside={query['beside']}
          modality={basket?.modality}
          answerable={answerableBy(view, amended.competes)}
          fields={typed ?? fieldsOf(amended.body)}
          amends={amended.id}
          first={typed?.['first'] ?? query['first']}
          isGivenBack={typed !== undefined}
        />
      </section>
    )
  }
  return (
    <section id="table" class="noprint">
      <h2>{phrases.table.title}</h2>
      <WhenItAppears {...props} />
      {view.may.table.map((kind, index) => (
        <details open={typed?.['kind'] === kind || (index === 0 && view.proposals.length === 0)}>
          <summary>{phrases.table.kind[kind]}</summary>
          <TableForm
            reading={view.id}
            kind={kind}
            dialogue={dialogue}
            phrases={phrases}
            one={query['one']}
            beside={query['beside']}
            modality={basket?.modality}
            answerable={answerableByNew(view, kind)}
            fields={typed?.['kind'] === kind ? typed : {}}
            isGivenBack={typed?.['kind'] === kind}
          />
        </details>
      ))}
    </section>
  )
}
