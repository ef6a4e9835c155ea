import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { dates } from '../format.ts'

const count = countFormat('fr')
const moment = momentFormat(dates)
const LIST = new Intl.ListFormat('fr-FR')

function some(parts: readonly (readonly [many: number, words: string])[]): string {
  return LIST.format(parts.filter(([many]) => many > 0).map(([, words]) => words))
}

/** What the memorandum of a delegation says, in French. */
export const memo: MemoWords = {
  title: (side) => `Mémorandum à l’intention de la délégation : ${side}`,
  status: (date) => `Situation au ${date}. Réservé à cette délégation, non destiné au public.`,
  summary: 'Résumé',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `En vigueur : ${count(definitions, { one: 'définition', other: 'définitions' })}, ${count(topics, { one: 'sujet', other: 'sujets' })} et ${count(baskets, { one: 'corbeille', other: 'corbeilles' })} comprenant ${count(clauses, { one: 'engagement', other: 'engagements' })} (texte en vigueur, ${symbol}).`,
  nothingInForce: 'Rien n’est en vigueur. Aucun cycle n’a adopté de texte.',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `Changements depuis le cycle ${round}, publié le ${date} : ${some([
      [added, count(added, { one: 'ajout', other: 'ajouts' })],
      [amended, count(amended, { one: 'amendement', other: 'amendements' })],
      [ended, count(ended, { one: 'texte qui n’est plus en vigueur', other: 'textes qui ne sont plus en vigueur' })],
      [outcomes, count(outcomes, { one: 'confirmation conclue', other: 'confirmations conclues' })],
    ])}.`,
  unchanged: (round, date) => `Rien n’a changé depuis le cycle ${round}, publié le ${date}.`,
  adopted: (round, date) => `Tout cela a été adopté au cycle ${round}, publié le ${date}.`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) =>
    `Demandé à cette partie : ${some([
      [
        confirmations,
        `${count(confirmations, { one: 'confirmation', other: 'confirmations' })} de ce qui a été accepté ad referendum (première échéance : ${confirmBy})`,
      ],
      [
        consultations,
        `${count(consultations, { one: 'consultation', other: 'consultations' })} appelant une réponse ou une clôture (première échéance : ${consultBy})`,
      ],
      [
        readings,
        `des positions dans ${count(readings, { one: 'lecture ouverte', other: 'lectures ouvertes' })} (première clôture : ${closes})`,
      ],
    ])}.`,
  nothingAsked: 'Rien n’est demandé à cette partie pour l’instant.',
  remarks: ({ reservations, declarations }) =>
    `Formulées à l’égard de ce qui est en vigueur : ${count(reservations, { one: 'réserve', other: 'réserves' })} et ${count(declarations, { one: 'déclaration interprétative', other: 'déclarations interprétatives' })}.`,
  inBrackets: ({ matters, objections }, round, isRunning) =>
    `Entre crochets ${isRunning ? `à ce stade du cycle ${round}` : `à l’issue du cycle ${round}`} : ${count(matters, { one: 'point', other: 'points' })}${
      objections === 0
        ? ''
        : `, avec ${count(objections, { one: 'objection non levée', other: 'objections non levées' })}`
    }.`,
  nothingInBrackets: 'Rien n’est entre crochets.',
  consultations: ({ open, forReview }) =>
    `Consultations : ${count(open, { one: 'ouverte', other: 'ouvertes' })}${forReview === 0 ? '' : `, ${count(forReview, { one: 'renvoyée', other: 'renvoyées' })} au réexamen`}.`,
  nonAdmission:
    'Rien dans le présent mémorandum ne constitue la reconnaissance d’un acte quelconque par une partie quelconque. L’acceptation d’un texte n’implique l’acceptation d’aucune version d’événements passés.',
  personalCapacity: 'Ce qui est convenu à titre personnel ne lie aucun État.',

  askedHeading: 'Ce qui est demandé à cette partie',
  askedHead: ['Point', 'Jusqu’au', 'Conséquences'],
  confirmationOf: (basket) => `Confirmation de ce qui a été accepté ad referendum : ${basket}`,
  confirmMeans: (share) =>
    `La partie confirme si la proportion de ses membres qui confirment est ${share} au moins, et si les deux tiers au moins de ceux qui répondent confirment.`,
  effect: {
    declined: {
      ends: 'Si elle refuse, la corbeille prend fin.',
      stands: 'Si elle refuse, la corbeille reste néanmoins en vigueur.',
    },
    lapsed: {
      ends: 'Si elle ne fait ni l’un ni l’autre, la corbeille prend fin.',
      stands: 'Si elle ne fait ni l’un ni l’autre, la corbeille reste néanmoins en vigueur.',
    },
  },
  over: 'Cette date est passée. Le résultat suivra.',
  reading: 'Chaque participant prend position sur chaque texte.',
  silence: 'Procédure d’approbation tacite : le silence gardé jusque-là vaut accord.',
  consultation: {
    answer: (name) => `Réponse à : ${name}`,
    closing: (name) => `Clôture de : ${name}`,
  },
  consultationMeans: {
    answer: 'Répondre ne vaut reconnaissance d’aucun fait. À défaut de réponse, il est noté qu’il n’y en a pas eu.',
    closing: 'À défaut de décision, la consultation est renvoyée au réexamen.',
  },
  undisclosed:
    'Les corbeilles suivantes peuvent encore être confirmées. Seuls les membres d’une partie qui doit en confirmer une savent qu’il s’agit de la leur.',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `Ce qui a changé depuis le cycle ${round}`,
  confirmationsHeading: 'Ce qui a changé depuis la publication',
  happened: {
    added: (round) => `Ajout au cycle ${round}.`,
    amended: (round) => `Amendement au cycle ${round}.`,
    ended: (round) => `A pris fin au cycle ${round}.`,
  },
  reviewed: (round, date) => `Réexaminée au cycle ${round}, et ratifiée de nouveau par toutes les parties le ${date}.`,
  before: 'Auparavant',

  standsHeading: 'Ce qui est en vigueur',
  standsMeans: (symbol) =>
    `En résumé. Le texte en vigueur (${symbol}) en contient tous les termes, avec leur historique. Un numéro commence par le cycle : 1/2.3 est la clause 2.3 du cycle 1.`,
  definitions: 'Définitions',
  inBasket: (number, title) => `corbeille ${number} « ${title} »`,

  remarksHeading: 'Réserves et déclarations',
  remarksMean: {
    none: 'Selon la règle d’attribution de ce dialogue, la partie qui les a formulées n’est pas divulguée.',
    side: 'Chacune est présentée avec la partie qui l’a formulée.',
    named: 'Chacune est présentée avec la partie qui l’a formulée.',
  },
  noRemarks: 'Aucune n’a été formulée à l’égard de ce qui est en vigueur.',

  bracketsHeading: 'Entre crochets',
  bracketsMean: (symbol) =>
    `En résumé : les libellés, les parties qui sont d’accord avec eux, et ce qui lèverait les objections. Le relevé des crochets (${symbol}) contient le tout, et ce qui a été tenté.`,
  wouldRemove: 'Ce qui lèverait les objections',
  agreedByNone: 'Aucune partie n’est d’accord.',
  onParts: 'Elles sont d’accord avec chaque élément, mais pas encore avec l’ensemble.',
  onlyWording: 'Toutes les parties sont d’accord quant au fond. Seul le libellé est ouvert.',

  consultationsHeading: 'Consultations',
  consultationsMean: (symbol) =>
    `Celles qui sont ouvertes, et celles qui sont renvoyées au réexamen. Le registre (${symbol}) les contient toutes.`,
  noConsultations: 'Aucune consultation n’est ouverte ni renvoyée au réexamen.',

  references: 'Documents',
  referencesHead: ['Document', 'Cote', 'Date'],
  standingText: 'Texte en vigueur',
  bracketMap: 'Relevé des crochets',
  register: 'Registre des consultations',
  instrument: (round) => `Instrument du cycle ${round}`,
}
