// The workloads in C, each answering with one line of JSON: seconds, processor seconds, peak memory, and figures by which the
// harness sees that it computed the same. Run as: peer WORKLOAD MODEL REPETITIONS [AREAS SEED]
#define _GNU_SOURCE
#include <sys/resource.h>
#include <time.h>
#include "kernel.h"
#include "quantiles.h"

enum { GROUPS = 20, ROWS = 3 * GROUPS, HEADLINES = 6, MOST_FIGURES = 64 };

static double wall(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static double processor(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static double *numbers(size_t count) {
  double *array = aligned_alloc(64, (count * sizeof(double) + 63) / 64 * 64);
  if (!array) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  memset(array, 0, count * sizeof(double));
  return array;
}

static double figures[MOST_FIGURES];
static int figure_count;

static void figure(double value) {
  if (figure_count < MOST_FIGURES) figures[figure_count++] = value;
}

static Block block_of(const Model *m, double *people, int stride, int from, int year) {
  const int n = m->draws - from < BLOCK ? m->draws - from : BLOCK;
  return (Block){.people = people,
                 .stride = stride,
                 .n = n,
                 .fertility = factor(m, FERTILITY, year, from),
                 .mortality = factor(m, MORTALITY, year, from),
                 .arrivals = factor(m, ARRIVALS, year, from),
                 .departures = factor(m, DEPARTURES, year, from)};
}

static void begin(const Model *m, double *people, int stride, int n) {
  for (int cell = 0; cell < CELLS; cell++)
    for (int d = 0; d < n; d++) people[(size_t)cell * stride + d] = m->base[cell];
}

// ---- K and N: the kernel alone; figures are sums, and for whole people means and variances over the draws.

static const int PARTS[4][4] = {{0, 0, 0, 100}, {0, 1, 0, 100}, {0, 1, 0, 0}, {0, 1, 85, 100}};

static void kernel_run(const Model *m, int kind, uint64_t seed, double *totals) {
  static double people[CELLS * BLOCK] __attribute__((aligned(64)));
  Random r = seeded(seed);
  for (int from = 0; from < m->draws; from += BLOCK) {
    const int n = block_of(m, people, BLOCK, from, 0).n;
    begin(m, people, BLOCK, n);
    for (int year = 0; year < m->years; year++) {
      const Block b = block_of(m, people, BLOCK, from, year);
      if (kind == 0) step_expected(m, b, 0);
      else if (kind == 1) step_expected(m, b, 1);
      else step_whole(m, b, &r);
    }
    for (int part = 0; part < 4; part++)
      for (int sex = PARTS[part][0]; sex <= PARTS[part][1]; sex++)
        for (int age = PARTS[part][2]; age <= PARTS[part][3]; age++)
          for (int d = 0; d < n; d++) totals[(size_t)part * m->draws + from + d] += people[(size_t)(sex * AGES + age) * BLOCK + d];
  }
}

static void kernel(const Model *m, int kind, uint64_t seed, int last) {
  double *totals = numbers((size_t)4 * m->draws);
  kernel_run(m, kind, seed, totals);
  if (last) {
    for (int part = 0; part < 4; part++) {
      double mean = 0, variance = 0;
      for (int d = 0; d < m->draws; d++) mean += totals[(size_t)part * m->draws + d] / m->draws;
      for (int d = 0; d < m->draws; d++) variance += pow(totals[(size_t)part * m->draws + d] - mean, 2) / (m->draws - 1);
      figure(mean);
      figure(variance);
    }
  }
  free(totals);
}

// ---- W1: one path.

static void one_path(const Model *m, int last) {
  double people[CELLS];
  memcpy(people, m->base, sizeof people);
  for (int year = 0; year < m->years; year++) step_one(m, people);
  for (int part = 0; part < 4 && last; part++) {
    double sum = 0;
    for (int sex = PARTS[part][0]; sex <= PARTS[part][1]; sex++)
      for (int age = PARTS[part][2]; age <= PARTS[part][3]; age++) sum += people[sex * AGES + age];
    figure(sum);
    figure(NAN);
  }
  // What nobody looks at, the compiler leaves out.
  __asm__ volatile("" : : "r"(people) : "memory");
}

// ---- Factors: the logarithm is a random walk of normal steps.

static const double STEP_SD[FACTORS] = {0.02, 0.01, 0.05, 0};

static void draw_factors(Model *m, Random *r) {
  double *level = numbers(m->draws), *steps = numbers(m->draws);
  for (int kind = 0; kind < DEPARTURES; kind++) {
    memset(level, 0, sizeof(double) * m->draws);
    for (int year = 0; year < m->years; year++) {
      double *row = m->factors + ((size_t)kind * m->years + year) * m->draws;
      normals(r, steps, m->draws);
      for (int d = 0; d < m->draws; d++) level[d] += STEP_SD[kind] * steps[d];
      for (int d = 0; d < m->draws; d++) row[d] = exp(level[d]);
    }
  }
  free(level);
  free(steps);
}

// ---- W2: year after year for all draws, quantiles of every cell.

static const double SEVEN[7] = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

static void every_cell(Model *m, uint64_t seed, int last) {
  Random r = seeded(seed);
  draw_factors(m, &r);
  // A row longer than the draws by one line of cache, so that rows do not fall on one another in it.
  const int stride = (m->draws + 7) / 8 * 8 + 8;
  double *people = numbers((size_t)CELLS * stride), *scratch = numbers(m->draws);
  unsigned short *bins = malloc(sizeof(short) * m->draws);
  double *result = numbers((size_t)m->years * CELLS * 7);
  begin(m, people, stride, m->draws);
  for (int year = 0; year < m->years; year++) {
    for (int from = 0; from < m->draws; from += BLOCK) step_expected(m, block_of(m, people + from, stride, from, year), 0);
    for (int cell = 0; cell < CELLS; cell++)
      quantiles(people + (size_t)cell * stride, m->draws, SEVEN, 7, result + ((size_t)year * CELLS + cell) * 7, scratch, bins);
  }
  if (last) {
    const int cells[4] = {0, 30, 60, AGES + 85};
    for (int c = 0; c < 4; c++)
      for (int q = 0; q < 7; q++) figure(result[((size_t)(m->years - 1) * CELLS + cells[c]) * 7 + q]);
  }
  free(people);
  free(scratch);
  free(bins);
  free(result);
}

// ---- W3: areas one after the other, quantiles of the 60 groups, sums of counties and of the country draw by draw.

static const double NINE[9] = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

enum { ALL_AREAS = 2477, COUNTIES = 380 };

static int county_of(int area) { return (int)((long)area * COUNTIES / ALL_AREAS); }

static Model scaled(const Model *m, int area) {
  Model own = *m;
  const double scale = (20 + area * 37 % 101) / 100.0;
  for (int cell = 0; cell < CELLS; cell++) {
    own.base[cell] *= scale;
    own.half_in[cell] *= scale;
  }
  return own;
}

static void group_up(const double *people, int n, double *groups, int draws, int from) {
  for (int sex = 0; sex < 2; sex++)
    for (int group = 0; group < GROUPS; group++) {
      double *restrict row = groups + (size_t)(sex * GROUPS + group) * draws + from;
      const int first = group * 5, end = group == GROUPS - 1 ? AGES : first + 5;
      memcpy(row, people + (size_t)(sex * AGES + first) * BLOCK, sizeof(double) * n);
      for (int age = first + 1; age < end; age++) {
        const double *restrict cell = people + (size_t)(sex * AGES + age) * BLOCK;
        for (int d = 0; d < n; d++) row[d] += cell[d];
      }
    }
  for (int group = 0; group < GROUPS; group++)
    for (int d = from; d < from + n; d++)
      groups[(size_t)(2 * GROUPS + group) * draws + d] = groups[(size_t)group * draws + d] + groups[(size_t)(GROUPS + group) * draws + d];
}

static void summarise(const double *groups, const Model *m, double *result, double *scratch, unsigned short *bins) {
  for (int row = 0; row < m->years * ROWS; row++)
    quantiles(groups + (size_t)row * m->draws, m->draws, NINE, 9, result + (size_t)row * 9, scratch, bins);
}

static void figures_of(const double *result, const Model *m) {
  const int rows[2] = {0, 2 * GROUPS + 17};
  for (int r = 0; r < 2; r++)
    for (int q = 0; q < 9; q++) figure(result[((size_t)(m->years - 1) * ROWS + rows[r]) * 9 + q]);
}

static void many_areas(Model *m, int areas, uint64_t seed, int last) {
  static double people[CELLS * BLOCK] __attribute__((aligned(64)));
  const size_t size = (size_t)m->years * ROWS * m->draws;
  double *groups = numbers(size), *county = numbers(size), *country = numbers(size), *scratch = numbers(m->draws);
  double *result = numbers((size_t)m->years * ROWS * 9);
  unsigned short *bins = malloc(sizeof(short) * m->draws);
  for (int area = 0; area < areas; area++) {
    Model own = scaled(m, area);
    Random r = seeded(seed * 1000003 + area);
    draw_factors(&own, &r);
    for (int from = 0; from < m->draws; from += BLOCK) {
      const int n = block_of(&own, people, BLOCK, from, 0).n;
      begin(&own, people, BLOCK, n);
      for (int year = 0; year < m->years; year++) {
        step_expected(&own, block_of(&own, people, BLOCK, from, year), 0);
        group_up(people, n, groups + (size_t)year * ROWS * m->draws, m->draws, from);
      }
    }
    summarise(groups, m, result, scratch, bins);
    if (last && area == 0) figures_of(result, m);
    for (size_t i = 0; i < size; i++) county[i] += groups[i];
    if (area == areas - 1 || county_of(area + 1) != county_of(area)) {
      summarise(county, m, result, scratch, bins);
      if (last && county_of(area) == 0) figures_of(result, m);
      for (size_t i = 0; i < size; i++) country[i] += county[i];
      memset(county, 0, sizeof(double) * size);
    }
  }
  summarise(country, m, result, scratch, bins);
  free(groups);
  free(county);
  free(country);
  free(scratch);
  free(result);
  free(bins);
}

// ---- W5: a slider is moved; new rates to the new headline numbers.

static const int HEADLINE_AGES[HEADLINES][2] = {{0, 100}, {0, 2}, {3, 6}, {7, 14}, {65, 100}, {85, 100}};
static const double THREE[3] = {0.1, 0.5, 0.9};

static void slider(const Model *m, double fertility, double mortality, int last) {
  static double people[CELLS * BLOCK] __attribute__((aligned(64)));
  Model own = *m;
  for (int age = 0; age < AGES; age++) own.fertility[age] *= fertility;
  for (int cell = 0; cell < CELLS; cell++) {
    own.dying[cell] *= mortality;
    own.survival[cell] = 1 - own.dying[cell];
  }
  double *sums = numbers((size_t)m->years * HEADLINES * m->draws), *scratch = numbers(m->draws);
  unsigned short *bins = malloc(sizeof(short) * m->draws);
  for (int from = 0; from < m->draws; from += BLOCK) {
    const int n = block_of(&own, people, BLOCK, from, 0).n;
    begin(&own, people, BLOCK, n);
    for (int year = 0; year < m->years; year++) {
      step_expected(&own, block_of(&own, people, BLOCK, from, year), 0);
      for (int line = 0; line < HEADLINES; line++) {
        double *restrict row = sums + ((size_t)year * HEADLINES + line) * m->draws + from;
        for (int sex = 0; sex < 2; sex++)
          for (int age = HEADLINE_AGES[line][0]; age <= HEADLINE_AGES[line][1]; age++) {
            const double *restrict cell = people + (size_t)(sex * AGES + age) * BLOCK;
            for (int d = 0; d < n; d++) row[d] += cell[d];
          }
      }
    }
  }
  double result[3];
  for (int row = 0; row < m->years * HEADLINES; row++) {
    quantiles(sums + (size_t)row * m->draws, m->draws, THREE, 3, result, scratch, bins);
    if (last && row >= (m->years - 1) * HEADLINES)
      for (int q = 0; q < 3; q++) figure(result[q]);
  }
  free(sums);
  free(scratch);
  free(bins);
}

// ---- Which workload, how often.

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const char *workload = argv[1];
  Model m = read_model(argv[2]);
  prepare_samplers();
  const int repetitions = atoi(argv[3]);
  const int areas = argc > 4 ? atoi(argv[4]) : 1;
  const uint64_t seed = argc > 5 ? strtoull(argv[5], NULL, 10) : 1;
  // Once unmeasured, so that no page of memory is touched for the first time; not where one run takes seconds.
  const int unmeasured = strcmp(workload, "W3") == 0 ? 0 : 1;
  printf("{\"seconds\":[");
  double cpu = processor();
  for (int i = -unmeasured; i < repetitions; i++) {
    const int last = i == repetitions - 1;
    if (i == 0) cpu = processor();
    const double start = wall();
    if (!strcmp(workload, "K")) kernel(&m, 0, seed, last);
    else if (!strcmp(workload, "W1")) one_path(&m, last);
    else if (!strcmp(workload, "KFlows")) kernel(&m, 1, seed, last);
    else if (!strcmp(workload, "N")) kernel(&m, 2, seed + i + 1, last);
    else if (!strcmp(workload, "W2")) every_cell(&m, seed + i + 1, last);
    else if (!strcmp(workload, "W3")) many_areas(&m, areas, seed, last);
    else if (!strcmp(workload, "W5")) slider(&m, 1 + 0.002 * (i + 1), 1 - 0.001 * (i + 1), i == 0);
    else return 2;
    const double took = wall() - start;
    if (i >= 0) printf("%s%.9f", i ? "," : "", took);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("],\"cpuSeconds\":%.6f,\"peakBytes\":%ld,\"figures\":[", processor() - cpu, usage.ru_maxrss * 1024L);
  for (int i = 0; i < figure_count; i++) isnan(figures[i]) ? printf("%snull", i ? "," : "") : printf("%s%.17g", i ? "," : "", figures[i]);
  printf("]}\n");
  return 0;
}
