import type { Language } from '../../../shared/localized-text.ts'
import { dateFormat, durationFormat } from './dates.ts'
import type { Phrases } from './phrases.ts'
import { countFormat } from './plural.ts'
import { amendmentsInRussian } from './russian-amendments.ts'
import { caucusInRussian } from './russian-caucus.ts'
import { coChairsInRussian } from './russian-co-chairs.ts'
import { confirmationInRussian } from './russian-confirmation.ts'
import { glossaryInRussian } from './russian-glossary.ts'
import { readingInRussian } from './russian-reading.ts'
import { refusalsInRussian } from './russian-refusals.ts'
import { rosterInRussian } from './russian-roster.ts'
import { silenceInRussian } from './russian-silence.ts'

const count = countFormat('ru')
const TEXTS = { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' }
const ORDINALS = ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое']
const REVISIONS = ['первая', 'вторая', 'третья', 'четвёртая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая']

/** Everything the pages say, in Russian. */
export const russian: Phrases = {
  language: 'ru' as Language,
  skip: 'Перейти к содержанию',
  navigation: 'Меню',
  nav: { dialogue: 'Диалог', roster: 'Участники', glossary: 'Глоссарий' },
  signedInAs: 'Вы вошли как',
  leave: 'Выйти на этом устройстве',
  leaveEverywhere: 'Выйти на всех устройствах',
  left: ['Вы вышли', 'Чтобы вернуться, попросите у ведущего новое приглашение.'],
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
    ended:
      'Ваш сеанс завершился. Набранное сохранено на этом устройстве. Чтобы продолжить, попросите у ведущего новое приглашение.',
  },
  date: dateFormat('ru'),
  span: durationFormat('ru'),
  ordinal: (number) => REVISIONS[number - 1] ?? `${number}-я`,
  role: { participant: 'участник', facilitator: 'ведущий', observer: 'наблюдатель' },
  capacity: {
    'nongovernmental-expert': 'Неправительственный эксперт',
    'former-official': 'Бывшее должностное лицо',
    'acting-official': 'Действующее должностное лицо, в личном качестве',
  },
  stage: {
    terms: 'Определение терминов',
    baskets: 'Разделение на корзины',
    modality: 'Выбор формы',
    commitments: 'Составление обязательств',
    ratification: 'Ратификация',
  },
  stageShort: { modality: 'Форма', commitments: 'Обязательства', ratification: 'Ратификация' },
  openUntil: 'открыто, закрывается',
  sitting: (sitting) => `${ORDINALS[sitting - 1] ?? `${sitting}-е`} чтение`,
  passage: (passage) => `${passage}-й проход`,
  basket: (id) => `Корзина ${id.slice(1)}`,
  readingStatus: { open: 'открыто', closed: 'закрыто, подводятся итоги', settled: 'итоги подведены' },
  next: {
    'another-reading': 'ещё одно чтение',
    'next-stage': 'переход к следующему этапу',
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
    dropped: (number) => `снято: ${count(number, TEXTS)}`,
  },
  invitation: {
    title: 'Ваше приглашение',
    what: 'Это структурированный диалог. Его участники определяют термины, делят трудную проблему на корзины (по одной на каждую её часть) и составляют краткие обязательства. Тексты, с которыми согласны все стороны, предлагаются вниманию правительств. Они никого ни к чему не обязывают.',
    capacity: 'Все участвуют в личном качестве.',
    rule: 'Действует правило Чатем-Хауса: услышанным здесь можно пользоваться, но нельзя раскрывать ни того, кто это сказал, ни того, кого он представляет.',
    convenes: 'Организатор',
    link: 'Ссылка из приглашения или её часть после #',
    accept: 'Принять приглашение',
    once: 'Приглашение можно использовать один раз: вы войдёте на этом устройстве. Пока кнопка не нажата, оно не использовано.',
  },
  home: {
    agreed: 'Что согласовано',
    nothingAgreed: 'Пока ничего.',
    agreedIn: (texts, readings) => `${count(texts, TEXTS)}; чтений: ${readings}`,
    open: 'Что открыто',
    nothingOpen: 'Открытых чтений нет.',
    mayAct: 'Кто может действовать',
    mayActOpen: 'Участники занимают позиции и вносят тексты. Ведущие продлевают и закрывают чтения.',
    mayActYou: {
      participant:
        'Вы участник. Вы можете участвовать в каждом чтении, которое открылось после того, как вы присоединились.',
      facilitator: 'Вы ведущий. Вы можете продлевать и закрывать открытые чтения.',
      observer: 'Вы наблюдатель. Вы можете читать то, что читают участники.',
    },
    mayActStart: 'Следующий раунд начинает ведущий.',
    mayActWait: 'Сейчас ничего делать не нужно. Следующее чтение скоро откроется.',
    until: 'Срок',
    untilFirst: 'Раньше других закрывается',
    untilNothing: 'Сроков сейчас нет.',
    left: (span) => `осталось: ${span}`,
    heard: (heard, roll) => `заняли позицию: ${heard} из ${roll}`,
    mandate: 'Мандат',
    convener: 'Организатор',
    noRound: 'Раунды ещё не начинались.',
  },
  round: {
    title: (round) => `Раунд ${round}`,
    picture: 'Схема раунда',
    inWords: 'Раунд по этапам',
    running: 'Раунд идёт.',
    published: 'Раунд завершён',
    stopped: 'Раунд остановился. Ничего не потеряно. Ведущий может продолжить его здесь.',
    resume: 'Продолжить раунд',
    start: 'Начать раунд',
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
    downloads: 'Скачать',
    record: 'Запись раунда, для проверки',
    form: { docx: 'Word', html: 'Страница для печати', md: 'Markdown', json: 'JSON' },
  },
  ...readingInRussian,
  ...amendmentsInRussian,
  ...silenceInRussian,
  ...confirmationInRussian,
  ...caucusInRussian,
  ...coChairsInRussian,
  ...rosterInRussian,
  ...refusalsInRussian,
  ...glossaryInRussian,
}
