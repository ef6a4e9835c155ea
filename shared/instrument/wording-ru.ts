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
  notAdopted: 'Не принято: раунд завершён без текста, который ратифицировали бы все стороны.',
  pendingPackage: 'Не принято: ничто не согласовано, пока не ратифицирована каждая корзина.',
  changesShown: 'Показаны изменения после предыдущего чтения: добавленное подчёркнуто, исключённое зачёркнуто.',

  preamble: 'Преамбула',
  participants: (sides, round, actingOfficials) =>
    `${round}. Участники — неправительственные эксперты и бывшие должностные лица${
      actingOfficials ? ', а также небольшое число действующих должностных лиц' : ''
    }; все они выступают в личном качестве. Делегации: ${sides}.`,
  convenedBy: 'Организаторы',
  mandate: 'Мандат',
  reaffirming: 'Подтверждая обязательства, которые содержатся в следующих документах:',
  nonAdmission:
    'Ничто в этом тексте не является признанием. Принимая его, ни одна из сторон не признаётся в каких-либо действиях и не соглашается с какой-либо версией прошлых событий.',
  personalCapacity:
    'Одобряющие этот текст делают это в личном качестве. Он не обязывает государства и предлагается вниманию правительств.',
  comeTo: {
    draft: 'На рассмотрении участников находится следующий текст:',
    final: 'Участники пришли к следующему:',
    declaration: 'Параллельно с заявлениями других сторон заявляется следующее:',
  },

  definitions: 'Определения',
  noDefinitions: 'Ни одно определение не согласовано.',
  scope: {
    germane: 'Что относится к предмету',
    'not-germane': 'Что не относится к предмету',
    deferred: 'Что отложено',
  },
  contestedScope: 'Относится ли к предмету, не согласовано',
  scopeIs: { germane: 'Относится', 'not-germane': 'Не относится', deferred: 'Отложить' },
  form: (modality) => `Форма: ${modality.toLowerCase()}.`,
  noClauses: 'Обязательства пока не сформулированы.',
  separately: 'Обязательства этой части изложены в параллельных заявлениях, отдельно каждой стороной.',
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
  ratifiedOn: (date) => `Ратифицировано ${date} всеми сторонами, в личном качестве.`,
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

  shelved: 'Отложенные корзины',
  shelving: {
    'no-modality': (_, date) => `Ни одна форма результата не получила согласия всех сторон (${date}).`,
    'no-commitments': (_, date) => `Ни одно обязательство не получило согласия всех сторон (${date}).`,
    'not-ratified': (_, date) => `Текст ратифицировали не все стороны (${date}).`,
    adjourned: (stage, date) => `Работа прервана решением организаторов на стадии «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Не выделено в корзину: согласились не все стороны.',
    'quorum-not-met': 'Не выделено в корзину: не было кворума.',
    tied: 'Не выделено в корзину: другой текст получил ровно столько же поддержки.',
    'more-baskets-than-lanes': 'Не выделено в корзину: корзин больше, чем можно вести параллельно.',
  },
  sentBack: (date) => `Текст не был ратифицирован ${date} и возвращён на доработку.`,

  closingNote: 'Заключительное примечание',
  rulesHead: ['Стадия', 'Сторона согласна, когда есть', 'Кворум каждой стороны', 'Чтений не более'],
  stage: {
    terms: 'Определение терминов',
    baskets: 'Разделение на корзины',
    modality: 'Выбор формы',
    commitments: 'Составление обязательств',
    ratification: 'Ратификация',
  },
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'согласие двух третей принявших решение'
      : rule === 'consensus'
        ? 'консенсус: нет возражений'
        : rule === 'silence'
          ? 'молчание: до истечения срока нет возражений; кворум не нужен'
          : `достаточный консенсус: никто не блокирует, и ${russian.percent(threshold)} высказавшихся за или против выступают за`,
  underSilence: (readings) =>
    `По решению шли по процедуре молчания, при которой текст принимается, если до истечения срока никто не возразил: ${LIST.format(readings.map(placeOf))}.`,
  everySide: 'Текст согласован, когда согласна каждая сторона; позиции сторон не складываются.',
  coChairs:
    'Закрыть чтение до истечения срока и опубликовать документ можно лишь с согласия сопредседателя от каждой стороны.',
  packageRule: {
    'early-harvest': 'Правило пакета: «ранний урожай». Ратифицированное принято независимо от судьбы остального.',
    'single-undertaking': 'Правило пакета: единый пакет. Ничто не согласовано, пока не согласовано всё.',
  },
  attribution: {
    none: 'Правило «Чатем-Хаус»: не раскрываются ни личности, ни принадлежность высказавшихся.',
    side: 'Стороны раскрываются, лица нет.',
    named: 'Стороны и имена раскрываются.',
  },
  counted: (readings, submissions) =>
    `Запись раунда: ${readings} ${
      { one: 'завершённое чтение', few: 'завершённых чтения' }[PLURAL.select(readings) as 'one' | 'few'] ??
      'завершённых чтений'
    }${submissions === undefined ? '' : `, ${submissionsIn(submissions)}`}.`,
  head: 'Корневой хеш записи:',
  headMeans: 'По полной записи можно заново вычислить любой итог, а этот хеш – по любой её редакции.',
}

function placeOf({ sitting, stage, basket }: Place): string {
  return `${SITTINGS[sitting - 1]} чтение (${[russian.stage[stage].toLowerCase(), basket].filter(Boolean).join(': ')})`
}

function submissionsIn(many: number): string {
  const forms: Readonly<Record<string, string>> = { one: 'учтённое представление', few: 'учтённых представления' }
  return `${many} ${forms[PLURAL.select(many)] ?? 'учтённых представлений'}`
}

/** “Следует” asks for the dative, which only Parley’s own words can be put into. */
function should({ each, name }: { readonly each: boolean; readonly name: string }): string {
  return each ? 'Каждой стороне следует' : `${name} берёт на себя политическое обязательство`
}
