const { Router } = require("express");
const controller = require("../controllers/invoices");
const { requireRole } = require("../middleware/roles");
const { asyncHandler } = require("../middleware/async");

const router = Router();

router.post("/extract", requireRole("bookkeeper"), asyncHandler(controller.extract));
router.post("/categorize", asyncHandler(controller.categorize));
router.post("/remind", requireRole("bookkeeper"), asyncHandler(controller.remind));

module.exports = router;
