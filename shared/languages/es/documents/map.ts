import type { MapWords } from '../../../bracket-map/map-words.ts'

const LIST = new Intl.ListFormat('es-ES')

/** What pages and documents say of objections and of the bracket map, in Spanish. */
export const map: MapWords = {
  disposition: { met: 'Atendida', 'heard-not-accommodated': 'Oída y no acogida', stands: 'Subsiste' },
  why: {
    answered: 'el texto que prevalece responde a ella, y nadie le formula una objeción',
    'no-longer-objected-to': 'nadie formula ya una objeción al texto que prevalece',
    'agreed-over-objection': 'prevalece un texto al que alguien formula una objeción',
    'not-answered': 'el texto que prevalece no responde a ella',
    dropped: 'el texto se descartó',
    'left-in-brackets': 'la etapa terminó y el texto se mantuvo entre corchetes',
    shelved: 'la cesta quedó en suspenso o la ronda se aplazó, y el texto se mantuvo entre corchetes',
    'read-again': 'el texto está entre corchetes y se lee de nuevo',
  },
  title: 'Mapa de corchetes',
  means:
    'Todos los textos entre corchetes: qué partes están de acuerdo con qué redacción, con qué cambios se retirarían las objeciones, qué textos responden a ellas y qué se ha intentado.',
  confidential: 'Solo para este diálogo; no es para el público.',
  none: 'No hay nada entre corchetes.',
  state: {
    'read-again': 'Entre corchetes; se lee de nuevo.',
    left: 'Se mantuvo entre corchetes cuando terminó la etapa.',
    waiting:
      'Todas las partes están de acuerdo. Espera a la próxima ronda, porque se acordaron más cestas que líneas de trabajo hay.',
    shelved: 'Se mantuvo entre corchetes cuando la cesta quedó en suspenso o la ronda se aplazó.',
  },
  before: (rounds) =>
    rounds.length === 1
      ? `La ronda ${rounds[0]} lo dejó abierto, y se ofreció de nuevo.`
      : `Las rondas ${LIST.format(rounds.map(String))} lo dejaron abierto, y se ofreció de nuevo.`,
  offeredAgain: 'quedó abierto y se ofrece de nuevo en esta ronda',
  stands: 'Lo que está vigente',
  ends: 'Pone fin a lo vigente. Motivo',
  clause: (number) => `Cláusula ${number}`,
  wording: (letter) => `Redacción ${letter}`,
  theText: 'El texto',
  agree: 'Acuerdo',
  agrees: 'está de acuerdo',
  agreesOnParts: 'está de acuerdo con cada elemento',
  doesNot: 'no está de acuerdo',
  notShown: 'no se indica',
  notShownMeans:
    'No se indica qué partes están de acuerdo: junto a las objeciones, eso revelaría de qué parte proceden.',
  objections: 'Con qué cambios se retirarían las objeciones',
  noObjections: 'No se muestra ninguna objeción.',
  onEarlier: 'Sobre un texto que ya no está entre corchetes',
  madeIn: 'Formulada en',
  answeredBy: 'Responde a ella',
  unanswered: 'Ningún texto dice que responda a esta objeción.',
  tried: 'Qué se ha intentado',
  triedHead: ['Lectura', 'Texto', 'Resultado'],
  now: 'Presentado en la lectura abierta',
  wholeText: 'El texto sometido a ratificación',
}
