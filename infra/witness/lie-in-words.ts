import type { Lie } from './judge.ts'

/** Where the two heads of a lie were seen, as sentences go on. */
export type Places = { readonly seen: string; readonly shown: string }

/** What a lie is, in sentences that somebody can act on: who signed what, and how far both are the same. */
export function lieInWords(
  { is, seen, shown, common, wasShown }: Lie,
  signer: string,
  places: Places,
): readonly string[] {
  const both = 'Both heads are signed with its key, so together they are a proof against it.'
  switch (is) {
    case 'rollback':
      return wasShown
        ? [
            `${signer} went back: it shows a log of ${entries(shown.size)}, and it had signed one of ${seen.size} before.`,
            `${range(shown.size + 1, seen.size)} left out of what it shows now. The shorter log was its log once, so it may say that it only answers late; if it does so again, it withholds what was settled.`,
          ]
        : [
            `${signer} went back and shows another log: one of ${entries(shown.size)}, and it had signed one of ${seen.size} before.`,
            ...howFar(common, Math.min(seen.size, shown.size)),
            both,
          ]
    case 'fork':
      return [
        `${signer} signed two different logs of ${entries(shown.size)}: one ${places.seen}, another one ${places.shown}.`,
        ...(common === shown.size - 1
          ? [
              `They differ in entry ${shown.size} alone: after it was signed, it was signed again with other content, as when a head gets another date, or two people are shown two outcomes.`,
            ]
          : howFar(common, shown.size)),
        both,
      ]
    case 'not-the-same-log':
      return [
        `${signer} signed two logs that do not fit: one of ${entries(seen.size)} ${places.seen}, one of ${entries(shown.size)} ${places.shown}. There is no proof that the longer one begins with the shorter one.`,
        ...howFar(common, Math.min(seen.size, shown.size)),
        both,
      ]
  }
}

function howFar(common: number | undefined, last: number): readonly string[] {
  if (common === undefined) {
    return [
      `How far they are the same cannot be told. Among the first ${last} entries at least one was changed, left out or moved.`,
    ]
  }
  return [
    `They begin with the same ${entries(common)}. From entry ${common + 1} to entry ${last} at least one was changed, left out or moved after it was signed.`,
  ]
}

function range(from: number, to: number): string {
  return from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`
}

/** So many entries. */
export function entries(many: number): string {
  return many === 1 ? '1 entry' : `${many} entries`
}
