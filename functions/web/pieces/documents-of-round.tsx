import { type InstrumentDocument, plainText } from '../../../shared/instrument/document.ts'
import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { FORMS_BESIDE, formsOf } from './forms-of-documents.ts'
import { VerifierLink } from './verifier-link.tsx'

type DocumentsOfRoundProps = {
  readonly round: number
  readonly documents: readonly InstrumentDocument[]
  readonly languages: readonly TextLanguage[]
  /** The language of the page's text. */
  readonly language: TextLanguage
  /** The language that is beside it on the page. */
  readonly beside?: TextLanguage | undefined
  readonly changes: boolean
  /** In how many parts the record is downloaded. */
  readonly recordParts: number
  readonly phrases: Phrases
}

/** Links to a round's files: the whole text, one archive of everything, the record, and each document alone. */
export function DocumentsOfRound(props: DocumentsOfRoundProps) {
  const { round, documents, languages, language, beside, changes, recordParts, phrases } = props
  const words = phrases.instrument
  const here = `/api/rounds/${round}/instrument`
  const linksTo = (of: string, inLanguage: TextLanguage, document?: string, second?: TextLanguage) => (
    <span class="forms">
      {(second === undefined ? formsOf(languages) : FORMS_BESIDE).map((form) => (
        <a
          href={`${here}.${form}?${queryOf({ language: inLanguage, beside: second, changes, document })}`}
          aria-label={`${words.form[form]}${phrases.signs.colon}${[of, ...[inLanguage, ...(second ? [second] : [])].map(ownName)].join(phrases.signs.comma)}`}
          download=""
        >
          {words.form[form]}
        </a>
      ))}
    </span>
  )
  const whole = documents.map(titleOf).join(phrases.signs.semicolon)
  return (
    <nav class="documents" aria-label={words.downloads}>
      <ul>
        <li>
          <b>{documents.length > 1 ? words.together : whole}</b> {linksTo(whole, language, undefined, beside)}
        </li>
        <li>
          <a href={`${here}.zip`} download="">
            {words.archive}
          </a>
        </li>
        <RecordOfRound {...{ round, recordParts, phrases }} />
      </ul>
      <details>
        <summary>{words.alone}</summary>
        {documents.map((document) => (
          <>
            <b>{titleOf(document)}</b>
            <ul>
              {languages.map((one) => (
                <li>
                  <span {...inTongue(one)}>{ownName(one)}</span> {linksTo(titleOf(document), one, document.name)}
                </li>
              ))}
            </ul>
          </>
        ))}
      </details>
    </nav>
  )
}

/** A link to the record, or to each of its parts. */
function RecordOfRound({
  round,
  recordParts,
  phrases,
}: Pick<DocumentsOfRoundProps, 'round' | 'recordParts' | 'phrases'>) {
  const words = phrases.instrument
  const record = `/api/rounds/${round}/record`
  if (recordParts === 1) {
    return (
      <li>
        <a href={record} download={`record-${round}.json`}>
          {words.record}
        </a>
        {' · '}
        <VerifierLink phrases={phrases} />
      </li>
    )
  }
  return (
    <li>
      {words.recordParts}
      {phrases.signs.space}
      <VerifierLink phrases={phrases} />
      <ul>
        {Array.from({ length: recordParts }, (_, at) => (
          <li>
            <a href={`${record}?part=${at + 1}`} download={`record-${round}.${at + 1}-of-${recordParts}.json`}>
              {words.recordPart(at + 1, recordParts)}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Its form: the title of the dialogue is the same in every document. */
function titleOf({ blocks, title }: InstrumentDocument): string {
  const subtitle = blocks.find((block) => block.kind === 'subtitle')
  return subtitle?.kind === 'subtitle' ? plainText(subtitle.runs) : title
}

type Query = Pick<DocumentsOfRoundProps, 'language' | 'beside' | 'changes'> & {
  readonly document: string | undefined
}

function queryOf({ language, beside, changes, document }: Query): string {
  return new URLSearchParams({
    language,
    ...(beside !== undefined && { beside }),
    ...(document !== undefined && { document }),
    ...(changes && { changes: 'true' }),
  }).toString()
}
