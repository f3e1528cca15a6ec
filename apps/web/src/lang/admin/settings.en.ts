/** What is set for the whole site, and the forms that are drawn for it. */
export const settings = {
  'admin.settings': 'Site',
  'admin.settings.why': 'What the site is called, its language, sessions and passwords.',
  'admin.settings.lead': 'In force at once, for everybody.',
  'admin.settings.site': 'The whole site',
  'admin.settings.save': 'Save',
  'admin.settings.saved': 'The settings are saved.',
  'admin.settings.discard': 'Discard',
  'admin.settings.changed': '{count, plural, one {# setting changed} other {# settings changed}}',
  'admin.settings.default': 'By default: {value}',
  'admin.settings.default.nothing': 'nothing',
  'admin.settings.on': 'yes',
  'admin.settings.off': 'no',
  'admin.settings.reset': 'Reset',
  'admin.settings.meanwhile': 'Somebody changed the same settings meanwhile',
  'admin.settings.meanwhile.why':
    'Nothing was saved. Yours are still in the form: saving again puts them in place of theirs.',
  'admin.leave': 'Leave without saving?',
  'admin.leave.why': 'What you changed here is not saved.',
  'admin.leave.stay': 'Stay here',
  'admin.leave.go': 'Leave',

  'setting.core_site.name': 'Name of the site',
  'setting.core_site.name.hint':
    'At the top of every page, in its title, and where people sign in. A page that is open shows it once it is loaded again.',
  'setting.core_site.language': 'Language to begin with',
  'setting.core_site.language.hint': 'For people who have chosen none themselves.',
  'setting.core_site.language.browser': 'That of the browser',
  'setting.core_site.language.fr': 'French',
  'setting.core_site.language.en': 'English',
  'setting.core_site.supportContact': 'Whom to ask',
  'setting.core_site.supportContact.hint':
    'An e-mail address, or the address of a page. Shown where something could not be displayed.',
  'setting.core_site.supportContact.invalid': 'Enter an e-mail address, or an address that begins with https',
  'setting.core_site.sessionIdleDays': 'Days without use after which people sign in again',
  'setting.core_site.sessionDays': 'Days after which they sign in again whatever happens',
  'setting.core_site.sessionDays.hint': 'Both count for sessions that begin, or are renewed, from now on.',
  'setting.core_site.passwordMin': 'Characters of a password, at least',
  'setting.core_site.passwordMin.hint': 'For passwords that are chosen from now on.',
  'setting.core_site.ltiGrades': 'Grades in LMSs',
  'setting.core_site.ltiGrades.hint':
    'LMSs that are connected from now on are asked for the right to send scores to their gradebooks. Those that are connected already have to be told: register this tool in them again, or tick the grade services in their settings of it. What each activity gives grades for, its teachers say.',
} as const
