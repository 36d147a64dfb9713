const { client } = require("../services/openai");
const { saveMessage } = require("../models");
const { sendMessage, sendError } = require("../utils/streamResponse");

const AskController = async (req, res) => {
  const { text, model, conversationId, parentMessageId } = req.body;
  res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  try {
    const userMessage = await saveMessage(req, { text, conversationId, parentMessageId, sender: "User" });
    sendMessage(res, { message: userMessage, created: true });
    // expect-none: call-before-gate
    const stream = await client.chat.completions.create({ model, stream: true, messages: [{ role: "user", content: text }] });
    let answer = "";
    for await (const chunk of stream) {
      answer += chunk.choices[0]?.delta?.content ?? "";
      sendMessage(res, { text: answer, message: true });
    }
    const response = await saveMessage(req, { text: answer, conversationId, parentMessageId: userMessage.messageId, sender: "Assistant" });
    sendMessage(res, { final: true, responseMessage: response });
    res.end();
  } catch (error) {
    sendError(req, res, { text: error.message, conversationId });
  }
};

module.exports = AskController;
