/** What is said of files on tickets. */
export const attachments = {
  'error.tracker.attachment.not_found': 'This file is no longer there.',
  'error.tracker.attachment.not_yours': 'One of the files can no longer be attached. Remove it, and add it again.',
  'error.tracker.upload.empty': 'This file is empty.',
  'error.tracker.upload.too_many':
    'You have brought many files that hang on nothing yet. Send what you are writing, or remove some of them.',
} as const
