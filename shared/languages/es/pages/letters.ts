import type { letters as english } from '../../en/pages/letters.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')
const people = (number: number) => count(number, { one: 'persona', other: 'personas' })

/** What the pages say about inviting many people, and what a letter says, in Spanish. */
export const letters: typeof english = {
  letters: {
    heading: 'Invitar a todas las personas que aún no han entrado',
    means: 'Cada persona recibe su propia invitación: en una carta que usted imprime o por correo electrónico.',
    whom: 'A quién invitar',
    print: 'Cartas para imprimir',
    mail: 'Invitaciones por correo electrónico',
    makeLetters: (number) => `Preparar cartas para ${people(number)}`,
    sendMail: (number) => `Enviar un mensaje de correo a ${people(number)}`,
    renews: (number) =>
      `Se generan nuevas invitaciones para quienes aún no han entrado: ${people(number)}. Parley no guarda los enlaces: quien tenga un enlace anterior ya no puede usarlo y necesita el nuevo.`,
    onlySome: (number, of) => `Estas son ${number} de ${of}. Después puede preparar las siguientes.`,
    onlyNow: 'Las cartas se muestran una sola vez. Imprímalas antes de salir de la página.',
    mailMeans:
      'El mensaje no lleva ni nombre ni título, solo el enlace. Quien lea el mensaje primero puede usar el enlace. Si esto supone un riesgo, imprima cartas.',
    withoutAddress: (number) => `Sin dirección de correo: ${people(number)}. Imprima cartas para ellas.`,
    nobody: 'No queda nadie a quien invitar aquí: todas las personas han entrado o no tienen dirección de correo.',
    title: (number) => `Cartas para ${people(number)}`,
    howToPrint:
      'Imprima esta página. Cada carta ocupa una página. Entregue usted personalmente cada carta a la persona a la que va dirigida.',
    printNow: 'Para imprimir, use el menú de su navegador.',
    next: 'Las siguientes',
    mailed: (number) => `Se han enviado invitaciones por correo electrónico a ${people(number)}.`,
    notMailed: 'No se pudo enviar el mensaje de correo a:',
    letter: {
      invitation: 'Invitación',
      what: 'Se le invita a participar en este diálogo. Su enlace personal figura más abajo.',
      steps: [
        'Abra la dirección, o apunte al código con la cámara de su teléfono.',
        'La página muestra para quién es la invitación. Acéptela allí.',
      ],
      code: 'Código QR de la dirección',
      once: 'El enlace funciona una vez y abre una sesión. Es válido hasta el',
      keep: 'Guarde esta carta como si fuera una llave. Quien la tenga puede entrar en su lugar. Si el enlace no funciona, dígalo de inmediato a la facilitación.',
    },
  },
}
