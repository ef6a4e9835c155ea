import type { ShelvedWording } from '../../../instrument/wording-shelved.ts'

/** What the pages of shelved baskets say, in Spanish. */
export const shelved: ShelvedWording = {
  means:
    'Una cesta en suspenso no está aprobada. Este anexo dice hasta dónde llegaron las partes, para que puedan retomarla. Nada de lo que contiene obliga a una parte, y ninguna parte renuncia con ello a su posición.',
  agreed: 'En qué están de acuerdo todas las partes',
  agreedBasket: 'Este asunto constituye una cesta propia, con este título.',
  agreedClauses:
    'Todas las partes acordaron cada uno de estos compromisos en la etapa de redacción. No están aprobados.',
  notAgreed: 'Lo que no está acordado',
  needed: 'Con qué cambios se retirarían las objeciones',
  neededInMap: (symbol) =>
    `Los cambios con los que se retirarían las objeciones figuran en el mapa de corchetes de la ronda (${symbol}). No es para el público.`,
  noneNeeded: 'El acta no contiene palabras de ninguna objeción a estos textos.',
  takenUp: 'Dónde se retoma',
  takenUpNext:
    'La próxima ronda vuelve a ofrecer esta cesta en su primera lectura de «División en cestas». Si las partes la retoman, también se ofrecen de nuevo los textos que figuran más arriba, con sus alternativas. Todas las personas adoptan de nuevo posiciones sobre ellos.',
}
