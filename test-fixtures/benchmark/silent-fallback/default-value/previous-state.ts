import { ChatAnthropic } from "@langchain/anthropic";

interface TripState {
  readonly messages: readonly string[];
  readonly plan: string;
}

const planner = new ChatAnthropic({ model: "claude-haiku-4-5-20251001" });

/** A node of a graph that gives the state back as it was: the user sees the old plan as if it were the new one. */
export async function replan(state: TripState): Promise<TripState> {
  try {
    const answer = await planner.invoke(state.messages.join("\n"));
    return { ...state, plan: String(answer.content) };
    // expect: silent-fallback/default-value warning
  } catch {
    return state;
  }
}
