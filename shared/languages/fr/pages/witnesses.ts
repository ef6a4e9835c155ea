import type { witnesses as english } from '../../en/pages/witnesses.ts'

/** What the pages say while an instrument waits for witnesses, in French. */
export const witnesses: typeof english = {
  witnesses: {
    awaits: (sides) =>
      `Toutes les lectures sont conclues. L’instrument attend qu’un témoin de chaque partie ait signé le journal avec ces résultats. Manquent encore : ${sides}.`,
    until: 'Si cela n’a pas lieu, il est publié sans eux le',
    ask: 'Demandez aux témoins si leur programme fonctionne.',
    mayAct: 'L’instrument attend les témoins des parties. Vous n’avez rien à faire à présent.',
    without: (sides) => `Publié sans la signature d’un témoin des parties suivantes, le délai étant écoulé : ${sides}.`,
  },
}
