const sendMessage = (res, message) => res.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);

const sendError = (req, res, { text, conversationId }) => {
  if (!res.headersSent) {
    return res.status(500).json({ error: true, text, conversationId });
  }
  res.write(`event: error\ndata: ${JSON.stringify({ text, conversationId })}\n\n`);
  return res.end();
};

module.exports = { sendMessage, sendError };
