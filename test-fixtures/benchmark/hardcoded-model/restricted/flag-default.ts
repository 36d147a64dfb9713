// A remote flag chooses; what it is asked with serves when the service is away.
import { OpenFeature } from "@openfeature/server-sdk";
import { init } from "@launchdarkly/node-server-sdk";
import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();
const features = OpenFeature.getClient();
const launchDarkly = init(process.env.LD_KEY ?? "");
const ask = (model: string, content: string) => client.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });

// expect: hardcoded-model/restricted warning default
export const feature = async (text: string) => ask(await features.getStringValue("chat-model", "claude-fable-5"), text);
// expect: hardcoded-model/restricted warning default
export const variation = async (user: string, text: string) => ask(await launchDarkly.variation("chat-model", { key: user }, "claude-mythos-5"), text);
