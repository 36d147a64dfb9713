const express = require("express");
const multer = require("multer");
const { requireJwtAuth, checkSpeechAccess } = require("../middleware");
const { client } = require("../services/openai");

const upload = multer({ storage: multer.memoryStorage() });
const router = express.Router();

router.post("/stt", requireJwtAuth, checkSpeechAccess, upload.single("audio"), async (req, res) => {
  // expect-none: call-before-gate
  const transcript = await client.audio.transcriptions.create({ model: "whisper-1", file: req.file.buffer });
  res.json({ text: transcript.text });
});

module.exports = router;
