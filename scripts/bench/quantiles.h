// Quantiles by selection in a histogram: count into bins, sort only the bins in which a wanted place lies. Type 7.
#ifndef KOHORTA_QUANTILES_H
#define KOHORTA_QUANTILES_H
#include <math.h>
#include <string.h>

enum { MOST_BINS = 4096, MOST_WANTED = 32 };

static int first_above(const int *ends, int bins, int place) {
  int low = 0, high = bins - 1;
  while (low < high) {
    const int middle = (low + high) / 2;
    if (ends[middle] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

static void sort_few(double *values, int count) {
  for (int i = 1; i < count; i++) {
    const double value = values[i];
    int place = i;
    for (; place > 0 && values[place - 1] > value; place--) values[place] = values[place - 1];
    values[place] = value;
  }
}

static int ascending(const void *one, const void *other) {
  const double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

// `probabilities` rise. `scratch` holds n numbers, `bin_of` n 16-bit places.
static void quantiles(const double *values, int n, const double *probabilities, int wanted, double *result, double *scratch,
                      unsigned short *bin_of) {
  static __thread int ends[MOST_BINS];
  static __thread int place_of[MOST_BINS];
  double low = values[0], high = values[0];
  for (int i = 1; i < n; i++) low = values[i] < low ? values[i] : low;
  for (int i = 1; i < n; i++) high = values[i] > high ? values[i] : high;
  if (low == high) {
    for (int w = 0; w < wanted; w++) result[w] = low;
    return;
  }
  int bins = n / 2;
  bins = bins < 8 ? 8 : bins > MOST_BINS ? MOST_BINS : bins;
  const double per_width = (bins - 1) / (high - low);
  memset(ends, 0, sizeof(int) * bins);
  for (int i = 0; i < n; i++) bin_of[i] = (unsigned short)(int)((values[i] - low) * per_width);
  for (int i = 0; i < n; i++) ends[bin_of[i]]++;
  for (int bin = 1; bin < bins; bin++) ends[bin] += ends[bin - 1];
  int ranks[2 * MOST_WANTED], bin_at[2 * MOST_WANTED], kept[2 * MOST_WANTED], start[2 * MOST_WANTED], kinds = 0, size = 0;
  memset(place_of, -1, sizeof(int) * bins);
  for (int w = 0; w < 2 * wanted; w++) {
    const double place = (n - 1) * probabilities[w / 2];
    ranks[w] = (int)(w % 2 ? ceil(place) : floor(place));
    bin_at[w] = first_above(ends, bins, ranks[w]);
    if (place_of[bin_at[w]] >= 0) continue;
    kept[kinds] = bin_at[w];
    start[kinds++] = size;
    place_of[bin_at[w]] = size;
    size += ends[bin_at[w]] - (bin_at[w] ? ends[bin_at[w] - 1] : 0);
  }
  for (int i = 0; i < n; i++) {
    int *place = place_of + bin_of[i];
    if (*place >= 0) scratch[(*place)++] = values[i];
  }
  for (int kind = 0; kind < kinds; kind++) {
    const int count = place_of[kept[kind]] - start[kind];
    if (count > 48) qsort(scratch + start[kind], count, sizeof(double), ascending);
    else sort_few(scratch + start[kind], count);
  }
  for (int w = 0; w < wanted; w++) {
    const double place = (n - 1) * probabilities[w];
    const double below = scratch[place_of[bin_at[2 * w]] - (ends[bin_at[2 * w]] - ranks[2 * w])];
    const double above = scratch[place_of[bin_at[2 * w + 1]] - (ends[bin_at[2 * w + 1]] - ranks[2 * w + 1])];
    result[w] = below == above ? below : below + (place - floor(place)) * (above - below);
  }
}
#endif
