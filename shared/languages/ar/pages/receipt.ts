import type { receipt as english } from '../../en/pages/receipt.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in Arabic. */
export const receipt: typeof english = {
  receipt: {
    title: 'هل احتُسب؟',
    lookUp: 'معرفة ما إذا كان قد احتُسب',
    is: {
      proposal: 'نص قُدم',
      withdrawal: 'سحب نص',
      position: 'موقفكم من نص',
      words: 'ما كتبتموه مع موقفكم',
      statement: 'ما كتبتموه مع موقفكم',
      floor: 'مداخلتكم',
      'floor-set-aside': 'وضع مداخلة جانبا',
      confirmation: 'جوابكم بشأن تأكيد',
    },
    counted: {
      yes: 'نعم. لقد احتُسب.',
      no: 'لا. وصل بعد فوات الأوان لاحتسابه، ولذلك فهو ليس في المحضر.',
      'not-settled-yet':
        'لا يُعرف بعد. إنه محفوظ. وتقول هذه الصفحة نعم أو لا عند حسم القراءة أو التأكيد. افتحوها من جديد حينئذ.',
    },
    digest: 'الإيصال',
    takenBack: 'سُحب: تُعتبرون ممن لم يجيبوا',
    all: 'إيصالاتكم',
    none: 'لم تقدموا شيئا في هذه القراءة.',
    keep: 'يرد هنا كل ما قدمتموه في هذه القراءة كما سُجل، ولا يرى هذه الصفحة أحد سواكم. احفظوا الإيصالات. فبها وبمحضر الجولة يمكن لأي شخص أن يتحقق من أن ما قدمتموه وارد فيه دون تغيير: في صفحة «التحقق من محضر» التي تعمل دون شبكة، أو بالأمر \u2066npm run verify -- record.json receipts.json\u2069.',
    careful:
      'كل من يحصل على هذا الملف يستطيع أن يُظهر للآخرين ما قلتموه. احتفظوا به لأنفسكم. وإذا كان بإمكان أحد أن يجبركم على تسليمه، فلا تحفظوه.',
    save: 'حفظ الإيصالات (JSON)',
    toReading: 'إلى القراءة',
  },
}
