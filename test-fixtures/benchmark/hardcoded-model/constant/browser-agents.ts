// Stagehand: the model of the object, of one call, and of an agent; and the one it takes when nobody says.
import { AISdkClient, Stagehand, type Page } from "@browserbasehq/stagehand";
import { anthropic } from "@ai-sdk/anthropic";

export async function prices(url: string) {
  // expect: hardcoded-model/constant info
  const stagehand = new Stagehand({ env: "LOCAL", model: "openai/gpt-5.4-mini" });
  await stagehand.init();
  await stagehand.act(`open ${url}`);
  // expect: hardcoded-model/constant info
  const found = await stagehand.extract("the prices", { model: { modelName: "openai/gpt-5.4-nano" } });
  return found;
}

export async function book(task: string) {
  // expect: hardcoded-model/constant info
  const stagehand = new Stagehand({ env: "BROWSERBASE", modelName: "gpt-5.4-mini", modelClientOptions: { apiKey: process.env.OPENAI_API_KEY } });
  await stagehand.init();
  const page = stagehand.page;
  await page.goto("https://example.com");
  await page.act("accept the terms");
  // expect: hardcoded-model/retired error
  const agent = stagehand.agent({ provider: "openai", model: "computer-use-preview" });
  return agent.execute(task);
}

export async function byDefault(task: string) {
  // expect: hardcoded-model/retired warning "openai/gpt-4.1-mini"
  const stagehand = new Stagehand({ env: "LOCAL" });
  return stagehand.agent().execute(task);
}

export async function newer(task: string) {
  // expect: hardcoded-model/constant info
  const stagehand = await Stagehand.create({ browser: { type: "local" }, model: { modelName: "anthropic/claude-haiku-4-5" } });
  return stagehand.act(task);
}

export async function ownClient(task: string) {
  const stagehand = new Stagehand({
    env: "LOCAL",
    // expect: hardcoded-model/constant info
    llmClient: new AISdkClient({ model: anthropic("claude-haiku-4-5") }),
  });
  return stagehand.observe(task);
}

// expect-none: hardcoded-model the page's Stagehand object has the model
export const pressed = (page: Page) => page.act("press the button");
