import type { StandingWords } from '../../../standing/standing-words.ts'
import { fromTheLeft } from '../format.ts'

/** What pages and documents say of the standing text, in Arabic. */
export const standing: StandingWords = {
  title: 'النص الساري',
  after: (round) =>
    `النص الساري بعد ${round === 1 ? 'الجولة 1' : round === 2 ? 'الجولتين 1 و2' : `الجولات من 1 إلى ${round}`}`,
  means: 'ما اعتمدته جولات هذا الحوار، وما هو سار منه. وهو مُعَد من محاضر الجولات. وصك كل جولة هو النص المعتمد.',
  none: 'لا يوجد نص سار: لم تعتمد أي جولة نصا.',
  numbers: 'يبدأ الرقم بالجولة: 1/2.3 هو البند 2.3 من الجولة 1.',
  from: (round, reading) => `الجولة ${round}، القراءة ${fromTheLeft(reading)}`,
  amended: (round) => `بصيغته المعدلة في الجولة ${round}.`,
  reviewed: (round) => `استُعرض في الجولة ${round}.`,
  before: (round) => `كما اتُّفق عليه في الجولة ${round}`,
  ended: 'لم يعد ساريا',
  endedIn: (round, reading) => `انتهى سريانه في الجولة ${round}، القراءة ${fromTheLeft(reading)}.`,
  endedByRules: 'انتهى سريانها بموجب قواعد جولتها.',
  noClauses: 'لم يُتفق على أي التزام في هذه السلة.',
  rounds: 'مرفق: الجولات',
  roundsMean: 'البصمة الجذرية هي بصمة محضر الجولة. وكل ما ورد أعلاه يمكن إعداده من جديد من هذه المحاضر.',
  roundsHead: ['الجولة', 'تاريخ النشر', 'البصمة الجذرية للمحضر'],
}
