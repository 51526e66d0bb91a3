-- Drives Neovim's own LSP client; see neovim.test.ts. Any error ends in exit code 1 with its text on stderr.
local function main()
  local client_id = vim.lsp.start_client({
    name = "loopboard",
    cmd = { vim.env.LOOPBOARD_NODE, vim.env.LOOPBOARD_SERVER, "--stdio" },
    root_dir = vim.fn.getcwd(),
  })
  assert(client_id, "the server did not start")
  vim.bo.filetype = "markdown"
  assert(vim.lsp.buf_attach_client(0, client_id), "the buffer was not attached")

  local function diagnostics()
    local shown = {}
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      table.insert(shown, { code = diagnostic.code, message = diagnostic.message, lnum = diagnostic.lnum })
    end
    return shown
  end
  local function missing_steps()
    return #vim.tbl_filter(function(diagnostic) return diagnostic.code == "missing-step" end, diagnostics())
  end
  local function wait_for(what, condition)
    assert(vim.wait(20000, condition, 50), "waited in vain for " .. what)
  end

  wait_for("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
  local before = diagnostics()

  -- The hover as a user sees it: in a window that floats.
  local function floating_text()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= "" then
        return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
      end
    end
  end
  vim.api.nvim_win_set_cursor(0, { 7, 4 })
  vim.lsp.buf.hover()
  wait_for("a hover", function() return floating_text() ~= nil end)
  local hover = floating_text()

  vim.api.nvim_win_set_cursor(0, { 5, 2 })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
  local responses = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 20000)
  local action = responses[client_id].result[1]
  vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
  wait_for("one missing step less", function() return missing_steps() == 5 end)

  vim.cmd("write")
  local report = { before = before, hover = hover, applied = action.title, after = diagnostics() }
  vim.fn.writefile({ vim.json and vim.json.encode(report) or vim.fn.json_encode(report) }, vim.env.LOOPBOARD_REPORT)
end

local ok, problem = pcall(main)
if not ok then io.stderr:write(tostring(problem) .. "\n") end
vim.cmd(ok and "qall!" or "cquit 1")
