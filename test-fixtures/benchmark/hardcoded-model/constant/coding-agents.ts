// Agents that are run as a library: what a session or a thread is given is what its turns are asked of.
import { Codex, type Thread } from "@openai/codex-sdk";
import { CopilotClient } from "@github/copilot-sdk";
import { createOpencode, createOpencodeClient } from "@opencode-ai/sdk";
import { createOpencodeClient as createSecondClient } from "@opencode-ai/sdk/v2";
import { createAgentSession } from "@mariozechner/pi-coding-agent";
import { getModel } from "@mariozechner/pi-ai";

export async function review(diff: string) {
  // expect: hardcoded-model/constant info
  const thread = new Codex().startThread({ model: "gpt-5.4-mini", sandboxMode: "read-only" });
  return (await thread.run(`Review this change:\n${diff}`)).finalResponse;
}

// expect-none: hardcoded-model the settings of the machine name it
export const resumed = (id: string, text: string) => new Codex().resumeThread(id).runStreamed(text);
export const goOn = (thread: Thread, text: string) => thread.run(text);

export async function explain(path: string) {
  const client = new CopilotClient();
  // expect: hardcoded-model/constant info
  const session = await client.createSession({ model: "gpt-5.4-mini", streaming: false });
  return session.sendAndWait({ prompt: `Explain ${path}` });
}

export async function fix(sessionId: string, issue: string) {
  const { client } = await createOpencode();
  return client.session.prompt({
    path: { id: sessionId },
    // expect: hardcoded-model/constant info
    body: { model: { providerID: "openai", modelID: "gpt-5.4-mini" }, parts: [{ type: "text", text: issue }] },
  });
}

export async function summarize(sessionID: string) {
  const client = createSecondClient({ baseUrl: "http://localhost:4096" });
  // expect: hardcoded-model/constant info
  await client.session.summarize({ sessionID, providerID: "openai", modelID: "gpt-5.4-mini" });
}

// expect-none: hardcoded-model lists what there is
export const sessions = () => createOpencodeClient().session.list();

export async function plan(goal: string) {
  const { session } = await createAgentSession({
    // expect: hardcoded-model/constant info
    model: getModel("openai", "gpt-5.4-mini"),
  });
  await session.prompt(goal);
}
