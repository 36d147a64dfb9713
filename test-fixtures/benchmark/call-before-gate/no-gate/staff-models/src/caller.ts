export interface Caller {
  user(): Promise<{ readonly email: string } | undefined>;
}
