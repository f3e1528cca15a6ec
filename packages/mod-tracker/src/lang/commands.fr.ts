import type { commands as en } from './commands.en.ts'

export const commands = {
  'tracker.command.on': 'Sur {key}',
  'tracker.command.next': 'Ticket suivant',
  'tracker.command.previous': 'Ticket précédent',
  'tracker.command.search': 'Chercher dans la liste',
  'tracker.command.report': 'Signaler un problème',
  'tracker.command.back': 'Fermer le ticket',
  'tracker.command.reply': 'Répondre',
  'tracker.command.move': 'Changer l’état',
  'tracker.command.assign': 'Assigner',
  'tracker.command.moveTo': 'Passer à {state}',
  'tracker.command.searchFor': 'Chercher « {text} » dans la liste',
} satisfies Record<keyof typeof en, string>
