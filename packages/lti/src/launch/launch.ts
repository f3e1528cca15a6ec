import type { JsonRecord } from '../record.ts'
import type { CustomValues } from '../custom.ts'
import type { Presentation } from '../presentation.ts'
import type { LtiRole } from '../roles/vocabulary.ts'
import type { Deployment } from './store.ts'

/** Who launched. Known by (issuer, subject) alone; everything else is optional, changeable, and the platform's word (lti.md 1.1). */
export interface LaunchUser {
  /** `sub`; null for an anonymous launch. */
  readonly subject: string | null
  readonly name: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly locale: string | null
  /** An https address of a picture. */
  readonly picture: string | null
}

export type ContextType = 'CourseTemplate' | 'CourseOffering' | 'CourseSection' | 'Group'

/** The course or group of the platform. */
export interface LaunchContext {
  readonly id: string
  readonly title: string | null
  readonly label: string | null
  readonly types: readonly ContextType[]
}

/** The place in the course that was opened. */
export interface ResourceLink {
  readonly id: string
  readonly title: string | null
  readonly description: string | null
}

/** The software that launched, as it calls itself; told to administrators, decides nothing. */
export interface PlatformInfo {
  readonly guid: string | null
  readonly family: string | null
  readonly name: string | null
  readonly version: string | null
  readonly url: string | null
}

/** What the platform lets us do with grades here (lti.md 1.13). */
export interface GradesService {
  readonly scopes: readonly string[]
  readonly lineItems: string | null
  /** The one item that belongs to the link, if exactly one does. */
  readonly lineItem: string | null
}

/** Whose work a teacher wants to see, or their own. What the launching person may see, their roles say, never this (lti.md 1.10). */
export interface ForUser {
  readonly subject: string
  readonly name: string | null
  readonly email: string | null
  readonly roles: readonly LtiRole[]
}

interface Launched<D extends Deployment> {
  /** The host's id of the registration, and its own row of the deployment. */
  readonly registration: string
  readonly issuer: string
  readonly deploymentId: string
  readonly deployment: D
  /** `later`: no cookie came. No session before this browser has shown that it holds the secret of `secretHash`, or the person has confirmed (1.17). */
  readonly bound: 'cookie' | 'later'
  readonly secretHash: string
  /** By how much the platform's clock seems ahead of ours; a few seconds behind is the way here. */
  readonly skewSeconds: number
  readonly user: LaunchUser
  readonly roles: readonly LtiRole[]
  /** The subjects whom a mentor may see. */
  readonly mentorOf: readonly string[]
  /** Null: a launch outside any course. */
  readonly context: LaunchContext | null
  readonly custom: CustomValues
  readonly platform: PlatformInfo
  readonly presentation: Presentation
  /** Where the roster is (`context_memberships_url`); null unless version 2.0 is spoken. */
  readonly namesRoles: string | null
  readonly grades: GradesService | null
  /** Path and query of the signed `target_link_uri`, which is ours. */
  readonly target: string
  /** Canvas: the place of its pages that was clicked. */
  readonly placement: string | null
}

export interface ResourceLinkLaunch<D extends Deployment> extends Launched<D> {
  readonly message: 'resource-link'
  readonly resourceLink: ResourceLink
}

export interface DeepLinkingLaunch<D extends Deployment> extends Launched<D> {
  readonly message: 'deep-linking'
  readonly resourceLink: null
  /** The settings' claim as it came, for deep-linking/settings. */
  readonly deepLinking: JsonRecord
}

export interface SubmissionReviewLaunch<D extends Deployment> extends Launched<D> {
  readonly message: 'submission-review'
  readonly resourceLink: ResourceLink
  readonly forUser: ForUser
}

export type Launch<D extends Deployment> = ResourceLinkLaunch<D> | DeepLinkingLaunch<D> | SubmissionReviewLaunch<D>
