import type { clause as english } from '../../en/pages/clause.ts'

/**
 * What the form of a clause says, in Arabic. Every subject is masculine (`asParty` in the words of the instrument), so one
 * form of the verb fits every clause.
 */
export const clause: typeof english = {
  clause: {
    preview: 'الجملة كما سترد في الصك:',
    show: 'عرض الجملة',
    grammar: {
      action: {
        undertake: ['فعل مضارع بصيغة المفرد المذكر الغائب، مثل', 'يرد على كل طلب في غضون ثلاثة أيام'],
        refrain: ['مصدر، مثل', 'تمويل الحملات الانتخابية'],
        'not-authorize': ['اسم أو مصدر، مثل', 'الهجمات على سجلات الناخبين'],
      },
      condition: {
        until: ['فعل مضارع منصوب وفاعله، مثل', 'يتفق الطرفان على خلاف ذلك'],
        unless: ['فعل مضارع مجزوم وفاعله، مثل', 'يطلب الطرف الآخر ذلك'],
      },
    },
  },
}
