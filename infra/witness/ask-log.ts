import { fromBase64 } from '../../shared/log/base64.ts'
import { CannotWitness } from './cannot-witness.ts'
import type { WitnessWords } from './words-of-command.ts'

/** What a witness asks of the server of a dialogue. */
export type AskLog = {
  /** The newest checkpoint as a note; `undefined` when the server says that there is none. */
  checkpoint(): Promise<string | undefined>
  /** The proof of consistency; `undefined` when the server gives none. */
  prove(from: number, to: number): Promise<readonly Uint8Array[] | undefined>
  /** Whether the dialogue names this witness, and has what it signed. */
  post(size: number, line: string): Promise<'taken' | 'not-named' | 'refused'>
}

const TIMEOUT_MS = 30_000
/** More than a checkpoint with the signatures of all witnesses, or a proof, has. */
const MOST_BYTES = 64 * 1_024

/**
 * Asks over HTTPS.
 *
 * @param token that of a witness; without one the cookie of a browser tells who asks
 * @throws {CannotWitness} when the server does not answer, or refuses the token
 */
export function askLog(origin: string, token: string | undefined, words: WitnessWords): AskLog {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...init.headers }
    try {
      const response = await fetch(`${origin}/api/log/${path}`, {
        ...init,
        headers,
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const { status } = response
      const text = await readAtMost(response, words)
      if (status === 401) throw new CannotWitness(words.ended)
      if (status === 429 || status >= 500) throw new CannotWitness(words.busy(origin, status))
      return { status, text, code: codeIn(text) }
    } catch (error) {
      if (error instanceof CannotWitness) throw error
      throw new CannotWitness(words.silent(origin), { cause: error })
    }
  }
  return {
    async checkpoint() {
      const { status, text, code } = await ask('checkpoint')
      if (status === 404 && code === 'log-not-signed') return undefined
      if (status === 200) return text
      throw new CannotWitness(words.notShown(origin, status))
    },
    async prove(from, to) {
      const { status, text } = await ask(`consistency?from=${from}&to=${to}`)
      return status === 200 ? hashesIn(text) : undefined
    },
    async post(size, line) {
      const body = JSON.stringify({ size, line })
      const { status, code } = await ask('cosignatures', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      })
      if (status < 300) return 'taken'
      return code === 'not-a-witness' ? 'not-named' : 'refused'
    },
  }
}

async function readAtMost(response: Response, words: WitnessWords): Promise<string> {
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length
    if (size > MOST_BYTES) throw new CannotWitness(words.tooLong)
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function codeIn(text: string): unknown {
  try {
    return JSON.parse(text)?.code
  } catch {
    return undefined
  }
}

/** What is no list of hashes proves nothing. */
function hashesIn(text: string): readonly Uint8Array[] | undefined {
  try {
    const { hashes } = JSON.parse(text)
    return Array.isArray(hashes) ? hashes.map((hash) => fromBase64(String(hash))) : undefined
  } catch {
    return undefined
  }
}
