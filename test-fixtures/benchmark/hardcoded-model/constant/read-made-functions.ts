// fixture: path=src/reports.ts
import { wrapTraced } from "braintrust";
import { OpenAI } from "openai";

interface Settings {
  model: string;
  temperature?: number;
}

const client = new OpenAI();

// A function that another one gives by its name.
function makeSummary(openai: OpenAI) {
  async function summarize(text: string, model: string) {
    const response = await openai.chat.completions.create({ model, messages: [{ role: "user", content: text }] });
    return response.choices[0]?.message.content;
  }
  return summarize;
}

function makeTitle(openai: OpenAI) {
  const title = async (text: string, { model }: Settings) => {
    const response = await openai.chat.completions.create({ model, messages: [{ role: "user", content: `A title for: ${text}` }] });
    return response.choices[0]?.message.content;
  };
  return title;
}

// A function that goes through a library's wrapper on its way.
const makeOutline = (openai: OpenAI) =>
  wrapTraced(
    async (text: string, settings: Settings) => {
      const { ...request } = settings;
      return openai.chat.completions.create({ ...request, messages: [{ role: "user", content: `An outline of: ${text}` }] });
    },
    { name: "outline" },
  );

// A function that is run here and not given away: what the maker gives is its answer.
async function count(text: string, run: (words: string[]) => number) {
  return run(text.split(" "));
}
function makeCount(minimum: number) {
  const long = (words: string[]) => words.filter((word) => word.length > minimum).length;
  return count("a longer sentence", long);
}

export async function report(text: string) {
  const summarize = makeSummary(client);
  const outline = makeOutline(client);
  // expect: hardcoded-model/retired warning model=gpt-4.1
  const summary = await summarize(text, "gpt-4.1");
  const title = await makeTitle(client)(text, {
    // expect: hardcoded-model/constant info model=gpt-5.4-mini
    model: "gpt-5.4-mini",
  });
  const parts = await outline(text, {
    // expect: hardcoded-model/constant info model=gpt-5.4-nano
    model: "gpt-5.4-nano",
    temperature: 0,
  });
  const words = await makeCount(3);
  // expect-none: hardcoded-model a label
  return { summary, title, parts, words, model: "gpt-5.4" };
}
