// One year of a block of draws, expected numbers or whole people. Cells are rows, draws are columns; ages are walked from the
// top down, so that a year is done in place.
#ifndef KOHORTA_KERNEL_H
#define KOHORTA_KERNEL_H
#include <string.h>
#include "model.h"
#include "random.h"

enum { BLOCK = 128 };

// One block: `people` has CELLS rows `stride` apart, `n` columns; the factors are of this year and these draws.
typedef struct {
  double *restrict people;
  int stride, n;
  const double *restrict fertility, *restrict mortality, *restrict arrivals, *restrict departures;
} Block;

static inline double at_least_0(double x) { return x < 0 ? 0 : x; }

#define ROW(sex, age) (b.people + (size_t)((sex)*AGES + (age)) * b.stride)

// The two kernels differ in what a half-year's moves do; the compiler makes one of each from this.
static inline __attribute__((always_inline)) void step_expected(const Model *m, Block b, const int flows) {
  double births[BLOCK] __attribute__((aligned(64)));
  double more[BLOCK] __attribute__((aligned(64)));
  memset(births, 0, sizeof births);
  for (int d = 0; d < b.n; d++) more[d] = b.mortality[d] - 1;
  const double *restrict in = b.arrivals;
  const double *restrict out = b.departures;
  for (int sex = 0; sex < 2; sex++) {
    const double *survival = m->survival + sex * AGES, *dying = m->dying + sex * AGES;
    const double *half_in = m->half_in + sex * AGES, *half_out = m->half_out + sex * AGES;
    const double *fertility = m->fertility;
    // Those of the open age group join the group below before both survive.
    {
      double *restrict below = ROW(sex, AGES - 2), *restrict open = ROW(sex, AGES - 1);
      const double s = survival[AGES - 1], q = dying[AGES - 1], i0 = half_in[AGES - 2], i1 = half_in[AGES - 1];
      const double o0 = half_out[AGES - 2], o1 = half_out[AGES - 1];
      for (int d = 0; d < b.n; d++) {
        const double begun = (flows ? below[d] * (1 - o0 * out[d]) + open[d] * (1 - o1 * out[d]) : below[d] + open[d]) + (i0 + i1) * in[d];
        const double alive = begun * at_least_0(s - q * more[d]);
        open[d] = (flows ? alive * (1 - o1 * out[d]) : alive) + i1 * in[d];
      }
    }
    for (int age = AGES - 2; age >= 1; age--) {
      const double *restrict from = ROW(sex, age - 1);
      double *restrict to = ROW(sex, age);
      const double s = survival[age], q = dying[age], i0 = half_in[age - 1], i1 = half_in[age];
      const double o0 = half_out[age - 1], o1 = half_out[age];
      if (sex == 0 && age >= FIRST_MOTHER && age <= LAST_MOTHER + 1) {
        const double f0 = fertility[age - 1] / 2, f1 = fertility[age] / 2;
        for (int d = 0; d < b.n; d++) {
          const double begun = (flows ? from[d] * (1 - o0 * out[d]) : from[d]) + i0 * in[d];
          const double alive = begun * at_least_0(s - q * more[d]);
          const double ended = (flows ? alive * (1 - o1 * out[d]) : alive) + i1 * in[d];
          births[d] += f0 * begun + f1 * ended;
          to[d] = ended;
        }
      } else {
        for (int d = 0; d < b.n; d++) {
          const double begun = (flows ? from[d] * (1 - o0 * out[d]) : from[d]) + i0 * in[d];
          const double alive = begun * at_least_0(s - q * more[d]);
          to[d] = (flows ? alive * (1 - o1 * out[d]) : alive) + i1 * in[d];
        }
      }
    }
  }
  for (int sex = 0; sex < 2; sex++) {
    double *restrict to = ROW(sex, 0);
    const double share = sex ? m->boys : 1 - m->boys;
    const double s = m->survival[sex * AGES], q = m->dying[sex * AGES], i = m->half_in[sex * AGES], o = m->half_out[sex * AGES];
    for (int d = 0; d < b.n; d++) {
      const double alive = births[d] * b.fertility[d] * share * at_least_0(s - q * more[d]);
      to[d] = (flows ? alive * (1 - o * out[d]) : alive) + i * in[d];
    }
  }
}

// One draw whose factors are 1 and nobody leaves: then the inner loop runs over the ages.
static void step_one(const Model *m, double *restrict people) {
  double begun[CELLS], births = 0;
  for (int cell = 0; cell < CELLS; cell++) begun[cell] = people[cell] + m->half_in[cell];
  begun[AGES - 2] += begun[AGES - 1];
  begun[CELLS - 2] += begun[CELLS - 1];
  for (int sex = 0; sex < 2; sex++) {
    const int first = sex * AGES;
    for (int age = 1; age < AGES; age++)
      people[first + age] = begun[first + age - 1] * m->survival[first + age] + m->half_in[first + age];
  }
  for (int age = FIRST_MOTHER; age <= LAST_MOTHER; age++) births += m->fertility[age] / 2 * (begun[age] + people[age]);
  people[0] = births * (1 - m->boys) * m->survival[0] + m->half_in[0];
  people[AGES] = births * m->boys * m->survival[AGES] + m->half_in[AGES];
}

static inline double moved(const Model *m, Random *r, int cell, double persons, double in, double out) {
  const double left = binomial(r, persons, fmin(1, m->half_out[cell] * out));
  return persons - left + poisson(r, m->half_in[cell] * in);
}

static inline double survivors(const Model *m, Random *r, int cell, double persons, double mortality) {
  const double q = m->dying[cell] * mortality;
  return persons - binomial(r, persons, q > 1 ? 1 : q);
}

// One draw after the other, as the samplers have no vectors.
static void step_whole(const Model *m, Block b, Random *r) {
  for (int d = 0; d < b.n; d++) {
    const double in = b.arrivals[d], out = b.departures[d], mortality = b.mortality[d];
    double expected = 0;
    for (int sex = 0; sex < 2; sex++) {
      const int first = sex * AGES;
      const int open = first + AGES - 1;
      const double oldest = moved(m, r, open, ROW(sex, AGES - 1)[d], in, out);
      double begun = moved(m, r, open - 1, ROW(sex, AGES - 2)[d], in, out);
      ROW(sex, AGES - 1)[d] = moved(m, r, open, survivors(m, r, open, begun + oldest, mortality), in, out);
      for (int age = AGES - 2; age >= 1; age--) {
        begun = moved(m, r, first + age - 1, ROW(sex, age - 1)[d], in, out);
        const double ended = moved(m, r, first + age, survivors(m, r, first + age, begun, mortality), in, out);
        // Mothers of an age are counted at the beginning of the year and at its end.
        if (sex == 0) expected += (m->fertility[age - 1] * begun + m->fertility[age] * ended) / 2;
        ROW(sex, age)[d] = ended;
      }
    }
    const double births = poisson(r, expected * b.fertility[d]);
    const double boys = binomial(r, births, m->boys);
    for (int sex = 0; sex < 2; sex++) {
      const int cell = sex * AGES;
      ROW(sex, 0)[d] = moved(m, r, cell, survivors(m, r, cell, sex ? boys : births - boys, mortality), in, out);
    }
  }
}
#undef ROW
#endif
