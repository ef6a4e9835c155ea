import type { receipt as english } from '../../en/pages/receipt.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in Spanish. */
export const receipt: typeof english = {
  receipt: {
    title: '¿Se ha contado?',
    lookUp: 'Ver si se ha contado',
    is: {
      proposal: 'Un texto presentado',
      withdrawal: 'La retirada de un texto',
      position: 'Su posición sobre un texto',
      words: 'Lo que escribió junto con su posición',
      statement: 'Lo que escribió junto con su posición',
      floor: 'Su intervención',
      'floor-set-aside': 'La decisión de apartar una intervención',
      confirmation: 'Su respuesta en una confirmación',
    },
    counted: {
      yes: 'Sí. Se ha contado.',
      no: 'No. Llegó demasiado tarde para contarse y por eso no figura en el acta.',
      'not-settled-yet':
        'Aún no se sabe. Está guardado. Esta página dirá sí o no cuando se resuelva la lectura, o la confirmación. Vuelva a abrirla entonces.',
    },
    digest: 'Comprobante',
    takenBack: 'retirada: usted cuenta como si no hubiera respondido',
    all: 'Sus comprobantes',
    none: 'No ha enviado nada a esta lectura.',
    keep: 'Aquí figura todo lo que usted ha enviado a esta lectura, tal como se registró, y nadie más ve esta página. Guarde los comprobantes. Con ellos y con el acta de la ronda, cualquiera puede comprobar que lo que usted envió figura en ella sin alteraciones: en la página «Verificar un acta», que funciona sin conexión a la red, o con npm run verify -- record.json receipts.json.',
    careful:
      'Quien tenga este archivo puede mostrar a otras personas lo que usted dijo. No lo comparta. Si alguien pudiera obligarle a entregarlo, no lo guarde.',
    save: 'Guardar los comprobantes (JSON)',
    signed: 'Firmado por el servidor',
    signedMeans:
      'El servidor ha firmado que esto llegó antes de que se cerrara la lectura. Si falta en el acta, el comprobante firmado es una prueba contra el servidor ante cualquiera. No dice qué envió usted.',
    saveSigned: 'Guardar los comprobantes firmados, sin lo que usted dijo (texto)',
    notSigned:
      'Sin firma. El servidor firma mientras la lectura está abierta, desde aproximadamente un segundo después de su inicio. Vuelva a abrir esta página entonces.',
    neverSigned: 'Sin firma: la lectura está cerrada, y los comprobantes solo se firman mientras está abierta.',
    keptHere:
      'Este dispositivo conserva comprobantes firmados de esta lectura, sin lo que usted dijo, hasta que usted cierre la sesión. Guárdelos si falta algo en el acta:',
    saveKept: 'Guardar lo que este dispositivo conserva (texto)',
    toReading: 'Ir a la lectura',
  },
}
