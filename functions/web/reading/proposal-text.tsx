import type { Side } from '../../../shared/dialogue.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { signsOf } from '../../../shared/languages/format/signs.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import { EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { sentenceOf } from '../pieces/sentence.ts'
import { directionAround, Localized, Untranslated } from '../pieces/text-in-languages.tsx'

type TextProps = { readonly body: ProposalBody; readonly sides: readonly Side[]; readonly phrases: Phrases }

/** The full text of a proposal. */
export function ProposalText({ body, sides, phrases }: TextProps) {
  const said = (text: Parameters<typeof Localized>[0]['text']) => (
    <p class="text" {...directionAround(inLanguage(text, languageOfTexts(phrases)).language, phrases)}>
      <Localized text={text} phrases={phrases} />
    </p>
  )
  switch (body.kind) {
    case 'definition':
      return said(body.definition)
    case 'topic':
      return (
        <>
          <p class="mark">{phrases.table.scope[body.scope]}</p>
          {said(body.reason)}
        </>
      )
    case 'basket':
      return said(body.description)
    case 'modality':
      return said(body.rationale)
    case 'commitment':
      return (
        <p class="text" {...directionAround(sentenceOf(body, sides, phrases)?.language ?? phrases.language, phrases)}>
          <Clause body={body} sides={sides} phrases={phrases} />
        </p>
      )
    case 'text':
      return null
    default:
      return body satisfies never
  }
}

/** The heading of a proposal. */
export function ProposalHeading({ body, sides, phrases }: TextProps) {
  switch (body.kind) {
    case 'definition':
      return <Localized text={body.term} phrases={phrases} short />
    case 'topic':
      return <Localized text={body.topic} phrases={phrases} short />
    case 'basket':
      return <Localized text={body.title} phrases={phrases} short />
    case 'modality':
      return <>{phrases.table.modality[body.modality]}</>
    case 'commitment':
      return (
        <>
          <Bound by={body.by} sides={sides} phrases={phrases} />
          {phrases.signs.space}
          {phrases.table.form[body.form]}…
        </>
      )
    case 'text':
      return <>{phrases.reading.clauses}</>
    default:
      return body satisfies never
  }
}

/** A clause as one sentence. One that is not translated is in its own language throughout, as documents have it. */
export function Clause({ body, sides, phrases }: ClauseProps) {
  const said = sentenceOf(body, sides, phrases)
  if (said !== undefined && said.language !== languageOfTexts(phrases)) {
    return (
      <>
        <span {...inTongue(said.language)}>{said.text}</span>
        <Untranslated language={said.language} phrases={phrases} />
      </>
    )
  }
  const { space, comma } = signsOf(wordingIn(phrases.language))
  return (
    <>
      <Bound by={body.by} sides={sides} phrases={phrases} />
      {space}
      {phrases.table.form[body.form]}
      {space}
      <Localized text={body.action} phrases={phrases} />
      {body.condition !== undefined && (
        <>
          {comma}
          {phrases.table.word[body.condition.word]}
          {space}
          <Localized text={body.condition.text} phrases={phrases} />
        </>
      )}
    </>
  )
}

type ClauseProps = Omit<TextProps, 'body'> & { readonly body: Extract<ProposalBody, { kind: 'commitment' }> }

function Bound({
  by,
  sides,
  phrases,
}: {
  readonly by: string
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}) {
  const side = sides.find((one) => one.id === by)
  if (by === EACH_SIDE || side === undefined) return <>{phrases.table.eachSide}</>
  return <Localized text={side.name} phrases={phrases} short />
}
