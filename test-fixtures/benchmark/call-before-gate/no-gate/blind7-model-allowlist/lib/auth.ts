export type UserType = "guest" | "regular";

export interface Session {
  user: { id: string; type: UserType };
}

export declare function auth(): Promise<Session | null>;
