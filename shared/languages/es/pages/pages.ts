import type { Language } from '../../../localized-text.ts'
import type { pages as english } from '../../en/pages/pages.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { USUAL_SIGNS } from '../../format/signs.ts'
import { readings } from '../documents/readings.ts'
import { dates } from '../format.ts'
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

const count = countFormat('es')
const TEXTS = { one: 'texto', other: 'textos' }
const READINGS = { one: 'lectura', other: 'lecturas' }
/** Feminine: they stand before “revisión”. */
const ORDINALS = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}.ª`

/** Everything the pages say, in Spanish. */
export const pages: typeof english = {
  language: 'es' as Language,
  signs: USUAL_SIGNS,
  skip: 'Ir al contenido principal',
  navigation: 'Menú',
  nav: {
    dialogue: 'El diálogo',
    side: 'Su parte',
    roster: 'Participantes',
    screens: 'Pantallas',
    glossary: 'Glosario',
  },
  signedInAs: 'Sesión iniciada:',
  leave: 'Cerrar la sesión en este dispositivo',
  leaveEverywhere: 'Cerrar la sesión en todos los dispositivos',
  left: [
    'Ha cerrado la sesión',
    'Para volver a iniciarla aquí, genere un código en otro dispositivo en el que tenga la sesión iniciada. Si no hay ninguno, pida una recuperación a la facilitación.',
  ] as readonly [string, string],
  chathamHouse:
    'Regla de Chatham House: puede utilizar la información que reciba aquí, pero no puede revelar ni la identidad ni la afiliación de quien la dio.',
  untranslated: (language) => `(sin traducir; escrito en ${language})`,
  inLanguage: (language) => `en ${language}`,
  live: {
    restored: 'Se ha recuperado el texto que escribió aquí. Aún no se ha enviado.',
    unsent:
      'Usted escribió esto aquí, pero Parley no lo confirmó antes de que se cerrara la lectura. Solo cuenta lo que más abajo figura como registrado.',
    news: 'Esta página ha cambiado.',
    look: 'Mostrar la nueva versión',
    signedOut:
      'Se ha cerrado su sesión. Lo que escribió aquí ya no se guarda. Copie lo que necesite antes de salir de esta página.',
    ended:
      'Su sesión ha terminado. Lo que escribió está guardado en este dispositivo. Para continuar, pida una nueva invitación a la facilitación.',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  zone: undefined as string | undefined,
  span: durationFormat(dates.locale),
  ordinal,
  role: { participant: 'participante', facilitator: 'facilitación', observer: 'observador/a' },
  capacity: {
    'nongovernmental-expert': 'Experto o experta no gubernamental',
    'former-official': 'Exfuncionario o exfuncionaria',
    'acting-official': 'Funcionario o funcionaria en activo, a título personal',
  },
  stage: readings.stages,
  stageShort: { modality: 'Modalidad', commitments: 'Redacción', ratification: 'Ratificación' },
  openUntil: 'abierta; se cierra el',
  basket: (id) => `Cesta ${id.slice(1)}`,
  readingStatus: {
    open: 'abierta',
    closed: 'cerrada, se está resolviendo',
    settled: 'resuelta',
  },
  next: {
    'another-reading': 'otra lectura',
    'next-stage': 'etapa siguiente',
    redraft: 'vuelve a la etapa de redacción',
    ratified: 'ratificada',
    shelve: 'en suspenso',
    adjourn: 'aplazada',
  },
  laneOutcome: { 'in-progress': 'en curso', ratified: 'ratificada', shelved: 'en suspenso' },
  counts: {
    texts: (number) => count(number, TEXTS),
    agreed: (number) => count(number, { one: 'texto acordado', other: 'textos acordados' }),
    bracketed: (number) => `${count(number, TEXTS)} entre corchetes`,
    open: (number) => `de ellos, ${count(number, { one: 'acordado', other: 'acordados' })} en cuanto al fondo`,
    waiting: (number) => `${count(number, { one: 'cesta espera', other: 'cestas esperan' })} a la próxima ronda`,
    dropped: (number) => count(number, { one: 'texto descartado', other: 'textos descartados' }),
  },
  invitation: {
    title: 'Su invitación',
    what: 'Este es un diálogo estructurado. Quienes participan definen sus términos, dividen un problema difícil en cestas (una para cada aspecto) y redactan compromisos breves. Los textos en los que todas las partes están de acuerdo se ofrecen a los gobiernos. No son vinculantes.',
    capacity: 'Todas las personas participan a título personal.',
    rule: 'Se aplica la regla de Chatham House: puede utilizar la información que reciba aquí, pero no puede revelar ni la identidad ni la afiliación de quien la dio.',
    convenes: 'Convocado por',
    link: 'Enlace de la invitación, o la parte que sigue a #',
    look: 'Mostrar la invitación',
    accept: 'Aceptar la invitación',
    whom: 'A quién se invita',
    as: 'Función',
    ofSide: 'Parte',
    inCapacity: 'Calidad',
    howLong: 'Cuánto tiempo lleva',
    logKey: 'Para verificar actas: la clave de la bitácora de este diálogo',
    logKeyMeans:
      'Todo lo que aquí se resuelve se anota en una bitácora, que se firma con esta clave. Conserve la clave. Las actas la indican: un acta con otra clave no es de este diálogo.',
    course: (days) =>
      `Una ronda tiene cinco etapas. Una lectura permanece abierta ${days}, y usted responde cuando le resulta conveniente.`,
    waits: (texts, readings) =>
      `Ahora ${texts === 1 ? 'espera' : 'esperan'} su posición ${count(texts, TEXTS)} en ${count(readings, READINGS)}.`,
    nothingWaits: 'Ahora ningún texto espera su posición.',
    toRead: (minutes) => `Leerlo todo lleva aproximadamente ${count(minutes, { one: 'minuto', other: 'minutos' })}.`,
    first: 'La primera de estas lecturas se cierra el',
    once: 'La invitación se puede usar una sola vez. Con ella se inicia su sesión en este dispositivo. No se usa hasta que pulse «Aceptar la invitación».',
  },
  home: {
    agreed: 'Lo acordado',
    nothingAgreed: 'Nada todavía.',
    agreedIn: (texts, readings) => `${count(texts, TEXTS)}, en ${count(readings, READINGS)}`,
    open: 'Lo que está abierto',
    nothingOpen: 'No hay ninguna lectura abierta.',
    mayAct: 'Quién puede actuar',
    mayActOpen:
      'Quienes participan adoptan posiciones y presentan textos. La facilitación prorroga y cierra las lecturas.',
    mayActYou: {
      participant:
        'Usted es participante. Puede tomar parte en todas las lecturas que se hayan abierto después de su incorporación.',
      facilitator: 'Usted forma parte de la facilitación. Puede prorrogar y cerrar las lecturas abiertas.',
      observer: 'Usted asiste como observador u observadora. Puede leer lo mismo que quienes participan.',
    },
    mayActStart: 'La facilitación inicia la próxima ronda.',
    mayActWait: 'Por ahora no tiene que hacer nada. La próxima lectura se abrirá en breve.',
    until: 'Plazo',
    untilFirst: 'Próxima lectura que se cierra',
    untilNothing: 'Ahora no hay ningún plazo.',
    left: (span) => `Tiempo restante: ${span}`,
    mandate: 'Mandato',
    convener: 'Convocado por',
    noRound: 'Aún no ha comenzado ninguna ronda.',
  },
  round: {
    title: (round) => `Ronda ${round}`,
    picture: 'Diagrama de la ronda',
    inWords: 'La ronda, etapa por etapa',
    running: 'La ronda está en curso.',
    published: 'La ronda terminó el',
    stopped: 'La ronda se ha detenido. No se ha perdido nada. La facilitación puede reanudarla aquí.',
    resume: 'Reanudar la ronda',
    start: 'Iniciar una ronda',
    offersAgain:
      'La próxima ronda vuelve a ofrecer lo que rondas anteriores dejaron entre corchetes, en suspenso o aplazado, con todas sus alternativas.',
    offeredTerms: (number) => `Términos y temas (${number})`,
    offeredBaskets: (number) => `Cestas (${number})`,
    startMeans: 'Se abre la primera lectura, con las reglas y la lista de participantes tal como están ahora.',
    smallSides: 'Partes con solo uno o dos miembros',
    smallSidesMean:
      'Todas las personas del diálogo ven si cada parte está de acuerdo. En una parte tan pequeña, eso revela qué posición adoptaron sus miembros, sea cual sea la regla de atribución. Invite primero a más personas a esa parte o advierta a sus miembros.',
    instrument: 'El instrumento',
    textSoFar: 'El instrumento: el texto hasta ahora',
    notReached: { running: 'aún no alcanzada', published: 'no alcanzada' },
    form: 'Forma',
    legend:
      'Círculo: abierta. Cuadrado relleno con una marca: resuelta, con acuerdo. Cuadrado con corchetes: resuelta, con algún texto entre corchetes. Guion: resuelta, sin nada acordado. Cruz: en suspenso o aplazada.',
    noReadings: 'La primera lectura se abrirá en breve.',
  },
  instrument: {
    clean: 'Mostrar el texto limpio',
    changes: 'Mostrar lo que ha cambiado desde la lectura anterior',
    downloads: 'Documentos',
    archive: 'Todo en un solo archivo comprimido (ZIP), con el acta pública',
    alone: 'Cada documento por separado, en todos los idiomas y formatos',
    together: 'Todos los documentos juntos',
    record: 'Acta de la ronda, para su verificación',
    recordPart: (part, of) => `Acta de la ronda, sección ${part} de ${of}`,
    recordParts:
      'El acta es demasiado grande para un solo archivo. Descargue todas las secciones; npm run verify las toma juntas.',
    form: { pdf: 'PDF', docx: 'Word', html: 'Página web para imprimir', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: 'Leer en paralelo', alone: 'Leer en un solo idioma' },
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
  ...witnesses,
  ...witnessing,
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
  ...glossary,
}
