import type { open as english } from '../../en/pages/open.ts'

/** What the page for anybody says, in French. */
export const open: typeof english = {
  open: {
    title: 'Ce que tout le monde peut lire',
    what: 'Ces cycles sont publiés. Leurs règles permettent à quiconque de lire l’instrument et le procès-verbal public.',
    none: 'Il n’y a rien que l’on puisse lire sans se connecter.',
    round: (round) => `cycle ${round}`,
    published: 'Publié le',
    rule: 'Après la publication d’un cycle, quiconque peut lire son instrument et son procès-verbal public sans se connecter.',
    verify: 'Vérifier un procès-verbal',
    link: 'Ce que tout le monde peut lire',
  },
}
