export interface Prompt {
  readonly system: string;
  readonly user: string;
}

export const asMessages = ({ system, user }: Prompt) => [
  { role: "system" as const, content: system },
  { role: "user" as const, content: user },
];
