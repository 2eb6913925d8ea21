# Lee-Carter by R's own svd(), and the estimates for unequal steps of Li, Lee & Tuljapurkar (2004), from the project's table.
# Run in the project's folder: Rscript test/reference/lee-carter/make-reference.R
rates <- read.csv("data/poland/death-rates.csv", colClasses = c(age_group = "character", sex = "character"))
years <- sort(unique(rates$year))
groups <- unique(rates$age_group)
logs <- function(sex, years) sapply(years, function(y) {
  own <- rates[rates$sex == sex & rates$year == y, ]
  log(own$value[match(groups, own$age_group)])
})
out <- data.frame()
put <- function(case, name, place, value) out <<- rbind(out, data.frame(case, name, place, value = sprintf("%.15g", value)))
fit <- function(case, m, years) {
  a <- rowMeans(m)
  s <- svd(m - a)
  b <- s$u[, 1] / sum(s$u[, 1])
  k <- s$d[1] * s$v[, 1] * sum(s$u[, 1])
  span <- diff(range(years))
  drift <- (k[length(k)] - k[1]) / span
  left <- diff(k) - drift * diff(years)
  deviation <- sqrt(sum(left^2) / (span - sum(diff(years)^2) / span))
  put(case, "a", seq_along(a) - 1, a)
  put(case, "b", seq_along(b) - 1, b)
  put(case, "k", years, k)
  put(case, "explained", 0, s$d[1]^2 / sum(s$d^2))
  put(case, "drift", 0, drift)
  put(case, "deviation", 0, deviation)
  put(case, "drift_error", 0, deviation / sqrt(span))
}
fit("women", logs("F", years), years)
fit("men", logs("M", years), years)
ordinary <- setdiff(years, 2020)
fit("common", (logs("F", ordinary) + logs("M", ordinary)) / 2, ordinary)
file <- "test/reference/lee-carter/lee-carter.csv"
cat("# Made by make-reference.R with", R.version.string, "\n", file = file)
suppressWarnings(write.table(out, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
