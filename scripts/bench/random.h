// Random numbers of the C peer: xoshiro256++ and samplers of the same kind as kohorta's, each the usual best of its field.
#ifndef KOHORTA_RANDOM_H
#define KOHORTA_RANDOM_H
#include <math.h>
#include <stdint.h>

typedef struct {
  uint64_t s[4];
} Random;

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

// Blackman & Vigna (2021), xoshiro256++.
static inline uint64_t next64(Random *r) {
  uint64_t *s = r->s;
  const uint64_t result = rotl(s[0] + s[3], 23) + s[0];
  const uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 45);
  return result;
}

// SplitMix64 fills the state, as the authors of xoshiro ask.
static inline Random seeded(uint64_t seed) {
  Random r;
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    r.s[i] = z ^ (z >> 31);
  }
  return r;
}

static inline double uniform(Random *r) { return ((next64(r) >> 11) + 0.5) * 0x1p-53; }

// Marsaglia's polar method, both numbers of a pair used.
static inline void normals(Random *r, double *target, int count) {
  for (int i = 0; i < count; i += 2) {
    double u, v, s;
    do {
      u = 2 * uniform(r) - 1;
      v = 2 * uniform(r) - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    const double factor = sqrt(-2 * log(s) / s);
    target[i] = u * factor;
    if (i + 1 < count) target[i + 1] = v * factor;
  }
}

// What Stirling's formula leaves of log k!, from a table below 10.
static inline double stirling_rest(double k) {
  static const double table[10] = {0.0810614667953272582, 0.0413406959554092941, 0.0276779256849983391, 0.0207906721037650931,
                                   0.0166446911898211922, 0.0138761288230707480, 0.0118967099458917701, 0.0104112652619720965,
                                   0.0092554621827127329, 0.0083305634333631268};
  if (k < 10) return table[(int)k];
  const double next = k + 1;
  const double square = next * next;
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
}

// Deaths, births and moves of single ages are rare: inversion below a mean of 10.
// A product with 1/k takes a third of the time of a division by k.
enum { LONGEST_SEARCH = 110 };
static double inverse[LONGEST_SEARCH + 1];

static void prepare_samplers(void) {
  for (int k = 1; k <= LONGEST_SEARCH; k++) inverse[k] = 1.0 / k;
}

static inline double inverted_binomial(double u, double n, double p) {
  const double odds = p / (1 - p);
  double probability = exp(n * log1p(-p));
  int count = 0;
  while (u > probability && count < LONGEST_SEARCH) {
    u -= probability;
    count++;
    probability *= odds * (n - count + 1) * inverse[count];
  }
  return count;
}

static inline double inverted_poisson(double u, double mean) {
  double probability = exp(-mean);
  int count = 0;
  while (u > probability && count < LONGEST_SEARCH) {
    u -= probability;
    count++;
    probability *= mean * inverse[count];
  }
  return count;
}

// Hörmann (1993), BTRS, for p <= 1/2 and n p >= 10.
static double btrs(Random *r, double n, double p) {
  const double spread = sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * spread;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  const double alpha = (2.83 + 5.1 / b) * spread;
  const double m = floor((n + 1) * p);
  for (;;) {
    const double u = uniform(r) - 0.5;
    double v = uniform(r);
    const double us = 0.5 - fabs(u);
    const double k = floor((2 * a / us + b) * u + c);
    if (us >= 0.07 && v <= v_r) return k;
    if (k < 0 || k > n) continue;
    v = log(v * alpha / (a / (us * us) + b));
    const double odds = p / (1 - p);
    const double bound = (m + 0.5) * log((m + 1) / (odds * (n - m + 1))) + stirling_rest(m) + stirling_rest(n - m) +
                         (n + 1) * log((n - m + 1) / (n - k + 1)) + (k + 0.5) * log(odds * (n - k + 1) / (k + 1)) -
                         stirling_rest(k) - stirling_rest(n - k);
    if (v <= bound) return k;
  }
}

static inline double binomial(Random *r, double n, double p) {
  if (p > 0.5) return n - binomial(r, n, 1 - p);
  const double mean = n * p;
  if (mean >= 10) return btrs(r, n, p);
  const double u = uniform(r);
  // (1 - p)^n is at least 1 - n p: mostly enough for a single age, without the exponential.
  if (u <= 1 - mean) return 0;
  return inverted_binomial(u, n, p);
}

// Hörmann (1993), PTRS, for a mean of 10 and more.
static double ptrs(Random *r, double mean) {
  const double logarithm = log(mean);
  const double b = 0.931 + 2.53 * sqrt(mean);
  const double a = -0.059 + 0.02483 * b;
  const double alpha = 1.1239 + 1.1328 / (b - 3.4);
  const double v_r = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const double u = uniform(r) - 0.5;
    const double v = uniform(r);
    const double us = 0.5 - fabs(u);
    const double k = floor((2 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= v_r) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const double log_factorial = (k + 0.5) * log(k + 1) - (k + 1) + 0.9189385332046727 + stirling_rest(k);
    if (log(v * alpha / (a / (us * us) + b)) <= k * logarithm - mean - log_factorial) return k;
  }
}

static inline double poisson(Random *r, double mean) {
  if (mean >= 10) return ptrs(r, mean);
  const double u = uniform(r);
  if (u <= 1 - mean) return 0;
  return inverted_poisson(u, mean);
}
#endif
