import type { Language } from '../../../localized-text.ts'
import type { pages as english } from '../../en/pages/pages.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { readings } from '../documents/readings.ts'
import { BASKETS, count, countOf, dates, MINUTES, READINGS, signs, TEXTS } from '../format.ts'
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

const spanOf = durationFormat(dates.locale)

/** `Intl` writes it in «30 يومًا»; the nouns in `format.ts`, and the documents of the United Nations, have none. */
const TANWIN = '\u064b'

/** Of a revision, which is masculine. */
const REVISIONS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر']

/** Everything the pages say, in Arabic. */
export const pages: typeof english = {
  language: 'ar' as Language,
  signs,
  skip: 'الانتقال إلى المحتوى الرئيسي',
  navigation: 'القائمة',
  nav: { dialogue: 'الحوار', side: 'طرفكم', roster: 'قائمة الأسماء', screens: 'الشاشات', glossary: 'المسرد' },
  signedInAs: 'سجلتم الدخول باسم',
  leave: 'تسجيل الخروج من هذا الجهاز',
  leaveEverywhere: 'تسجيل الخروج من كل جهاز',
  left: [
    'سجلتم الخروج',
    'لتسجيل الدخول هنا من جديد، أنشئوا رمزا على جهاز آخر سجلتم الدخول عليه. وإذا لم يوجد جهاز كهذا، فاطلبوا من أحد الميسرين استعادة الدخول.',
  ],
  chathamHouse:
    'قاعدة تشاتام هاوس: يجوز لكم استعمال ما تعلمونه هنا، ولكن لا يجوز لكم أن تكشفوا من قاله ولا الجهة التي ينتمي إليها.',
  untranslated: (language) => `(غير مترجم؛ مكتوب باللغة ${language})`,
  inLanguage: (language) => `باللغة ${language}`,
  live: {
    restored: 'استُعيد النص الذي كتبتموه هنا. وهو لم يُرسل بعد.',
    unsent:
      'كتبتم هذا هنا، ولكن Parley لم تؤكده قبل إغلاق القراءة. ولا يُحتسب إلا ما وُضعت عليه أدناه علامة تفيد بأنه مسجل.',
    news: 'تغيرت هذه الصفحة.',
    look: 'عرض النسخة الجديدة',
    signedOut: 'سُجل خروجكم. ولم يعد ما تكتبونه هنا يُحفظ. انسخوا ما تحتاجون إليه قبل مغادرة هذه الصفحة.',
    ended: 'انتهت جلسة دخولكم. وما كتبتموه محفوظ على هذا الجهاز. وللمواصلة، اطلبوا من الميسر دعوة جديدة.',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  zone: undefined,
  span: (milliseconds) => spanOf(milliseconds).replace(TANWIN, ''),
  ordinal: (number) => REVISIONS[number - 1] ?? `${number}`,
  role: { participant: 'مشارك', facilitator: 'ميسر', observer: 'مراقب' },
  capacity: {
    'nongovernmental-expert': 'خبير غير حكومي',
    'former-official': 'مسؤول سابق',
    'acting-official': 'مسؤول حالي، بصفته الشخصية',
  },
  stage: readings.stages,
  stageShort: { modality: 'الشكل', commitments: 'الصياغة', ratification: 'التصديق' },
  openUntil: 'مفتوحة، تُغلق في',
  basket: (id) => `السلة ${id.slice(1)}`,
  readingStatus: { open: 'مفتوحة', closed: 'مغلقة، يجري حسمها', settled: 'محسومة' },
  next: {
    'another-reading': 'قراءة أخرى',
    'next-stage': 'المرحلة التالية',
    redraft: 'العودة إلى الصياغة',
    ratified: 'صُدق عليها',
    shelve: 'نُحّيت',
    adjourn: 'رُفعت الأعمال',
  },
  laneOutcome: { 'in-progress': 'جارية', ratified: 'صُدق عليها', shelved: 'نُحّيت' },
  counts: {
    texts: (number) => count(number, TEXTS),
    agreed: (number) => `متفق عليه: ${count(number, TEXTS)}`,
    bracketed: (number) => `بين قوسين: ${count(number, TEXTS)}`,
    open: (number) => `المتفق عليه منها من حيث المضمون: ${count(number, TEXTS)}`,
    waiting: (number) => `تنتظر الجولة التالية: ${count(number, BASKETS)}`,
    dropped: (number) => `مسقَط: ${count(number, TEXTS)}`,
  },
  invitation: {
    title: 'دعوتكم',
    what: 'هذا حوار منظم. يعرِّف فيه المشاركون مصطلحاتهم، ويقسمون مشكلة صعبة إلى سلال (سلة لكل جزء منها)، ويصوغون التزامات قصيرة. والنصوص التي توافق عليها جميع الأطراف تُعرض على الحكومات. وهي ليست ملزمة.',
    capacity: 'يشارك الجميع بصفتهم الشخصية.',
    rule: 'تسري قاعدة تشاتام هاوس: يجوز لكم استعمال ما تعلمونه هنا، ولكن لا يجوز لكم أن تكشفوا من قاله ولا الجهة التي ينتمي إليها.',
    convenes: 'الجهة الداعية',
    link: 'رابط الدعوة، أو الجزء منه الذي يلي العلامة #',
    look: 'عرض الدعوة',
    accept: 'قبول الدعوة',
    whom: 'الشخص المدعو',
    as: 'الدور',
    ofSide: 'الطرف',
    inCapacity: 'الصفة',
    howLong: 'المدة اللازمة',
    logKey: 'للتحقق من المحاضر: مفتاح دفتر القيد لهذا الحوار',
    logKeyMeans:
      'كل ما يُحسم هنا يُقيَّد في دفتر قيد موقَّع بهذا المفتاح. احتفظوا بالمفتاح. والمحاضر تذكره: فالمحضر الذي يذكر مفتاحا آخر ليس من هذا الحوار.',
    course: (days) => `في الجولة خمس مراحل. ومدة بقاء القراءة مفتوحة: ${days}، وتجيبون عندما يناسبكم ذلك.`,
    waits: (texts, readings) => `ينتظر موقفَكم الآن ${count(texts, TEXTS)} في ${countOf(readings, READINGS)}.`,
    nothingWaits: 'لا ينتظر موقفَكم أي نص الآن.',
    toRead: (minutes) => `الوقت اللازم لقراءتها: نحو ${countOf(minutes, MINUTES)}.`,
    first: 'تُغلق أولى هذه القراءات في',
    once: 'يمكنكم استعمال الدعوة مرة واحدة. وهي تسجل دخولكم على هذا الجهاز. ولا تُعتبر مستعملة ما لم تضغطوا على «قبول الدعوة».',
  },
  home: {
    agreed: 'ما اتُّفق عليه',
    nothingAgreed: 'لا شيء بعد.',
    agreedIn: (texts, readings) => `${count(texts, TEXTS)}، في ${countOf(readings, READINGS)}`,
    open: 'ما هو مفتوح',
    nothingOpen: 'لا توجد قراءة مفتوحة.',
    mayAct: 'من يمكنه التصرف',
    mayActOpen: 'يتخذ المشاركون مواقف ويقدمون نصوصا. ويمدد الميسرون القراءات ويغلقونها.',
    mayActYou: {
      participant: 'أنتم من المشاركين. ويمكنكم المشاركة في كل قراءة فُتحت بعد انضمامكم.',
      facilitator: 'أنتم من الميسرين. ويمكنكم تمديد القراءات المفتوحة وإغلاقها.',
      observer: 'أنتم من المراقبين. ويمكنكم قراءة ما يقرؤه المشاركون.',
    },
    mayActStart: 'يبدأ أحد الميسرين الجولة التالية.',
    mayActWait: 'لا يلزمكم القيام بشيء الآن. وستُفتح القراءة التالية بعد قليل.',
    until: 'الموعد النهائي',
    untilFirst: 'أول قراءة تُغلق',
    untilNothing: 'لا يوجد موعد نهائي الآن.',
    left: (span) => `المدة المتبقية: ${span}`,
    mandate: 'الولاية',
    convener: 'الجهة الداعية',
    noRound: 'لم تبدأ أي جولة بعد.',
  },
  round: {
    title: (round) => `الجولة ${round}`,
    picture: 'مخطط الجولة',
    inWords: 'الجولة، مرحلة بعد مرحلة',
    running: 'الجولة جارية.',
    published: 'انتهت الجولة في',
    stopped: 'توقفت الجولة. ولم يُفقد شيء. ويمكن لأحد الميسرين استئنافها من هنا.',
    resume: 'استئناف الجولة',
    start: 'بدء جولة',
    offersAgain:
      'تعرض الجولة التالية من جديد ما تركته الجولات السابقة بين قوسين، أو نحّته، أو رُفعت الأعمال قبل البت فيه، بجميع بدائله.',
    offeredTerms: (number) => `المصطلحات والمواضيع (${number})`,
    offeredBaskets: (number) => `السلال (${number})`,
    startMeans: 'هذا يفتح القراءة الأولى. ويستعمل القواعد وقائمة الأسماء كما هي الآن.',
    smallSides: 'أطراف ليس فيها إلا عضو واحد أو عضوان',
    smallSidesMean:
      'يرى الجميع هل يوافق كل طرف أم لا. وفي حالة طرف بهذا الصغر، يبين ذلك الموقف الذي اتخذه أعضاؤه، أيا كانت القاعدة المتعلقة بنسبة الأقوال إلى أصحابها. ادعوا إلى الطرف مزيدا من الأشخاص أولا، أو نبهوا أعضاءه.',
    instrument: 'الصك',
    textSoFar: 'الصك: النص حتى الآن',
    notReached: { running: 'لم تُبلَغ بعد', published: 'لم تُبلَغ' },
    form: 'الشكل',
    legend:
      'الدائرة: مفتوحة. المربع الممتلئ ذو علامة الصح: متفق عليه ومحسوم. المربع ذو القوسين: محسوم، وبعض النص باق بين قوسين. الشَّرطة: محسوم، ولم يُتفق على شيء. علامة الضرب: نُحّي أو رُفعت الأعمال.',
    noReadings: 'ستُفتح القراءة الأولى بعد قليل.',
  },
  instrument: {
    clean: 'عرض النص دون علامات التغيير',
    changes: 'عرض ما تغير منذ القراءة السابقة',
    downloads: 'الوثائق',
    archive: 'كل شيء في ملف مضغوط واحد (ZIP)، مع المحضر العلني',
    alone: 'كل وثيقة على حدة، بكل لغة وبكل شكل',
    together: 'جميع الوثائق معا',
    record: 'محضر الجولة، لأغراض التحقق',
    recordPart: (part, of) => `محضر الجولة، الجزء ${part} من ${of}`,
    recordParts: 'المحضر أكبر من أن يسعه ملف واحد. نزلوا كل جزء؛ والأمر \u2066npm run verify\u2069 يأخذها معا.',
    form: { pdf: 'PDF', docx: 'Word', html: 'صفحة ويب للطباعة', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: 'القراءة بنصين متقابلين', alone: 'القراءة بلغة واحدة' },
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
