import type { frame as en } from './frame.en.ts'

export const frame = {
  'admin.lead': 'Ce dont vous avez la charge, et où.',
  'admin.saved': 'Enregistré.',

  'admin.form.save': 'Enregistrer',
  'admin.form.cancel': 'Annuler',
  'admin.form.optional': '(facultatif)',
  'admin.form.too_long': 'C’est trop long.',

  'admin.level.site': 'Tout le site',
  'admin.level.category': 'Catégorie',
  'admin.level.course': 'Cours',
  'admin.level.activity': 'Activité',

  'admin.role.manager': 'Gestionnaire',
  'admin.role.editingteacher': 'Enseignant',
  'admin.role.teacher': 'Enseignant non éditeur',
  'admin.role.student': 'Étudiant',
  'admin.role.guest': 'Invité',
} satisfies Record<keyof typeof en, string>
