const ask = require("./ask");
const convos = require("./convos");
const speech = require("./speech");

module.exports = { ask, convos, speech };
