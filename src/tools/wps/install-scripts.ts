/**
 * Install and uninstall scripts for people without Node: PowerShell for Windows, sh for 统信UOS and 麒麟.
 * They do what `publish.ts` does, with its patterns, and keep a copy of the file they change.
 */
import { ADDIN_NAME, OWN_ELEMENT, offlineEntry } from "./publish";

export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

const LINUX_FOLDER = "${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons";

export function installScripts(version: string): readonly ScriptFile[] {
  return [
    { name: "install.sh", text: linuxInstall(version) },
    { name: "uninstall.sh", text: linuxUninstall(version) },
    { name: "install.ps1", text: windows(windowsInstall(version)) },
    { name: "uninstall.ps1", text: windows(windowsUninstall(version)) },
    { name: "安装.bat", text: batch("install.ps1") },
    { name: "卸载.bat", text: batch("uninstall.ps1") },
  ];
}

/** sed delimiters and replacement characters in an XML element. */
const sedText = (text: string) => text.replace(/[\\&|]/g, "\\$&");

const linuxHead = `#!/bin/sh
# 绩效监控助手：安装到当前用户的 WPS 表格，无需管理员权限。WPS_ADDONS 可指定加载项目录。
set -eu
folder="\${WPS_ADDONS:-${LINUX_FOLDER}}"
list="$folder/publish.xml"
`;

const backUp = `cp -p "$list" "$list.备份"`;

function linuxInstall(version: string): string {
  const name = `${ADDIN_NAME}_${version}`;
  return `${linuxHead}here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
if [ -f "$list" ]; then
  if ! grep -Eq '</jsplugins>|<jsplugins */>' "$list"; then
    echo "publish.xml 不是 WPS 的加载项清单，未作改动。请把它改名备份后重新安装。" >&2
    exit 1
  fi
  ${backUp}
else
  printf '<?xml version="1.0" encoding="UTF-8"?>\\n<jsplugins></jsplugins>\\n' > "$list"
fi
rm -rf "$folder/${name}"
cp -R "$here/${name}" "$folder/${name}"
sed -E -i -e 's|${OWN_ELEMENT}||g' -e 's|<jsplugins */>|<jsplugins></jsplugins>|' \\
  -e 's|</jsplugins>|${sedText(offlineEntry(version))}</jsplugins>|' "$list"
echo "已安装。请重新启动 WPS 表格，在「绩效监控」选项卡里打开面板；首次使用时在提示框里选择信任。"
`;
}

function linuxUninstall(version: string): string {
  return `${linuxHead}if [ -f "$list" ]; then
  ${backUp}
  sed -E -i -e 's|${OWN_ELEMENT}||g' "$list"
fi
rm -rf "$folder/${ADDIN_NAME}_${version}"
echo "已卸载。重新启动 WPS 表格后生效，其他加载项不受影响。"
`;
}

/** Windows PowerShell 5 reads a script as the local code page unless it begins with a BOM; it wants CRLF for .bat only. */
const windows = (text: string) => "\uFEFF" + text.replace(/\n/g, "\r\n");

const windowsHead = `# 绩效监控助手：安装到当前用户的 WPS 表格，无需管理员权限。
$ErrorActionPreference = 'Stop'
$folder = if ($env:WPS_ADDONS) { $env:WPS_ADDONS } else { Join-Path $env:APPDATA 'kingsoft\\wps\\jsaddons' }
$list = Join-Path $folder 'publish.xml'
$utf8 = New-Object System.Text.UTF8Encoding($false)
# Keeps a byte order mark that the file already has.
function Read-List { [System.Text.Encoding]::UTF8.GetString([System.IO.File]::ReadAllBytes($list)) }
function Write-List($text) { [System.IO.File]::WriteAllBytes($list, $utf8.GetBytes($text)) }
`;

const psText = (text: string) => text.replace(/'/g, "''");

function windowsInstall(version: string): string {
  const name = `${ADDIN_NAME}_${version}`;
  return `${windowsHead}New-Item -ItemType Directory -Force -Path $folder | Out-Null
if (Test-Path -LiteralPath $list) {
  $text = Read-List
  if ($text -notmatch '</jsplugins>|<jsplugins */>') {
    Write-Host 'publish.xml 不是 WPS 的加载项清单，未作改动。请把它改名备份后重新安装。'
    exit 1
  }
  Copy-Item -LiteralPath $list -Destination "$list.备份" -Force
} else {
  $text = '<?xml version="1.0" encoding="UTF-8"?>' + "\`n<jsplugins></jsplugins>\`n"
}
$target = Join-Path $folder '${name}'
if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
Copy-Item -LiteralPath (Join-Path $PSScriptRoot '${name}') -Destination $target -Recurse
$text = [regex]::Replace($text, '${psText(OWN_ELEMENT)}', '')
$text = [regex]::Replace($text, '<jsplugins */>', '<jsplugins></jsplugins>')
$text = $text.Replace('</jsplugins>', '${psText(offlineEntry(version))}</jsplugins>')
Write-List $text
Write-Host '已安装。请重新启动 WPS 表格，在「绩效监控」选项卡里打开面板；首次使用时在提示框里选择信任。'
`;
}

function windowsUninstall(version: string): string {
  return `${windowsHead}if (Test-Path -LiteralPath $list) {
  Copy-Item -LiteralPath $list -Destination "$list.备份" -Force
  Write-List ([regex]::Replace((Read-List), '${psText(OWN_ELEMENT)}', ''))
}
$target = Join-Path $folder '${ADDIN_NAME}_${version}'
if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
Write-Host '已卸载。重新启动 WPS 表格后生效，其他加载项不受影响。'
`;
}

/** A double click is all a clerk should need. */
function batch(script: string): string {
  return `@echo off\r\npowershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0${script}"\r\npause\r\n`;
}
