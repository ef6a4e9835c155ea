import type { objections as english } from '../../en/pages/objections.ts'
import { countFormat } from '../../format/plural.ts'
import { map } from '../documents/map.ts'

const count = countFormat('es')

/** What the pages say of what became of objections, and of the bracket map, in Spanish. */
export const objections: typeof english = {
  objections: {
    answers: 'Este texto dice que responde a:',
    earlier: 'Abrir esa lectura',
    choose: '¿A qué objeciones responde este texto? (opcional)',
    under: 'Solo puede responder a ella un texto con este título:',
    chooseMeans:
      'Todas las personas del diálogo ven lo que usted marca. Una objeción se considera atendida cuando este texto queda acordado y nadie le formula objeción.',
  },
  brackets: {
    ...map,
    many: (number) => `${count(number, { one: 'asunto', other: 'asuntos' })} entre corchetes`,
    downloads: 'Mapa de corchetes como archivo',
  },
}
