const express = require("express");
const { requireJwtAuth } = require("../middleware");
const { client } = require("../services/openai");
const { getMessages, saveConvo } = require("../models");

const router = express.Router();
router.use(requireJwtAuth);

router.post("/gen_title", async (req, res) => {
  const { conversationId } = req.body;
  const messages = await getMessages({ conversationId, user: req.user.id });
  // expect: call-before-gate/no-gate info
  const completion = await client.chat.completions.create({
    model: process.env.TITLE_MODEL,
    messages: [{ role: "user", content: `Write a title for:\n${messages.map((m) => m.text).join("\n")}` }],
  });
  const title = completion.choices[0].message.content;
  await saveConvo(req, { conversationId, title });
  res.status(200).json({ title });
});

module.exports = router;
