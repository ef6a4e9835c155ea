import type { Language } from '../localized-text.ts'

/** What pages and documents say of the standing text. */
export type StandingWords = {
  readonly title: string
  /** The document as it stands after a round. */
  readonly after: (round: number) => string
  readonly means: string
  readonly none: string
  /** Explains the numbers of clauses. */
  readonly numbers: string
  /** After words: where they are from. */
  readonly from: (round: number, reading: string) => string
  readonly amended: (round: number) => string
  readonly reviewed: (round: number) => string
  /** Before the words that a text had. */
  readonly before: (round: number) => string
  readonly ended: string
  readonly endedIn: (round: number, reading: string) => string
  /** After the outcome of a confirmation that ended a basket. */
  readonly endedByRules: string
  readonly noClauses: string
  readonly rounds: string
  readonly roundsMean: string
  readonly roundsHead: readonly [round: string, published: string, head: string]
}

/** Parley's words of the standing text in each language. */
export const STANDING_WORDS: { readonly [language in Language]: StandingWords } = {
  en: {
    title: 'Standing text',
    after: (round) =>
      `Standing text after ${until(round, { first: 'round 1', two: 'rounds 1 and 2', more: 'rounds 1 to' })}`,
    means:
      'What the rounds of this dialogue adopted, and what stands of it. It is made from the records of the rounds. The instrument of each round is the text that was adopted.',
    none: 'Nothing stands: no round has adopted a text.',
    numbers: 'A number begins with the round: 1/2.3 is clause 2.3 of round 1.',
    from: (round, reading) => `round ${round}, reading ${reading}`,
    amended: (round) => `As amended in round ${round}.`,
    reviewed: (round) => `Reviewed in round ${round}.`,
    before: (round) => `As agreed in round ${round}`,
    ended: 'No longer in force',
    endedIn: (round, reading) => `Ended in round ${round}, reading ${reading}.`,
    endedByRules: 'It ended by the rules of its round.',
    noClauses: 'No commitment of this basket was agreed.',
    rounds: 'Annex: the rounds',
    roundsMean:
      'The root hash is that of the record of the round. Everything above can be made again from these records.',
    roundsHead: ['Round', 'Published', 'Root hash of the record'],
  },
  ru: {
    title: 'Действующий текст',
    after: (round) =>
      `Действующий текст по итогам ${until(round, { first: 'раунда 1', two: 'раундов 1 и 2', more: 'раундов с 1 по' })}`,
    means:
      'То, что принято в раундах этого диалога, и что из этого действует. Составлено по протоколам раундов. Принятым текстом является итоговый документ каждого раунда.',
    none: 'Действующего текста нет: ни в одном раунде текст не принят.',
    numbers: 'Номер начинается с раунда: 1/2.3 – пункт 2.3 раунда 1.',
    from: (round, reading) => `раунд ${round}, чтение ${reading}`,
    amended: (round) => `С поправками раунда ${round}.`,
    reviewed: (round) => `Пересмотрено в раунде ${round}.`,
    before: (round) => `Как согласовано в раунде ${round}`,
    ended: 'Больше не действует',
    endedIn: (round, reading) => `Прекращено в раунде ${round}, чтение ${reading}.`,
    endedByRules: 'По правилам раунда действие корзины прекращено.',
    noClauses: 'В этой корзине не согласовано ни одного обязательства.',
    rounds: 'Приложение: раунды',
    roundsMean:
      'Приведены контрольные суммы протоколов раундов. По этим протоколам всё изложенное можно составить заново.',
    roundsHead: ['Раунд', 'Опубликован', 'Контрольная сумма протокола'],
  },
}

/** The rounds up to one of them, in words. @param more is followed by the number of the last one */
function until(round: number, words: { readonly first: string; readonly two: string; readonly more: string }): string {
  if (round === 1) return words.first
  return round === 2 ? words.two : `${words.more} ${round}`
}
