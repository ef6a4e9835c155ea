import type { Language } from '../../../localized-text.ts'
import type { pages as english } from '../../en/pages/pages.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { USUAL_SIGNS } from '../../format/signs.ts'
import { readings } from '../documents/readings.ts'
import { dates, inLanguage } from '../format.ts'
import { amendments } from './amendments.ts'
import { appearing } from './appearing.ts'
import { askFirst } from './ask-first.ts'
import { awaits } from './awaits.ts'
import { candidates } from './candidates.ts'
import { caucus } from './caucus.ts'
import { chairsTexts } from './chairs-texts.ts'
import { clause } from './clause.ts'
import { coChairs } from './co-chairs.ts'
import { concordance } from './concordance.ts'
import { confirmations } from './confirmations.ts'
import { consultations } from './consultations.ts'
import { correction } from './correction.ts'
import { devices } from './devices.ts'
import { floor } from './floor.ts'
import { glossary } from './glossary.ts'
import { keys } from './keys.ts'
import { lastCall } from './last-call.ts'
import { letters } from './letters.ts'
import { messages } from './messages.ts'
import { model } from './model.ts'
import { objections } from './objections.ts'
import { open } from './open.ts'
import { order } from './order.ts'
import { programs } from './programs.ts'
import { reading } from './reading.ts'
import { receipt } from './receipt.ts'
import { refusals } from './refusals.ts'
import { roster } from './roster.ts'
import { rosterTable } from './roster-table.ts'
import { screen } from './screen.ts'
import { settings } from './settings.ts'
import { side } from './side.ts'
import { silence } from './silence.ts'
import { standing } from './standing.ts'
import { witnesses } from './witnesses.ts'
import { witnessing } from './witnessing.ts'

