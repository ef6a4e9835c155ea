import type { ExplainWords } from '../../../mediation/explain-words.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const LIST = new Intl.ListFormat('fr-FR')

/** How the mediator that Parley has explains itself, in French. */
export const mediation: ExplainWords = {
  list: (names) => LIST.format(names),
  takes: (words) => `Il dit ${words}. Chaque partie est d’accord avec un texte qui le dit.`,
  weaker: (words) =>
    `Il dit ${words}. C’est la forme la moins exigeante de ce sur quoi certaines parties sont d’accord.`,
  weakerFor: (sides) => `Parties qui étaient d’accord avec la forme plus exigeante : ${sides}.`,
  leavesOut: (words, refusedBy) =>
    `Il omet ${words}. Parties qui ne sont d’accord avec aucun texte contenant ces mots : ${refusedBy}.`,
  leavesOutCondition: (words) =>
    `Il ne comporte pas de condition. Chacune de celles-ci a été refusée par une partie : ${words}.`,
  broader:
    'Sans condition, la clause lie en tout temps. Aucune partie n’a accepté d’aller aussi loin : lisez-la avec attention.',
  wantedBy: (sides) => `Parties qui ne sont d’accord qu’avec des textes contenant les mots omis : ${sides}.`,
  away: (side, points) =>
    points === 0
      ? `${side} : le projet dit la même chose qu’un texte avec lequel cette partie est d’accord.`
      : `${side} : ${count(points, { one: 'endroit diffère', other: 'endroits diffèrent' })} du texte le plus proche avec lequel cette partie est d’accord.`,
  cut: 'Les combinaisons de mots étaient trop nombreuses pour être toutes essayées. Il existe peut-être de meilleurs projets.',
  open: 'Chaque partie est déjà d’accord avec un texte sur ce point. Seul le libellé est ouvert : les positions départagent les libellés.',
  noneAgrees: (sides) =>
    `Aucun texte intermédiaire n’a été trouvé. Parties qui ne sont d’accord avec aucun texte sur ce point : ${sides}.`,
  objectionsSay: 'Les objections à ces textes disent ce qui les lèverait.',
  tooDifferent: 'Les textes ont trop peu de mots en commun. Aucun mot de l’un ne peut être repris dans un autre.',
  deadlock: 'Il n’existe aucun texte dont toutes les parties aient accepté tous les éléments.',
  nothing: 'sans ces mots',
  refused: (words, accepted, refused) => `${words}. Accepté par : ${accepted}. Non accepté par : ${refused}.`,
  nobody: 'aucune partie',
  unnamedSide: (number) => `partie non nommée ${number}`,
  unnamed:
    'Les parties qui sont d’accord ne sont pas nommées : à côté des objections, cela révélerait de quelle partie elles viennent. Les parties sont numérotées pour ce point seulement.',
  limiting: 'Ces mots limitent la phrase ou en inversent le sens ; ils ne sont donc pas omis.',
  alreadyTabled:
    'Sans les mots qu’une partie a refusés, le texte est identique à un texte déjà déposé, avec lequel une partie n’est pas d’accord.',
  quotes: ['« ', ' »'],
  form: { undertake: 's’engage à', refrain: 's’abstient', 'not-authorize': 's’interdit d’autoriser' },
  eachSide: 'chaque partie',
  limitingWords:
    'ne n pas non ni jamais aucun aucune nul nulle rien sans sauf excepté exception hormis hors jusqu jusque tant moins pourvu seul seule seuls seules seulement uniquement exclusivement interdit interdite interdits interdites interdire abstenir abstient abstiennent abstienne abstiendra abstenant si condition réserve'.split(
      ' ',
    ),
}
