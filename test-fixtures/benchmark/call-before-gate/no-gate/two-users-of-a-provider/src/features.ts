import type { ChatModel } from "./provider.js";

export async function findImages(query: string, model: ChatModel): Promise<string> {
  // expect-none: call-before-gate
  return model.ask(`Images of ${query}`);
}

export async function findVideos(query: string, model: ChatModel): Promise<string> {
  // expect: call-before-gate/no-gate warning
  return model.ask(`Videos of ${query}`);
}
