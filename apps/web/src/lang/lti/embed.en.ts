/** What frames in other sites’ pages say. */
export const embed = {
  'error.core.embed.refused': 'What the page around this one handed over was not accepted.',
  'error.core.embed.somebody_else': 'Somebody else is signed in on the page around this one.',
  'embed.opening': 'Opening…',
  'embed.opening.what': 'The page around this one is asked who you are.',
  'embed.nobody': 'Sign in on the page that shows this',
  'embed.nobody.what': 'This opens for whoever is signed in on the page around it. Sign in there, then open it here.',
  'embed.refused': 'This could not be opened',
  'embed.refused.what':
    'What the page around it handed over was not accepted: it may have been open for too long. Try again; if that does not help, tell whoever looks after that page.',
  'embed.busy': 'Too much is going on just now',
  'embed.busy.what': 'We cannot answer for a moment. Try again in a minute; nothing of what you sent is lost.',
  'embed.failed': 'Something went wrong here',
  'embed.failed.what':
    'It is not your fault, and has been noted. Try again; if that does not help, tell whoever looks after the page around this, with the reference below.',
  'embed.nowhere': 'There is nothing here to show',
  'embed.nowhere.what': 'This address is for a page that may show something from here, and it shows nothing by itself.',
  'embed.over': 'Open this again',
  'embed.over.what':
    'Your time here is up, or somebody else has signed in on the page around this. Nothing of what you sent is lost.',
  'embed.again': 'Open it',
} as const
