# Hyman's filter on R's natural cubic spline. Run in the project's folder: Rscript test/reference/monotone-spline/make-reference.R
# splinefun() offers the filter only with the ends of Forsythe, Malcolm & Moler; natural ends are filtered by the same function.
x <- c(1, 5, 10, 15, 20, 30, 40, 60, 85)
y <- c(0, 0.01, 0.012, 0.012, 0.02, 0.05, 0.3, 1, 6)
spline <- splinefun(x, y, method = "natural")
z <- get("z", environment(spline))
f <- splinefunH(x, y, stats:::hyman_filter(z)$b)
at <- seq(1, 85, by = 1.75)
file <- "test/reference/monotone-spline/monotone-spline.csv"
cat("# Made by make-reference.R with", R.version.string, "\n", file = file)
suppressWarnings(write.table(data.frame(x = at, y = sprintf("%.15g", f(at))), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
