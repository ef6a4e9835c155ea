import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the pages say where texts appear in batches, in English. */
export const appearing = {
  appearing: {
    together: (minutes: number) =>
      `Texts appear together, at fixed times: every ${count(minutes, { one: 'minute', other: 'minutes' })}, counted from the opening of this reading. Before that only their authors see them.`,
    next: 'A text that you table now appears on',
    tooLate:
      'This reading closes before the next texts appear. Nobody else can take a position on a text that you table now: it appears with the outcome. If it is important, table it in the next reading, or ask a facilitator to move the deadline.',
    onlyYou: 'Only you see this text so far. It appears on',
    onlyChair: 'Only facilitators see this text so far. It appears on',
    withOutcome:
      'Nobody else sees this text before the reading closes, because it closes before the next texts appear. It appears with the outcome.',
    withdrawal: 'Others do not see yet that it was withdrawn. They see it from',
    tabledNow: 'Your text is tabled. Until it appears, only you see it. It appears without your name.',
    withdrawnNow: 'Your proposal is withdrawn. It stays in the record. Others see this when the next texts appear.',
    chairsNow: 'The chair’s texts are tabled. Until they appear, only facilitators see them.',
    withdrawMeans:
      'If it has not appeared yet, nobody else sees it while the reading is open; when the reading is settled, it is listed as withdrawn. If it has appeared, others see that it was withdrawn when the next texts appear.',
    unseen:
      'What participants tabled since the last texts appeared, only its authors have seen. The next texts appear on',
    unseenLater:
      'What participants tabled since the last texts appeared, only its authors have seen. No more texts appear before the reading closes.',
  },
}
