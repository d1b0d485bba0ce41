# The peers: ets() and auto.arima() of the R package forecast with their defaults, one job a line.
#   Rscript peers.R jobs.csv out.csv [cores]
# jobs.csv: origin;firstYear;firstMonth;value value value …   (what was known at that origin, nothing else)
# out.csv:  origin;peer;horizon;point;seconds;q01 … q99 (space separated)
suppressPackageStartupMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
cores <- if (length(arguments) >= 3) as.integer(arguments[3]) else 2L
jobs <- strsplit(readLines(arguments[1]), ";", fixed = TRUE)
horizons <- c(3, 6, 12, 24)
# 49 central intervals give 98 quantiles; the 50th is the point forecast (for both peers the median of the interval law,
# or, where ets simulates, its mean).
levels <- seq(2, 98, by = 2)

quantiles <- function(answer, h) {
  lower <- rev(as.numeric(answer$lower[h, ]))
  upper <- as.numeric(answer$upper[h, ])
  c(lower, as.numeric(answer$mean[h]), upper)
}

one <- function(job) {
  series <- ts(as.numeric(strsplit(job[4], " ", fixed = TRUE)[[1]]),
               start = c(as.integer(job[2]), as.integer(job[3])), frequency = 12)
  # ets simulates its intervals for some of its models: the same origin must give the same numbers.
  set.seed(1)
  rows <- character(0)
  for (peer in c("ets", "auto.arima")) {
    started <- proc.time()[["elapsed"]]
    model <- if (peer == "ets") ets(series) else auto.arima(series)
    answer <- forecast(model, h = max(horizons), level = levels)
    seconds <- proc.time()[["elapsed"]] - started
    for (h in horizons) {
      rows <- c(rows, paste(job[1], peer, h, format(answer$mean[h], digits = 10), format(seconds, digits = 3),
                            paste(format(quantiles(answer, h), digits = 9, trim = TRUE), collapse = " "), sep = ";"))
    }
  }
  rows
}

answers <- parallel::mclapply(jobs, one, mc.cores = cores, mc.preschedule = FALSE)
failed <- vapply(answers, inherits, logical(1), "try-error")
if (any(failed)) stop("a peer failed at origin ", jobs[[which(failed)[1]]][1])
writeLines(unlist(answers), arguments[2])
