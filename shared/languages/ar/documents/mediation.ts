import type { mediation as english } from '../../en/documents/mediation.ts'
import { LOCALE } from '../format.ts'

const LIST = new Intl.ListFormat(LOCALE)

/** How the mediator that Parley has explains itself, in Arabic. */
export const mediation: typeof english = {
  list: (names) => LIST.format(names),
  takes: (words) => `يقول النص ${words}. وكل طرف موافق على نص يقول ذلك.`,
  weaker: (words) => `يقول النص ${words}. وهذه هي الصيغة الأضعف مما وافقت عليه بعض الأطراف.`,
  weakerFor: (sides) => `وافقت الأطراف التالية على الصيغة الأقوى: ${sides}.`,
  leavesOut: (words, refusedBy) =>
    `لا يتضمن النص ${words}. وليس هناك نص يتضمن هذه الكلمات ويحظى بموافقة: ${refusedBy}.`,
  leavesOutCondition: (words) => `ليس في النص شرط. فكل شرط من الشروط التالية رفضه أحد الأطراف: ${words}.`,
  broader: 'دون شرط يكون البند ملزما في جميع الأوقات. وهذا أكثر مما وافق عليه أي طرف: فاقرؤوه بعناية.',
  wantedBy: (sides) => `كل نص وافقت عليه الأطراف التالية يتضمن الكلمات المتروكة: ${sides}.`,
  away: (side, points) =>
    points === 0
      ? `${side}: يقول النص ما يقوله نص يوافق عليه هذا الطرف.`
      : `${side}: عدد مواضع الاختلاف عن أقرب نص يوافق عليه هذا الطرف: ${points}.`,
  cut: 'كانت توليفات الكلمات أكثر من أن تُجرَّب كلها. وقد توجد مسودات أفضل.',
  open: 'كل طرف موافق بالفعل على نص من نصوص هذه المسألة. والصياغة وحدها مفتوحة: والمواقف هي التي تفصل بين الصيغ.',
  noneAgrees: (sides) => `لم يُعثر على نص وسط. ولا يحظى أي نص من نصوص هذه المسألة بموافقة: ${sides}.`,
  objectionsSay: 'تبين الاعتراضات على هذه النصوص ما من شأنه أن يزيلها.',
  tooDifferent: 'الكلمات المشتركة بين النصوص أقل مما يلزم. فلا يمكن وضع كلمات نص في نص آخر.',
  deadlock: 'لا يوجد نص قبلت جميع الأطراف كل جزء منه.',
  nothing: 'دون هذه الكلمات',
  refused: (words, accepted, refused) => `${words}: قبول من ${accepted}؛ وعدم قبول من ${refused}.`,
  nobody: 'لا أحد',
  limiting: 'هذه الكلمات تقيد الجملة أو تعكس معناها، ولذلك لا تُترك.',
  alreadyTabled: 'دون الكلمات التي رفضها أحد الأطراف، يصبح النص نصا سبق تقديمه، ولا يوافق عليه أحد الأطراف.',
}
