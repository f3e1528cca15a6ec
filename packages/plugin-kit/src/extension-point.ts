/**
 * A place where plugins add to a plugin: Moodle's sub-plugin, typed. Its owner exports it from `./contract`, adds to it by the same means as
 * anybody else, and never learns who else does. `Server` and `Web` are what each half adds to it; both types are public API.
 */
export interface ExtensionPoint<Server, Web = never> {
  /** Starts with what tells its owner: `tracker.elementTypes`. */
  readonly name: string
  /** Tells points of different types from each other; never there. */
  readonly halves?: readonly [Server, Web]
}

/** `defineExtensionPoint<ServerElementType, WebElementType>('tracker.elementTypes')` */
export function defineExtensionPoint<Server, Web = never>(name: string): ExtensionPoint<Server, Web> {
  return { name }
}

/** What a half adds to a point. */
export interface Extension<T = unknown> {
  readonly point: string
  /** Unique in its point. The owner's have no dot; anybody else's start with what tells whose they are: `trackerelement_extra.constant`. */
  readonly name: string
  readonly value: T
}

/** What was added to a point, and by whom. */
export interface FoundExtension<T> {
  readonly component: string
  readonly name: string
  readonly value: T
}

/** For the `extensions` of `defineServer`. */
export function extendServer<S, W>(point: ExtensionPoint<S, W>, name: string, value: S): Extension<S> {
  return { point: point.name, name, value }
}

/** For the `extensions` of `defineWeb`. All that a web half names is in the first load: what is big comes by an `import()` inside. */
export function extendWeb<S, W>(point: ExtensionPoint<S, W>, name: string, value: W): Extension<W> {
  return { point: point.name, name, value }
}
