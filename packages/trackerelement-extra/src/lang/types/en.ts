/** What is said where these fields are chosen, asked and shown. */
const words = {
  'trackerelement_extra.autourl': 'Page one comes from',
  'trackerelement_extra.autourl.about': 'The address of the page from which somebody comes to report.',
  'trackerelement_extra.autourl.parameters': 'Parameters that are kept',
  'trackerelement_extra.autourl.parameters.hint':
    'What follows “?” in an address may be secret: only what is named here is kept. For example: id, section.',
  'trackerelement_extra.autourl.found': 'The page you come from. Correct it, or empty it to keep it to yourself.',
  'trackerelement_extra.autourl.none': 'The address of the page this is about, if there is one.',
  'trackerelement_extra.autourl.optional': '(optional)',

  'trackerelement_extra.constant': 'Constant',
  'trackerelement_extra.constant.about': 'What the site knows by itself: nobody is asked.',
  'trackerelement_extra.constant.source': 'What is kept with each report',
  'trackerelement_extra.constant.source.activity': 'The name of the tracker',
  'trackerelement_extra.constant.source.course': 'The name of the course',
  'trackerelement_extra.constant.source.courseShort': 'The short name of the course',
  'trackerelement_extra.constant.source.site': 'The name of the site',
  'trackerelement_extra.constant.source.text': 'A text',
  'trackerelement_extra.constant.text': 'The text',
  'trackerelement_extra.constant.text.hint': 'Where a text was chosen above.',

  'trackerelement_extra.captcha': 'Check against robots',
  'trackerelement_extra.captcha.about':
    'The browser does some work before a report can be sent: nothing for one, much for thousands. Nobody has to read or listen to anything.',
  'trackerelement_extra.captcha.difficulty': 'How much work',
  'trackerelement_extra.captcha.difficulty.light': 'Light',
  'trackerelement_extra.captcha.difficulty.light.why': 'A moment, on telephones too.',
  'trackerelement_extra.captcha.difficulty.normal': 'Normal',
  'trackerelement_extra.captcha.difficulty.normal.why': 'A second or two on most machines.',
  'trackerelement_extra.captcha.difficulty.heavy': 'Heavy',
  'trackerelement_extra.captcha.difficulty.heavy.why': 'Several seconds: for trackers that robots have found.',
  'trackerelement_extra.captcha.working': 'Your browser is doing the check. You need not do anything.',
  'trackerelement_extra.captcha.done': 'Checked: the report can be sent.',
  'trackerelement_extra.captcha.failed': 'The check could not be done.',
  'trackerelement_extra.captcha.again': 'Try again',

  'error.trackerelement_extra.no_address': 'Write an address that begins with https://, or leave this empty.',
  'error.trackerelement_extra.proof_late': 'The check was too long ago. It is being done again: send once more.',
  'error.trackerelement_extra.proof_used': 'This check was used already. It is being done again: send once more.',
  'error.trackerelement_extra.proof_wrong': 'The check went wrong. It is being done again: send once more.',
} as const

export default words
