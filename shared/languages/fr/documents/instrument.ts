import type { Wording } from '../../../instrument/wording.ts'
import { countFormat } from '../../format/plural.ts'
import { signs, withOrdinal } from '../format.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const count = countFormat('fr')
const LIST = new Intl.ListFormat('fr-FR')
const DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * What the instrument says, in French. The verb of a clause stands so that *de* never meets the words that follow it, and
 * no pronoun shows the gender of a side's name. *Chaque partie ne … pas* could mean that some may, so it is *aucune partie*.
 */
export const instrument: Wording = {
  language: 'fr',
  signs,
  untranslated: (written) => `non traduit en français ; le texte est en ${written}`,
  untranslatedText: (written) => `non traduit ; le texte est en ${written}`,
  ...remarks,
  date: (instant) => withOrdinal(DATE.format(new Date(instant))),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: 'Document final en plusieurs éléments, chacun dans sa propre forme',
  noForm: 'Rapport sur le cycle',
  declarationOf: (side) => `Déclaration unilatérale : ${side}`,
  draft: (last) =>
    last === undefined
      ? 'Projet, avant la première lecture'
      : `Projet à l’issue de la lecture « ${readings.name(last)} »`,
  adoptedOn: (date) => `Adopté le ${date}`,
  notAdopted: 'Non adopté : aucun texte n’a été ratifié par l’ensemble des parties.',
  pendingPackage: 'Non adopté : rien n’est convenu tant que toutes les corbeilles ne sont pas ratifiées.',
  changesShown:
    'Modifications depuis la lecture précédente : les ajouts sont soulignés, les suppressions sont barrées.',

  ...preamble,

  definitions: 'Définitions',
  noDefinitions: 'Aucune définition n’a été convenue.',
  scope: {
    germane: 'Sujets dans le champ du dialogue',
    'not-germane': 'Sujets hors du champ du dialogue',
    deferred: 'Sujets différés',
  },
  contestedScope: 'Sujets dont le rapport au champ du dialogue n’est pas convenu',
  form: (modality) => `Forme : ${modality.replace(/^./u, (letter) => letter.toLowerCase())}.`,
  noClauses: 'Aucun engagement n’a encore été rédigé.',
  inDeclarations:
    'Les engagements correspondants sont énoncés dans des déclarations parallèles, à raison d’une par partie.',
  subject: (side) => (side === undefined ? 'Chaque partie' : withArticle(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `${name} ${verb(name, 'doit', 'doivent')}`,
      refrain: ({ name }) => `${name} ${verb(name, 'doit', 'doivent')} s’abstenir`,
      'not-authorize': ({ each, name }) =>
        each ? 'Aucune partie ne doit autoriser' : `${name} ne ${verb(name, 'doit', 'doivent')} pas autoriser`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name} ${verb(name, 's’engage', 's’engagent')} à`,
      refrain: ({ name }) => `${name} ${verb(name, 'devrait', 'devraient')} s’abstenir`,
      'not-authorize': ({ each, name }) =>
        each ? 'Aucune partie ne devrait autoriser' : `${name} ne ${verb(name, 'devrait', 'devraient')} pas autoriser`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name} ${verb(name, 'entend', 'entendent')}`,
      refrain: ({ name }) => `${name} ${verb(name, 'entend', 'entendent')} s’abstenir`,
      'not-authorize': ({ name }) => `${name} ${verb(name, 'entend', 'entendent')} ne pas autoriser`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${declares(name)} à`,
      refrain: ({ name }) => `${declares(name)} à s’abstenir`,
      'not-authorize': ({ name }) => `${declares(name)} à ne pas autoriser`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) =>
        `Afin de renforcer la confiance, ${inSentence(name)} ${verb(name, 'veillera', 'veilleront')} à`,
      refrain: ({ name }) =>
        `Afin de renforcer la confiance, ${inSentence(name)} ${verb(name, 's’abstiendra', 's’abstiendront')}`,
      'not-authorize': ({ each, name }) =>
        `Afin de renforcer la confiance, ${each ? 'aucune partie n’autorisera' : `${inSentence(name)} ${verb(name, 'n’autorisera', 'n’autoriseront')} pas`}`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name} ${verb(name, 'consent', 'consentent')} à`,
      refrain: ({ name }) => `${name} ${verb(name, 'consent', 'consentent')} à s’abstenir`,
      'not-authorize': ({ name }) => `${name} ${verb(name, 'consent', 'consentent')} à ne pas autoriser`,
    },
  },

  ...brackets,
  tabledBy: (who) => `Déposé par : ${who}.`,
  chairsText: 'Texte de la présidence.',
  offeredAgain: (round) => `Proposé de nouveau (cycle ${round}).`,
  draftedWith: (machine) =>
    machine === undefined
      ? 'Rédigé avec le médiateur de Parley, qui est un programme.'
      : `Rédigé par une machine : ${machine}.`,
  agreedBy: (sides) => `Accord donné par : ${sides}.`,

  ratification: 'Ratification',
  nameHead: 'Nom',
  erasedName: '(nom effacé)',
  ratificationHead: ['Partie', 'Décision', 'Date'],
  endorsed: 'Ratifié, à titre personnel',
  notEndorsed: 'Non ratifié',
  ratifiedWords: 'Empreinte SHA-256 du texte ratifié dans cette langue :',
  ratifiedOn: (date) => `Ratifié par toutes les parties le ${date}, à titre personnel.`,
  notRatifiedOn: (date) => `Soumis à ratification le ${date} ; n’a pas été ratifié par l’ensemble des parties.`,
  notYetRatified: 'Pas encore soumis à ratification.',
  formsNotShown:
    'La présente édition n’indique ni sous quelle forme le texte a été accepté, ni les réserves et déclarations formulées, car seules quelques personnes ont pu en être les auteurs.',
  someForms: (forms) =>
    `Parmi les acceptations, ${LIST.format(
      forms.map((form) =>
        form === 'ad-referendum'
          ? 'certaines ont été données ad referendum'
          : 'certaines ont été données avec une réserve',
      ),
    )}.`,
  stance: {
    ratify: 'ratifier',
    'ratify-with-reservation': 'ratifier avec une réserve',
    'ad-referendum': 'ad referendum',
    abstain: 's’abstenir',
    decline: 'refuser',
  },
  statement: { reservation: 'Réserve', declaration: 'Déclaration interprétative' },
  ...confirmations,
  inSentence: (side) => inSentence(withArticle(side)),

  annex: 'Annexe : points non convenus',
  annexMeans:
    'Les points suivants ne font pas partie du texte. Les engagements portent les numéros sous lesquels le texte a été ratifié.',
  annexMap: (symbol) =>
    `Le relevé des crochets du cycle (${symbol}) énumère les objections, la suite qui leur a été donnée et ce qui a été tenté. Il n’est pas destiné au public.`,
  clausesInAnnex: 'Le libellé de tous les engagements est encore ouvert. Les engagements figurent en annexe.',

  shelved: 'Annexe : corbeilles mises en suspens',
  shelving: {
    'no-modality': (_, date) => `Aucune forme n’a été convenue par l’ensemble des parties (${date}).`,
    'no-commitments': (_, date) => `Aucun engagement n’a été convenu par l’ensemble des parties (${date}).`,
    'not-ratified': (_, date) => `Le texte n’a pas été ratifié par l’ensemble des parties (${date}).`,
    adjourned: (stage, date) => `Ajourné par décision de la facilitation à l’étape « ${stage} » (${date}).`,
    'adjourned-together': (stage, date) =>
      `Ajourné par les coprésidences de toutes les parties à l’étape « ${stage} » (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Non retenu comme corbeille : les parties n’étaient pas toutes d’accord.',
    'quorum-not-met': 'Non retenu comme corbeille : le quorum n’était pas atteint.',
    tied: 'Non retenu comme corbeille : un autre texte était classé à égalité.',
    'more-baskets-than-lanes':
      'Attend le prochain cycle : il y a plus de corbeilles convenues qu’il n’en peut être traité en parallèle.',
  },
  sentBack: (date) =>
    `Le texte, soumis à ratification le ${date}, n’a pas été ratifié et a été renvoyé à la rédaction.`,

  rulesAnnex: 'Annexe : comment le présent texte a été convenu',
  participantsAnnex: 'Annexe : participants',
  rulesHead: ['Étape', 'Règle pour l’accord d’une partie', 'Quorum de chaque partie', 'Nombre maximal de lectures'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'acceptation par les deux tiers des membres qui acceptent ou refusent'
      : rule === 'consensus'
        ? 'consensus : aucune objection'
        : rule === 'silence'
          ? 'procédure d’approbation tacite : aucune objection avant l’échéance ; aucun quorum n’est requis'
          : `consensus suffisant : aucune ligne rouge, et ${shares(threshold)} au moins des positions pour ou contre sont favorables`,
  underSilence: (held) =>
    `${held.length === 1 ? 'Lecture tenue' : 'Lectures tenues'} selon la procédure d’approbation tacite en vertu d’une décision : ${LIST.format(held.map((one) => `« ${readings.name(one)} »`))}. Selon cette procédure, un texte est convenu à l’échéance, sauf si un participant fait objection.`,
  everySide:
    'Un texte est convenu lorsque toutes les parties sont d’accord. Les positions des parties ne sont pas additionnées.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'Pour clore une lecture avant son échéance, déposer un texte de la présidence et publier l’instrument, il faut le consentement d’un coprésident ou d’une coprésidente de chaque partie.'
      : 'Pour clore une lecture avant son échéance et publier l’instrument, il faut le consentement d’un coprésident ou d’une coprésidente de chaque partie.',
  packageRule: {
    'early-harvest':
      'Règle d’ensemble : récolte précoce. Chaque corbeille ratifiée est adoptée, quel que soit le résultat des autres.',
    'single-undertaking': 'Règle d’ensemble : engagement unique. Rien n’est convenu tant que tout n’est pas convenu.',
  },
  attribution: {
    none: 'Règle de Chatham House : ni l’identité ni l’affiliation des personnes qui s’expriment ne sont divulguées.',
    side: 'Les parties sont divulguées. Les noms ne le sont pas.',
    named: 'Les parties et les noms sont divulgués.',
  },
  counted: (readings, submissions) =>
    `Le procès-verbal contient ${count(readings, { one: 'lecture conclue', other: 'lectures conclues' })}${
      submissions === undefined
        ? ''
        : ` et ${count(submissions, { one: 'contribution comptée', other: 'contributions comptées' })}`
    }.`,
  head: 'Empreinte racine du procès-verbal :',
  headInGroups: 'La même empreinte par groupes de quatre caractères, pour être lue à haute voix :',
  headExplained:
    'Tout résultat peut être recalculé à partir du procès-verbal complet. Cette empreinte peut être recalculée à partir de chacune de ses éditions.',
  logKey: 'Clé du journal signé :',
  logKeyExplained:
    'Chaque maillon du procès-verbal figure dans un journal signé avec cette clé. Deux procès-verbaux différents d’un même cycle, qui figurent l’un et l’autre dans des journaux signés avec cette clé, prouvent qu’un autre procès-verbal a été montré à quelqu’un.',
  witnesses:
    'Témoins des parties. Chacun signe le journal, en plus du serveur, si celui-ci prolonge tout ce que le témoin a vu :',
  unwitnessed: (sides) =>
    `Lors de la publication de l’instrument, le délai accordé aux témoins était écoulé, et aucun témoin des parties suivantes n’avait signé un journal comportant toutes les lectures : ${sides}.`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name} (${side}) n’avait pas signé cette partie du journal lors de l’établissement du présent document. Clé :`
      : `${name} (${side}) a signé cette partie du journal le ${at}. Clé :`,
}

/** « Partie américaine », « Groupe des amis » and « États-Unis » need an article. « La Norvège » has its own. */
function withArticle(side: string): string {
  if (/^(partie|délégation)(?!\p{L})/iu.test(side)) return `La ${side}`
  if (/^(États-Unis|Pays-Bas|Émirats arabes unis)(?!\p{L})/iu.test(side)) return `Les ${side}`
  return /^groupe(?!\p{L})/iu.test(side) ? `Le ${side}` : side
}

/** The verb of a clause: « Les États-Unis » are several. */
function verb(name: string, one: string, several: string): string {
  return /^les(?!\p{L})/iu.test(name) ? several : one
}

function declares(name: string): string {
  return `${name} ${verb(name, 'déclare que sa conduite consistera', 'déclarent que leur conduite consistera')}`
}

function inSentence(name: string): string {
  return name.replace(/^(?:Chaque|La|Le|Les|L’)(?!\p{Ll})/u, (article) => article.toLowerCase())
}
