import type { Wording } from '../../../instrument/wording.ts'
import { count, DAYS } from '../format.ts'

const ENDS_OR_STANDS = { ends: 'انتهى سريان السلة', stands: 'بقيت السلة سارية رغم ذلك' } as const

/** What documents say of confirmations, in Arabic. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `نسخة ${date}، متضمنة ما جرى تأكيده منذ الاعتماد`,
    until: (date) => `يجوز تأكيد ما قُبل بشرط الاستشارة حتى ${date}، ما لم يتغير هذا الموعد.`,
    outcome: {
      confirmed: (side, date) => `صدر التأكيد عن ${side} في ${date}.`,
      declined: (side, date) => `لم يصدر التأكيد: رفضه ${side} في ${date}.`,
      lapsed: (side, date) => `لم يصدر التأكيد عن ${side} حتى ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `صدر التأكيد في ${date}. عدد الأطراف المؤكِّدة، بعد قبولها بشرط الاستشارة: ${sides}.`,
      declined: (sides, date) =>
        `لم يصدر التأكيد: رُفض في ${date}. عدد الأطراف الرافضة، بعد قبولها بشرط الاستشارة: ${sides}.`,
      lapsed: (sides, date) =>
        `لم يصدر التأكيد حتى ${date}. عدد الأطراف التي لم تؤكد، بعد قبولها بشرط الاستشارة: ${sides}.`,
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
