import type { pages as english } from '../../en/pages/pages.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { readings } from '../documents/readings.ts'
import { dates, signs } from '../format.ts'
import { amendments } from './amendments.ts'
import { appearing } from './appearing.ts'
import { askFirst } from './ask-first.ts'
import { awaits } from './awaits.ts'
import { candidates } from './candidates.ts'
import { caucus } from './caucus.ts'
import { chairsTexts } from './chairs-texts.ts'
import { clause } from './clause.ts'
import { coChairs } from './co-chairs.ts'
import { concordance } from './concordance.ts'
import { confirmations } from './confirmations.ts'
import { consultations } from './consultations.ts'
import { correction } from './correction.ts'
import { devices } from './devices.ts'
import { floor } from './floor.ts'
import { glossary } from './glossary.ts'
import { keys } from './keys.ts'
import { lastCall } from './last-call.ts'
import { letters } from './letters.ts'
import { messages } from './messages.ts'
import { model } from './model.ts'
import { objections } from './objections.ts'
import { open } from './open.ts'
import { order } from './order.ts'
import { programs } from './programs.ts'
import { reading } from './reading.ts'
import { receipt } from './receipt.ts'
import { refusals } from './refusals.ts'
import { roster } from './roster.ts'
import { rosterTable } from './roster-table.ts'
import { screen } from './screen.ts'
import { settings } from './settings.ts'
import { side } from './side.ts'
import { silence } from './silence.ts'
import { standing } from './standing.ts'
import { witnesses } from './witnesses.ts'
import { witnessing } from './witnessing.ts'

const count = countFormat('fr')

