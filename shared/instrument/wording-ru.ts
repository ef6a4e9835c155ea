import type { Place, Wording } from './wording.ts'
import { BRACKETS } from './wording-brackets.ts'
import { REMARKS } from './wording-remarks.ts'

const SITTINGS = ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое']
const LIST = new Intl.ListFormat('ru')
const DATE = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' })
const PLURAL = new Intl.PluralRules('ru')

export const russian: Wording = {
  language: 'ru',
  untranslated: (written) =>
    `нет перевода на русский язык; текст приводится на ${{ en: 'английском', ru: 'русском' }[written]} языке`,
  ...REMARKS.ru,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  percent: (share) => `${String(Math.round(share * 1_000) / 10).replace('.', ',')} %`,

  round: (number) => `Раунд ${number}`,
  modality: {
    treaty: 'Договор',
    'code-of-conduct': 'Политически обязывающий кодекс поведения',
    'joint-statement': 'Совместное заявление',
    'parallel-declarations': 'Параллельные односторонние заявления',
    'confidence-building-measure': 'Мера укрепления доверия',
    'consultation-channel': 'Постоянный канал консультаций',
  },
  severalForms: 'Итоговый документ из нескольких частей, каждая в своей форме',
  noForm: 'Отчёт о раунде',
  declarationOf: (side) => `Одностороннее заявление: ${side}`,
  draft: (place) => (place === undefined ? 'Проект до первого чтения' : `Проект, ${placeOf(place)}`),
  adoptedOn: (date) => `Принято ${date}`,
  notAdopted: 'Не принято: ни один текст не ратифицирован всеми сторонами.',
  pendingPackage: 'Не принято: ничто не согласовано, пока не ратифицирована каждая корзина.',
  changesShown: 'Показаны изменения после предыдущего чтения: добавленное подчёркнуто, исключённое зачёркнуто.',

  preamble: 'Преамбула',
  participants: (sides, round, actingOfficials) =>
    `${round}. Участники — неправительственные эксперты и бывшие должностные лица${
      actingOfficials ? ', а также небольшое число действующих должностных лиц' : ''
    }; все они действуют в личном качестве. Делегации: ${sides}.`,
  convenedBy: 'Организаторы',
  mandate: 'Мандат',
  reaffirming: 'Подтверждая обязательства, содержащиеся в следующих документах:',
  nonAdmission:
    'Ничто в настоящем тексте не является признанием какой-либо из сторон каких-либо действий. Принятие настоящего текста не означает согласия с какой-либо версией прошлых событий.',
  personalCapacity:
    'Участники, одобряющие настоящий текст, делают это в личном качестве. Текст не обязывает ни одно государство и представляется на рассмотрение соответствующих правительств.',
  opening: {
    draft: 'На рассмотрении участников находится следующий текст:',
    final: 'Итоги раунда следующие:',
    declaration: 'Параллельно с заявлениями других сторон заявляется следующее:',
  },

  definitions: 'Определения',
  noDefinitions: 'Ни одно определение не согласовано.',
  scope: {
    germane: 'Темы, относящиеся к предмету',
    'not-germane': 'Темы, не относящиеся к предмету',
    deferred: 'Отложенные темы',
  },
  contestedScope: 'Темы, отнесение которых не согласовано',
  scopeIs: { germane: 'Относится', 'not-germane': 'Не относится', deferred: 'Отложить' },
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
  condition: { until: ' до тех пор, пока не', unless: ', если только' },

  ...BRACKETS.ru,
  tabledBy: (who) => `Внесено: ${who}.`,
  agreedBy: (sides) => `Согласие выражено: ${sides}.`,

  ratification: 'Ратификация',
  nameHead: 'Имя',
  erasedName: '(имя стёрто)',
  ratificationHead: ['Сторона', 'Решение', 'Дата'],
  endorsed: 'Ратифицировано в личном качестве',
  notEndorsed: 'Не ратифицировано',
  ratifiedOn: (date) => `Ратифицировано всеми сторонами ${date}, в личном качестве.`,
  notRatifiedOn: (date) => `Вынесено на ратификацию ${date}; ратифицировано не всеми сторонами.`,
  notYetRatified: 'На ратификацию пока не вынесено.',
  someForms: (forms) =>
    `Среди выраженных согласий есть данные ${LIST.format(
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

  annex: 'Приложение: несогласованные вопросы',
  annexMeans: 'Следующие положения не входят в текст. У обязательств те номера, под которыми текст был ратифицирован.',
  clausesInAnnex: 'Формулировки всех обязательств ещё открыты. Обязательства приведены в приложении.',

  shelved: 'Отложенные корзины',
  shelving: {
    'no-modality': (_, date) => `Ни одна форма результата не согласована всеми сторонами (${date}).`,
    'no-commitments': (_, date) => `Ни одно обязательство не согласовано всеми сторонами (${date}).`,
    'not-ratified': (_, date) => `Текст ратифицировали не все стороны (${date}).`,
    adjourned: (stage, date) => `Работа прервана решением организаторов на стадии «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Не выделено в корзину: согласились не все стороны.',
    'quorum-not-met': 'Не выделено в корзину: не было кворума.',
    tied: 'Не выделено в корзину: другой текст получил равную поддержку.',
    'more-baskets-than-lanes': 'Не выделено в корзину: согласовано больше корзин, чем можно вести параллельно.',
  },
  sentBack: (date) => `Текст не был ратифицирован ${date} и возвращён на доработку.`,

  closingNote: 'Заключительное примечание',
  rulesHead: ['Стадия', 'Правило согласия стороны', 'Кворум каждой стороны', 'Наибольшее число чтений'],
  stage: {
    terms: 'Определение терминов',
    baskets: 'Разделение на корзины',
    modality: 'Выбор формы',
    commitments: 'Составление обязательств',
    ratification: 'Ратификация',
  },
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'согласие двух третей принявших или отклонивших текст'
      : rule === 'consensus'
        ? 'консенсус: нет возражений'
        : rule === 'silence'
          ? 'процедура молчания: нет возражений до истечения срока; кворум не требуется'
          : `достаточный консенсус: никто не блокирует, и ${russian.percent(threshold)} высказавшихся за или против выступают за`,
  underSilence: (readings) =>
    `По решению проведены по процедуре молчания: ${LIST.format(readings.map(placeOf))}. По этой процедуре текст согласован, если до истечения срока не возразил ни один участник.`,
  everySide: 'Текст согласован, когда согласна каждая сторона. Позиции сторон не складываются.',
  coChairs:
    'Закрытие чтения до истечения срока и публикация документа требуют согласия одного сопредседателя от каждой стороны.',
  packageRule: {
    'early-harvest':
      'Правило пакета: «ранний урожай». Каждая ратифицированная корзина принята независимо от итога остальных.',
    'single-undertaking': 'Правило пакета: единый пакет. Ничто не согласовано, пока не согласовано всё.',
  },
  attribution: {
    none: 'Правило «Чатем-Хаус»: не раскрываются ни личность, ни принадлежность высказавшихся.',
    side: 'Стороны раскрываются. Имена не раскрываются.',
    named: 'Стороны и имена раскрываются.',
  },
  counted: (readings, submissions) =>
    `Запись содержит ${readings} ${
      { one: 'завершённое чтение', few: 'завершённых чтения' }[PLURAL.select(readings) as 'one' | 'few'] ??
      'завершённых чтений'
    }${submissions === undefined ? '' : ` и ${submissionsIn(submissions)}`}.`,
  head: 'Корневой хеш записи:',
  headExplained: 'По полной записи можно заново вычислить любой итог. Этот хеш можно вычислить по любой её редакции.',
}

function placeOf({ sitting, stage, basket }: Place): string {
  return `${SITTINGS[sitting - 1]} чтение (${[russian.stage[stage].toLowerCase(), basket].filter(Boolean).join(': ')})`
}

function submissionsIn(many: number): string {
  const forms: Readonly<Record<string, string>> = { one: 'учтённое представление', few: 'учтённых представления' }
  return `${many} ${forms[PLURAL.select(many)] ?? 'учтённых представлений'}`
}

/** “Следует” needs the dative. Only Parley’s own words can be put into the dative, so a named side has another verb. */
function should({ each, name }: { readonly each: boolean; readonly name: string }): string {
  return each ? 'Каждой стороне следует' : `${name} берёт на себя политическое обязательство`
}
