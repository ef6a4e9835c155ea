import type { Told } from './in-a-worker.ts'
import { unpackedChecks } from './packed-checks.ts'
import type { Asked, PageVerdict, Step } from './page-verdict.ts'

type Answered = {
  readonly tell: (step: Step) => void
  /** Is given the verdict; `undefined` where the checks cannot run here, or stopped. */
  readonly take: (verdict: PageVerdict | undefined) => void
}

/**
 * Runs the checks in a worker: a large record takes seconds, and the page stays in motion meanwhile.
 *
 * @returns stops the work; nothing is told or taken after it
 */
export function askWorker(packed: string, asked: Asked, { tell, take }: Answered): () => void {
  let worker: Worker | undefined
  let isOver = false
  const end = () => {
    isOver = true
    worker?.terminate()
  }
  const finish = (verdict: PageVerdict | undefined) => {
    if (isOver) return
    end()
    take(verdict)
  }
  const start = async () => {
    const address = await addressOf(packed)
    if (isOver) return
    worker = new Worker(address)
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('verdict' in data) finish(data.verdict)
      else if (!isOver) tell(data.step)
    }
    worker.onerror = () => finish(undefined)
    worker.postMessage(asked)
  }
  start().catch(() => finish(undefined))
  return end
}

type Policies = {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string
  }
}

let made: Promise<string> | undefined

/** The address of the checks. The page's policy names `verifier` as the only one that may give a script an address. */
function addressOf(packed: string): Promise<string> {
  made ??= unpackedChecks(packed).then((script) => {
    const address = URL.createObjectURL(script)
    const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
    const policy = trustedTypes?.createPolicy('verifier', { createScriptURL: (one) => one })
    return policy?.createScriptURL(address) ?? address
  })
  return made
}
