import { Annotation, MessagesAnnotation } from "@langchain/langgraph";

export const BriefState = Annotation.Root({
  ...MessagesAnnotation.spec,
  question: Annotation<string>,
  sources: Annotation<string[]>({ reducer: (left, right) => left.concat(right), default: () => [] }),
  verdict: Annotation<"ok" | "blocked" | undefined>,
  answer: Annotation<string | undefined>,
});

export type Brief = typeof BriefState.State;
