#!/bin/sh
# The peers of the forecast bench, from Debian: R and its forecast package (Hyndman and Khandakar).
set -eu
if command -v Rscript >/dev/null && Rscript -e 'library(forecast)' >/dev/null 2>&1; then
  exit 0
fi
as_root=''
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends r-base-core r-cran-forecast
