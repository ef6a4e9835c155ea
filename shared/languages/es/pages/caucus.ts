import type { caucus as english } from '../../en/pages/caucus.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What a side's caucus says, in Spanish. */
export const caucus: typeof english = {
  caucus: {
    title: 'Deliberación interna',
    what: 'Notas solo para su parte. No las ven las demás partes, ni la facilitación, ni quienes observan. Las notas no figuran en ningún acta ni documento. Se eliminan con el diálogo.',
    empty: 'Nadie de su parte ha añadido todavía una nota.',
    note: (number) => `Nota ${number}`,
    unsigned: 'sin firma',
    signedBy: 'firmada por',
    pages: 'Páginas de notas',
    page: (page) => `Página ${page}`,
    write: 'Una nota para su parte',
    sign: '¿Quiere firmarla?',
    signed: {
      no: [
        'Sin mi nombre',
        'no se dice a nadie quién la escribió, ni siquiera a su parte; su manera de escribir puede identificarle de todos modos',
      ],
      yes: ['Firmada con mi nombre', 'su parte ve quién la escribió'],
    },
    never: 'Una nota no se puede modificar ni eliminar.',
    send: 'Añadir la nota',
    left: 'Su nota está añadida. Su parte puede leerla aquí.',
    places: (left) => `Hay lugar para ${count(left, { one: 'nota más', other: 'notas más' })}.`,
  },
}
