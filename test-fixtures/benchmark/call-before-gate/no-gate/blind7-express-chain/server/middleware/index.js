const requireJwtAuth = require("./requireJwtAuth");
const checkBan = require("./checkBan");
const uaParser = require("./uaParser");
const moderateText = require("./moderateText");
const checkSpeechAccess = require("./checkSpeechAccess");

module.exports = { requireJwtAuth, checkBan, uaParser, moderateText, checkSpeechAccess };
