const { getRoleByName } = require("../models");

module.exports = async (req, res, next) => {
  const role = await getRoleByName(req.user.role);
  if (!role?.permissions?.SPEECH?.USE) {
    return res.status(403).json({ message: "Forbidden: Insufficient permissions" });
  }
  return next();
};
