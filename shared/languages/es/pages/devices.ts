import type { devices as english } from '../../en/pages/devices.ts'

/** What the pages say of a person's devices and passkeys, and of recoveries, in Spanish. */
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
    keep: 'Mantenga la sesión iniciada al menos en un dispositivo, o conserve una llave de acceso. Sin lo uno ni lo otro, solo puede volver mediante una recuperación. La hace la facilitación. Se comunica a su parte y consta en el acta. Lo que usted dijo antes ya no se le muestra.',
    admittedAnew: (days) =>
      `Se le admitió de nuevo en estas fechas: ${days}. Lo que se dijo antes en su nombre no se le muestra. Las posiciones correspondientes se mantienen.`,
    signIn: {
      title: 'Iniciar sesión en este dispositivo',
      code: 'Código de su otro dispositivo',
      hint: 'Doce cifras. En el dispositivo en el que tiene la sesión iniciada, abra «Sus dispositivos», al pie de la página, y genere un código.',
      button: 'Iniciar sesión',
      have: '¿Tiene la sesión iniciada en otro dispositivo o tiene una llave de acceso?',
    },
  },
  passkeys: {
    title: 'Llaves de acceso',
    what: 'Con una llave de acceso usted inicia sesión en otro dispositivo, o de nuevo en este, sin código y sin ayuda de nadie. El dispositivo le pide su PIN, su dedo o su rostro. Nadie más ve esta lista.',
    cannot: 'Este navegador no puede crear una llave de acceso o no ejecuta scripts. Use un código.',
    madeOn: (day) => `Llave de acceso del ${day}`,
    until: (day) => `Funciona hasta el ${day}.`,
    name: 'Un nombre para la llave de acceso',
    make: 'Crear una llave de acceso',
    made: 'La llave de acceso está creada.',
    remove: 'Eliminar',
    removeOf: (passkey) => `Eliminar: ${passkey}`,
    removed:
      'La llave de acceso está eliminada. Los dispositivos en los que se inició sesión con ella siguen con la sesión iniciada hasta que usted la cierre en esta página.',
    most: (most) => `Usted tiene ${most} llaves de acceso, que es el máximo. Elimine una para crear otra.`,
    notMade:
      'No se creó ninguna llave de acceso. Inténtelo de nuevo. Si este dispositivo no puede crearla, use un código.',
    isThere: 'Este dispositivo ya tiene una llave de acceso suya.',
    notUsed:
      'No se usó ninguna llave de acceso. Inténtelo de nuevo. Si no hay ninguna en este dispositivo, escriba un código de su otro dispositivo.',
    use: 'Iniciar sesión con una llave de acceso',
    useHint: 'Si creó una en la página «Sus dispositivos».',
    discloses:
      'El fabricante de su dispositivo, y quien guarde llaves de acceso por usted, puede saber que usted tiene una llave de acceso para esta dirección, y nada más del diálogo. Quien pueda desbloquear su dispositivo, o la cuenta que usted tiene con ellos, puede iniciar sesión como usted.',
    ends: 'Todas sus llaves de acceso se eliminan si usted o la facilitación cierra su sesión en todos los dispositivos, y con una recuperación. Si pierde un dispositivo, cierre la sesión en él desde esta página y elimine la llave de acceso que contiene.',
  },
  recovery: {
    make: 'Recuperación: se han perdido todos los dispositivos',
    makeFor: (name) => `Recuperación para: ${name}`,
    means: [
      'Haga una recuperación solo si esta persona ya no tiene ningún dispositivo. Desde un dispositivo con la sesión iniciada, ella misma puede añadir otro.',
      'Cuando se use la recuperación, terminarán todas sus sesiones y llaves de acceso. La persona empieza de nuevo: no ve sus posiciones, textos, palabras, comprobantes, mensajes ni notas de la deliberación interna anteriores, y no puede cambiarlos. Las posiciones anteriores se mantienen.',
      'En las lecturas que estén abiertas en ese momento ya no podrá participar. Sí podrá en las que se abran después.',
      'A su parte se le comunican el nombre y el día. En el acta consta, de manera permanente, que ese día una persona de esta parte fue admitida de nuevo.',
    ],
    button: 'Hacer la recuperación',
    made: (name) => `Recuperación para: ${name}`,
    handOver:
      'Entregue personalmente este enlace a la persona, y asegúrese de que es ella. Funciona una vez. Solo se muestra ahora. Mientras no se use, nada cambia.',
    look: 'Esto es una recuperación. Si la acepta, terminarán todas sus sesiones y llaves de acceso anteriores. Lo que usted dijo antes ya no se le mostrará. Se comunicará a su parte que se le ha admitido de nuevo, y así constará en el acta. Si tiene la sesión iniciada en otro dispositivo, no la acepte: genere allí un código.',
    accept: 'Aceptar la recuperación',
    side: (name, day) =>
      name === undefined
        ? `Una persona de su parte fue admitida de nuevo el ${day}.`
        : `Mediante una recuperación se admitió de nuevo el ${day} a la persona siguiente: ${name}.`,
    sideMeans: 'Si alguien de esta lista no lo pidió, comuníquenselo entre ustedes de inmediato.',
    onRoster: (days) => `con nueva admisión: ${days}`,
  },
}
