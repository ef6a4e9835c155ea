import { digitsTyped } from '../../../shared/caucus/device-code.ts'
import { type Confirmed, confirmDevice, confirmedDevices, makeNewKey, type Ring, shownCode } from './key-ring.ts'
import { answerIn, found, type Says, saying, sendWith } from './on-the-page.ts'

/**
 * Arranges the page of a side’s keys for this device.
 *
 * @param again shows the page as it is then, and opens the ring anew
 */
export async function arrangeKeys(ring: Ring, says: Says, again: () => Promise<Ring | undefined>): Promise<void> {
  const confirmed = new Set(confirmedDevices(ring).map(({ publicKey }) => publicKey))
  await showCodes(ring, confirmed)
  show('[data-state]', stateOf(ring, says))
  chooseTakers(confirmed)
  sendWith(found<HTMLFormElement>('form[data-confirm]'), says, async (form) => {
    const made = await confirmDevice(ring, digitsTyped(form.querySelector('input')?.value ?? ''))
    if (made.is !== 'confirmed') return answerIn('[data-answer]', saying(says, wordOf(made)))
    const after = await again()
    const words = [
      saying(says, 'confirmed', made.device.name),
      ...(made.wasGiven ? [saying(says, 'given')] : []),
      ...(ring.state.is !== 'has' && after?.state.is === 'has' ? [saying(says, 'taken')] : []),
    ]
    answerIn('[data-answer]', words.join(says['space'] ?? ' '))
  })
  sendWith(found<HTMLFormElement>('form[data-make]'), says, async (form) => {
    await makeNewKey(
      ring,
      [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
    )
    await again()
    answerIn('[data-answer]', saying(says, 'made'))
  })
}

/** What this device has to do with the newest key. */
export function stateOf({ state }: Ring, says: Says): string {
  return saying(says, state.is, state.is === 'unconfirmed' ? state.by.name : '')
}

async function showCodes(ring: Ring, confirmed: ReadonlySet<string>): Promise<void> {
  show('[data-own-code]', await shownCode(ring.told, ring.kept.publicKey))
  // Not the codes of others: who could read one here would not ask its owner for it.
  for (const place of document.querySelectorAll<HTMLElement>('[data-code-of]')) {
    const { codeOf = '' } = place.dataset
    if (confirmed.has(codeOf) || codeOf === ring.kept.publicKey) place.textContent = await shownCode(ring.told, codeOf)
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-confirmed]')) {
    place.hidden = !confirmed.has(place.dataset['confirmed'] ?? '')
  }
}

/** The new key can be given only to devices that were confirmed here. */
function chooseTakers(confirmed: ReadonlySet<string>): void {
  for (const choice of document.querySelectorAll<HTMLElement>('[data-takes]')) {
    if (!confirmed.has(choice.dataset['takes'] ?? '')) choice.remove()
  }
  const [takers, only] = [found('[data-takers]'), found('[data-only]')]
  if (takers !== null) takers.hidden = confirmed.size === 0
  if (only !== null) only.hidden = confirmed.size > 0
}

function wordOf({ is }: Confirmed): string {
  return is === 'no-such' ? 'noSuch' : is
}

function show(selector: string, text: string): void {
  const place = found(selector)
  if (place !== null) place.textContent = text
}
