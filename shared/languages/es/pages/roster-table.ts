import type { rosterTable as english } from '../../en/pages/roster-table.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')
const people = (number: number) => count(number, { one: 'persona', other: 'personas' })

/** What the pages say about a roster from a table, in Spanish. */
export const rosterTable: typeof english = {
  rosterTable: {
    heading: 'Añadir personas desde una tabla',
    means:
      'Elija un archivo guardado como CSV o pegue las celdas de una hoja de cálculo. Las columnas son nombre, función, parte, calidad, correo electrónico e idioma de la invitación. Primero verá cómo se interpreta cada línea.',
    file: 'Archivo (CSV)',
    pasted: 'O pegue aquí las celdas',
    look: 'Mostrar cómo se interpreta',
    title: 'La tabla, tal como se interpreta',
    nothingYet: 'Aún no se ha añadido a nadie.',
    problems: 'No se puede añadir a nadie hasta que se resuelvan estos problemas:',
    line: (line, problem) => `Línea ${line}: ${problem}`,
    correct: 'La tabla, para corregirla',
    again: 'Mostrar de nuevo',
    encoding: (encoding) => `El archivo se leyó como ${encoding}. Si los nombres se ven mal, guárdelo como CSV UTF-8.`,
    noHeader: 'La primera línea no tiene encabezados. Las columnas se toman en el orden habitual.',
    unread: 'Estas columnas no se reconocen y se omiten:',
    leftOut: 'se omite una calidad o una dirección de correo: solo las tienen quienes participan',
    isThere: 'ya está en la lista: nada cambia',
    isNew: 'se añadirá',
    lineHead: 'Línea',
    column: {
      name: 'Nombre',
      role: 'Función',
      side: 'Parte',
      capacity: 'Calidad',
      email: 'Correo electrónico',
      language: 'Idioma',
    },
    what: 'Qué ocurre',
    nobodyNew: 'Todas las personas de esta tabla ya están en la lista.',
    add: (number) => `Añadir a ${people(number)}`,
    addMeans:
      'Se añade a todas o a ninguna. Todavía no reciben invitación: las invitaciones se generan en la lista de participantes.',
    added: (number) => `Se han añadido a la lista: ${people(number)}. Ahora, invítelas.`,
  },
}
