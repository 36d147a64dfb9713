// The deployment may choose; what it gets when it does not is written here.
import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic({ maxRetries: 1 });
// expect: hardcoded-model/restricted warning default model=claude-fable-5
const NEGOTIATOR = process.env.NEGOTIATOR_MODEL ?? "claude-fable-5";

export interface Offer {
  readonly counterparty: string;
  readonly terms: string;
}

export const counterOffer = async (offer: Offer) =>
  client.messages.create({
    model: NEGOTIATOR,
    max_tokens: 600,
    messages: [{ role: "user", content: `${offer.counterparty} offers: ${offer.terms}` }],
  });
