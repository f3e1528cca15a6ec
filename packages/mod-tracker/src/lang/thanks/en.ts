/** What whoever has reported is thanked with, by the mode of support: said after a report, and where it is set. */
export const en = {
  'tracker.thanks.bugtracker': 'Thank you for your contribution. The team will look into it.',
  'tracker.thanks.ticketting':
    '{named, select, true {Thank you. {assignee} is taking care of your request.} other {Thank you. Support has received your request.}}',
  'tracker.thanks.taskspread': 'The task has been posted.',
  'tracker.thanks.customized': 'Thank you. Your ticket has been recorded.',
  'tracker.report.receipt': 'Ticket',
  'tracker.report.thanks': 'It is recorded',
} as const
