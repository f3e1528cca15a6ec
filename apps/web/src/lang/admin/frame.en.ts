/** What surrounds the sections of the administration, and what several of them say. */
export const frame = {
  'admin.lead': 'What you may look after, and where.',
  'admin.saved': 'Saved.',

  'admin.form.save': 'Save',
  'admin.form.cancel': 'Cancel',
  'admin.form.optional': '(optional)',
  'admin.form.too_long': 'This is too long.',

  'admin.level.site': 'The whole site',
  'admin.level.category': 'Category',
  'admin.level.course': 'Course',
  'admin.level.activity': 'Activity',

  'admin.role.manager': 'Manager',
  'admin.role.editingteacher': 'Teacher',
  'admin.role.teacher': 'Non-editing teacher',
  'admin.role.student': 'Student',
  'admin.role.guest': 'Guest',
} as const
