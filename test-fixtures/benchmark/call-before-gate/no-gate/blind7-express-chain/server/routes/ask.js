const express = require("express");
const { requireJwtAuth, checkBan, uaParser, moderateText } = require("../middleware");
const AskController = require("../controllers/AskController");

const router = express.Router();
router.use(requireJwtAuth);
router.use(checkBan);
router.use(uaParser);
router.use(moderateText);

router.post("/", AskController);

module.exports = router;
