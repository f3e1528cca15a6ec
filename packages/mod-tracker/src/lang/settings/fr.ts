import type { en } from './en.ts'

export const fr = {
  'tracker.settings.leave': 'Quitter sans enregistrer ?',
  'tracker.settings.leave.why': 'Ce que vous avez changé ici n’est pas enregistré.',
  'tracker.settings.leave.stay': 'Rester',
  'tracker.settings.leave.go': 'Quitter sans enregistrer',
  'tracker.configure.noRight': 'Les réglages de ce suivi ne vous sont pas ouverts',
  'tracker.configure.noRight.why': 'Demandez à une personne responsable de ce cours.',
} satisfies Record<keyof typeof en, string>
