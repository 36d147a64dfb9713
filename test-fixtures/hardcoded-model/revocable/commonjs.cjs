const Anthropic = require("@anthropic-ai/sdk");
const { settings } = require("./settings.cjs");

const anthropic = new Anthropic();
// expect: hardcoded-model/revocable warning model=claude-opus-4-5-20251101
const DEEP = "claude-opus-4-5-20251101";

module.exports = {
  DEEP,
  async deep(question) {
    return anthropic.messages.create({ model: DEEP, max_tokens: 1200, messages: [{ role: "user", content: question }] });
  },
  async configured(question) {
    // expect-none: hardcoded-model
    return anthropic.messages.create({ model: settings.model, max_tokens: 1200, messages: [{ role: "user", content: question }] });
  },
};
