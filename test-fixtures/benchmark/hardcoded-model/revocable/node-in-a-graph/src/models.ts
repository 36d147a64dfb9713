import { initChatModel } from "langchain/chat_models/universal";

// expect: hardcoded-model/revocable info default
const PLANNER = process.env.PLANNER_MODEL ?? "openai:gpt-5.5";

let planner: Awaited<ReturnType<typeof initChatModel>> | undefined;
export async function getPlanner() {
  planner ??= await initChatModel(PLANNER, { temperature: 0 });
  return planner;
}
