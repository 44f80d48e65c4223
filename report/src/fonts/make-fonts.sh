#!/bin/sh
# Makes the face that PDF files embed, out of Noto Serif SC. docs/fonts.md tells what and why.
# Needs npm (or the downloaded package) and fontTools 4.38 (Debian: python3-fonttools).
# Usage: make-fonts.sh [expo-google-fonts-noto-serif-sc-0.4.3.tgz]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=$here/../main/resources/org/gongkai/report/write/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
    cp "$1" "$work/font.tgz"
else
    (cd "$work" && npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 && mv ./*.tgz font.tgz)
fi
echo "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e  $work/font.tgz" | sha256sum -c - >/dev/null
tar -xzf "$work/font.tgz" -C "$work"

# No tables for layout: PDFBox does not use them. --recalc-bounds: the height of a line on paper follows from the
# bounds of the whole face, and those of the original are nearly twice its em. --no-recalc-timestamp: the same input makes the same bytes.
subset() {
    /usr/bin/python3 -m fontTools.subset "$work/package/$1" --unicodes-file="$here/$2" --output-file="$to/$3" \
        --layout-features= --drop-tables+=GSUB,GPOS,GDEF,BASE,STAT,vhea,vmtx --no-hinting --notdef-outline \
        --name-IDs='*' --recalc-bounds --no-recalc-timestamp
    gzip -9nf "$to/$3"
}
mkdir -p "$to"
subset 400Regular/NotoSerifSC_400Regular.ttf characters.txt NotoSerifSC-Regular.ttf
cp "$work/package/LICENSE_FONT" "$to/OFL.txt"
ls -l "$to"
