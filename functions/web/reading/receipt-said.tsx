import { byLanguage, type Said } from '../../../shared/disclosure/said.ts'
import { asText } from '../../../shared/log/signed-receipt.ts'
import { NO_STANCE } from '../../../shared/stance.ts'
import type { ReceiptView } from '../../views/see-receipt.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from '../pieces/text-in-languages.tsx'

type ReceiptProps = { readonly receipt: ReceiptView; readonly phrases: Phrases }

/** What a receipt seals, whether it was counted, and its digest. */
export function ReceiptSaid({ receipt, phrases }: ReceiptProps) {
  const { counted, digest } = phrases.receipt
  return (
    <>
      {receipt.opening.map((leaf) => (
        <Opened leaf={leaf} phrases={phrases} />
      ))}
      <p>
        <strong>{counted[receipt.counted]}</strong>
      </p>
      <p class="soft">
        {digest}
        {phrases.signs.colon}
        <code>{receipt.digest}</code>
      </p>
      <SignedNotes receipt={receipt} phrases={phrases} />
    </>
  )
}

/** The signed receipt, if there is one. It is text, so that it can be printed and copied. */
function SignedNotes({ receipt: { signed = [] }, phrases }: ReceiptProps) {
  if (signed.length === 0) return null
  return (
    <details>
      <summary>{phrases.receipt.signed}</summary>
      <p class="note">{phrases.receipt.signedMeans}</p>
      <pre dir="ltr">{asText(signed)}</pre>
    </details>
  )
}

/** The content of a leaf, in the words of the page. The heading of a text is said beside it. */
function Opened({ leaf, phrases }: { readonly leaf: ReceiptView['opening'][number]; readonly phrases: Phrases }) {
  switch (leaf.is) {
    case 'position':
      return (
        <p>
          {phrases.reading.recorded(phrases.ordinal(leaf.revision))}
          {phrases.signs.colon}
          <strong>
            {leaf.stance === NO_STANCE ? phrases.receipt.takenBack : phrases.reading.stance[leaf.stance][0]}
          </strong>
        </p>
      )
    case 'words':
      return (
        <>
          {leaf.said.map(({ text }) => (
            <Words said={text} phrases={phrases} />
          ))}
        </>
      )
    case 'statement':
    case 'floor':
      return <Words said={leaf.text} phrases={phrases} />
    case 'floor-set-aside':
      return <Words said={leaf.reason} phrases={phrases} />
    case 'confirmation':
      return (
        <p>
          {phrases.reading.recorded(phrases.ordinal(leaf.revision))}
          {phrases.signs.colon}
          <strong>
            {leaf.decision === NO_STANCE ? phrases.receipt.takenBack : phrases.confirmations.decision[leaf.decision][0]}
          </strong>
        </p>
      )
    case 'confirmation-padding':
    case 'proposal':
    case 'withdrawal':
    case 'supersession':
    case 'padding':
      return null
    default:
      return leaf satisfies never
  }
}

function Words({ said, phrases }: { readonly said: Said; readonly phrases: Phrases }) {
  return (
    <p class="text">
      <Localized text={byLanguage(said)} phrases={phrases} />
    </p>
  )
}
