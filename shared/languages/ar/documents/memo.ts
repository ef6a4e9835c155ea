import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import {
  BASKETS,
  COMMITMENTS,
  CONFIRMATIONS,
  CONSULTATIONS,
  count,
  DECLARATIONS,
  DEFINITIONS,
  dates,
  MATTERS,
  READINGS,
  RESERVATIONS,
  TOPICS,
} from '../format.ts'

const moment = momentFormat(dates)

function some(parts: readonly (readonly [many: number, words: string])[]): string {
  return parts
    .filter(([many]) => many > 0)
    .map(([, words]) => words)
    .join('؛ ')
}

/** What the memorandum of a delegation says, in Arabic. */
export const memo: MemoWords = {
  title: (side) => `مذكرة للوفد: ${side}`,
  status: (date) => `الوضع في ${date}. لهذا الوفد وحده، وليست للجمهور.`,
  summary: 'موجز',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `الساري: ${count(definitions, DEFINITIONS)}، و${count(topics, TOPICS)}، و${count(baskets, BASKETS)}، والالتزامات الواردة فيها: ${count(clauses, COMMITMENTS)} (النص الساري، ${symbol}).`,
  nothingInForce: 'لا شيء سار. فلم تعتمد أي جولة نصا.',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `ما تغير منذ الجولة ${round}، المنشورة في ${date}: ${some([
      [added, `ما أُضيف: ${added}`],
      [amended, `ما عُدِّل: ${amended}`],
      [ended, `ما لم يعد ساريا: ${ended}`],
      [outcomes, `التأكيدات المحسومة: ${outcomes}`],
    ])}.`,
  unchanged: (round, date) => `لم يتغير شيء منذ الجولة ${round}، المنشورة في ${date}.`,
  adopted: (round, date) => `اعتُمد ذلك كله في الجولة ${round}، المنشورة في ${date}.`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) =>
    `المطلوب من هذا الطرف: ${some([
      [confirmations, `${count(confirmations, CONFIRMATIONS)} لما قُبل بشرط الاستشارة (أول موعد: ${confirmBy})`],
      [consultations, `الرد على مشاورات أو اختتامها: ${count(consultations, CONSULTATIONS)} (أول موعد: ${consultBy})`],
      [readings, `مواقف في القراءات المفتوحة: ${count(readings, READINGS)} (تُغلق أولاها في ${closes})`],
    ])}.`,
  nothingAsked: 'لا شيء مطلوب من هذا الطرف في الوقت الراهن.',
  remarks: ({ reservations, declarations }) =>
    `ما أُبدي بشأن ما هو سار: ${count(reservations, RESERVATIONS)} و${count(declarations, DECLARATIONS)}.`,
  inBrackets: ({ matters, objections }, round, isRunning) =>
    `بين قوسين معقوفين ${isRunning ? `حتى الآن في الجولة ${round}` : `بعد الجولة ${round}`}: ${count(matters, MATTERS)}${
      objections === 0 ? '' : `، والاعتراضات التي لم يؤخذ بها: ${objections}`
    }.`,
  nothingInBrackets: 'لا شيء بين قوسين معقوفين.',
  consultations: ({ open, forReview }) =>
    `المشاورات: المفتوحة ${open}${forReview === 0 ? '' : `، والمحالة إلى الاستعراض ${forReview}`}.`,
  nonAdmission: 'ليس في هذه المذكرة ما يشكل إقرارا من أي طرف بأي فعل. وقبول نص لا يعني قبول أي رواية للأحداث الماضية.',
  personalCapacity: 'ما يُتفق عليه بصفة شخصية لا يلزم أي دولة.',

  askedHeading: 'المطلوب من هذا الطرف',
  askedHead: ['المسألة', 'حتى', 'ما يترتب على ذلك'],
  confirmationOf: (basket) => `تأكيد ما قُبل بشرط الاستشارة: ${basket}`,
  confirmMeans: (share) => `يؤكد الطرف إذا أكد ${share} من أعضائه على الأقل، وثلثا المجيبين على الأقل.`,
  effect: {
    declined: { ends: 'إذا رفض، انتهى سريان السلة.', stands: 'إذا رفض، بقيت السلة سارية رغم ذلك.' },
    lapsed: {
      ends: 'إذا لم يفعل أيا من الأمرين، انتهى سريان السلة.',
      stands: 'إذا لم يفعل أيا من الأمرين، بقيت السلة سارية رغم ذلك.',
    },
  },
  over: 'انقضى هذا الموعد. وستصدر النتيجة.',
  reading: 'يتخذ كل مشارك موقفا من كل نص.',
  silence: 'إجراء الموافقة الصامتة: من لا يقول شيئا حتى ذلك الحين فهو موافق.',
  consultation: {
    answer: (name) => `الرد على: ${name}`,
    closing: (name) => `اختتام: ${name}`,
  },
  consultationMeans: {
    answer: 'الرد لا يعني الإقرار بأي شيء. وإذا لم يكن هناك رد، سُجل أنه لم يكن.',
    closing: 'إذا لم يُتخذ قرار، أُحيلت إلى الاستعراض.',
  },
  undisclosed: 'لا يزال من الممكن تأكيد السلال التالية. ولا يُبلَّغ بأن على طرف ما أن يؤكد سلة إلا أعضاء ذلك الطرف.',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `ما تغير منذ الجولة ${round}`,
  confirmationsHeading: 'ما تغير منذ النشر',
  happened: {
    added: (round) => `جرت الإضافة في الجولة ${round}.`,
    amended: (round) => `جرى التعديل في الجولة ${round}.`,
    ended: (round) => `انتهى السريان في الجولة ${round}.`,
  },
  reviewed: (round, date) => `استُعرضت في الجولة ${round}، وصدقت عليها من جديد جميع الأطراف في ${date}.`,
  before: 'سابقا',

  standsHeading: 'النصوص السارية',
  standsMeans: (symbol) =>
    `بإيجاز. ويتضمن النص الساري (${symbol}) كل كلمة منها، مع بيان تطورها. ويبدأ الرقم بالجولة: 1/2.3 هو البند 2.3 من الجولة 1.`,
  definitions: 'التعاريف',
  inBasket: (number, title) => `السلة ${number} «${title}»`,

  remarksHeading: 'التحفظات والإعلانات',
  remarksMean: {
    none: 'بموجب قاعدة هذا الحوار بشأن نسبة الأقوال إلى أصحابها، لا يُفصح عن الطرف الذي أبداها.',
    side: 'يُذكر مع كل منها الطرف الذي أبداه.',
    named: 'يُذكر مع كل منها الطرف الذي أبداه.',
  },
  noRemarks: 'لم يُبد أي منها بشأن ما هو سار.',

  bracketsHeading: 'بين قوسين معقوفين',
  bracketsMean: (symbol) =>
    `بإيجاز: الصيغ، والأطراف الموافقة عليها، وما من شأنه أن يزيل الاعتراضات. وتتضمن خريطة الأقواس (${symbol}) كل ذلك، وما جُرب.`,
  wouldRemove: 'ما من شأنه أن يزيل الاعتراضات',
  agreedByNone: 'لا يوافق أي طرف.',
  onParts: 'توافق على كل جزء، ولم توافق بعد على النص بأكمله.',
  onlyWording: 'جميع الأطراف موافقة من حيث المضمون. والصياغة وحدها مفتوحة.',

  consultationsHeading: 'المشاورات',
  consultationsMean: (symbol) => `المشاورات المفتوحة، والمحالة إلى الاستعراض. ويتضمن السجل (${symbol}) جميع المشاورات.`,
  noConsultations: 'لا توجد مشاورة مفتوحة ولا محالة إلى الاستعراض.',

  references: 'الوثائق',
  referencesHead: ['الوثيقة', 'الرمز', 'التاريخ'],
  standingText: 'النص الساري',
  bracketMap: 'خريطة الأقواس',
  register: 'سجل المشاورات',
  instrument: (round) => `صك الجولة ${round}`,
}
