const axios = require("axios");
const logger = require("../logger");

const client = axios.create({
  baseURL: "https://api.openai.com/v1",
  headers: { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
  timeout: 30000,
});

async function complete(prompt, model = process.env.LEDGER_MODEL) {
  // expect: call-before-gate/some-paths error
  const { data } = await client.post("/chat/completions", { model, messages: [{ role: "user", content: prompt }] });
  return data.choices[0].message.content;
}

exports.extract = async (text) => {
  let raw;
  try {
    raw = await complete(`Extract the fields of this invoice as JSON: ${text}`);
  } catch (error) {
    logger.warn("extraction failed", { error });
    return { fields: {}, needsReview: true };
  }
  try {
    return { fields: JSON.parse(raw), needsReview: false };
  } catch {
    return { fields: {}, needsReview: true };
  }
};

exports.categorize = async (text) => {
  try {
    return await complete(`Which account? ${text}`);
    // expect: silent-fallback/default-value warning
  } catch (error) {
    return "unsorted";
  }
};
