import { Component, type ComponentType, type ReactNode } from 'react'

export interface FailedProps {
  readonly error: unknown
  /** Draws the region anew. */
  readonly reset: () => void
}

interface Props {
  readonly children: ReactNode
  /** What stands in the place of a region that failed. Left out: nothing. */
  readonly Failed?: ComponentType<FailedProps>
}

interface State {
  readonly failure: { readonly error: unknown } | null
}

/** Keeps a failure inside its region. */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    const { children, Failed } = this.props
    const { failure } = this.state
    if (failure === null) return children
    return Failed && <Failed error={failure.error} reset={() => this.setState({ failure: null })} />
  }
}
