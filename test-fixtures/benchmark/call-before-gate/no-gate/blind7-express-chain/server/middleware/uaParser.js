const { UAParser } = require("ua-parser-js");

module.exports = (req, res, next) => {
  const agent = UAParser(req.headers["user-agent"]);
  if (!agent.browser.name) return res.status(400).json({ message: "Illegal request" });
  next();
};
