import { Annotation, MessagesAnnotation } from "@langchain/langgraph";
import type { Traveller } from "../policy.js";

export const DeskState = Annotation.Root({
  ...MessagesAnnotation.spec,
  traveller: Annotation<Traveller>(),
  allowed: Annotation<boolean>({ reducer: (_, next) => next, default: () => false }),
  receipts: Annotation<string[]>({ reducer: (_, next) => next, default: () => [] }),
  fares: Annotation<{ receipt: string; amount: number }[]>({ reducer: (all, next) => all.concat(next), default: () => [] }),
});

export type Desk = typeof DeskState.State;
