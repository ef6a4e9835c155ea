import type { invitation as english } from '../../en/letters/invitation.ts'
import { writtenOut } from '../format.ts'

/** An invitation, as a mail, in Arabic. */
export const invitation: typeof english = {
  subject: 'دعوة',
  text: (day) =>
    `لديكم دعوة. والرابط الوارد أدناه لكم وحدكم. وهو صالح مرة واحدة، حتى ${writtenOut(day)}. ` +
    'فلا تنقلوه إلى غيركم. وإذا لم يعمل، فأخبروا على الفور الشخص الذي يدعوكم.',
}
