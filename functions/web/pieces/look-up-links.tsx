import { lookUpsOf, type StoredReceipt } from '../../platform/refusal.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** Links to the pages that say whether what was stored was counted; nothing if nothing was stored. */
export function LookUpLinks({
  stored,
  phrases,
}: {
  readonly stored: StoredReceipt | undefined
  readonly phrases: Phrases
}) {
  const paths = stored === undefined ? [] : lookUpsOf(stored)
  return (
    <>
      {paths.map((path, index) => (
        <p>
          <a href={path}>
            {paths.length === 1
              ? phrases.receipt.lookUp
              : `${phrases.receipt.lookUp}${phrases.signs.opens}${index + 1}${phrases.signs.closes}`}
          </a>
        </p>
      ))}
    </>
  )
}
