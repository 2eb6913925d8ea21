# The workloads in R, by matrices of cells x draws. One line of JSON, as from peer.c. W3 is not run: it would take an hour.
# Run as: Rscript peer.R WORKLOAD MODEL REPETITIONS [AREAS SEED]

arguments <- commandArgs(trailingOnly = TRUE)
workload <- arguments[1]
repetitions <- as.integer(arguments[3])
seed <- if (length(arguments) > 4) as.integer(arguments[5]) else 1L

AGES <- 101L
CELLS <- 2L * AGES
WOMEN <- 1:AGES
MEN <- AGES + WOMEN
MOTHERS <- 16:50
# Who is one age older next year: rows of the year's beginning by the rows of its end; the first ages are filled later.
FROM <- c(1L, 1:100, 102L, 102:201)
# A block stays in the cache; wider ones are slower.
BLOCK <- 100L
STEP_SD <- c(0.02, 0.01, 0.05)
SEVEN <- c(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
HEADLINES <- list(0:100, 0:2, 3:6, 7:14, 65:100, 85:100)

file <- file(arguments[2], "rb")
take <- function(count) readBin(file, "double", count, size = 8, endian = "little")
header <- take(4)
model <- list(boys = header[1], draws = header[2], years = header[3])
for (name in c("base", "survival", "dying")) model[[name]] <- take(CELLS)
model$fertility <- take(AGES)
for (name in c("half_in", "half_out")) model[[name]] <- take(CELLS)
factors <- lapply(1:4, function(kind) matrix(take(model$years * model$draws), model$draws))
close(file)

expected <- function(m, people, f, flows) {
  moving <- outer(m$half_in, f$arrivals)
  staying <- if (flows) 1 - outer(m$half_out, f$departures) else 1
  begun <- people * staying + moving
  older <- begun[FROM, , drop = FALSE]
  older[AGES, ] <- older[AGES, ] + begun[AGES, ]
  older[CELLS, ] <- older[CELLS, ] + begun[CELLS, ]
  alive <- m$survival - outer(m$dying, f$mortality - 1)
  ended <- older * alive * staying + moving
  births <- colSums(m$fertility[MOTHERS] / 2 * (begun[MOTHERS, , drop = FALSE] + ended[MOTHERS, , drop = FALSE])) * f$fertility
  infants <- outer(c(1 - m$boys, m$boys), births) * alive[c(1, AGES + 1), , drop = FALSE]
  if (flows) infants <- infants * staying[c(1, AGES + 1), , drop = FALSE]
  ended[c(1, AGES + 1), ] <- infants + moving[c(1, AGES + 1), , drop = FALSE]
  ended
}

whole <- function(m, people, f, flows) {
  moving <- outer(m$half_in, f$arrivals)
  leaving <- pmin(outer(m$half_out, f$departures), 1)
  dying <- pmin(outer(m$dying, f$mortality), 1)
  moved <- function(persons, rows) {
    size <- length(persons)
    persons - rbinom(size, persons, leaving[rows, ]) + rpois(size, moving[rows, ])
  }
  begun <- moved(people, 1:CELLS)
  older <- begun[FROM, , drop = FALSE]
  older[AGES, ] <- older[AGES, ] + begun[AGES, ]
  older[CELLS, ] <- older[CELLS, ] + begun[CELLS, ]
  rest <- setdiff(1:CELLS, c(1, AGES + 1))
  ended <- older
  survivors <- older[rest, ] - rbinom(length(rest) * ncol(older), older[rest, ], dying[rest, ])
  ended[rest, ] <- moved(survivors, rest)
  means <- colSums(m$fertility[MOTHERS] / 2 * (begun[MOTHERS, , drop = FALSE] + ended[MOTHERS, , drop = FALSE])) * f$fertility
  births <- rpois(length(means), means)
  boys <- rbinom(length(births), births, m$boys)
  born <- rbind(births - boys, boys)
  first <- c(1, AGES + 1)
  ended[first, ] <- moved(born - rbinom(length(born), born, dying[first, ]), first)
  ended
}

blocks <- function(draws) split(1:draws, (0:(draws - 1)) %/% BLOCK)

factors_of <- function(year, draws) {
  list(fertility = factors[[1]][draws, year], mortality = factors[[2]][draws, year],
       arrivals = factors[[3]][draws, year], departures = factors[[4]][draws, year])
}

kernel <- function(step, flows) {
  ends <- lapply(blocks(model$draws), function(draws) {
    people <- matrix(model$base, CELLS, length(draws))
    for (year in seq_len(model$years)) people <- step(model, people, factors_of(year, draws), flows)
    rbind(colSums(people[WOMEN, , drop = FALSE]), colSums(people), people[1, ] + people[AGES + 1, ],
          colSums(people[c(86:101, AGES + 86:101), , drop = FALSE]))
  })
  totals <- do.call(cbind, ends)
  as.vector(t(cbind(rowMeans(totals), apply(totals, 1, var))))
}

draw_factors <- function() {
  for (kind in 1:3) {
    steps <- matrix(rnorm(model$draws * model$years, sd = STEP_SD[kind]), model$years)
    factors[[kind]] <<- t(exp(apply(steps, 2, cumsum)))
  }
}

quantiles <- function(rows, probabilities) {
  places <- (ncol(rows) - 1) * probabilities + 1
  wanted <- unique(c(floor(places), ceiling(places)))
  t(apply(rows, 1, function(row) {
    row <- sort(row, partial = wanted)
    row[floor(places)] + (places - floor(places)) * (row[ceiling(places)] - row[floor(places)])
  }))
}

every_cell <- function() {
  draw_factors()
  people <- matrix(model$base, CELLS, model$draws)
  for (year in seq_len(model$years)) {
    for (draws in blocks(model$draws)) people[, draws] <- expected(model, people[, draws, drop = FALSE], factors_of(year, draws), FALSE)
    result <- quantiles(people, SEVEN)
  }
  as.vector(t(result[c(1, 31, 61, AGES + 86), ]))
}

slider <- function(fertility, mortality) {
  m <- model
  m$fertility <- m$fertility * fertility
  m$dying <- m$dying * mortality
  m$survival <- 1 - m$dying
  sums <- array(0, c(length(HEADLINES), model$draws, model$years))
  for (draws in blocks(model$draws)) {
    people <- matrix(m$base, CELLS, length(draws))
    for (year in seq_len(model$years)) {
      people <- expected(m, people, factors_of(year, draws), FALSE)
      both <- people[WOMEN, , drop = FALSE] + people[MEN, , drop = FALSE]
      for (line in seq_along(HEADLINES)) sums[line, draws, year] <- colSums(both[HEADLINES[[line]] + 1, , drop = FALSE])
    }
  }
  for (year in seq_len(model$years)) result <- quantiles(sums[, , year], c(0.1, 0.5, 0.9))
  as.vector(t(result))
}

set.seed(seed)
seconds <- numeric(0)
# The clock of R counts milliseconds: what is shorter is repeated.
times <- if (workload == "W1") 100 else 1
cpu <- sum(proc.time()[1:2])
for (i in seq_len(repetitions)) {
  start <- proc.time()[["elapsed"]]
  for (again in seq_len(times)) {
    found <- switch(workload, K = kernel(expected, FALSE), W1 = kernel(expected, FALSE), KFlows = kernel(expected, TRUE),
                      N = kernel(whole, TRUE), W2 = every_cell(), W5 = slider(1 + 0.002 * i, 1 - 0.001 * i))
    # The moves of the slider differ; all peers show the first.
    if (workload != "W5" || i == 1) figures <- found
  }
  seconds <- c(seconds, (proc.time()[["elapsed"]] - start) / times)
}
cpu <- (sum(proc.time()[1:2]) - cpu) / times
memory <- tryCatch(as.numeric(gsub("\\D", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) * 1024, error = function(e) NA, warning = function(e) NA)
json <- function(values) paste(ifelse(is.finite(values), format(values, digits = 17, trim = TRUE), "null"), collapse = ",")
cat(sprintf("{\"seconds\":[%s],\"cpuSeconds\":%s,\"peakBytes\":%s,\"figures\":[%s]}\n", json(seconds), json(cpu), json(memory), json(figures)))
