"""The workloads in numpy at its best: blocks of 64 draws, in place, no loop over ages. One line of JSON, as from peer.c.

Run as: python3 peer.py WORKLOAD MODEL REPETITIONS [AREAS SEED]
"""

import json
import resource
import sys
import time

import numpy as np

AGES, BLOCK = 101, 64
ALL_AREAS, COUNTIES, GROUPS = 2477, 380, 20
STEP_SD = (0.02, 0.01, 0.05)
SEVEN = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
NINE = (0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975)
THREE = (0.1, 0.5, 0.9)
HEADLINES = ((0, 100), (0, 2), (3, 6), (7, 14), (65, 100), (85, 100))


class Model:
    """The file of the harness; arrays by sex and age, factors by kind, year and draw."""

    def __init__(self, path):
        data = np.fromfile(path, dtype="<f8")
        self.boys, draws, years, _ = data[:4]
        self.draws, self.years = int(draws), int(years)
        at = 4

        def take(*shape):
            nonlocal at
            size = int(np.prod(shape))
            part = data[at : at + size].reshape(shape).copy()
            at += size
            return part

        self.base, self.survival, self.dying = (take(2, AGES, 1) for _ in range(3))
        self.fertility = take(AGES)
        self.half_in, self.half_out = take(2, AGES, 1), take(2, AGES, 1)
        self.factors = take(4, self.years, self.draws)
        self.shares = np.array([1 - self.boys, self.boys])


class Expected:
    """One year of a block of draws, expected numbers, in buffers made once."""

    def __init__(self, model, size, flows):
        self.m, self.flows = model, flows
        self.moving, self.alive, self.staying = (np.empty((2, AGES, size)) for _ in range(3))

    def step(self, people, year, draws):
        m, n = self.m, people.shape[2]
        fertility, mortality, arrivals, departures = m.factors[:, year, draws]
        moving, alive, staying = self.moving[:, :, :n], self.alive[:, :, :n], self.staying[:, :, :n]
        np.multiply(m.half_in, arrivals, out=moving)
        np.multiply(m.dying, mortality - 1, out=alive)
        np.subtract(m.survival, alive, out=alive)
        if self.flows:
            np.multiply(m.half_out, departures, out=staying)
            np.subtract(1, staying, out=staying)
            people *= staying
        people += moving
        mothers = people[0, 15:50].copy()
        people[:, -2] += people[:, -1]
        # Everybody one group older; the buffer of survival becomes that of the survivors.
        alive[:, 1:] *= people[:, :-1]
        infants = alive[:, 0].copy()
        people[:, 1:] = alive[:, 1:]
        if self.flows:
            people[:, 1:] *= staying[:, 1:]
        people[:, 1:] += moving[:, 1:]
        mothers += people[0, 15:50]
        births = (m.fertility[15:50] / 2 @ mothers) * fertility
        infants *= m.shares[:, None] * births
        if self.flows:
            infants *= staying[:, 0]
        infants += moving[:, 0]
        people[:, 0] = infants


class Whole:
    """One year of a block of draws, whole people."""

    def __init__(self, model, rng):
        self.m, self.rng = model, rng

    def step(self, people, year, draws):
        m, rng = self.m, self.rng
        fertility, mortality, arrivals, departures = m.factors[:, year, draws]
        moving = m.half_in * arrivals
        leaving = np.minimum(1, m.half_out * departures)
        dying = np.minimum(1, m.dying * mortality)

        def moved(persons, ages=slice(None)):
            return persons - rng.binomial(persons, leaving[:, ages]) + rng.poisson(moving[:, ages])

        begun = moved(people)
        mothers = begun[0, 15:50].copy()
        begun[:, -2] += begun[:, -1]
        older = begun[:, :-1]
        people[:, 1:] = moved(older - rng.binomial(older, dying[:, 1:]), slice(1, None))
        births = rng.poisson((m.fertility[15:50] / 2 @ (mothers + people[0, 15:50])) * fertility)
        boys = rng.binomial(births, m.boys)
        born = np.stack([births - boys, boys])[:, None]
        people[:, :1] = moved(born - rng.binomial(born, dying[:, :1]), slice(0, 1))


def blocks(draws):
    return [slice(start, min(start + BLOCK, draws)) for start in range(0, draws, BLOCK)]


def kernel(model, kind, seed):
    rng = np.random.Generator(np.random.SFC64(seed))
    stepper = Whole(model, rng) if kind == "whole" else Expected(model, BLOCK, kind == "flows")
    parts = [[] for _ in range(4)]
    for draws in blocks(model.draws):
        n = draws.stop - draws.start
        people = np.repeat(model.base, n, axis=2)
        if kind == "whole":
            people = people.astype(np.int64)
        for year in range(model.years):
            stepper.step(people, year, draws)
        sums = (people[0].sum(0), people.sum((0, 1)), people[:, 0].sum(0), people[:, 85:].sum((0, 1)))
        for part, sum_ in zip(parts, sums):
            part.append(sum_)
    figures = []
    for part in parts:
        values = np.concatenate(part)
        figures += [float(values.mean()), float(values.var(ddof=1)) if len(values) > 1 else None]
    return figures


