# Forecasts of a panel with one method of R's package forecast: lines of "years ahead, then the values" in, lines of means, 80 per
# cent low and high, 95 per cent low and high out, after the processor seconds.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
methods <- list(
  ses = function(x, h, l) ses(x, h = h, level = l),
  holt = function(x, h, l) holt(x, h = h, level = l),
  damped = function(x, h, l) holt(x, h = h, level = l, damped = TRUE),
  ets = function(x, h, l) forecast(ets(x), h = h, level = l),
  thetaf = function(x, h, l) thetaf(x, h = h, level = l),
  rwf = function(x, h, l) rwf(x, h = h, level = l, drift = TRUE),
  auto.arima = function(x, h, l) forecast(auto.arima(x), h = h, level = l)
)
method <- methods[[arguments[1]]]
panel <- lapply(strsplit(readLines(arguments[2]), " "), as.numeric)
before <- proc.time()
rows <- vapply(panel, function(numbers) {
  h <- numbers[1]
  x <- ts(numbers[-1])
  result <- tryCatch({
    f <- suppressWarnings(method(x, h, c(80, 95)))
    c(f$mean, f$lower[, 1], f$upper[, 1], f$lower[, 2], f$upper[, 2])
  }, error = function(e) rep(numbers[length(numbers)], 5 * h))
  paste(format(result, digits = 15, trim = TRUE), collapse = " ")
}, "")
used <- proc.time() - before
writeLines(c(format(sum(used[c("user.self", "sys.self")])), rows), arguments[3])
