import type { reminders as english } from '../../en/letters/reminders.ts'
import { writtenOut } from '../format.ts'

/** Mail that says that something closes, in Arabic. */
export const reminders: typeof english = {
  reminder: {
    subject: 'تذكير',
    text: (moment) =>
      `أمر تشاركون فيه يُغلق في ${writtenOut(moment)} (UTC)، ولم تجيبوا بعد. ` +
      'لكي تجيبوا، عودوا إلى الصفحة التي دُعيتم إليها. وحرصا على أمنكم، لا تتضمن هذه الرسالة أي رابط.',
  },
  'silence-ends': {
    subject: 'تذكير',
    text: (moment) =>
      `أمر تشاركون فيه يُغلق في ${writtenOut(moment)} (UTC). ` +
      'لكي تجيبوا أو تغيروا جوابكم، عودوا إلى الصفحة التي دُعيتم إليها. وحرصا على أمنكم، لا تتضمن هذه الرسالة أي رابط.',
  },
  'last-call': {
    subject: 'موعد الإغلاق قريب',
    text: (moment) =>
      `أمر تشاركون فيه من المقرر أن يُغلق في ${writtenOut(moment)} (UTC). ` +
      'لكي تجيبوا أو تغيروا جوابكم، عودوا إلى الصفحة التي دُعيتم إليها. وحرصا على أمنكم، لا تتضمن هذه الرسالة أي رابط.',
  },
}
