const { getOpenAI } = require("./lib/openai.cjs");
const settings = require("./lib/settings.cjs");

exports.handler = async (event) => {
  const completion = await getOpenAI().chat.completions.create({
    model: settings.summaryModel,
    max_tokens: settings.maxTokens,
    messages: [{ role: "user", content: event.body }],
  });
  return { statusCode: 200, body: completion.choices[0].message.content };
};
