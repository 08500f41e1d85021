#!/usr/bin/env bash
# Packs gpu-ratios and the tests on CUDA for a Linux machine that has an NVIDIA driver but no .NET: artifacts/emdgen-gpu.tar.gz, below 64 MiB.
# There:
#   tar xzf emdgen-gpu.tar.gz && emdgen-gpu/run.sh FOLDER
#   emdgen-gpu/EmdGen.GpuTestRun Cuda
set -euo pipefail
cd "$(dirname "$0")/.."

name=emdgen-gpu
most=$((64 * 1024 * 1024))
rm -rf "artifacts/$name" "artifacts/$name.tar.gz"
for project in benchmarks/EmdGen.Benchmarks tests/EmdGen.GpuTestRun; do
    dotnet publish "$project" -c Release -r linux-x64 -p:ForGpuArchive=true -o "artifacts/$name"
done
git describe --always --dirty > "artifacts/$name/commit.txt"
tar -czf "artifacts/$name.tar.gz" -C artifacts "$name"
size=$(stat -c %s "artifacts/$name.tar.gz")
echo "artifacts/$name.tar.gz: $size bytes"
if [ "$size" -ge "$most" ]; then
    echo "The archive must be below $most bytes." >&2
    exit 1
fi
