// The model every peer computes, read from the file that the harness writes: numbers of 8 bytes, the least significant first.
#ifndef KOHORTA_MODEL_H
#define KOHORTA_MODEL_H
#include <stdio.h>
#include <stdlib.h>

enum { AGES = 101, CELLS = 2 * AGES, FIRST_MOTHER = 15, LAST_MOTHER = 49, HEADER = 4 };

// Rows of the file of factors: one number per draw and year for each of these.
enum { FERTILITY, MORTALITY, ARRIVALS, DEPARTURES, FACTORS };

typedef struct {
  double boys;               // share of boys among those born
  double base[CELLS];        // persons, women first
  double survival[CELLS];    // S, those born in the year first
  double dying[CELLS];       // q = 1 - S
  double fertility[AGES];    // births per woman and year
  double half_in[CELLS];     // half of a year's arrivals, persons
  double half_out[CELLS];    // share leaving in half a year
  int draws, years;
  double *factors;           // FACTORS x years x draws
} Model;

static void take(double *target, size_t count, FILE *file) {
  if (fread(target, sizeof(double), count, file) != count) {
    fprintf(stderr, "the file of the model is too short\n");
    exit(1);
  }
}

static Model read_model(const char *path) {
  Model m;
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  double header[HEADER];
  take(header, HEADER, file);
  m.boys = header[0];
  m.draws = (int)header[1];
  m.years = (int)header[2];
  take(m.base, CELLS, file);
  take(m.survival, CELLS, file);
  take(m.dying, CELLS, file);
  take(m.fertility, AGES, file);
  take(m.half_in, CELLS, file);
  take(m.half_out, CELLS, file);
  const size_t count = (size_t)FACTORS * m.years * m.draws;
  m.factors = aligned_alloc(64, (count * sizeof(double) + 63) / 64 * 64);
  take(m.factors, count, file);
  fclose(file);
  return m;
}

static inline const double *factor(const Model *m, int kind, int year, int draw) {
  return m->factors + ((size_t)kind * m->years + year) * m->draws + draw;
}
#endif
