namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Chains for one to many threads a row: unrolled and in loops, of both exponents.</summary>
public static partial class Chains
{
    [OrderedClasses(Count = 2)]
    public readonly partial struct Unit2;

    [OrderedClasses(Count = 4)]
    public readonly partial struct Unit4;

    [OrderedClasses(Count = 5)]
    public readonly partial struct Unit5;

    [OrderedClasses(Count = 8)]
    public readonly partial struct Unit8;

    [OrderedClasses(Count = 10)]
    public readonly partial struct Unit10;

    [OrderedClasses(Count = 25)]
    public readonly partial struct Unit25;

    [OrderedClasses(Count = 32)]
    public readonly partial struct Unit32;

    [OrderedClasses(Count = 33)]
    public readonly partial struct Unit33;

    [OrderedClasses(Count = 101)]
    public readonly partial struct Unit101;

    [OrderedClasses(Count = 1000)]
    public readonly partial struct Unit1000;

    [OrderedClasses(-3, -2.5, 0, 0.125, 1e-1 + 1, 7, 8, 9, 10, 11, 12, 20, 21, 22.75, 30, Count = 15)]
    public readonly partial struct Spaced15;

    [OrderedClasses(Count = 7, Exponent = 1)]
    public readonly partial struct Absolute7;

    [OrderedClasses(Count = 40, Exponent = 1)]
    public readonly partial struct Absolute40;
}
