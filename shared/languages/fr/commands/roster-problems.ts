import type { rosterProblems as english } from '../../en/commands/roster-problems.ts'

/** What is wrong in a table of people, and what to do, in French. */
export const rosterProblems: typeof english = {
  'no-table': 'ce n’est pas un tableau ; enregistrez-le au format CSV',
  empty: 'il n’y a personne dans le tableau ; écrivez une personne par ligne',
  'open-quote': 'un guillemet s’ouvre ici et ne se ferme jamais ; fermez-le, ou supprimez-le',
  'no-name-column': 'aucune colonne ne contient de noms ; intitulez l’une d’elles « nom »',
  'no-name': 'le nom manque',
  'long-name': 'un nom compte au plus 200 caractères',
  'no-such-role': (written, all) => `le rôle ${written} n’existe pas ; écrivez l’un des suivants : ${all}`,
  'no-such-side': (written, all) => `la partie ${written} n’existe pas ; écrivez l’une des suivantes : ${all}`,
  'no-such-capacity': (written, all) => `la qualité ${written} n’existe pas ; écrivez l’une des suivantes : ${all}`,
  'no-such-language': (written, all) => `la langue ${written} n’existe pas ; écrivez l’une des suivantes : ${all}`,
  'no-role': (all) => `le rôle manque ; écrivez l’un des suivants : ${all}`,
  'no-side': (all) => `la partie manque ; écrivez l’une des suivantes : ${all}`,
  'no-capacity': (all) => `une qualité est nécessaire pour la participation ; écrivez l’une des suivantes : ${all}`,
  'side-of-none': 'ce rôle n’a pas de partie ; laissez la partie vide',
  'wrong-email':
    'ce n’est pas une adresse électronique ; écrivez-en une de la forme nom@example.org, ou laissez la cellule vide',
  'not-your-side': 'les membres de chaque partie sont invités par la seule coprésidence de cette partie',
  'too-many': (most) => `le tableau compte plus de ${most} personnes ; divisez-le`,
  'same-person': (lines) =>
    `les lignes ${lines} désignent la même personne ; s’il s’agit de deux personnes, ajoutez la seconde à la main`,
  'there-otherwise':
    'cette personne figure sur la liste nominative avec un autre rôle, une autre partie ou une autre qualité ; une qualité peut y être corrigée ; pour un autre rôle ou une autre partie, révoquez d’abord l’accès lié à cette inscription',
}
