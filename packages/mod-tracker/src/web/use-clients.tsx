import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { attachmentsContract } from '../contract/attachments.ts'
import { attachmentPaths } from '../contract/attachments.paths.ts'
import type { bulksContract } from '../contract/bulks.ts'
import { bulkPaths } from '../contract/bulks.paths.ts'
import type { formContract } from '../contract/form.ts'
import { formPaths } from '../contract/form.paths.ts'
import type { groupsContract } from '../contract/groups.ts'
import { groupPaths } from '../contract/groups.paths.ts'
import type { priorityContract } from '../contract/priority.ts'
import { priorityPaths } from '../contract/priority.paths.ts'
import type { raisesContract } from '../contract/raises.ts'
import { raisePaths } from '../contract/raises.paths.ts'
import type { seenContract } from '../contract/seen.ts'
import { seenPaths } from '../contract/seen.paths.ts'
import type { ticketsContract } from '../contract/tickets.ts'
import { ticketPaths } from '../contract/tickets.paths.ts'
import type { trackerContract } from '../contract/tracker.ts'
import { trackerPaths } from '../contract/tracker.paths.ts'
import type { transitionsContract } from '../contract/transitions.ts'
import { transitionPaths } from '../contract/transitions.paths.ts'
import type { viewsContract } from '../contract/views.ts'
import { viewPaths } from '../contract/views.paths.ts'
import type { watchContract } from '../contract/watch.ts'
import { watchPaths } from '../contract/watch.paths.ts'

/** Below `/api/v1`. A client that one file alone asks with, or the files of one folder, is made there: its paths come with it. */
export const MOUNT = 'trackers'

export const useTrackerClient = () => useClient<typeof trackerContract>(MOUNT, trackerPaths)
export const useTicketsClient = () => useClient<typeof ticketsContract>(MOUNT, ticketPaths)
export const useTransitionsClient = () => useClient<typeof transitionsContract>(MOUNT, transitionPaths)
export const usePriorityClient = () => useClient<typeof priorityContract>(MOUNT, priorityPaths)
export const useRaisesClient = () => useClient<typeof raisesContract>(MOUNT, raisePaths)
export const useSeenClient = () => useClient<typeof seenContract>(MOUNT, seenPaths)
export const useFormClient = () => useClient<typeof formContract>(MOUNT, formPaths)
export const useAttachmentsClient = () => useClient<typeof attachmentsContract>(MOUNT, attachmentPaths)
export const useViewsClient = () => useClient<typeof viewsContract>(MOUNT, viewPaths)
export const useGroupsClient = () => useClient<typeof groupsContract>(MOUNT, groupPaths)
export const useBulksClient = () => useClient<typeof bulksContract>(MOUNT, bulkPaths)
export const useWatchClient = () => useClient<typeof watchContract>(MOUNT, watchPaths)
