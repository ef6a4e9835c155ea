import type { Run, Runs } from '../instrument/document.ts'

/** The most characters of a text in a memorandum. The document that it refers to has all of them. */
const MOST = 600

/** A text in short: cut after a whole word, with an ellipsis. A remark after it stays. */
export function inShort(runs: Runs, most = MOST): Runs {
  let left = most
  return runs.flatMap((run): Runs => {
    if (run.remark === true) return [run]
    if (left <= 0) return []
    const before = left
    left -= run.text.length
    return left >= 0 ? [run] : [cut(run, before)]
  })
}

function cut(run: Run, most: number): Run {
  const whole = run.text.slice(0, most + 1).replace(/\s+\S*$/u, '')
  return { ...run, text: `${whole.slice(0, most).replace(/[\s,;:–—-]+$/u, '')}…` }
}
