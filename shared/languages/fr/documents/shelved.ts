import type { ShelvedWording } from '../../../instrument/wording-shelved.ts'

/** What the pages of shelved baskets say, in French. */
export const shelved: ShelvedWording = {
  means:
    'Une corbeille mise en suspens n’est pas adoptée. La présente annexe indique jusqu’où les parties sont parvenues, afin qu’elles puissent reprendre cette corbeille. Aucun élément de la présente annexe ne lie les parties, et aucune d’elles ne renonce par là à sa position.',
  agreed: 'Ce sur quoi toutes les parties sont d’accord',
  agreedBasket: 'Ce point forme une corbeille distincte, sous cet intitulé.',
  agreedClauses:
    'Chacun de ces engagements a été convenu par toutes les parties au stade de la rédaction. Ils ne sont pas adoptés.',
  notAgreed: 'Ce qui n’est pas convenu',
  needed: 'Ce qui lèverait les objections',
  neededInMap: (symbol) =>
    `Les modifications qui lèveraient les objections figurent dans le relevé des crochets du cycle (${symbol}). Il n’est pas destiné au public.`,
  noneNeeded: 'Le procès-verbal ne contient les termes d’aucune objection à ces textes.',
  takenUp: 'Où elle sera reprise',
  takenUpNext:
    'Le prochain cycle propose de nouveau cette corbeille à la première lecture de l’étape « Répartition en corbeilles ». Si les parties la reprennent, les textes ci-dessus sont eux aussi proposés de nouveau, avec leurs variantes. Chaque participant prend de nouveau position sur ces textes.',
}
