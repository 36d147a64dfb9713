import { rpc } from "./transport/rpc.js";

interface Summary {
  readonly text: string;
}

export async function summarise(document: string): Promise<Summary> {
  return rpc<Summary>("inference.summarise", {
    document,
    // expect: hardcoded-model/mention warning model=claude-mythos-5
    model: "claude-mythos-5",
  });
}
