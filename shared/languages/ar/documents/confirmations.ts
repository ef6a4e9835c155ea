import type { Wording } from '../../../instrument/wording.ts'
import { count, DAYS } from '../format.ts'

const ENDS_OR_STANDS = { ends: 'انتهى سريان السلة', stands: 'بقيت السلة سارية رغم ذلك' } as const

/** What documents say of confirmations, in Arabic. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `نسخة ${date}، متضمنة ما جرى تأكيده منذ الاعتماد`,
    until: (date) => `يجوز تأكيد ما قُبل بشرط الاستشارة حتى ${date}، ما لم يتغير هذا الموعد.`,
    outcome: {
      confirmed: (side, date) => `أكده ${side} في ${date}.`,
      declined: (side, date) => `لم يُؤكَّد: رفضه ${side} في ${date}.`,
      lapsed: (side, date) => `لم يؤكده ${side} حتى ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `أُكد في ${date}. عدد الأطراف التي أكدته بعد قبوله بشرط الاستشارة: ${sides}.`,
      declined: (sides, date) => `لم يُؤكَّد: رُفض في ${date}. عدد الأطراف التي رفضته بعد قبوله بشرط الاستشارة: ${sides}.`,
      lapsed: (sides, date) => `لم يُؤكَّد حتى ${date}. عدد الأطراف التي لم تؤكده بعد قبوله بشرط الاستشارة: ${sides}.`,
    },
    effect: {
      ends: 'بموجب قواعد الحوار، لم تعد هذه السلة سارية.',
      stands: 'بموجب قواعد الحوار، تبقى هذه السلة سارية رغم ذلك.',
    },
    link: 'آخر حلقة من حلقات التأكيدات، وقد وردت بعد هذه البصمة (SHA-256):',
    linkExplained: 'يأخذ برنامج التحقق هذه الحلقة بدلا من البصمة، فيتحقق عندئذ من التأكيدات أيضا.',
    rule: (days, share, { declined, lapsed }) =>
      `للطرف الذي يقبل أحد أعضائه سلة بشرط الاستشارة مهلة قدرها ${count(days, DAYS)} من تاريخ النشر لكي يؤكدها، بنصاب قانوني قدره ${share} من أعضائه وبأغلبية ثلثي المجيبين. وإذا رفضها، ${ENDS_OR_STANDS[declined]}. وإذا لم يفعل أيا من الأمرين، ${ENDS_OR_STANDS[lapsed]}.`,
  },
}
