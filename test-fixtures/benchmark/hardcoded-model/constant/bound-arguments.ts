import OpenAI from "openai";

const openai = new OpenAI();

async function ask(model: string, prompt: string): Promise<string> {
  return (await openai.responses.create({ model, input: prompt })).output_text;
}

// expect: hardcoded-model/revocable warning
const askBig = ask.bind(null, "gpt-5.6-sol");
// expect-none: hardcoded-model
const greet = ask.bind(null, process.env.MODEL ?? "", "gpt-5.6-sol");

export const answer = (question: string) => askBig(question);
export const hello = () => greet();

class Writer {
  constructor(private readonly client: OpenAI) {}

  write(model: string, text: string) {
    return this.client.responses.create({ model, input: text });
  }
}

const writer = new Writer(openai);
// expect: hardcoded-model/constant info
const writeShort = writer.write.bind(writer, "gpt-5.4-mini");

export const short = (text: string) => writeShort(text);
