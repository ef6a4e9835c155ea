import type { Language } from '../../../shared/localized-text.ts'
import { STAGE_NAMES } from '../../../shared/reading-name.ts'
import { dateFormat, dayFormat, durationFormat } from './dates.ts'
import type { Phrases } from './phrases.ts'
import { countFormat } from './plural.ts'
import { amendmentsInRussian } from './russian-amendments.ts'
import { appearingInRussian } from './russian-appearing.ts'
import { askFirstInRussian } from './russian-ask-first.ts'
import { awaitsInRussian } from './russian-awaits.ts'
import { candidatesInRussian } from './russian-candidates.ts'
import { caucusInRussian } from './russian-caucus.ts'
import { chairsTextsInRussian } from './russian-chairs-texts.ts'
import { clauseInRussian } from './russian-clause.ts'
import { coChairsInRussian } from './russian-co-chairs.ts'
import { confirmationsInRussian } from './russian-confirmations.ts'
import { consultationsInRussian } from './russian-consultations.ts'
import { correctionInRussian } from './russian-correction.ts'
import { devicesInRussian } from './russian-devices.ts'
import { floorInRussian } from './russian-floor.ts'
import { glossaryInRussian } from './russian-glossary.ts'
import { lastCallInRussian } from './russian-last-call.ts'
import { lettersInRussian } from './russian-letters.ts'
import { messagesInRussian } from './russian-messages.ts'
import { modelInRussian } from './russian-model.ts'
import { objectionsInRussian } from './russian-objections.ts'
import { openInRussian } from './russian-open.ts'
import { orderInRussian } from './russian-order.ts'
import { programsInRussian } from './russian-programs.ts'
import { readingInRussian } from './russian-reading.ts'
import { receiptInRussian } from './russian-receipt.ts'
import { refusalsInRussian } from './russian-refusals.ts'
import { rosterInRussian } from './russian-roster.ts'
import { rosterTableInRussian } from './russian-roster-table.ts'
import { screenInRussian } from './russian-screen.ts'
import { settingsInRussian } from './russian-settings.ts'
import { sideInRussian } from './russian-side.ts'
import { silenceInRussian } from './russian-silence.ts'
import { standingInRussian } from './russian-standing.ts'

const count = countFormat('ru')
const BASKETS = { one: 'корзина', few: 'корзины', many: 'корзин', other: 'корзины' }
const TEXTS = { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' }
/** Readings after the preposition «в». */
const IN_READINGS = { one: 'чтении', few: 'чтениях', many: 'чтениях', other: 'чтения' }
const REVISIONS = ['первая', 'вторая', 'третья', 'четвёртая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая']

/** Everything the pages say, in Russian. */
export const russian: Phrases = {
  language: 'ru' as Language,
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
  untranslated: { en: '(нет перевода; оригинал на английском языке)', ru: '(нет перевода; оригинал на русском языке)' },
  inLanguage: { en: 'на английском языке', ru: 'на русском языке' },
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
  date: dateFormat('ru'),
  day: dayFormat('ru'),
  zone: undefined,
  span: durationFormat('ru'),
  ordinal: (number) => REVISIONS[number - 1] ?? `${number}-я`,
  role: { participant: 'участник', facilitator: 'организатор', observer: 'наблюдатель' },
  capacity: {
    'nongovernmental-expert': 'Неправитель\u00adственный эксперт',
    'former-official': 'Бывшее должностное лицо',
    'acting-official': 'Действующее должностное лицо, в личном качестве',
  },
  stage: STAGE_NAMES.ru,
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
  ...readingInRussian,
  ...clauseInRussian,
  ...amendmentsInRussian,
  ...objectionsInRussian,
  ...standingInRussian,
  ...confirmationsInRussian,
  ...consultationsInRussian,
  ...screenInRussian,
  ...silenceInRussian,
  ...lastCallInRussian,
  ...receiptInRussian,
  ...awaitsInRussian,
  ...settingsInRussian,
  ...programsInRussian,
  ...openInRussian,
  ...candidatesInRussian,
  ...modelInRussian,
  ...orderInRussian,
  ...askFirstInRussian,
  ...appearingInRussian,
  ...floorInRussian,
  ...caucusInRussian,
  ...chairsTextsInRussian,
  ...messagesInRussian,
  ...coChairsInRussian,
  ...rosterInRussian,
  ...rosterTableInRussian,
  ...lettersInRussian,
  ...correctionInRussian,
  ...devicesInRussian,
  ...sideInRussian,
  ...refusalsInRussian,
  ...glossaryInRussian,
}
