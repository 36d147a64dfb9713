import ollama from "ollama";

const using =
  (model: string, keepAlive = "5m") =>
  async (content: string): Promise<string> => {
    const { message } = await ollama.chat({ model, keep_alive: keepAlive, messages: [{ role: "user", content }] });
    return message.content;
  };

// expect: hardcoded-model/constant info model=gemma3:12b
export const summarise = using("gemma3:12b");
// expect: hardcoded-model/constant info model=qwen2.5-coder:14b
export const explain = using("qwen2.5-coder:14b", "30m");
