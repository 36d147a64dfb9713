export interface Context {
  session: { user: { id: string; name: string } } | null;
}
