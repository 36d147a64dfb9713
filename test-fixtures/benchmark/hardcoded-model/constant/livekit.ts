import { voice, defineAgent, type JobContext } from "@livekit/agents";
import * as openai from "@livekit/agents-plugin-openai";
export default defineAgent({
  entry: async (ctx: JobContext) => {
    const session = new voice.AgentSession({
      // expect: hardcoded-model/constant
      llm: new openai.LLM({ model: "gpt-5.4-mini" }),
    });
    await session.start({ agent: new voice.Agent({ instructions: "help" }), room: ctx.room });
  },
});
