import type { clause as english } from '../../en/pages/clause.ts'

/**
 * What the form of a clause says, in French. What somebody refrains from is written with its preposition, because *de* and
 * *d’* depend on the word after it.
 */
export const clause: typeof english = {
  clause: {
    preview: 'La phrase, telle que l’instrument la dira :',
    show: 'Afficher la phrase',
    grammar: {
      action: {
        undertake: ['un verbe à l’infinitif, par exemple', 'répondre à toute demande dans un délai de trois jours'],
        refrain: [
          '« de » ou « d’ », puis un verbe à l’infinitif, par exemple',
          'de financer des campagnes électorales',
        ],
        'not-authorize': ['un nom avec son article, par exemple', 'les attaques contre les listes électorales'],
      },
      condition: {
        until: ['qui aura fait quoi, à l’indicatif, par exemple', 'les deux parties en seront convenues autrement'],
        unless: ['qui fait quoi, à l’indicatif, par exemple', 'l’autre partie en fait la demande'],
      },
    },
  },
}