/** In the feminine: pages count versions. */
const ORDINALS = [
  'première',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
]
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}e`

/** Everything the pages say, in French. */
export const pages: typeof english = {
  language: 'fr',
  signs,
  skip: 'Aller au contenu principal',
  navigation: 'Menu',
  nav: {
    dialogue: 'Le dialogue',
    side: 'Votre partie',
    roster: 'Liste nominative',
    screens: 'Écrans',
    glossary: 'Glossaire',
  },
  signedInAs: 'Session :',
  leave: 'Se déconnecter sur cet appareil',
  leaveEverywhere: 'Se déconnecter sur tous les appareils',
  left: [
    'Votre session est fermée',
    'Pour vous reconnecter ici, créez un code sur un autre appareil où votre session est ouverte. Si vous n’en avez aucun, demandez un rétablissement d’accès à la facilitation.',
  ],
  chathamHouse:
    'Règle de Chatham House : vous pouvez utiliser ce que vous apprenez ici, mais vous ne devez révéler ni qui l’a dit, ni l’affiliation de cette personne.',
  untranslated: (language) => `(non traduit ; écrit en ${language})`,
  inLanguage: (language) => `en ${language}`,
  live: {
    restored: 'Le texte que vous avez saisi ici a été rétabli. Il n’a pas encore été envoyé.',
    unsent:
      'Vous avez saisi ce texte ici, mais Parley ne l’a pas confirmé avant la clôture de la lecture. Seul compte ce qui est indiqué ci-dessous comme enregistré.',
    news: 'Cette page a changé.',
    look: 'Afficher la nouvelle version',
    signedOut:
      'Votre session a été fermée. Ce que vous avez saisi ici n’est plus sauvegardé. Copiez ce dont vous avez besoin avant de quitter cette page.',
    ended:
      'Votre session a pris fin. Ce que vous avez saisi est sauvegardé sur cet appareil. Pour continuer, demandez une nouvelle invitation à la facilitation.',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  zone: undefined,
  span: durationFormat(dates.locale),
  ordinal,
  role: { participant: 'participation', facilitator: 'facilitation', observer: 'observation' },
  capacity: {
    'nongovernmental-expert': 'Expert(e) non gouvernemental(e)',
    'former-official': 'Ancien(ne) responsable gouvernemental(e)',
    'acting-official': 'Responsable gouvernemental(e) en exercice, à titre personnel',
  },
  stage: readings.stages,
  stageShort: { modality: 'Forme', commitments: 'Rédaction', ratification: 'Ratification' },
  openUntil: 'ouverte, clôture le',
  basket: (id) => `Corbeille ${id.slice(1)}`,
  readingStatus: { open: 'ouverte', closed: 'close, résultat en cours d’établissement', settled: 'conclue' },
  next: {
    'another-reading': 'nouvelle lecture',
    'next-stage': 'étape suivante',
    redraft: 'renvoi à la rédaction',
    ratified: 'ratifiée',
    shelve: 'mise en suspens',
    adjourn: 'ajournement',
  },
  laneOutcome: { 'in-progress': 'en cours', ratified: 'ratifiée', shelved: 'mise en suspens' },
  counts: {
    texts: (number) => count(number, { one: 'texte', other: 'textes' }),
    agreed: (number) => count(number, { one: 'texte convenu', other: 'textes convenus' }),
    bracketed: (number) => `${count(number, { one: 'texte', other: 'textes' })} entre crochets`,
    open: (number) => `dont convenus quant au fond : ${number}`,
    waiting: (number) =>
      `${count(number, { one: 'corbeille attend', other: 'corbeilles attendent' })} le prochain cycle`,
    dropped: (number) => count(number, { one: 'texte abandonné', other: 'textes abandonnés' }),
  },
  invitation: {
    title: 'Votre invitation',
    what: 'Ceci est un dialogue structuré. Ses participants définissent leurs termes, répartissent un problème difficile en corbeilles (une pour chacun de ses éléments) et rédigent de brefs engagements. Les textes sur lesquels toutes les parties sont d’accord sont soumis aux gouvernements. Ils n’ont pas force obligatoire.',
    capacity: 'Chacun prend part au dialogue à titre personnel.',
    rule: 'La règle de Chatham House s’applique : vous pouvez utiliser ce que vous apprenez ici, mais vous ne devez révéler ni qui l’a dit, ni l’affiliation de cette personne.',
    convenes: 'Convoqué par',
    link: 'Lien d’invitation, ou ce qui suit le signe #',
    look: 'Afficher l’invitation',
    accept: 'Accepter l’invitation',
    whom: 'Personne invitée',
    as: 'Rôle',
    ofSide: 'Partie',
    inCapacity: 'Qualité',
    howLong: 'Combien de temps cela prend',
    logKey: 'Pour vérifier les procès-verbaux : la clé du journal de ce dialogue',
    logKeyMeans:
      'Tout ce qui est conclu ici est inscrit dans un journal, signé avec cette clé. Conservez la clé. Les procès-verbaux la mentionnent : un procès-verbal qui porte une autre clé n’est pas de ce dialogue.',
    course: (days) =>
      `Un cycle compte cinq étapes. Durée d’ouverture d’une lecture : ${days}. Vous répondez quand cela vous convient.`,
    waits: (texts, readings) =>
      `${count(texts, { one: 'texte attend', other: 'textes attendent' })} à présent votre position, dans ${count(readings, { one: 'lecture', other: 'lectures' })}.`,
    nothingWaits: 'Aucun texte n’attend votre position à présent.',
    toRead: (minutes) => `Leur lecture demande environ ${count(minutes, { one: 'minute', other: 'minutes' })}.`,
    first: 'La première de ces lectures sera close le',
    once: 'L’invitation sert une seule fois. Elle vous connecte sur cet appareil. Elle n’est pas utilisée tant que vous n’appuyez pas sur « Accepter l’invitation ».',
  },
  home: {
    agreed: 'Ce qui est convenu',
    nothingAgreed: 'Rien encore.',
    agreedIn: (texts, readings) =>
      `${count(texts, { one: 'texte', other: 'textes' })}, dans ${count(readings, { one: 'lecture', other: 'lectures' })}`,
    open: 'Ce qui est ouvert',
    nothingOpen: 'Aucune lecture n’est ouverte.',
    mayAct: 'Qui peut agir',
    mayActOpen:
      'Les participants prennent position et déposent des textes. La facilitation prolonge et clôt les lectures.',
    mayActYou: {
      participant:
        'Vous avez le statut de participant. Vous pouvez prendre part à toute lecture ouverte après votre arrivée.',
      facilitator: 'Vous êtes membre de la facilitation. Vous pouvez prolonger et clore les lectures ouvertes.',
      observer: 'Vous avez le statut d’observateur. Vous pouvez lire ce que lisent les participants.',
    },
    mayActStart: 'La facilitation ouvre le prochain cycle.',
    mayActWait: 'Vous n’avez rien à faire à présent. La prochaine lecture s’ouvrira sous peu.',
    until: 'Échéance',
    untilFirst: 'Prochaine lecture à clore',
    untilNothing: 'Il n’y a pas d’échéance à présent.',
    left: (span) => `temps restant : ${span}`,
    mandate: 'Mandat',
    convener: 'Convoqué par',
    noRound: 'Aucun cycle ne s’est encore ouvert.',
  },
  round: {
    title: (round) => `Cycle ${round}`,
    picture: 'Schéma du cycle',
    inWords: 'Le cycle, étape par étape',
    running: 'Le cycle est en cours.',
    published: 'Le cycle s’est achevé le',
    stopped: 'Le cycle s’est interrompu. Rien n’est perdu. La facilitation peut le reprendre ici.',
    resume: 'Reprendre le cycle',
    start: 'Ouvrir un cycle',
    offersAgain:
      'Le prochain cycle propose de nouveau ce que les cycles antérieurs ont laissé entre crochets, mis en suspens ou ajourné, avec toutes ses variantes.',
    offeredTerms: (number) => `Termes et sujets (${number})`,
    offeredBaskets: (number) => `Corbeilles (${number})`,
    startMeans:
      'Cela ouvre la première lecture, avec les règles et la liste nominative telles qu’elles sont à présent.',
    smallSides: 'Parties qui n’ont qu’un ou deux membres',
    smallSidesMean:
      'Tout le monde voit si chaque partie est d’accord. Pour une partie aussi peu nombreuse, cela montre quelle position ses membres ont prise, quelle que soit la règle d’attribution. Invitez d’abord d’autres personnes dans cette partie, ou avertissez ses membres.',
    instrument: 'L’instrument',
    textSoFar: 'L’instrument : le texte à ce stade',
    notReached: { running: 'pas encore atteinte', published: 'non atteinte' },
    form: 'Forme',
    legend:
      'Cercle : ouverte. Carré plein avec une coche : convenue et conclue. Carré avec crochets : conclue, du texte reste entre crochets. Tiret : conclue, rien n’est convenu. Croix : mise en suspens ou ajournée.',
    noReadings: 'La première lecture s’ouvrira sous peu.',
  },
  instrument: {
    clean: 'Afficher le texte sans les modifications',
    changes: 'Afficher ce qui a changé depuis la lecture précédente',
    downloads: 'Documents',
    archive: 'Tout en une seule archive (ZIP), avec le procès-verbal public',
    alone: 'Chaque document séparément, dans chaque langue et chaque format',
    together: 'Tous les documents ensemble',
    record: 'Procès-verbal du cycle, pour vérification',
    recordPart: (part, of) => `Procès-verbal du cycle, fichier ${part} sur ${of}`,
    recordParts:
      'Le procès-verbal est trop volumineux pour un seul fichier. Téléchargez tous les fichiers ; npm run verify les prend ensemble.',
    form: { pdf: 'PDF', docx: 'Word', html: 'Page web à imprimer', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: 'Lire en regard', alone: 'Lire dans une seule langue' },
  ...reading,
  ...clause,
  ...amendments,
  ...objections,
  ...standing,
  ...confirmations,
  ...concordance,
  ...consultations,
  ...screen,
  ...silence,
  ...keys,
  ...lastCall,
  ...receipt,
  ...awaits,
  ...settings,
  ...programs,
  ...open,
  ...candidates,
  ...model,
  ...order,
  ...askFirst,
  ...appearing,
  ...floor,
  ...caucus,
  ...chairsTexts,
  ...messages,
  ...coChairs,
  ...roster,
  ...rosterTable,
  ...letters,
  ...correction,
  ...devices,
  ...side,
  ...refusals,
  ...witnesses,
  ...witnessing,
  ...glossary,
}
