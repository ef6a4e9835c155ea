import type { model as english } from '../../en/pages/model.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the pages say of a language model that drafts, in French. */
export const model: typeof english = {
  model: {
    title: 'Projets d’un modèle de langage',
    named: (name) =>
      `Les règles de ce cycle désignent un modèle de langage : ${name}. La facilitation peut lui demander des projets pour les textes entre crochets. Amazon Bedrock reçoit alors ce que tout le monde dans le dialogue peut lire : les textes, les noms des parties, les parties qui sont d’accord avec un texte, et les termes des objections. Aucun nom de personne et aucune position ne lui sont envoyés. Le modèle ne dépose rien.`,
    careful:
      'Un modèle de langage commet des erreurs, et un texte peut l’induire en erreur. Lisez chaque projet en entier, dans chaque langue.',
    ask: 'Demander des projets au modèle',
    goOn: 'Demander de nouveau pour les points restants',
    drafting: (done, asked) =>
      `Le modèle rédige. Points traités : ${done} sur ${asked}. Cela peut prendre quelques minutes. Vous pouvez quitter cette page et y revenir.`,
    look: 'Actualiser',
    done: 'Le modèle a rédigé des textes pour chaque point.',
    stopped: (done, asked) => `Le modèle s’est arrêté. Points traités : ${done} sur ${asked}.`,
    spent: (calls, tokens, dollars) =>
      `Dans ce cycle jusqu’à présent : ${count(calls, { one: 'demande au modèle', other: 'demandes au modèle' })}, ${count(tokens, { one: 'jeton', other: 'jetons' })}${dollars === undefined ? '' : ` et ${dollars.toFixed(2).replace('.', ',')} USD selon les prix indiqués dans le fichier du dialogue`}.`,
    mayMeet:
      'Le modèle indique que le projet lèverait ces objections. Seules les personnes qui ont fait objection peuvent dire si c’est le cas.',
    trouble: {
      throttled: 'Amazon Bedrock n’avait pas de capacité pour ce compte. Renouvelez la demande dans quelques minutes.',
      unavailable: 'Amazon Bedrock n’a pas répondu. Renouvelez la demande dans quelques minutes.',
      'too-slow': 'Le modèle n’a pas répondu à temps, ou la connexion a été perdue. Renouvelez la demande.',
      'no-access':
        'Amazon Bedrock ne donne pas à ce compte l’accès au modèle. Prévenez la personne qui a déployé le dialogue.',
      'no-such-model':
        'Amazon Bedrock ne connaît pas le modèle dans cette région, ou les conditions d’utilisation n’ont pas été acceptées. Prévenez la personne qui a déployé le dialogue.',
      'request-refused': 'Amazon Bedrock a refusé la demande. Prévenez la personne qui a déployé le dialogue.',
      unreadable:
        'Le modèle a donné deux fois une réponse que Parley n’a pas pu lire. Vous pouvez renouveler la demande.',
      'cut-off':
        'Les réponses du modèle étaient plus longues que ne le permet le fichier du dialogue. Prévenez la personne qui a déployé le dialogue.',
      declined: 'Le modèle, ou un filtre placé devant lui, a refusé de rédiger un texte.',
      'too-large': 'Les textes de ce point sont trop longs pour le modèle.',
      'calls-spent': 'Le modèle a été sollicité autant de fois que les règles de ce cycle le permettent.',
      'tokens-spent': 'Les jetons que les règles de ce cycle accordent ne suffisent pas pour une nouvelle demande.',
      'dollars-spent': 'La somme que les règles de ce cycle accordent ne suffit pas pour une nouvelle demande.',
      stopped: 'Le travail s’est arrêté avant la fin. Renouvelez la demande : il reprendra pour les points restants.',
    },
  },
}
