import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { attachmentsContract } from '../contract/attachments.ts'
import { attachmentPaths } from '../contract/attachments.paths.ts'
import type { answersContract } from '../contract/answers.ts'
import { answerPaths } from '../contract/answers.paths.ts'
import type { bulksContract } from '../contract/bulks.ts'
import { bulkPaths } from '../contract/bulks.paths.ts'
import type { commentsContract } from '../contract/comments.ts'
import { commentPaths } from '../contract/comments.paths.ts'
import type { linksContract } from '../contract/links.ts'
import { linkPaths } from '../contract/links.paths.ts'
import type { mentionsContract } from '../contract/mentions.ts'
import { mentionPaths } from '../contract/mentions.paths.ts'
import type { mergesContract } from '../contract/merges.ts'
import { mergePaths } from '../contract/merges.paths.ts'
import type { splitsContract } from '../contract/splits.ts'
import { splitPaths } from '../contract/splits.paths.ts'
import type { withdrawalsContract } from '../contract/withdrawals.ts'
import { withdrawalPaths } from '../contract/withdrawals.paths.ts'
import type { exportsContract } from '../contract/exports.ts'
import { exportPaths } from '../contract/exports.paths.ts'
import type { formContract } from '../contract/form.ts'
import { formPaths } from '../contract/form.paths.ts'
import type { dependenciesContract } from '../contract/dependencies.ts'
import { dependencyPaths } from '../contract/dependencies.paths.ts'
import type { groupsContract } from '../contract/groups.ts'
import { groupPaths } from '../contract/groups.paths.ts'
import type { historyContract } from '../contract/history.ts'
import { historyPaths } from '../contract/history.paths.ts'
import type { importsContract } from '../contract/imports.ts'
import { importPaths } from '../contract/imports.paths.ts'
import type { priorityContract } from '../contract/priority.ts'
import { priorityPaths } from '../contract/priority.paths.ts'
import type { raisesContract } from '../contract/raises.ts'
import { raisePaths } from '../contract/raises.paths.ts'
import type { seenContract } from '../contract/seen.ts'
import { seenPaths } from '../contract/seen.paths.ts'
import type { settingsContract } from '../contract/settings.ts'
import { settingsPaths } from '../contract/settings.paths.ts'
import type { suggestionsContract } from '../contract/suggestions.ts'
import { suggestionPaths } from '../contract/suggestions.paths.ts'
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

/** Below `/api/v1`. */
export const MOUNT = 'trackers'

export const useTrackerClient = () => useClient<typeof trackerContract>(MOUNT, trackerPaths)
export const useTicketsClient = () => useClient<typeof ticketsContract>(MOUNT, ticketPaths)
export const useExportsClient = () => useClient<typeof exportsContract>(MOUNT, exportPaths)
export const useTransitionsClient = () => useClient<typeof transitionsContract>(MOUNT, transitionPaths)
export const useDependenciesClient = () => useClient<typeof dependenciesContract>(MOUNT, dependencyPaths)
export const usePriorityClient = () => useClient<typeof priorityContract>(MOUNT, priorityPaths)
export const useRaisesClient = () => useClient<typeof raisesContract>(MOUNT, raisePaths)
export const useSeenClient = () => useClient<typeof seenContract>(MOUNT, seenPaths)
export const useFormClient = () => useClient<typeof formContract>(MOUNT, formPaths)
export const useImportsClient = () => useClient<typeof importsContract>(MOUNT, importPaths)
export const useHistoryClient = () => useClient<typeof historyContract>(MOUNT, historyPaths)
export const useSettingsClient = () => useClient<typeof settingsContract>(MOUNT, settingsPaths)
export const useAttachmentsClient = () => useClient<typeof attachmentsContract>(MOUNT, attachmentPaths)
export const useCommentsClient = () => useClient<typeof commentsContract>(MOUNT, commentPaths)
export const useSuggestionsClient = () => useClient<typeof suggestionsContract>(MOUNT, suggestionPaths)
export const useViewsClient = () => useClient<typeof viewsContract>(MOUNT, viewPaths)
export const useGroupsClient = () => useClient<typeof groupsContract>(MOUNT, groupPaths)
export const useBulksClient = () => useClient<typeof bulksContract>(MOUNT, bulkPaths)
export const useWatchClient = () => useClient<typeof watchContract>(MOUNT, watchPaths)
export const useLinksClient = () => useClient<typeof linksContract>(MOUNT, linkPaths)
export const useMergesClient = () => useClient<typeof mergesContract>(MOUNT, mergePaths)
export const useSplitsClient = () => useClient<typeof splitsContract>(MOUNT, splitPaths)
export const useWithdrawalsClient = () => useClient<typeof withdrawalsContract>(MOUNT, withdrawalPaths)
export const useMentionsClient = () => useClient<typeof mentionsContract>(MOUNT, mentionPaths)
export const useAnswersClient = () => useClient<typeof answersContract>(MOUNT, answerPaths)
