import type { MapWords } from '../../../bracket-map/map-words.ts'
import { LOCALE } from '../format.ts'

const LIST = new Intl.ListFormat(LOCALE)

/** What pages and documents say of objections and of the bracket map, in Arabic. */
export const map: MapWords = {
  disposition: { met: 'أُخذ به', 'heard-not-accommodated': 'نُظر فيه ولم يؤخذ به', stands: 'قائم' },
  why: {
    answered: 'النص الذي ثبت يجيب عنه، ولا يعترض أحد على ذلك النص',
    'no-longer-objected-to': 'لم يعد أحد يعترض على النص الذي ثبت',
    'agreed-over-objection': 'ثبت نص يعترض عليه أحد المشاركين',
    'not-answered': 'النص الذي ثبت لا يجيب عنه',
    dropped: 'أُسقط النص',
    'left-in-brackets': 'انتهت المرحلة، وبقي النص بين قوسين',
    shelved: 'نُحّيت السلة أو رُفعت أعمال الجولة، وبقي النص بين قوسين',
    'read-again': 'النص بين قوسين ويُقرأ من جديد',
  },
  title: 'خريطة الأقواس',
  means:
    'كل نص بين قوسين معقوفين: الأطراف الموافقة على كل صيغة، وما من شأنه أن يزيل الاعتراضات، والنصوص التي تجيب عنها، وما جُرب.',
  confidential: 'لهذا الحوار وحده، وليست للجمهور.',
  none: 'لا شيء بين قوسين.',
  state: {
    'read-again': 'بين قوسين؛ ويُقرأ من جديد.',
    left: 'بقي بين قوسين عند انتهاء المرحلة.',
    waiting: 'جميع الأطراف موافقة. وهو ينتظر الجولة التالية، لأن السلال المتفق عليها أكثر من المسارات.',
    shelved: 'بقي بين قوسين عند تنحية السلة أو رفع أعمال الجولة.',
  },
  before: (rounds) =>
    rounds.length === 1
      ? `تركته الجولة ${rounds[0]} مفتوحا، وعُرض من جديد.`
      : `تركته ${rounds.length === 2 ? 'الجولتان' : 'الجولات'} ${LIST.format(rounds.map(String))} مفتوحا، وعُرض من جديد.`,
  offeredAgain: 'تُرك مفتوحا، وعُرض من جديد في هذه الجولة',
  stands: 'النص الساري',
  ends: 'ينهي سريان نص سار. السبب',
  clause: (number) => `البند ${number}`,
  wording: (letter) => `الصيغة ${letter}`,
  theText: 'النص',
  agree: 'الموافقة',
  agrees: 'موافقة',
  agreesOnParts: 'موافقة على كل جزء',
  doesNot: 'عدم موافقة',
  notShown: 'غير مبيَّن',
  notShownMeans: 'لا يُبيَّن أي الأطراف موافق: فبيان ذلك إلى جانب الاعتراضات يكشف الطرف الذي أبداها.',
  objections: 'ما من شأنه أن يزيل الاعتراضات',
  noObjections: 'لا يُعرض أي اعتراض.',
  onEarlier: 'على نص لم يعد بين قوسين',
  madeIn: 'أُبدي في',
  answeredBy: 'يجيب عنه',
  unanswered: 'لا يفيد أي نص بأنه يجيب عن هذا الاعتراض.',
  tried: 'ما جُرب',
  triedHead: ['القراءة', 'النص', 'النتيجة'],
  now: 'قُدم في القراءة المفتوحة',
  wholeText: 'النص المعروض للتصديق',
}
