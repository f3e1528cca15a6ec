/** People and what is done to their accounts. */
export const users = {
  'admin.users': 'People',
  'admin.users.why': 'Everybody who is known here, and how they come in.',
  'admin.users.search': 'Search people by name, username or e-mail',
  'admin.users.none': 'Nobody is found',
  'admin.users.none.why': 'Each word has to be in a name, a username or an e-mail address.',
  'admin.users.name': 'Name',
  'admin.users.username': 'Username',
  'admin.users.email': 'E-mail',
  'admin.users.state': 'State',
  'admin.users.suspended': 'Suspended',
} as const
