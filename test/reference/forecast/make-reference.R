# Writes smoothing.csv, optimum.csv and trends.csv beside it: Rscript make-reference.R
# R 4.2.2, forecast 8.20. The series are made up; nothing is random.
suppressMessages(library(forecast))
series <- list(
  growing = c(112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 131, 139, 152),
  short = c(30, 34, 33, 39, 44, 41, 47, 52, 50, 55),
  falling = c(9.5, 9.1, 8.8, 9.0, 8.1, 7.7, 7.9, 7.2, 7.0, 6.6, 6.7, 6.1)
)
number <- function(x) format(x, digits = 17, trim = TRUE, scientific = FALSE)
about <- c("# Made by make-reference.R", paste0("# ", R.version.string, ", forecast ", packageVersion("forecast")))
write <- function(name, rows) writeLines(c(about, paste(names(rows), collapse = ","), do.call(paste, c(lapply(rows, number), sep = ","))), name)

# 1. Given parameters and first states: ets() with its own initial states, of which only the recursion is compared.
given <- list(c(0.3, 0, 0), c(0.8, 0, 0), c(0.5, 0.1, 1), c(0.9, 0.4, 1), c(0.5, 0.1, 0.9), c(0.3, 0.05, 0.85))
rows <- NULL
for (s in seq_along(series)) for (p in given) {
  y <- ts(series[[s]])
  fit <- if (p[3] == 0) ets(y, "ANN", alpha = p[1]) else if (p[3] == 1) ets(y, "AAN", alpha = p[1], beta = p[2], damped = FALSE) else
    suppressWarnings(tryCatch(ets(y, "AAN", alpha = p[1], beta = p[2], phi = p[3], damped = TRUE), error = function(e) NULL))
  if (is.null(fit)) next
  first <- fit$states[1, ]
  f <- forecast(fit, h = 6, level = 80)
  sd <- as.numeric(f$upper - f$mean) / qnorm(0.9)
  # Exact least squares for the first states: the errors are linear in them.
  errors <- function(l, b) { e <- y; for (t in seq_along(y)) { m <- l + p[3] * b; e[t] <- y[t] - m; b <- p[3] * b + p[2] * e[t]; l <- m + p[1] * e[t] }; as.numeric(e) }
  base <- errors(0, 0)
  design <- if (p[3] == 0) cbind(base - errors(1, 0)) else cbind(base - errors(1, 0), base - errors(0, 1))
  best <- qr.coef(qr(design), base)
  row <- c(series = s, alpha = p[1], beta = p[2], phi = p[3], level = first[[1]], slope = if (p[3] == 0) 0 else first[[2]],
    bestLevel = best[1], bestSlope = if (p[3] == 0) 0 else best[2], bestSse = sum((base - design %*% best)^2), sse = sum((y - fitted(fit))^2))
  rows <- rbind(rows, c(row, setNames(as.numeric(f$mean), paste0("mean", 1:6)), setNames(sd / sd[1], paste0("sd", 1:6)), lastFitted = as.numeric(tail(fitted(fit), 1))))
}
write("smoothing.csv", as.data.frame(rows))

# 2. Optimised, with HoltWinters' own objective and start: level only from the first value, with trend from the first two.
rows <- NULL
for (s in seq_along(series)) {
  y <- series[[s]]
  one <- HoltWinters(ts(y), gamma = FALSE, beta = FALSE)
  two <- HoltWinters(ts(y), gamma = FALSE, optim.control = list(factr = 10))
  sse <- function(a) HoltWinters(ts(y), gamma = FALSE, beta = FALSE, alpha = a)$SSE
  fine <- optimize(sse, c(1e-4, 1), tol = 1e-12)
  rows <- rbind(rows, c(series = s, alpha1 = one$alpha[[1]], sse1 = min(one$SSE, fine$objective, sse(1)), alpha2 = two$alpha[[1]], beta2 = two$beta[[1]], sse2 = two$SSE))
}
write("optimum.csv", as.data.frame(rows))

# 3. Drift and theta. thetaf() with the parameters that it found, and the formula with the best first level of ses.
rows <- NULL
for (s in seq_along(series)) {
  y <- ts(series[[s]])
  d <- rwf(y, h = 6, drift = TRUE, level = 80)
  n <- length(y)
  sse <- function(a) { e <- function(l) { out <- y; for (t in seq_along(y)) { out[t] <- y[t] - l; l <- l + a * out[t] }; as.numeric(out) }
    base <- e(0); x <- base - e(1); l <- sum(x * base) / sum(x * x); list(sse = sum((base - x * l)^2), l = l) }
  grid <- seq(1e-4, 1, length.out = 2001)
  a <- grid[which.min(sapply(grid, function(a) sse(a)$sse))]
  a <- optimize(function(a) sse(a)$sse, c(max(1e-4, a - 1e-3), min(1, a + 1e-3)), tol = 1e-13)$minimum
  if (sse(1)$sse <= sse(a)$sse) a <- 1
  if (sse(1e-4)$sse <= sse(a)$sse) a <- 1e-4
  l <- sse(a)$l; for (v in y) l <- l + a * (v - l)
  half <- lsfit(0:(n - 1), y)$coefficients[[2]] / 2
  theta <- l + half * (0:5 + (1 - (1 - a)^n) / a)
  rows <- rbind(rows, c(series = s, setNames(as.numeric(d$mean), paste0("drift", 1:6)), setNames((as.numeric(d$upper - d$mean) / qnorm(0.9)), paste0("driftSd", 1:6)),
    alpha = a, setNames(theta, paste0("theta", 1:6)), setNames(as.numeric(thetaf(y, h = 6)$mean), paste0("thetaf", 1:6))))
}
write("trends.csv", as.data.frame(rows))
