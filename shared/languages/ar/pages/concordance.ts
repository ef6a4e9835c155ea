import type { concordance as english } from '../../en/pages/concordance.ts'

/** What the pages say of the concordance, in Arabic. */
export const concordance: typeof english = {
  concordance: {
    title: 'كشاف المصطلحات',
    link: 'كشاف المصطلحات: مواضع استعمال كل مصطلح معرَّف بكل لغة',
    means: 'لكل مصطلح معرَّف: البنود التي تستعمله فيها كل لغة، والبنود التي تستعمله فيها لغة أخرى ولا تستعمله هذه اللغة.',
    method:
      'تبحث Parley عن كلمات المصطلح، مع السوابق واللواحق المعتادة في اللغة. ولا تعثر على المرادفات ولا الضمائر ولا جموع التكسير، وقد تُحسب كلمة أخرى من المصطلح. اقرأ البند قبل تعديله.',
    differences: (number) =>
      number === 0 ? 'لم يُعثر على أي اختلاف بين اللغات.' : `عدد الاختلافات التي عُثر عليها بين اللغات: ${number}.`,
    noTerms: 'لم يُعرَّف أي مصطلح بعد.',
    noClauses: 'لا توجد بنود بعد.',
    state: { stands: 'سار', agreed: 'متفق عليه', 'in-brackets': 'بين قوسين' },
    language: 'اللغة',
    name: 'المصطلح بهذه اللغة',
    unnamed: 'لا اسم له بهذه اللغة',
    uses: 'مستعمل في البنود',
    lacks: 'غير موجود في البنود',
    nowhere: 'لا شيء',
  },
}
