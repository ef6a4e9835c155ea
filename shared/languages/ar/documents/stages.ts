export const STAGES_AR = {
  terms: 'تعريف المصطلحات',
  baskets: 'التقسيم إلى سلال',
  modality: 'اختيار الشكل',
  commitments: 'صياغة الالتزامات',
  ratification: 'التصديق',
}
const ORDINALS = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة']
export const sat = (sitting: number) => `القراءة ${ORDINALS[sitting - 1] ?? sitting}`
export const passed = (passage: number) => `الدورة ${ORDINALS[passage - 1] ?? passage}`
