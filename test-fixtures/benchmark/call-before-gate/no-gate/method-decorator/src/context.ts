export interface RequestContext {
  readonly permissions: ReadonlySet<string>;
}
