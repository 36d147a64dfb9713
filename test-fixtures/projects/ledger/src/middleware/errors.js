const logger = require("../logger");

exports.errorHandler = (error, req, res, next) => {
  logger.error(error);
  res.status(error.status || 500).json({ error: "something went wrong" });
};
