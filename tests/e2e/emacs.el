;; Opens FILE with eglot and the server of GAPLINT, waits for diagnostics, applies the first quick fix at AT and saves.
;; Writes what was seen to OUT, as JSON: emacs -Q --batch -l emacs.el
(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa-src")
(package-initialize)
(require 'eglot)
(require 'json)
(require 'flymake)
(setq eglot-autoshutdown nil
      eglot-sync-connect 20
      eglot-send-changes-idle-time 0
      eglot-confirm-server-initiated-edits nil
      create-lockfiles nil
      make-backup-files nil)
(define-derived-mode sample-ts-mode prog-mode "TS")
(add-to-list 'auto-mode-alist '("\\.ts\\'" . sample-ts-mode))
(put 'sample-ts-mode 'eglot-language-id "typescript")
(add-to-list 'eglot-server-programs
             `(sample-ts-mode . (,@(split-string (getenv "GAPLINT")) :initializationOptions (:now "2026-11-21"))))
(defun wait-for (found)
  "Wait up to 20 seconds until FOUND gives something."
  (let ((end (+ (float-time) 20)) seen)
    (while (and (not (setq seen (funcall found))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or seen (error "Waited in vain for %S" found))))
(condition-case failure
    (let (seen)
      (find-file (getenv "FILE"))
      (apply #'eglot (eglot--guess-contact))
      (flymake-start)
      (wait-for #'flymake-diagnostics)
      (push (cons 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) seen)
      (goto-char (point-min))
      (search-forward (getenv "AT"))
      (let ((actions (eglot-code-actions (point) (point) "quickfix")))
        (push (cons 'actions (vconcat (mapcar (lambda (action) (plist-get action :title)) actions))) seen)
        (eglot--apply-workspace-edit (plist-get (elt actions 0) :edit)))
      (save-some-buffers t)
      (eglot-shutdown (eglot-current-server))
      (with-temp-file (getenv "OUT") (insert (json-encode seen)))
      (kill-emacs 0))
  (error (message "%S" failure) (kill-emacs 3)))
