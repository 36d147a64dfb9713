// Nobody can take the access to a model of one's own machine away.
import { Ollama } from "@langchain/community/llms/ollama";
import { ChatFireworks } from "@langchain/community/chat_models/fireworks";

const local = new Ollama({ model: "acme-local-7b" });
const hosted = new ChatFireworks({ model: "accounts/acme/models/ours-70b" });

// expect: missing-fallback-tier/none info
export const draft = (topic: string) => local.invoke(topic);

// expect: missing-fallback-tier/none warning
export const polish = (text: string) => hosted.invoke(text);
