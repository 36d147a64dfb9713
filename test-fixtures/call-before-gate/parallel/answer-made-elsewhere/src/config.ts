// Nothing is asked here yet: this only says what the server will answer with.
import { wrapTraced } from "braintrust";
import { askAfterwards, askMeanwhile, knownFirst } from "./answers.js";
import { guardrail } from "./guardrail.js";
import { faq } from "./faq.js";

const makeChat = (find = faq.find) =>
  wrapTraced(knownFirst({ find, otherwise: wrapTraced(askMeanwhile({ inputGuardrail: guardrail }), { name: "ask" }) }), { name: "answer" });

const makeMail = (find = faq.find) => wrapTraced(knownFirst({ find, otherwise: askAfterwards({ inputGuardrail: guardrail }) }), { name: "answer" });

export const config = { chat: { answer: makeChat() }, mail: { answer: makeMail() } };
