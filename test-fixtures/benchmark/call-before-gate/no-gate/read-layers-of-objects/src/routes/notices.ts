import express from "express";
import noticeController from "../controllers/notices";
import { checkPermission } from "../middleware/permissions";

const router = express.Router();

router.post("/draft", noticeController.draftNotice);
router.post("/translate/:id", checkPermission("notices:write"), noticeController.translateNotice);

export default router;
