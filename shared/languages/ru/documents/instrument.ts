import type { Wording } from '../../../instrument/wording.ts'
import { inLanguage } from '../format.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const LIST = new Intl.ListFormat('ru')
const DATE = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' })
const PLURAL = new Intl.PluralRules('ru')

/** What the instrument says, in Russian. */
export const instrument: Wording = {
  language: 'ru',
  untranslated: (written) => `нет перевода на русский язык; текст приводится ${inLanguage(written)}`,
  untranslatedText: (written) => `нет перевода; текст приводится ${inLanguage(written)}`,
  ...remarks,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: 'Итоговый документ из нескольких частей, каждая в своей форме',
  noForm: 'Отчёт о раунде',
  declarationOf: (side) => `Одностороннее заявление: ${side}`,
  draft: (last) => (last === undefined ? 'Проект до первого чтения' : `Проект после чтения «${readings.name(last)}»`),
  adoptedOn: (date) => `Принято ${date}`,
  notAdopted: 'Не принято: ни один текст не ратифицирован всеми сторонами.',
  pendingPackage: 'Не принято: ничто не согласовано, пока не ратифицированы все корзины.',
  changesShown: 'Показаны изменения после предыдущего чтения: добавленное подчёркнуто, исключённое зачёркнуто.',

  ...preamble,

  definitions: 'Определения',
  noDefinitions: 'Ни одно определение не согласовано.',
  scope: {
    germane: 'Темы в рамках диалога',
    'not-germane': 'Темы вне рамок диалога',
    deferred: 'Отложенные темы',
  },
  contestedScope: 'Темы, отношение которых к рамкам диалога не согласовано',
  form: (modality) => `Форма: ${modality.toLowerCase()}.`,
  noClauses: 'Обязательства пока не сформулированы.',
  inDeclarations: 'Обязательства этой части изложены в параллельных заявлениях, отдельно каждой стороной.',
  subject: (side) => side ?? 'Каждая сторона',
  clause: {
    treaty: {
      undertake: ({ name }) => `${name} обязуется`,
      refrain: ({ name }) => `${name} обязуется воздерживаться от`,
      'not-authorize': ({ name }) => `${name} обязуется не санкционировать`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name} берёт на себя политическое обязательство`,
      refrain: (subject) => `${should(subject)} воздерживаться от`,
      'not-authorize': (subject) => `${should(subject)} не санкционировать`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name} заявляет о намерении`,
      refrain: ({ name }) => `${name} заявляет о намерении воздерживаться от`,
      'not-authorize': ({ name }) => `${name} заявляет о намерении не санкционировать`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${name} заявляет, что намеревается`,
      refrain: ({ name }) => `${name} заявляет, что будет воздерживаться от`,
      'not-authorize': ({ name }) => `${name} заявляет, что не будет санкционировать`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `${name} в целях укрепления доверия соглашается`,
      refrain: ({ name }) => `${name} в целях укрепления доверия воздерживается от`,
      'not-authorize': ({ name }) => `${name} в целях укрепления доверия не санкционирует`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name} соглашается`,
      refrain: ({ name }) => `${name} соглашается воздерживаться от`,
      'not-authorize': ({ name }) => `${name} соглашается не санкционировать`,
    },
  },

  ...brackets,
  tabledBy: (who) => `Кто внёс: ${who}.`,
  chairsText: 'Текст председателя.',
  offeredAgain: (round) => `Предлагается снова, из раунда ${round}.`,
  draftedWith: (machine) =>
    machine === undefined
      ? 'Проект составлен с помощью посредника Parley — компьютерной программы.'
      : `Проект составлен машиной: ${machine}.`,
  agreedBy: (sides) => `Кто выразил согласие: ${sides}.`,

  ratification: 'Ратификация',
  nameHead: 'Имя',
  erasedName: '(имя стёрто)',
  ratificationHead: ['Сторона', 'Решение', 'Дата'],
  endorsed: 'Одобрено в личном качестве',
  notEndorsed: 'Не одобрено',
  ratifiedWords: 'Контрольная сумма (SHA-256) ратифицированного текста на этом языке:',
  ratifiedOn: (date) => `Ратифицировано всеми сторонами ${date} Участники одобрили текст в личном качестве.`,
  notRatifiedOn: (date) => `Вынесено на ратификацию ${date}; ратифицировано не всеми сторонами.`,
  notYetRatified: 'На ратификацию пока не вынесено.',
  formsNotShown:
    'В этой редакции не указано, в какой форме принят текст и с какими оговорками и заявлениями: их могли сделать лишь немногие.',
  someForms: (forms) =>
    `Согласие выражено в том числе ${LIST.format(
      forms.map((form) => (form === 'ad-referendum' ? 'ad referendum' : 'с оговоркой')),
    )}.`,
  stance: {
    ratify: 'ратифицировать',
    'ratify-with-reservation': 'ратифицировать с оговоркой',
    'ad-referendum': 'ad referendum',
    abstain: 'воздержаться',
    decline: 'отклонить',
  },
  statement: { reservation: 'Оговорка', declaration: 'Заявление о толковании' },
  ...confirmations,
  inSentence: (side) => side,

  annex: 'Приложение: несогласованные вопросы',
  annexMeans:
    'Следующие положения не входят в текст. Обязательства сохраняют номера, под которыми текст был ратифицирован.',
  annexMap: (symbol) =>
    `Возражения, результаты их рассмотрения и то, что уже предлагалось, приведены в карте скобок раунда (${symbol}). Она не предназначена для публикации.`,
  clausesInAnnex: 'Формулировки всех обязательств ещё открыты. Обязательства приведены в приложении.',

  shelved: 'Приложение: отложенные корзины',
  shelving: {
    'no-modality': (_, date) => `Ни одна форма результата не согласована всеми сторонами (${date}).`,
    'no-commitments': (_, date) => `Ни одно обязательство не согласовано всеми сторонами (${date}).`,
    'not-ratified': (_, date) => `Текст ратифицировали не все стороны (${date}).`,
    adjourned: (stage, date) => `Работа прервана решением организатора на стадии «${stage}» (${date}).`,
    'adjourned-together': (stage, date) =>
      `Работа прервана сопредседателями всех сторон на стадии «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Не выделено в корзину: согласились не все стороны.',
    'quorum-not-met': 'Не выделено в корзину: не было кворума.',
    tied: 'Не выделено в корзину: другой текст получил равную поддержку.',
    'more-baskets-than-lanes': 'Ждёт следующего раунда: согласовано больше корзин, чем можно вести параллельно.',
  },
  sentBack: (date) => `Текст не был ратифицирован (${date}) и был возвращён на доработку.`,

  rulesAnnex: 'Приложение: как согласован настоящий текст',
  participantsAnnex: 'Приложение: участники',
  rulesHead: ['Стадия', 'Правило согласия стороны', 'Кворум каждой стороны', 'Наибольшее число чтений'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'согласие двух третей принявших или отклонивших текст'
      : rule === 'consensus'
        ? 'консенсус: нет возражений'
        : rule === 'silence'
          ? 'процедура молчания: нет возражений до истечения срока; кворум не требуется'
          : `достаточный консенсус: никто не блокирует, и ${shares(threshold)} высказавшихся за или против выступают за`,
  underSilence: (held) =>
    `По процедуре молчания, согласно принятому решению, проведены: ${LIST.format(held.map((one) => `«${readings.name(one)}»`))}. По этой процедуре текст согласован, если до истечения срока не возразил ни один участник.`,
  everySide: 'Текст согласован, когда согласна каждая сторона. Позиции сторон не складываются.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'Закрытие чтения до истечения срока, внесение текста председателя и публикация итогового документа требуют согласия одного сопредседателя от каждой стороны.'
      : 'Закрытие чтения до истечения срока и публикация итогового документа требуют согласия одного сопредседателя от каждой стороны.',
  packageRule: {
    'early-harvest':
      'Правило пакета: «ранний урожай». Каждая ратифицированная корзина принята независимо от итога остальных.',
    'single-undertaking': 'Правило пакета: единый пакет. Ничто не согласовано, пока не согласовано всё.',
  },
  attribution: {
    none: 'Правило Чатем-Хауса: не раскрываются ни личность, ни принадлежность высказавшихся.',
    side: 'Стороны раскрываются. Имена не раскрываются.',
    named: 'Стороны и имена раскрываются.',
  },
  counted: (readings, submissions) =>
    `Протокол содержит ${readings} ${
      { one: 'завершённое чтение', few: 'завершённых чтения' }[PLURAL.select(readings) as 'one' | 'few'] ??
      'завершённых чтений'
    }${submissions === undefined ? '' : ` и ${submissionsIn(submissions)}`}.`,
  head: 'Контрольная сумма протокола (SHA-256):',
  headInGroups: 'Она же группами по четыре знака, чтобы читать вслух:',
  headExplained:
    'По полной версии протокола можно заново вычислить любой итог. Эту контрольную сумму можно вычислить по любой его версии.',
  logKey: 'Ключ подписанного журнала:',
  logKeyExplained:
    'Каждое звено протокола внесено в журнал, подписанный этим ключом. Если существуют два разных протокола одного раунда и журналы обоих подписаны этим ключом, значит, кому-то показали другой протокол.',
  witnesses:
    'Свидетели сторон. Каждый подписывает журнал наряду с сервером, если журнал продолжает всё, что свидетель видел:',
  unwitnessed: (sides) =>
    `К публикации итогового документа срок для подписи свидетелей истёк, и ни один свидетель этих сторон не подписал журнал со всеми чтениями: ${sides}.`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name} (${side}): к моменту составления документа эта часть журнала не подписана. Ключ:`
      : `${name} (${side}): эта часть журнала подписана ${at}. Ключ:`,
}

function submissionsIn(many: number): string {
  const forms: Readonly<Record<string, string>> = { one: 'учтённую запись', few: 'учтённые записи' }
  return `${many} ${forms[PLURAL.select(many)] ?? 'учтённых записей'}`
}

/** “Следует” needs the dative. Only Parley’s own words can be put into the dative, so a named side has another verb. */
function should({ each, name }: { readonly each: boolean; readonly name: string }): string {
  return each ? 'Каждой стороне следует' : `${name} берёт на себя политическое обязательство`
}
