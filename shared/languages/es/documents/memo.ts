import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import { dates } from '../format.ts'

const moment = momentFormat(dates)
const LIST = new Intl.ListFormat('es-ES')

function count(many: number, one: string, other: string): string {
  return `${many} ${many === 1 ? one : other}`
}

function some(parts: readonly (readonly [many: number, words: string])[]): string {
  return LIST.format(parts.filter(([many]) => many > 0).map(([, words]) => words))
}

/** What the memorandum of a delegation says, in Spanish. */
export const memo: MemoWords = {
  title: (side) => `Memorando para la delegación: ${side}`,
  status: (date) => `Situación al ${date}. Solo para esta delegación; no es para el público.`,
  summary: 'Resumen',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `Vigente: ${count(definitions, 'definición', 'definiciones')}, ${count(topics, 'tema', 'temas')} y ${count(baskets, 'cesta', 'cestas')} con ${count(clauses, 'compromiso', 'compromisos')} (texto vigente, ${symbol}).`,
  nothingInForce: 'No hay nada vigente. Ninguna ronda ha aprobado un texto.',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `Cambios desde la ronda ${round}, publicada el ${date}: ${some([
      [added, count(added, 'texto añadido', 'textos añadidos')],
      [amended, count(amended, 'texto enmendado', 'textos enmendados')],
      [ended, count(ended, 'texto que ya no está vigente', 'textos que ya no están vigentes')],
      [outcomes, count(outcomes, 'confirmación resuelta', 'confirmaciones resueltas')],
    ])}.`,
  unchanged: (round, date) => `Nada ha cambiado desde la ronda ${round}, publicada el ${date}.`,
  adopted: (round, date) => `Todo ello se aprobó en la ronda ${round}, publicada el ${date}.`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) => {
    const confirm = `${count(confirmations, 'confirmación', 'confirmaciones')} de lo aceptado ad referéndum (el primer plazo vence el ${confirmBy})`
    const read = `posiciones en ${count(readings, 'lectura abierta', 'lecturas abiertas')} (la primera se cierra el ${closes})`
    const consult = `${count(consultations, 'consulta', 'consultas')} por responder o cerrar (el primer plazo vence el ${consultBy})`
    return `Se pide a esta parte: ${some([
      [confirmations, confirm],
      [consultations, consult],
      [readings, read],
    ])}.`
  },
  nothingAsked: 'Por el momento no se pide nada a esta parte.',
  remarks: ({ reservations, declarations }) =>
    `Formuladas respecto de lo vigente: ${count(reservations, 'reserva', 'reservas')} y ${count(declarations, 'declaración interpretativa', 'declaraciones interpretativas')}.`,
  inBrackets: ({ matters, objections }, round, isRunning) => {
    const when = isRunning ? `hasta ahora en la ronda ${round}` : `después de la ronda ${round}`
    const objected = count(objections, 'objeción no atendida', 'objeciones no atendidas')
    return `Entre corchetes ${when}: ${count(matters, 'asunto', 'asuntos')}${objections === 0 ? '' : `, con ${objected}`}.`
  },
  nothingInBrackets: 'No hay nada entre corchetes.',
  consultations: ({ open, forReview }) =>
    `Consultas: ${count(open, 'abierta', 'abiertas')}${forReview === 0 ? '' : `, ${count(forReview, 'remitida', 'remitidas')} a examen`}.`,
  nonAdmission:
    'Nada de lo contenido en el presente memorando constituye un reconocimiento de acto alguno por ninguna de las partes. La aceptación de un texto no implica la aceptación de versión alguna de hechos pasados.',
  personalCapacity: 'Lo acordado a título personal no obliga a ningún Estado.',

  askedHeading: 'Qué se pide a esta parte',
  askedHead: ['Asunto', 'Hasta', 'Qué sigue'],
  confirmationOf: (basket) => `Confirmación de lo aceptado ad referéndum: ${basket}`,
  confirmMeans: (share) =>
    `La parte confirma si confirman al menos ${share} de sus miembros y al menos dos tercios de quienes responden.`,
  effect: {
    declined: {
      ends: 'Si deniega la confirmación, la cesta deja de estar vigente.',
      stands: 'Si deniega la confirmación, la cesta sigue vigente de todos modos.',
    },
    lapsed: {
      ends: 'Si no hace ni lo uno ni lo otro, la cesta deja de estar vigente.',
      stands: 'Si no hace ni lo uno ni lo otro, la cesta sigue vigente de todos modos.',
    },
  },
  over: 'Este plazo ha vencido. Falta conocer el resultado.',
  reading: 'Cada participante adopta una posición sobre cada texto.',
  silence: 'Procedimiento de acuerdo tácito: se considera que está de acuerdo quien hasta entonces no dice nada.',
  consultation: {
    answer: (name) => `Respuesta a: ${name}`,
    closing: (name) => `Cierre de: ${name}`,
  },
  consultationMeans: {
    answer: 'Responder no supone reconocer nada. Si no hay respuesta, se deja constancia de ello.',
    closing: 'Si no hay decisión, se remite a examen.',
  },
  undisclosed:
    'Las cestas siguientes aún se pueden confirmar. Qué parte tiene que confirmar una de ellas se dice únicamente a los miembros de esa parte.',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `Qué ha cambiado desde la ronda ${round}`,
  confirmationsHeading: 'Qué ha cambiado desde la publicación',
  happened: {
    added: (round) => `Se añadió en la ronda ${round}.`,
    amended: (round) => `Se enmendó en la ronda ${round}.`,
    ended: (round) => `Se le puso fin en la ronda ${round}.`,
  },
  reviewed: (round, date) => `Se examinó en la ronda ${round}, y todas las partes volvieron a ratificarla el ${date}.`,
  before: 'Antes',

  standsHeading: 'Qué está vigente',
  standsMeans: (symbol) =>
    `En resumen. El texto vigente (${symbol}) lo recoge palabra por palabra, con su historial. El número comienza por la ronda: 1/2.3 es la cláusula 2.3 de la ronda 1.`,
  definitions: 'Definiciones',
  inBasket: (number, title) => `cesta ${number} «${title}»`,

  remarksHeading: 'Reservas y declaraciones',
  remarksMean: {
    none: 'Conforme a la regla de atribución de este diálogo, no se revela qué parte las formuló.',
    side: 'Cada una figura con la parte que la formuló.',
    named: 'Cada una figura con la parte que la formuló.',
  },
  noRemarks: 'No se formuló ninguna respecto de lo que está vigente.',

  bracketsHeading: 'Entre corchetes',
  bracketsMean: (symbol) =>
    `En resumen: las redacciones, qué partes están de acuerdo con ellas y con qué cambios se retirarían las objeciones. El mapa de corchetes (${symbol}) lo recoge todo, y también lo que se ha intentado.`,
  wouldRemove: 'Con qué cambios se retirarían las objeciones',
  agreedByNone: 'Ninguna parte está de acuerdo.',
  onParts: 'Están de acuerdo con cada elemento, y todavía no con el conjunto.',
  onlyWording: 'Todas las partes están de acuerdo en cuanto al fondo. Solo la redacción está abierta.',

  consultationsHeading: 'Consultas',
  consultationsMean: (symbol) =>
    `Las que están abiertas y las que se remiten a examen. El registro (${symbol}) las recoge todas.`,
  noConsultations: 'No hay ninguna consulta abierta ni remitida a examen.',

  references: 'Documentos',
  referencesHead: ['Documento', 'Signatura', 'Fecha'],
  standingText: 'Texto vigente',
  bracketMap: 'Mapa de corchetes',
  register: 'Registro de consultas',
  instrument: (round) => `Instrumento de la ronda ${round}`,
}
