const { saveMessage } = require("../models");
const { sendError } = require("./streamResponse");

const denyRequest = async (req, res, error) => {
  const { conversationId, text } = req.body;
  await saveMessage(req, { conversationId, text, error: true });
  return sendError(req, res, { text: JSON.stringify(error), conversationId });
};

module.exports = { denyRequest };
