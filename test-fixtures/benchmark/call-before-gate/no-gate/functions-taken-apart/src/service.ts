import OpenAI from "openai";

const openai = new OpenAI();

export function createWriter() {
  const model = process.env["WRITER_MODEL"]!;
  return {
    draft: async (input: string) => {
      // expect: call-before-gate/no-gate warning "POST /draft"
      const { output_text } = await openai.responses.create({ model, input });
      return output_text;
    },
    async title(input: string) {
      // expect: call-before-gate/no-gate warning "POST /title"
      const { output_text } = await openai.responses.create({ model, input });
      return output_text;
    },
    // expect-none: call-before-gate
    polish: async (input: string) => (await openai.responses.create({ model, input })).output_text,
    // expect-none: call-before-gate nobody takes it
    shorten: async (input: string) => (await openai.responses.create({ model, input })).output_text,
  };
}
