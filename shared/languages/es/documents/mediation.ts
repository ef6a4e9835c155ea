import type { ExplainWords } from '../../../mediation/explain-words.ts'
import { type PluralForms, pluralFormat } from '../../format/plural.ts'

const LIST = new Intl.ListFormat('es')
const form = pluralFormat('es')
const count = (many: number, forms: PluralForms) => `${many} ${form(many, forms)}`

/** How the mediator that Parley has explains itself, in Spanish. */
export const mediation: ExplainWords = {
  list: (names) => LIST.format(names),
  takes: (words) => `Dice ${words}. Todas las partes están de acuerdo con algún texto que lo dice.`,
  weaker: (words) => `Dice ${words}. Es la forma más débil de aquello en lo que algunas partes estuvieron de acuerdo.`,
  weakerFor: (sides) => `Estas partes estuvieron de acuerdo con la forma más fuerte: ${sides}.`,
  leavesOut: (words, refusedBy) =>
    `Omite ${words}. Ningún texto con estas palabras cuenta con el acuerdo de las partes siguientes: ${refusedBy}.`,
  leavesOutCondition: (words) =>
    `No tiene condición. Cada una de las siguientes fue rechazada por alguna parte: ${words}.`,
  broader:
    'Sin condición, la cláusula obliga en todo momento. Es más de lo que acordó ninguna de las partes: léalo con atención.',
  wantedBy: (sides) =>
    `Todos los textos con los que estas partes estuvieron de acuerdo contienen las palabras omitidas: ${sides}.`,
  away: (side, points) =>
    points === 0
      ? `${side}: dice lo mismo que un texto con el que esta parte está de acuerdo.`
      : `${side}: ${count(points, { one: 'lugar difiere', other: 'lugares difieren' })} del texto más próximo con el que esta parte está de acuerdo.`,
  cut: 'Había demasiadas combinaciones de palabras para probarlas todas. Es posible que existan borradores mejores.',
  open: 'Todas las partes están ya de acuerdo con algún texto sobre este asunto. Solo la redacción está abierta: las posiciones deciden entre las redacciones.',
  noneAgrees: (sides) =>
    `No se encontró ningún texto intermedio. Ningún texto sobre este asunto cuenta con el acuerdo de las partes siguientes: ${sides}.`,
  objectionsSay: 'Las objeciones a estos textos dicen con qué cambios se retirarían.',
  tooDifferent: 'Los textos comparten muy pocas palabras. No se pueden poner palabras de uno en otro.',
  deadlock: 'No hay ningún texto en el que todas las partes hayan aceptado todos los elementos.',
  nothing: 'sin estas palabras',
  refused: (words, accepted, refused) => `${words} (aceptado por: ${accepted}; no aceptado por: ${refused}).`,
  nobody: 'ninguna parte',
  unnamedSide: (number) => `parte no nombrada ${number}`,
  unnamed:
    'No se nombran las partes que están de acuerdo: junto a las objeciones, eso revelaría de qué parte proceden. Las partes se numeran solo para este asunto.',
  limiting: 'Estas palabras limitan la oración o invierten su sentido, por lo que no se omiten.',
  alreadyTabled:
    'Sin las palabras que una parte no aceptó, el texto es uno que ya se presentó y con el que una parte no está de acuerdo.',
  quotes: ['«', '»'],
  form: { undertake: 'se compromete a', refrain: 'se abstiene de', 'not-authorize': 'no autoriza' },
  eachSide: 'cada parte',
  limitingWords:
    'no ni nunca jamás nadie nada ningún ninguna ninguno tampoco sin salvo excepto menos hasta mientras solo sólo solamente únicamente siempre condición prohibido prohibida abstenerse abstendrá'.split(
      ' ',
    ),
}
