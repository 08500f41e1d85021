namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>A tiny chain, a row of which fits registers.</summary>
[OrderedClasses(0, 1e-15, 2.5e-15, 4e-15, 4.5e-15, Count = 5)]
public readonly partial struct FemtoChain5;

/// <summary>A tinier one, with exponent 1.</summary>
[OrderedClasses(0, 1e-21, 2.5e-21, 4e-21, Count = 4, Exponent = 1)]
public readonly partial struct ZeptoChain4;

/// <summary>A huge one, in loops.</summary>
[OrderedClasses(
    0, 1.03e25, 2.12e25, 3.27e25, 4.48e25, 5.75e25, 7.08e25, 8.47e25, 9.92e25, 11.43e25, 13.00e25, 14.63e25, 16.32e25,
    18.07e25, 19.88e25, 21.75e25, 23.68e25, 25.67e25, 27.72e25, 29.83e25, 32.00e25, 34.23e25, 36.52e25, 38.87e25, 41.28e25,
    43.75e25, 46.28e25, 48.87e25, 51.52e25, 54.23e25, 57.00e25, 59.83e25, 62.72e25,
    Count = 33)]
public readonly partial struct VastChain33;

/// <summary>A tiny tree.</summary>
[ClassTree(Weights = [1e-21, 5e-22, 2e-21])]
public enum Zepto
{
    [Branch("a/b")] A,
    [Branch("a/b:2.5e-22")] B,
    [Branch("a")] C,
    [Branch("c", Weight = 2e-21)] D,
}
