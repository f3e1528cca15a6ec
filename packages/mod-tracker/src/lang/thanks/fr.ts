import type { en } from './en.ts'

export const fr = {
  'tracker.thanks.bugtracker': 'Merci de votre contribution. L’équipe va l’examiner.',
  'tracker.thanks.ticketting':
    '{named, select, true {Merci. {assignee} s’occupe de votre demande.} other {Merci. Le support a bien reçu votre demande.}}',
  'tracker.thanks.taskspread': 'La tâche est postée.',
  'tracker.thanks.customized': 'Merci. Votre ticket est enregistré.',
  'tracker.report.receipt': 'Ticket',
  'tracker.report.thanks': 'C’est enregistré',
} satisfies Record<keyof typeof en, string>
