#!/usr/bin/env bash
# Runs gpu-ratios where this was unpacked, with no .NET installed: ./run.sh FOLDER [options of gpu-ratios]. The table is printed, and kept in
# FOLDER with what it was measured on. The peers need python3 with torch; without, their columns stay empty.
set -uo pipefail
if [ $# -eq 0 ] || [[ $1 == -* ]]; then
    echo "usage: ${0##*/} FOLDER [options of gpu-ratios]" >&2
    exit 2
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
shift
mkdir -p "$folder" || exit 2
{
    cat "$here/commit.txt"
    if command -v nvidia-smi > /dev/null; then nvidia-smi; nvidia-smi -q; else echo "There is no nvidia-smi."; fi
    python3 -c 'import sys, torch; print("Python", sys.version); print("torch", torch.__version__, "CUDA", torch.version.cuda)' 2>&1
} > "$folder/machine.txt"
{ "$here/EmdGen.Benchmarks" gpu-ratios --out "$folder" "$@" 2>&1 >&3 | tee "$folder/messages.txt" >&2; } 3>&1
