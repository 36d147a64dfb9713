const axios = require("axios");
const { denyRequest } = require("../utils/denyRequest");

module.exports = async function moderateText(req, res, next) {
  if (process.env.OPENAI_MODERATION !== "true") return next();
  const { text } = req.body;
  try {
    const response = await axios.post(
      "https://api.openai.com/v1/moderations",
      { input: text },
      { headers: { Authorization: `Bearer ${process.env.OPENAI_MODERATION_API_KEY}` } },
    );
    const flagged = response.data.results.some((result) => result.flagged);
    if (flagged) {
      return await denyRequest(req, res, { type: "moderation" });
    }
  } catch (error) {
    return await denyRequest(req, res, "error in moderation check");
  }
  next();
};
