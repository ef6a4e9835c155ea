import type { roster as english } from '../../en/commands/roster.ts'

/** What the cells of a table of people may say, in Arabic. */
export const roster: typeof english = {
  columns: {
    name: ['الاسم', 'اسم', 'الاسم الكامل', 'الاسم الأول', 'اسم الأب', 'اسم العائلة', 'اللقب'],
    role: ['الدور', 'دور'],
    side: ['الطرف', 'طرف', 'الوفد', 'الجانب'],
    capacity: ['الصفة', 'صفة'],
    email: ['البريد الإلكتروني', 'بريد إلكتروني', 'عنوان البريد الإلكتروني', 'الإيميل'],
    language: ['اللغة', 'لغة', 'لغة الدعوة'],
  },
  roles: {
    participant: ['مشارك', 'مشاركة'],
    facilitator: ['ميسر', 'ميسرة', 'ميسِّر', 'ميسِّرة'],
    'co-chair': ['رئيس مشارك', 'رئيسة مشاركة'],
    observer: ['مراقب', 'مراقبة'],
  },
  capacities: {
    'nongovernmental-expert': ['خبير غير حكومي', 'خبيرة غير حكومية'],
    'former-official': ['مسؤول سابق', 'مسؤولة سابقة'],
    'acting-official': ['مسؤول حالي', 'مسؤولة حالية', 'مسؤول حالي، بصفته الشخصية', 'مسؤولة حالية، بصفتها الشخصية'],
  },
}