def draw_factors(model, rng):
    for kind, sd in enumerate(STEP_SD):
        steps = rng.standard_normal((model.years, model.draws))
        steps *= sd
        np.cumsum(steps, axis=0, out=steps)
        np.exp(steps, out=model.factors[kind])


def quantiles(rows, probabilities):
    """Type 7 along the last axis; sorting is vectorised in numpy and faster than its selection of many places."""
    ordered = np.sort(rows, axis=-1)
    places = (rows.shape[-1] - 1) * np.array(probabilities)
    low = np.floor(places).astype(int)
    high = np.ceil(places).astype(int)
    below = ordered[..., low]
    return below + (places - low) * (ordered[..., high] - below)


def every_cell(model, seed):
    rng = np.random.Generator(np.random.SFC64(seed))
    draw_factors(model, rng)
    stepper = Expected(model, BLOCK, False)
    # A block lies together, so that a year of it stays in the cache.
    people = [np.repeat(model.base, draws.stop - draws.start, axis=2) for draws in blocks(model.draws)]
    whole = np.empty((2, AGES, model.draws))
    for year in range(model.years):
        for block, draws in zip(people, blocks(model.draws)):
            stepper.step(block, year, draws)
            whole[:, :, draws] = block
        result = quantiles(whole, SEVEN)
    cells = ((0, 0), (0, 30), (0, 60), (1, 85))
    return [float(value) for sex, age in cells for value in result[sex, age]]


def many_areas(model, areas, seed):
    starts = np.arange(GROUPS) * 5
    base, half_in = model.base, model.half_in
    county = np.zeros((model.years, 3, GROUPS, model.draws))
    country = np.zeros_like(county)
    groups = np.empty_like(county)
    figures = []

    def figures_of(result):
        return [float(value) for value in np.concatenate([result[-1, 0, 0], result[-1, 2, 17]])]

    for area in range(areas):
        scale = (20 + area * 37 % 101) / 100
        model.base, model.half_in = base * scale, half_in * scale
        draw_factors(model, np.random.Generator(np.random.SFC64([seed, area])))
        stepper = Expected(model, BLOCK, False)
        for draws in blocks(model.draws):
            people = np.repeat(model.base, draws.stop - draws.start, axis=2)
            for year in range(model.years):
                stepper.step(people, year, draws)
                groups[year, :2, :, draws] = np.add.reduceat(people, starts, axis=1)
        np.add(groups[:, 0], groups[:, 1], out=groups[:, 2])
        result = quantiles(groups, NINE)
        if area == 0:
            figures += figures_of(result)
        county += groups
        if area == areas - 1 or (area + 1) * COUNTIES // ALL_AREAS != area * COUNTIES // ALL_AREAS:
            result = quantiles(county, NINE)
            if area * COUNTIES // ALL_AREAS == 0:
                figures += figures_of(result)
            country += county
            county[:] = 0
    quantiles(country, NINE)
    model.base, model.half_in = base, half_in
    return figures


def slider(model, fertility, mortality):
    old = model.fertility, model.dying, model.survival
    model.fertility, model.dying = model.fertility * fertility, model.dying * mortality
    model.survival = 1 - model.dying
    stepper = Expected(model, BLOCK, False)
    sums = np.empty((model.years, len(HEADLINES), model.draws))
    for draws in blocks(model.draws):
        people = np.repeat(model.base, draws.stop - draws.start, axis=2)
        for year in range(model.years):
            stepper.step(people, year, draws)
            for line, (first, last) in enumerate(HEADLINES):
                sums[year, line, draws] = people[:, first : last + 1].sum((0, 1))
    model.fertility, model.dying, model.survival = old
    return [float(value) for value in quantiles(sums, THREE)[-1].ravel()]


def main():
    workload, path, repetitions = sys.argv[1], sys.argv[2], int(sys.argv[3])
    areas, seed = (int(sys.argv[i]) if len(sys.argv) > i else 1 for i in (4, 5))
    model = Model(path)
    runs = {
        "K": lambda i: kernel(model, "expected", seed),
        "KFlows": lambda i: kernel(model, "flows", seed),
        "W1": lambda i: kernel(model, "expected", seed),
        "N": lambda i: kernel(model, "whole", seed + i + 1),
        "W2": lambda i: every_cell(model, seed + i + 1),
        "W3": lambda i: many_areas(model, areas, seed),
        "W5": lambda i: slider(model, 1 + 0.002 * (i + 1), 1 - 0.001 * (i + 1)),
    }
    run = runs[workload]
    if workload in ("W1", "W5"):
        run(-1)
    seconds, figures, cpu = [], [], time.process_time()
    for i in range(repetitions):
        start = time.perf_counter()
        found = run(i)
        seconds.append(time.perf_counter() - start)
        # The moves of the slider differ; all peers show the first.
        if workload != "W5" or i == 0:
            figures = found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    answer = {"seconds": seconds, "cpuSeconds": time.process_time() - cpu, "peakBytes": peak, "figures": figures}
    print(json.dumps(answer))


if __name__ == "__main__":
    # One thread, as the others have.
    main()