const count = countFormat('ru')
const BASKETS = { one: 'корзина', few: 'корзины', many: 'корзин', other: 'корзины' }
const TEXTS = { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' }
/** Readings after the preposition «в». */
const IN_READINGS = { one: 'чтении', few: 'чтениях', many: 'чтениях', other: 'чтения' }
const REVISIONS = ['первая', 'вторая', 'третья', 'четвёртая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая']

/** Everything the pages say, in Russian. */
export const pages: typeof english = {
  language: 'ru' as Language,
  signs: USUAL_SIGNS,
  skip: 'Перейти к содержанию',
  navigation: 'Меню',
  nav: { dialogue: 'Диалог', side: 'Ваша сторона', roster: 'Участники', screens: 'Экраны', glossary: 'Глоссарий' },
  signedInAs: 'Вы вошли как',
  leave: 'Выйти на этом устройстве',
  leaveEverywhere: 'Выйти на всех устройствах',
  left: [
    'Вы вышли',
    'Чтобы снова войти здесь, создайте код на другом устройстве, где вы вошли. Если такого нет, попросите организатора о восстановлении доступа.',
  ],
  chathamHouse:
    'Правило Чатем-Хауса: услышанным здесь можно пользоваться, но нельзя раскрывать, кто это сказал и кого он представляет.',
  untranslated: (language) => `(нет перевода; оригинал ${inLanguage(language)})`,
  inLanguage,
  live: {
    restored: 'Здесь восстановлено то, что вы набирали. Оно ещё не отправлено.',
    unsent:
      'Вы набрали это здесь, но Parley не подтвердил это до закрытия чтения. Учитывается только то, что ниже отмечено как записанное.',
    news: 'На этой странице что-то изменилось.',
    look: 'Показать новую версию',
    signedOut:
      'Вы вышли или лишены доступа. Набранное больше не сохраняется. Скопируйте нужное, прежде чем уйти с этой страницы.',
    ended:
      'Ваш сеанс завершился. Набранное сохранено на этом устройстве. Чтобы продолжить, попросите у организатора новое приглашение.',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  zone: undefined,
  span: durationFormat(dates.locale),
  ordinal: (number) => REVISIONS[number - 1] ?? `${number}-я`,
  role: { participant: 'участник', facilitator: 'организатор', observer: 'наблюдатель' },
  capacity: {
    'nongovernmental-expert': 'Неправитель\u00adственный эксперт',
    'former-official': 'Бывшее должностное лицо',
    'acting-official': 'Действующее должностное лицо, в личном качестве',
  },
  stage: readings.stages,
  stageShort: { modality: 'Форма', commitments: 'Обяза\u00adтельства', ratification: 'Ратифи\u00adкация' },
  openUntil: 'открыто, закрывается',
  basket: (id) => `Корзина ${id.slice(1)}`,
  readingStatus: { open: 'открыто', closed: 'закрыто, подводятся итоги', settled: 'итоги подведены' },
  next: {
    'another-reading': 'ещё одно чтение',
    'next-stage': 'переход к следующей стадии',
    redraft: 'возвращение на доработку',
    ratified: 'ратифицировано',
    shelve: 'отложено',
    adjourn: 'прервано',
  },
  laneOutcome: { 'in-progress': 'в работе', ratified: 'ратифицирована', shelved: 'отложена' },
  counts: {
    texts: (number) => count(number, TEXTS),
    agreed: (number) => `согласовано: ${count(number, TEXTS)}`,
    bracketed: (number) => `в скобках: ${count(number, TEXTS)}`,
    open: (number) => `из них по существу согласовано: ${count(number, TEXTS)}`,
    waiting: (number) => `ждут следующего раунда: ${count(number, BASKETS)}`,
    dropped: (number) => `снято: ${count(number, TEXTS)}`,
  },
  invitation: {
    title: 'Ваше приглашение',
    what: 'Это структурированный диалог. Его участники определяют термины, делят трудную проблему на корзины (по одной на каждую её часть) и составляют краткие обязательства. Тексты, с которыми согласны все стороны, предлагаются вниманию правительств. Они никого ни к чему не обязывают.',
    capacity: 'Все участвуют в личном качестве.',
    rule: 'Действует правило Чатем-Хауса: услышанным здесь можно пользоваться, но нельзя раскрывать ни того, кто это сказал, ни того, кого он представляет.',
    convenes: 'Кем созван диалог',
    link: 'Ссылка из приглашения или её часть после #',
    look: 'Показать приглашение',
    accept: 'Принять приглашение',
    whom: 'Кто приглашён',
    as: 'Роль',
    ofSide: 'Сторона',
    inCapacity: 'Статус',
    howLong: 'Сколько времени это займёт',
    logKey: 'Для проверки протоколов: ключ журнала этого диалога',
    logKeyMeans:
      'Все итоги вносятся в журнал, который подписывают этим ключом. Сохраните ключ. Он назван в протоколах: протокол с другим ключом – не из этого диалога.',
    course: (days) => `В раунде пять стадий. Срок каждого чтения: ${days}. Отвечать можно, когда вам удобно.`,
    waits: (texts, readings) => `Сейчас ждут вашей позиции: ${count(texts, TEXTS)} в ${count(readings, IN_READINGS)}.`,
    nothingWaits: 'Сейчас ни один текст не ждёт вашей позиции.',
    toRead: (minutes) =>
      `Прочитать их можно примерно за ${count(minutes, { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' })}.`,
    first: 'Первое из этих чтений закрывается',
    once: 'Приглашение можно использовать один раз: вы войдёте на этом устройстве. Пока вы не нажали «Принять приглашение», оно не использовано.',
  },
  home: {
    agreed: 'Что согласовано',
    nothingAgreed: 'Пока ничего.',
    agreedIn: (texts, readings) => `${count(texts, TEXTS)} в ${count(readings, IN_READINGS)}`,
    open: 'Что открыто',
    nothingOpen: 'Открытых чтений нет.',
    mayAct: 'Кто может действовать',
    mayActOpen: 'Участники занимают позиции и вносят тексты. Организаторы продлевают и закрывают чтения.',
    mayActYou: {
      participant:
        'Вы участник. Вы можете участвовать в каждом чтении, которое открылось после того, как вы присоединились.',
      facilitator: 'Вы организатор. Вы можете продлевать и закрывать открытые чтения.',
      observer: 'Вы наблюдатель. Вы можете читать то, что читают участники.',
    },
    mayActStart: 'Следующий раунд начинает организатор.',
    mayActWait: 'Сейчас ничего делать не нужно. Следующее чтение скоро откроется.',
    until: 'Срок',
    untilFirst: 'Ближайшее закрытие',
    untilNothing: 'Сроков сейчас нет.',
    left: (span) => `осталось: ${span}`,
    mandate: 'Мандат',
    convener: 'Кем созван диалог',
    noRound: 'Раунды ещё не начинались.',
  },
  round: {
    title: (round) => `Раунд ${round}`,
    picture: 'Схема раунда',
    inWords: 'Раунд по стадиям',
    running: 'Раунд идёт.',
    published: 'Раунд завершён',
    stopped: 'Раунд остановился. Ничего не потеряно. Организатор может продолжить его здесь.',
    resume: 'Продолжить раунд',
    start: 'Начать раунд',
    offersAgain:
      'Следующий раунд снова предложит всё, что прошлые раунды оставили в скобках или отложили, со всеми вариантами.',
    offeredTerms: (number) => `Термины и темы (${number})`,
    offeredBaskets: (number) => `Корзины (${number})`,
    startMeans: 'Откроется первое чтение. Будут действовать нынешние правила и нынешний список участников.',
    smallSides: 'Стороны, где всего один или два участника',
    smallSidesMean:
      'Все видят, согласна ли каждая сторона. Когда сторона так мала, по этому понятно, какую позицию заняли её участники, каким бы ни было правило атрибуции. Сначала пригласите на эту сторону ещё людей или предупредите её участников.',
    instrument: 'Итоговый документ',
    textSoFar: 'Итоговый документ: текст на сегодня',
    notReached: { running: 'ещё не начато', published: 'не рассматривалось' },
    form: 'Форма',
    legend:
      'Круг: открыто. Закрашенный квадрат с галочкой: согласовано. Квадрат со скобками: итоги подведены, часть текста осталась в скобках. Черта: итоги подведены, ничего не согласовано. Крест: отложено или прервано.',
    noReadings: 'Первое чтение скоро откроется.',
  },
  instrument: {
    clean: 'Показать чистый текст',
    changes: 'Показать, что изменилось после прошлого чтения',
    downloads: 'Документы',
    archive: 'Всё в одном архиве (ZIP), с открытой версией протокола',
    alone: 'Каждый документ отдельно, на каждом языке и в каждом формате',
    together: 'Все документы вместе',
    record: 'Протокол раунда, для проверки',
    recordPart: (part: number, of: number) => `Протокол раунда, часть ${part} из ${of}`,
    recordParts: 'Протокол слишком велик для одного файла. Скачайте все части: npm run verify проверяет их вместе.',
    form: { pdf: 'PDF', docx: 'Word', html: 'Страница для печати', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: 'Читать параллельно', alone: 'Читать на одном языке' },
  ...reading,
  ...clause,
  ...amendments,
  ...objections,
  ...standing,
  ...confirmations,
  ...concordance,
  ...consultations,
  ...screen,
  ...silence,
  ...keys,
  ...lastCall,
  ...receipt,
  ...awaits,
  ...settings,
  ...programs,
  ...witnesses,
  ...witnessing,
  ...open,
  ...candidates,
  ...model,
  ...order,
  ...askFirst,
  ...appearing,
  ...floor,
  ...caucus,
  ...chairsTexts,
  ...messages,
  ...coChairs,
  ...roster,
  ...rosterTable,
  ...letters,
  ...correction,
  ...devices,
  ...side,
  ...refusals,
  ...glossary,
}
