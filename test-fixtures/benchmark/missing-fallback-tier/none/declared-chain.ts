// A chain that comes as a value of its class.
import { ConversationalRetrievalQAChain, RetrievalQAChain } from "@langchain/classic/chains";

export async function answer(node: { readonly instance: unknown }, query: string): Promise<unknown> {
  const chain = node.instance as RetrievalQAChain;
  // expect: missing-fallback-tier/none info
  return chain.invoke({ query });
}

export class Desk {
  constructor(private readonly chain: ConversationalRetrievalQAChain) {}

  ask(question: string) {
    // expect: missing-fallback-tier/none info
    return this.chain.invoke({ question, chat_history: [] });
  }
}
