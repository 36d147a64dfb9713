const { ChatOpenAI } = require("@langchain/openai");
const { ChatPromptTemplate } = require("@langchain/core/prompts");

const prompt = ChatPromptTemplate.fromTemplate("Remind {customer}, {days} days late.");
// expect: hardcoded-model/retired error
const model = new ChatOpenAI({ model: "gpt-4-32k", temperature: 0 });

exports.remind = async (customer, days) => {
  // expect: missing-fallback-tier/none warning
  const message = await prompt.pipe(model).invoke({ customer, days });
  return message.content;
};
