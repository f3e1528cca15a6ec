import type { Incoming } from '../http.ts'

/** Canvas wants to know who calls; what a library says of itself tells nobody (lti.md 1.11). */
export const agentFaults = ({ headers }: Incoming): readonly string[] => {
  const agent = headers['user-agent'] ?? ''
  return agent === '' || /^(?:node|undici|axios|curl|got)\b/i.test(agent) ? ['user-agent'] : []
}
