-- Opens FILE in ROOT with the server of GAPLINT, waits for diagnostics, applies the first code action and saves.
-- Writes what was seen to OUT, as JSON. Runs on Neovim 0.7 and later: nvim --clean --headless -n -i NONE -S neovim.lua
local function finish(seen, code)
  local out = assert(io.open(os.getenv('OUT'), 'w'))
  out:write(vim.fn.json_encode(seen))
  out:close()
  vim.cmd(code == 0 and 'qall!' or 'cquit ' .. code)
end

local ok, failure = xpcall(function()
  local root, file = os.getenv('ROOT'), os.getenv('FILE')
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'typescript'
  local ready = false
  local id = vim.lsp.start_client({
    name = 'gaplint',
    cmd = vim.fn.json_decode(os.getenv('GAPLINT')),
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    init_options = { now = '2026-11-21' },
    on_init = function() ready = true end,
  })
  vim.lsp.buf_attach_client(buffer, id)
  assert(vim.wait(20000, function() return ready end, 20), 'the server does not start')
  local client = vim.lsp.get_client_by_id(id)
  local function count() return #vim.diagnostic.get(buffer) end
  assert(vim.wait(20000, function() return count() > 0 end, 20), 'no diagnostics')
  local seen = { diagnostics = {}, actions = {} }
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(seen.diagnostics, { line = d.lnum + 1, code = (d.user_data and d.user_data.lsp and d.user_data.lsp.code) or d.code, message = d.message })
  end

  local at = vim.fn.json_decode(os.getenv('AT'))
  local position = { line = at[1] - 1, character = at[2] - 1 }
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local hover = client.request_sync('textDocument/hover', { textDocument = document, position = position }, 20000, buffer)
  seen.hover = hover.result.contents.value
  local params = { textDocument = document, range = { start = position, ['end'] = position }, context = { diagnostics = {} } }
  local answer = client.request_sync('textDocument/codeAction', params, 20000, buffer)
  for _, action in ipairs(answer.result) do table.insert(seen.actions, action.title) end
  local chosen = answer.result[1]
  if not chosen.edit then chosen = client.request_sync('codeAction/resolve', chosen, 20000, buffer).result end
  local before = count()
  vim.lsp.util.apply_workspace_edit(chosen.edit, client.offset_encoding)
  assert(vim.wait(20000, function() return count() < before end, 20), 'the action changes no diagnostic')
  vim.cmd('silent wall')
  client.stop()
  vim.wait(5000, function() return client.is_stopped() end, 20)
  seen.stopped = client.is_stopped()
  finish(seen, 0)
end, debug.traceback)
if not ok then finish({ error = tostring(failure) }, 3) end
