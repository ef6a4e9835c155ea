import type { StandingWords } from '../../../standing/standing-words.ts'

/** What pages and documents say of the standing text, in Russian. */
export const standing: StandingWords = {
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
}

/** The rounds up to one of them, in words. @param more is followed by the number of the last one */
function until(round: number, words: { readonly first: string; readonly two: string; readonly more: string }): string {
  if (round === 1) return words.first
  return round === 2 ? words.two : `${words.more} ${round}`
}
