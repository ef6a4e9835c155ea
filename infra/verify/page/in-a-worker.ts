import { loadWordings } from '../load-wordings.ts'
import type { Asked, PageVerdict, Step } from './page-verdict.ts'
import { verifyFiles } from './verify-files.ts'

/** What a worker tells the page: where it is, then the verdict. */
export type Told = { readonly step: Step } | { readonly verdict: PageVerdict }

type Scope = {
  postMessage(told: Told): void
  onmessage: ((event: { readonly data: Asked }) => void) | null
}

/** Answers the page from a worker: a large record takes seconds, and the page stays in motion meanwhile. */
export function answerAsWorker(scope: Scope): void {
  const answer = ({ data }: { readonly data: Asked }) =>
    scope.postMessage({ verdict: verifyFiles(data, (step) => scope.postMessage({ step })) })
  const ready = loadWordings().then(() => {
    scope.onmessage = answer
  })
  scope.onmessage = async (event) => {
    await ready
    answer(event)
  }
}
