import type { clauseInEnglish } from './english-clause.ts'

/** What the form of a clause says, in Russian. */
export const clauseInRussian: typeof clauseInEnglish = {
  clause: {
    preview: 'Так это предложение будет выглядеть в итоговом документе:',
    show: 'Показать предложение целиком',
    grammar: {
      action: {
        en: {
          undertake: ['глагол без «to», например:', 'answer a request within three days'],
          refrain: ['глагол на «\u2011ing» или существительное, например:', 'paying for campaigns'],
          'not-authorize': ['существительное или глагол на «\u2011ing», например:', 'attacks on voters’ rolls'],
        },
        ru: {
          undertake: ['глагол в неопределённой форме, например:', 'отвечать на запрос в течение трёх дней'],
          refrain: ['существительное в родительном падеже, например:', 'оплаты избирательных кампаний'],
          'not-authorize': ['существительное в винительном падеже, например:', 'атаки на списки избирателей'],
        },
      },
      condition: {
        en: {
          until: ['кто что сделал, например:', 'both sides have agreed otherwise'],
          unless: ['кто что делает, например:', 'the other side asks for it'],
        },
        ru: {
          until: [
            'сначала глагол в будущем времени, без «не»; перед вторым глаголом «не» нужно, например:',
            'будет достигнута иная договорённость или не истекут десять дней',
          ],
          unless: ['кто чего не сделает, с «не» перед глаголом, например:', 'другая сторона не попросит об этом'],
        },
      },
    },
  },
}
