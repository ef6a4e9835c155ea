import type { Wording } from '../../../instrument/wording.ts'
import { countOf, LOCALE, noun, signs, writtenOut } from '../format.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const LIST = new Intl.ListFormat(LOCALE)
const DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' })
const SETTLED = noun('قراءة محسومة واحدة', 'قراءتان محسومتان', 'قراءات محسومة', 'قراءة محسومة', 'قراءة محسومة')
const COUNTED = noun('مساهمة محتسبة واحدة', 'مساهمتان محتسبتان', 'مساهمات محتسبة', 'مساهمة محتسبة', 'مساهمة محتسبة')

/** What the instrument says, in Arabic. */
export const instrument: Wording = {
  language: 'ar',
  signs,
  untranslated: (written) => `غير مترجم إلى العربية؛ النص باللغة ${written}`,
  untranslatedText: (written) => `غير مترجم؛ النص باللغة ${written}`,
  ...remarks,
  date: (instant) => writtenOut(DATE.format(new Date(instant))),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: 'وثيقة ختامية من عدة أجزاء، لكل منها شكله',
  noForm: 'تقرير الجولة',
  declarationOf: (side) => `إعلان انفرادي: ${side}`,
  draft: (last) => (last === undefined ? 'مشروع، قبل القراءة الأولى' : `مشروع بعد «${readings.name(last)}»`),
  adoptedOn: (date) => `اعتُمد في ${date}`,
  notAdopted: 'لم يُعتمد: لا يوجد نص صدقت عليه جميع الأطراف.',
  pendingPackage: 'لم يُعتمد: لا يُتفق على شيء ما لم يُصدَّق على كل سلة.',
  changesShown: 'التغييرات منذ القراءة السابقة: الإضافات تحتها خط، والمحذوفات مشطوبة.',

  ...preamble,

  definitions: 'التعاريف',
  noDefinitions: 'لم يُتفق على أي تعريف.',
  scope: {
    germane: 'مواضيع داخل النطاق',
    'not-germane': 'مواضيع خارج النطاق',
    deferred: 'مواضيع مرجأة',
  },
  contestedScope: 'مواضيع لم يُتفق على ما إذا كانت داخل النطاق',
  form: (modality) => `الشكل: ${modality}.`,
  noClauses: 'لم يُصغ أي التزام بعد.',
  inDeclarations: 'ترد التزامات هذا الجزء في إعلانات متوازية، إعلان من كل طرف.',
  subject: (side) => (side === undefined ? 'كل طرف' : asParty(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `على ${name} أن`,
      refrain: ({ name }) => `على ${name} أن يمتنع عن`,
      'not-authorize': ({ name }) => `على ${name} ألا يجيز`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `يتعهد ${name} بأن`,
      refrain: ({ name }) => `ينبغي ${to(name)} أن يمتنع عن`,
      'not-authorize': ({ name }) => `ينبغي ${to(name)} ألا يجيز`,
    },
    'joint-statement': {
      undertake: ({ name }) => `يعتزم ${name} أن`,
      refrain: ({ name }) => `يعتزم ${name} أن يمتنع عن`,
      'not-authorize': ({ name }) => `يعتزم ${name} ألا يجيز`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `يعلن ${name} أنه سوف`,
      refrain: ({ name }) => `يعلن ${name} أنه سوف يمتنع عن`,
      'not-authorize': ({ name }) => `يعلن ${name} أنه لن يجيز`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} سوف`,
      refrain: ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} سوف يمتنع عن`,
      'not-authorize': ({ name }) => `سعيا إلى بناء الثقة، فإن ${name} لن يجيز`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `يوافق ${name} على أن`,
      refrain: ({ name }) => `يوافق ${name} على أن يمتنع عن`,
      'not-authorize': ({ name }) => `يوافق ${name} على ألا يجيز`,
    },
  },

  ...brackets,
  tabledBy: (who) => `مقدم النص: ${who}.`,
  chairsText: 'نص الرئاسة.',
  offeredAgain: (round) => `معروض من جديد من الجولة ${round}.`,
  draftedWith: (machine) =>
    machine === undefined ? 'صيغ بالاستعانة بالوسيط الخاص بـ Parley، وهو برنامج حاسوبي.' : `صاغته آلة: ${machine}.`,
  agreedBy: (sides) => `الأطراف الموافقة: ${sides}.`,

  ratification: 'التصديق',
  nameHead: 'الاسم',
  erasedName: '(اسم ممحو)',
  ratificationHead: ['الطرف', 'القرار', 'التاريخ'],
  endorsed: 'تصديق، بصفة شخصية',
  notEndorsed: 'عدم تصديق',
  ratifiedWords: 'بصمة النص المصدق عليه بهذه اللغة (SHA-256):',
  ratifiedOn: (date) => `صدقت عليه جميع الأطراف في ${date}، بصفة شخصية.`,
  notRatifiedOn: (date) => `عُرض للتصديق في ${date}؛ ولم يحظ بتصديق جميع الأطراف.`,
  notYetRatified: 'لم يُعرض للتصديق بعد.',
  formsNotShown:
    'لا تبين هذه النسخة الشكل الذي قُبل به النص، ولا التحفظات والإعلانات المقترنة بقبوله، لأن قلة من الأشخاص كان بإمكانهم إبداؤها.',
  someForms: (forms) =>
    `من بين حالات القبول، ${LIST.format(
      forms.map((form) => (form === 'ad-referendum' ? 'حالات بشرط الاستشارة' : 'حالات مقترنة بتحفظ')),
    )}.`,
  stance: {
    ratify: 'تصديق',
    'ratify-with-reservation': 'تصديق مع إبداء تحفظ',
    'ad-referendum': 'بشرط الاستشارة',
    abstain: 'امتناع',
    decline: 'رفض',
  },
  statement: { reservation: 'تحفظ', declaration: 'إعلان تفسيري' },
  ...confirmations,
  inSentence: (side) => asParty(side),

  annex: 'مرفق: نقاط غير متفق عليها',
  annexMeans: 'النقاط التالية ليست جزءا من النص. وتحمل الالتزامات الأرقام التي صُدق على النص بها.',
  annexMap: (symbol) => `تتضمن خريطة أقواس الجولة (${symbol}) الاعتراضات، وما آلت إليه، وما جُرب. وليست للجمهور.`,
  clausesInAnnex: 'لا تزال صياغات جميع الالتزامات مفتوحة. وترد الالتزامات في المرفق.',

  shelved: 'مرفق: سلال نُحّيت',
  shelving: {
    'no-modality': (_, date) => `لا يوجد شكل وافقت عليه جميع الأطراف (${date}).`,
    'no-commitments': (_, date) => `لا يوجد التزام وافقت عليه جميع الأطراف (${date}).`,
    'not-ratified': (_, date) => `لم يحظ النص بتصديق جميع الأطراف (${date}).`,
    adjourned: (stage, date) => `رفع أحد الميسرين الأعمال في مرحلة «${stage}» (${date}).`,
    'adjourned-together': (stage, date) =>
      `رفع الرؤساء المشاركون عن جميع الأطراف الأعمال في مرحلة «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'لم يُتناول بوصفه سلة: لم يحظ بموافقة جميع الأطراف.',
    'quorum-not-met': 'لم يُتناول بوصفه سلة: لم يكتمل النصاب القانوني.',
    tied: 'لم يُتناول بوصفه سلة: تساوى معه نص آخر في المرتبة.',
    'more-baskets-than-lanes': 'ينتظر الجولة التالية: السلال المتفق عليها أكثر مما يمكن تناوله بالتوازي.',
  },
  sentBack: (date) => `لم يُصدق على النص في ${date} وأُعيد إلى الصياغة.`,

  rulesAnnex: 'مرفق: كيف اتُّفق على هذا النص',
  participantsAnnex: 'مرفق: المشاركون',
  rulesHead: ['المرحلة', 'قاعدة موافقة الطرف', 'النصاب القانوني لكل طرف', 'العدد الأقصى للقراءات'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'قبول ثلثي من يقبلون أو يرفضون'
      : rule === 'consensus'
        ? 'توافق الآراء: لا اعتراض'
        : rule === 'silence'
          ? 'إجراء الموافقة الصامتة: لا اعتراض قبل الموعد النهائي؛ ولا يُشترط النصاب القانوني'
          : `توافق آراء كاف: لا أحد يضع خطا أحمر، والحد الأدنى للمؤيدين ${shares(threshold)} من مجموع المؤيدين والمعارضين`,
  underSilence: (held) =>
    `ما جرى بموجب إجراء الموافقة الصامتة بقرار: ${LIST.format(held.map((one) => `«${readings.name(one)}»`))}. وبموجب هذا الإجراء يكون النص متفقا عليه عند الموعد النهائي ما لم يعترض مشارك.`,
  everySide: 'يكون النص متفقا عليه عندما يوافق عليه كل طرف. ولا تُجمع مواقف الأطراف معا.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'يتطلب إغلاق القراءة قبل موعدها النهائي وتقديم نص الرئاسة ونشر الصك موافقة رئيس مشارك واحد عن كل طرف.'
      : 'يتطلب إغلاق القراءة قبل موعدها النهائي ونشر الصك موافقة رئيس مشارك واحد عن كل طرف.',
  packageRule: {
    'early-harvest': 'قاعدة الحزمة: الحصاد المبكر. تُعتمد كل سلة مصدق عليها، أيا كانت نتيجة السلال الأخرى.',
    'single-undertaking': 'قاعدة الحزمة: التعهد الواحد. لا يُتفق على شيء ما لم يُتفق على كل شيء.',
  },
  attribution: {
    none: 'قاعدة تشاتام هاوس: لا يُفصح عن هوية أي متكلم ولا عن الجهة التي ينتمي إليها.',
    side: 'يُفصح عن الأطراف. ولا يُفصح عن الأسماء.',
    named: 'يُفصح عن الأطراف والأسماء.',
  },
  counted: (readings, submissions) =>
    `يتضمن المحضر ${countOf(readings, SETTLED)}${submissions === undefined ? '' : ` و${countOf(submissions, COUNTED)}`}.`,
  head: 'البصمة الجذرية للمحضر:',
  headInGroups: 'البصمة نفسها في مجموعات من أربعة محارف، لكي تُقرأ بصوت مسموع:',
  headExplained: 'يمكن إعادة حساب كل نتيجة من المحضر الكامل. ويمكن إعادة حساب هذه البصمة من أي نسخة من نسخه.',
  logKey: 'مفتاح دفتر القيد الموقع:',
  logKeyExplained:
    'كل حلقة من حلقات المحضر مقيدة في دفتر قيد موقع بهذا المفتاح. ووجود محضرين مختلفين لجولة واحدة، كلاهما في دفتر موقع به، دليل على أن شخصا ما عُرض عليه محضر آخر.',
  witnesses: 'شهود الأطراف. يوقع كل منهم دفتر القيد إلى جانب الخادم إذا كان الدفتر استمرارا لكل ما سبق أن رآه:',
  unwitnessed: (sides) =>
    `عند نشر الصك كانت المهلة المتاحة لتوقيع الشهود قد انقضت، ولم يكن أي شاهد عن الأطراف التالية قد وقع دفتر قيد يتضمن جميع القراءات: ${sides}.`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name} (${side}): لا توقيع على هذا الجزء من دفتر القيد حتى إعداد هذه الوثيقة. المفتاح:`
      : `${name} (${side}): التوقيع على هذا الجزء من دفتر القيد في ${at}. المفتاح:`,
}

/**
 * A side as the subject of a clause. A verb agrees in gender with its subject, and the name of a side can have either gender.
 * So the name stands as it is, in quotation marks, after the masculine word for a party. A name that begins with such a
 * word needs no other.
 */
export function asParty(side: string): string {
  return /^(?:ال)?(?:طرف|جانب|وفد|فريق)(?!\p{L})/u.test(side) ? side : `الطرف «${side}»`
}

/** With the preposition *li-*, which is written in one word with what follows and takes the place of an alif. */
function to(name: string): string {
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`
}
