/** What the original module had or meant to have, by the numbers of its inventory, and what there is of it here. */
export interface ParityRow {
  readonly number: number
  readonly feature: string
  /** What it does differently here, where the original was defective or had nothing. */
  readonly here: string
}

const row = (number: number, feature: string, here = ''): ParityRow => ({ number, feature, here })

/** Those that are in scope so far; reports, the cascade, notifications and LTI come with their own. */
export const PARITY_ROWS: readonly ParityRow[] = [
  row(1, 'Ten states with their codes'),
  row(2, 'Modes bug tracker, support desk and task distribution'),
  row(3, 'Customized mode with its own set of states', 'the set is kept; one in which nothing can end is refused'),
  row(5, 'Permissions that a mode brings', 'those set by hand stay'),
  row(6, 'Strict mode: roles and the states they may set', 'kept by the server on every path, from state to state'),
  row(7, 'Relaxed mode'),
  row(8, 'Moves from state to state', 'a matrix for each role, with a checker and a simulator'),
  row(9, 'Resolved is final on the short circuit'),
  row(10, 'What is closed', 'one definition for lists, counts and the stack, where there were five'),
  row(11, 'Seventeen capabilities with defaults', 'granted on a fresh installation'),
  row(12, 'A ticket opens when somebody who can work on it reads it', 'not its author'),
  row(13, 'Other automatic transitions'),
  row(14, 'Default assignee', 'only as long as they can work there'),
  row(15, 'Prefix and number', 'numbered in each tracker'),
  row(16, 'Rich description and solution with files', 'Markdown, with attachments that only readers get'),
  row(17, 'Priority stack', 'top and bottom work; one write a move, also by many at once'),
  row(18, 'Asking for a raise'),
  row(19, 'Solving in one step', 'as far as the rules allow it'),
  row(20, 'Finding a ticket by its number'),
  row(21, 'Thanks after a report'),
  row(
    22,
    'Custom fields: text, text area, check boxes, radio buttons, list, file',
    'of any length, checked by the server',
  ),
  row(23, 'Custom fields: side by side, address, constant, captcha', 'the captcha is verified'),
  row(24, 'Fields of a course or of the whole site'),
  row(25, 'Mandatory, private and listed fields', 'mandatory for the server too; what is private leaves by no door'),
  row(26, 'Active fields, their order, options'),
  row(27, 'Conditions, dates, numbers', 'not in the original'),
  row(28, 'Comments', 'the author stays the author'),
  row(29, 'Splitting a comment into a ticket'),
  row(30, 'Watches, by event', 'every event can be chosen'),
  row(31, 'Watches of others', 'with a warning when it lets them read more'),
  row(32, 'Preferences in each tracker', 'all eleven events are kept'),
  row(33, 'History of states and of assignees', 'from one log of events, old and new'),
  row(34, 'Dependencies without cycles', 'they may block closing'),
  row(35, 'Subtrackers, and moving a ticket there', 'its number and address lead to the new one'),
  row(36, 'Lists: mine, my work, all, closed'),
  row(37, 'Sorting and paging', 'also by custom fields'),
  row(38, 'Filters', 'not in the original; a query language'),
  row(39, 'Changing several tickets at once', 'with a preview of what would be refused'),
  row(40, 'Search and saved queries', 'sharing works'),
  row(57, 'Recent activity and overview'),
  row(58, 'French and English'),
  row(59, 'Due dates, closing by itself, read tracking, canned answers, on somebody’s behalf, CSV'),
  row(60, 'LTI 1.3, and the pages of other sites', 'not in the original, which lives in Moodle alone'),
]
