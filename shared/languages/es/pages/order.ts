import type { order as english } from '../../en/pages/order.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the page for the order of the texts says, in Spanish. */
export const order: typeof english = {
  order: {
    title: 'Orden de los textos',
    link: 'Ordenar los textos',
    means:
      'Las páginas y los documentos muestran los textos en este orden. Para mover un texto, cambie su número y guarde. Los textos nuevos se añaden al final.',
    place: (words) => `Número de «${words}»`,
    alternatives: (texts) => count(texts, { one: 'texto', other: 'textos que compiten' }),
    decided: 'Acordado en una lectura anterior',
    save: 'Guardar este orden',
    saved: 'El orden está guardado.',
    back: 'Volver a la lectura',
    wrong: (most) => `Escriba para cada texto un número entero del 1 al ${most}.`,
    together: 'El orden se aplica cuando una persona de la copresidencia de cada parte ha elegido el mismo.',
    chosen: {
      same: (side) => `${side}: ha elegido este orden.`,
      other: (side) => `${side}: ha elegido otro orden.`,
      none: (side) => `${side}: no ha elegido ningún orden.`,
    },
    take: (side) => `Elegir el orden de esta parte: ${side}`,
  },
}
