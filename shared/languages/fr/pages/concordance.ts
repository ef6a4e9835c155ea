import type { concordance as english } from '../../en/pages/concordance.ts'

/** What the pages say of the concordance, in French. */
export const concordance: typeof english = {
  concordance: {
    title: 'Concordance des termes',
    link: 'Concordance : où chaque terme défini est employé, langue par langue',
    means:
      'Pour chaque terme défini : les clauses où chaque langue l’emploie, et celles où une autre langue l’emploie et celle-ci non.',
    method:
      'Parley cherche les mots du terme, avec les terminaisons habituelles de la langue. Parley ne trouve ni les synonymes, ni les pronoms, ni les mots dont le radical change, et peut prendre un autre mot pour le terme. Relisez la clause avant de la modifier.',
    differences: (number) =>
      number === 0
        ? 'Aucune différence entre les langues n’a été trouvée.'
        : `Différences trouvées entre les langues : ${number}.`,
    noTerms: 'Aucun terme n’est encore défini.',
    noClauses: 'Il n’y a encore aucune clause.',
    state: { stands: 'en vigueur', agreed: 'convenu', 'in-brackets': 'entre crochets' },
    language: 'Langue',
    name: 'Terme dans cette langue',
    unnamed: 'n’a pas de nom dans cette langue',
    uses: 'Employé dans les clauses',
    lacks: 'Non trouvé dans les clauses',
    nowhere: 'aucune',
  },
}
