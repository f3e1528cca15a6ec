import type { attachments as en } from './attachments.en.ts'

export const attachments = {
  'error.tracker.attachment.not_found': 'Ce fichier n’est plus là.',
  'error.tracker.attachment.not_yours':
    'L’un des fichiers ne peut plus être joint. Retirez-le, puis ajoutez-le de nouveau.',
  'error.tracker.upload.empty': 'Ce fichier est vide.',
  'error.tracker.upload.too_many':
    'Vous avez déposé beaucoup de fichiers qui ne sont joints à rien. Envoyez ce que vous écrivez, ou retirez-en quelques-uns.',
} as const satisfies Record<keyof typeof en, string>
