import type { SideKeysView } from '../../views/see-side-keys.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** Why an encrypted caucus is not there. The script of the page takes it away. */
export function NeedsScript({ phrases }: { readonly phrases: Phrases }) {
  const [title, why] = phrases.keys.needs
  return (
    <div class="notice" data-needs="">
      <h2>{title}</h2>
      <p>{why}</p>
    </div>
  )
}

/** That a device which has the newest key left the side. */
export function KeyDue({ keys, phrases }: { readonly keys: SideKeysView['keys']; readonly phrases: Phrases }) {
  return (keys.at(-1)?.gone ?? 0) === 0 ? null : <p class="notice">{phrases.keys.due}</p>
}

/** What the script of the page says, in the language of the page. */
export function saysOf({ keys, caucus, messages, signs, mistake, refusal }: Phrases): string {
  const { none, has, waits, unconfirmed, wrong, digits, own, noSuch, confirmed, given, taken, made, failed } = keys
  const { noKey, broken, doubtful } = keys
  const { noChair, otherDevice, notForThis, doubtful: doubtfulMessage, brokenMessage } = messages.encrypted
  const refused = REFUSED.map((code) => [code, refusal[code].join(signs.stop)] as const)
  return JSON.stringify({
    ...{ none, has, waits, unconfirmed, wrong, digits, own, noSuch, confirmed, given, taken, made, failed },
    ...{ noKey, broken, doubtful, empty: mistake.note, signedBy: caucus.signedBy, space: signs.space },
    ...{ noChair, otherDevice, notForThis, doubtfulMessage, brokenMessage, emptyMessage: mistake.message },
    refused: Object.fromEntries(refused),
  })
}

/** The refusals that the script explains. */
const REFUSED = ['caucus-full', 'key-changed-meanwhile', 'messages-reached', 'no-such-device', 'notes-reached'] as const
