import { ConfigurationScreen } from '../settings/configuration-screen.tsx'
import { WorkflowEditor } from './workflow-editor.tsx'

/** The rules of a tracker, for who may configure it. */
export default function WorkflowScreen() {
  return <ConfigurationScreen failed="tracker.workflow.failed" Editor={WorkflowEditor} />
}
