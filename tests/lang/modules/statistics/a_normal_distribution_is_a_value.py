# NormalDist: densities, quantiles, overlap and arithmetic of normal distributions.

from statistics import NormalDist, StatisticsError

iq = NormalDist(100, 15)
print(iq, iq.mean, iq.median, iq.mode, iq.stdev, iq.variance)
print(iq.pdf(100), iq.cdf(115), iq.inv_cdf(0.9), iq.zscore(130), iq.quantiles(4))
print([NormalDist().inv_cdf(p) for p in (1e-20, 1e-10, 0.001, 0.07, 0.08, 0.3, 0.5, 0.77, 0.93, 0.999)])
print(iq + 5, iq - 5, iq * 2, iq / 2, -iq, +iq, 5 + iq, 5 - iq, 2 * iq, iq + NormalDist(1, 20), iq - NormalDist(1, 20))
print(iq.overlap(NormalDist(110, 15)), iq.overlap(NormalDist(110, 10)), iq.overlap(iq))
print(iq == NormalDist(100, 15), iq != NormalDist(100, 14), iq == 100, hash(iq) == hash(NormalDist(100.0, 15.0)))
print(NormalDist.from_samples([1, 2, 3, 4, 9]), NormalDist(2, 3).samples(3, seed=7))
for made in (
    lambda: NormalDist(0, -1), lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist(0, 0).cdf(1), lambda: iq.inv_cdf(0),
    lambda: NormalDist(0, 0).inv_cdf(0.5), lambda: NormalDist.from_samples([1]), lambda: iq.overlap(5),
    lambda: NormalDist(0, 0).overlap(iq), lambda: NormalDist(0, 0).zscore(1),
):
    try:
        made()
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
