/** What is said of visitors to who works on what they reported. */
const words = {
  'tracker.visitor': 'Visitor',
  'tracker.visitor.about': 'Reported without an account',
  'tracker.visitor.title': 'Visitor who reported this',
  'tracker.visitor.anonymous': 'They did not say who they are.',
  'tracker.visitor.name': 'Name',
  'tracker.visitor.email': 'E-mail',
  'tracker.visitor.link.open': 'They follow the ticket by a private link: its state, and what is said for all to read.',
  'tracker.visitor.link.over': 'Their private link has ended: the ticket was closed too long ago.',
  'tracker.visitor.link.revoked': 'Their private link was ended.',
  'tracker.visitor.unlink': 'End their link',
  'tracker.visitor.unlink.sure': 'End the private link of this visitor?',
  'tracker.visitor.unlink.why': 'They will not see this ticket any more, and cannot answer. This cannot be undone.',
  'tracker.visitor.forget': 'Forget how to reach them',
  'tracker.visitor.forget.sure': 'Forget the name and the address of this visitor?',
  'tracker.visitor.forget.why': 'The ticket stays; what they said of themselves goes for good. This cannot be undone.',
  'tracker.visitor.keep': 'Cancel',
  'error.tracker.visitor.not_found': 'No visitor reported this ticket.',
} as const

export default words
