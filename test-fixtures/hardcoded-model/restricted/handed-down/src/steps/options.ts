export interface StepOptions {
  readonly engine: { readonly id: string; readonly effort: "low" | "high" };
  readonly locale: string;
}
