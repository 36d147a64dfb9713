const { OpenAI } = require("openai");

let client;
exports.getOpenAI = () => {
  client = client || new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
  return client;
};
