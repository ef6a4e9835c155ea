import type { Subject, Wording } from '../../../instrument/wording.ts'
import { inSentence, withArticle } from '../format.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const LIST = new Intl.ListFormat('es-ES')
const DATE = new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' })

/** What the instrument says, in Spanish. */
export const instrument: Wording = {
  language: 'es',
  untranslated: (language) => `sin traducir al español; el texto está en ${language}`,
  untranslatedText: (language) => `sin traducir; el texto está en ${language}`,
  ...remarks,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: 'Documento final en varias secciones, cada una con su propia forma',
  noForm: 'Informe de la ronda',
  declarationOf: (side) => `Declaración unilateral: ${side}`,
  draft: (last) =>
    last === undefined ? 'Proyecto, antes de la primera lectura' : `Proyecto después de «${readings.name(last)}»`,
  adoptedOn: (date) => `Fecha de aprobación: ${date}`,
  notAdopted: 'Sin aprobar: ningún texto fue ratificado por todas las partes.',
  pendingPackage: 'Sin aprobar: nada está acordado hasta que se ratifiquen todas las cestas.',
  changesShown: 'Cambios desde la lectura anterior: lo añadido está subrayado y lo suprimido, tachado.',

  ...preamble,

  definitions: 'Definiciones',
  noDefinitions: 'No se ha acordado ninguna definición.',
  scope: {
    germane: 'Temas pertinentes',
    'not-germane': 'Temas no pertinentes',
    deferred: 'Temas diferidos',
  },
  contestedScope: 'Temas cuya pertinencia no se ha acordado',
  form: (modality) => `Forma: ${modality.charAt(0).toLowerCase()}${modality.slice(1)}.`,
  noClauses: 'Aún no se ha redactado ningún compromiso.',
  inDeclarations: 'Los compromisos de esta sección figuran en declaraciones paralelas, una por cada parte.',
  subject: (side) => (side === undefined ? 'Cada parte' : withArticle(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `${name} deberá`,
      refrain: ({ name }) => `${name} se abstendrá de`,
      'not-authorize': (subject) => `${noneOf(subject)} autorizará`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name} se compromete a`,
      refrain: ({ name }) => `${name} debería abstenerse de`,
      'not-authorize': (subject) => `${noneOf(subject)} debería autorizar`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name} tiene la intención de`,
      refrain: ({ name }) => `${name} tiene la intención de abstenerse de`,
      'not-authorize': ({ name }) => `${name} tiene la intención de no autorizar`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${name} declara que procederá a`,
      refrain: ({ name }) => `${name} declara que se abstendrá de`,
      'not-authorize': ({ name }) => `${name} declara que no autorizará`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `Con el fin de fomentar la confianza, ${inSentence(name)} procederá a`,
      refrain: ({ name }) => `Con el fin de fomentar la confianza, ${inSentence(name)} se abstendrá de`,
      'not-authorize': (subject) => `Con el fin de fomentar la confianza, ${inSentence(noneOf(subject))} autorizará`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name} conviene en`,
      refrain: ({ name }) => `${name} conviene en abstenerse de`,
      'not-authorize': ({ name }) => `${name} conviene en no autorizar`,
    },
  },

  ...brackets,
  tabledBy: (who) => `Presentado por: ${who}.`,
  chairsText: 'Texto de la presidencia.',
  offeredAgain: (round) => `Ofrecido de nuevo; procede de la ronda ${round}.`,
  draftedWith: (machine) =>
    machine === undefined
      ? 'Redactado con el mediador propio de Parley, un programa.'
      : `Redactado por una máquina: ${machine}.`,
  agreedBy: (sides) => `De acuerdo: ${sides}.`,

  ratification: 'Ratificación',
  nameHead: 'Nombre',
  erasedName: '(nombre borrado)',
  ratificationHead: ['Parte', 'Decisión', 'Fecha'],
  endorsed: 'Ratificado, a título personal',
  notEndorsed: 'No ratificado',
  ratifiedWords: 'Huella SHA-256 del texto ratificado en este idioma:',
  ratifiedOn: (date) => `Ratificado por todas las partes el ${date}, a título personal.`,
  notRatifiedOn: (date) => `Sometido a ratificación el ${date}; no ratificado por todas las partes.`,
  notYetRatified: 'Aún no sometido a ratificación.',
  formsNotShown:
    'Esta versión no indica en qué forma se aceptó el texto, ni con qué reservas y declaraciones, porque son pocas las personas que podrían haberlas formulado.',
  someForms: (forms) =>
    `De las aceptaciones, ${LIST.format(
      forms.map((form) =>
        form === 'ad-referendum' ? 'algunas se dieron ad referéndum' : 'algunas se dieron con una reserva',
      ),
    )}.`,
  stance: {
    ratify: 'ratifica',
    'ratify-with-reservation': 'ratifica con una reserva',
    'ad-referendum': 'ad referéndum',
    abstain: 'se abstiene',
    decline: 'deniega',
  },
  statement: { reservation: 'Reserva', declaration: 'Declaración interpretativa' },
  ...confirmations,
  inSentence: (side) => inSentence(withArticle(side)),

  annex: 'Anexo: puntos no acordados',
  annexMeans:
    'Los puntos siguientes no forman parte del texto. Los compromisos llevan los números con los que se ratificó el texto.',
  annexMap: (symbol) =>
    `El mapa de corchetes de la ronda (${symbol}) recoge las objeciones, el curso que se les dio y lo que se ha intentado. No es para el público.`,
  clausesInAnnex: 'La redacción de todos los compromisos sigue abierta. Los compromisos figuran en el anexo.',

  shelved: 'Anexo: cestas en suspenso',
  shelving: {
    'no-modality': (_, date) => `No hubo acuerdo de todas las partes sobre ninguna modalidad (${date}).`,
    'no-commitments': (_, date) => `No hubo acuerdo de todas las partes sobre ningún compromiso (${date}).`,
    'not-ratified': (_, date) => `El texto no fue ratificado por todas las partes (${date}).`,
    adjourned: (stage, date) => `Aplazada por la facilitación en la etapa «${stage}» (${date}).`,
    'adjourned-together': (stage, date) =>
      `Aplazada por las copresidencias de todas las partes en la etapa «${stage}» (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'No constituida como cesta: no todas las partes estuvieron de acuerdo.',
    'quorum-not-met': 'No constituida como cesta: no hubo quórum.',
    tied: 'No constituida como cesta: empató con otro texto.',
    'more-baskets-than-lanes':
      'Espera a la próxima ronda: se acordaron más cestas de las que se pueden tratar en paralelo.',
  },
  sentBack: (date) => `El texto no se ratificó el ${date} y volvió a la etapa de redacción.`,

  rulesAnnex: 'Anexo: cómo se acordó el presente texto',
  participantsAnnex: 'Anexo: participantes',
  rulesHead: ['Etapa', 'Regla para el acuerdo de una parte', 'Quórum de cada parte', 'Número máximo de lecturas'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'aceptación por dos tercios de quienes aceptan o deniegan'
      : rule === 'consensus'
        ? 'consenso: ninguna objeción'
        : rule === 'silence'
          ? 'procedimiento de acuerdo tácito: ninguna objeción antes de que venza el plazo; no se exige quórum'
          : `consenso suficiente: nadie bloquea y están a favor al menos ${shares(threshold, 'genitive')} de quienes se pronuncian a favor o en contra`,
  underSilence: (held) =>
    `Por decisión se aplicó el procedimiento de acuerdo tácito en: ${LIST.format(held.map((one) => `«${readings.name(one)}»`))}. En este procedimiento, un texto queda acordado al vencer el plazo, salvo que cualquier participante formule una objeción.`,
  everySide:
    'Un texto queda acordado cuando todas las partes están de acuerdo. Las posiciones de las partes no se suman.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'Para cerrar una lectura antes de que venza su plazo, para presentar un texto de la presidencia y para publicar el instrumento se requiere el consentimiento de una persona de la copresidencia de cada parte.'
      : 'Para cerrar una lectura antes de que venza su plazo y para publicar el instrumento se requiere el consentimiento de una persona de la copresidencia de cada parte.',
  packageRule: {
    'early-harvest':
      'Regla del conjunto: cosecha temprana. Cada cesta ratificada queda aprobada, sea cual sea el resultado de las demás.',
    'single-undertaking': 'Regla del conjunto: todo único. Nada está acordado hasta que todo esté acordado.',
  },
  attribution: {
    none: 'Regla de Chatham House: no se revela ni la identidad ni la afiliación de ninguna persona que haya intervenido.',
    side: 'Se revelan las partes. No se revelan los nombres.',
    named: 'Se revelan las partes y los nombres.',
  },
  counted: (settled, submissions) =>
    `El acta contiene ${settled} ${settled === 1 ? 'lectura resuelta' : 'lecturas resueltas'}${
      submissions === undefined ? '' : ` y ${submissions} ${submissions === 1 ? 'envío contado' : 'envíos contados'}`
    }.`,
  head: 'Huella raíz del acta:',
  headInGroups: 'La misma huella en grupos de cuatro, para leerla en voz alta:',
  headExplained:
    'Con el acta completa se puede volver a calcular cada resultado. Esta huella se puede volver a calcular con cualquiera de las versiones del acta.',
  logKey: 'Clave de la bitácora firmada:',
  logKeyExplained:
    'Cada eslabón del acta figura en una bitácora que se firma con esta clave. Dos actas diferentes de una misma ronda, ambas en bitácoras firmadas con ella, prueban que a alguien se le mostró otra.',
  witnesses:
    'Testigos de las partes. Cada testigo firma la bitácora, además del servidor, si esta es la continuación de todo lo que el testigo ha visto:',
  unwitnessed: (sides) =>
    `Cuando se publicó el instrumento había vencido el plazo para que firmaran los testigos, y ningún testigo de las siguientes partes había firmado una bitácora con todas las lecturas: ${sides}.`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name} (${side}) no había firmado esta parte de la bitácora cuando se hizo este documento. Clave:`
      : `${name} (${side}) firmó esta parte de la bitácora el ${at}. Clave:`,
}

/** The subject of a negation: “Ninguna parte”, and not “Cada parte no”. */
function noneOf({ each, name }: Subject): string {
  return each ? 'Ninguna parte' : `${name} no`
}
