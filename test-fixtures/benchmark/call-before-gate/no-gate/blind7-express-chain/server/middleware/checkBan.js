const { bans } = require("../models");

module.exports = async (req, res, next) => {
  const banned = await bans.get(req.user?.id ?? req.ip);
  if (banned && banned.expiresAt > Date.now()) {
    return res.status(403).json({ message: "Your account has been temporarily banned due to violations of our service." });
  }
  next();
};
