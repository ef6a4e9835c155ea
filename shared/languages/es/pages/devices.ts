import type { devices as english } from '../../en/pages/devices.ts'

/** What the pages say of a person's devices, and of recoveries, in Spanish. */
export const devices: typeof english = {
  devices: {
    title: 'Sus dispositivos',
    what: 'Usted tiene la sesión iniciada en estos dispositivos. Nadie más ve esta lista.',
    kind: { phone: 'Teléfono', computer: 'Computadora', program: 'Programa' },
    unknown: 'Dispositivo',
    isThis: 'Este dispositivo',
    began: (day) => `Sesión iniciada el ${day}.`,
    used: (day) => `Último uso: ${day}.`,
    until: (day) => `La sesión dura hasta el ${day}, si se usa al menos una vez cada treinta días.`,
    name: 'Un nombre para el dispositivo',
    nameIt: 'Guardar el nombre',
    nameOf: (device) => `Guardar el nombre de: ${device}`,
    named: 'El nombre está guardado.',
    end: 'Cerrar la sesión',
    endOf: (device) => `Cerrar la sesión: ${device}`,
    ended: 'La sesión en ese dispositivo está cerrada.',
    another: 'Iniciar sesión en otro dispositivo',
    how: 'Genere aquí un código. Escríbalo en el otro dispositivo antes de diez minutos. No hace falta la facilitación, y nadie de ella puede hacerlo por usted.',
    make: 'Generar un código',
    code: 'El código',
    codeOnce:
      'Solo se muestra ahora. Funciona una vez, durante diez minutos. Úselo únicamente en un dispositivo suyo: quien lo escriba inicia la sesión como usted.',
    typeIt: 'En el otro dispositivo, abra esta dirección y escriba el código, o escanee el código QR:',
    qr: 'Código QR con la dirección y el código',
    back: 'Volver a sus dispositivos',
    keep: 'Mantenga la sesión iniciada al menos en un dispositivo. Sin ninguno solo puede volver mediante una recuperación. La hace la facilitación. Se comunica a su parte y consta en el acta. Lo que usted dijo antes ya no se le muestra.',
    admittedAnew: (days) =>
      `Se le admitió de nuevo en estas fechas: ${days}. Lo que se dijo antes en su nombre no se le muestra. Las posiciones correspondientes se mantienen.`,
    signIn: {
      title: 'Iniciar sesión en este dispositivo',
      code: 'Código de su otro dispositivo',
      hint: 'Doce cifras. En el dispositivo en el que tiene la sesión iniciada, abra «Sus dispositivos», al pie de la página, y genere un código.',
      button: 'Iniciar sesión',
      have: '¿Tiene la sesión iniciada en otro dispositivo?',
    },
  },
  recovery: {
    make: 'Recuperación: se han perdido todos los dispositivos',
    makeFor: (name) => `Recuperación para: ${name}`,
    means: [
      'Haga una recuperación solo si esta persona ya no tiene ningún dispositivo. Desde un dispositivo con la sesión iniciada, ella misma puede añadir otro.',
      'Cuando se use la recuperación, terminarán todas sus sesiones. La persona empieza de nuevo: no ve sus posiciones, textos, palabras, comprobantes, mensajes ni notas de la deliberación interna anteriores, y no puede cambiarlos. Las posiciones anteriores se mantienen.',
      'En las lecturas que estén abiertas en ese momento ya no podrá participar. Sí podrá en las que se abran después.',
      'A su parte se le comunican el nombre y el día. En el acta consta, de manera permanente, que ese día una persona de esta parte fue admitida de nuevo.',
    ],
    button: 'Hacer la recuperación',
    made: (name) => `Recuperación para: ${name}`,
    handOver:
      'Entregue personalmente este enlace a la persona, y asegúrese de que es ella. Funciona una vez. Solo se muestra ahora. Mientras no se use, nada cambia.',
    look: 'Esto es una recuperación. Si la acepta, terminarán todas sus sesiones anteriores. Lo que usted dijo antes ya no se le mostrará. Se comunicará a su parte que se le ha admitido de nuevo, y así constará en el acta. Si tiene la sesión iniciada en otro dispositivo, no la acepte: genere allí un código.',
    accept: 'Aceptar la recuperación',
    side: (name, day) =>
      name === undefined
        ? `Una persona de su parte fue admitida de nuevo el ${day}.`
        : `Mediante una recuperación se admitió de nuevo el ${day} a la persona siguiente: ${name}.`,
    sideMeans: 'Si alguien de esta lista no lo pidió, comuníquenselo entre ustedes de inmediato.',
    onRoster: (days) => `con nueva admisión: ${days}`,
  },
}
